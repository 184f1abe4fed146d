// A state a byte: before a cell, in a bare one, in a quoted one, behind its closing mark. Tested by
// tests/unit/read/table_test.cc and tests/corrupt.
#include "read/table.h"

#include <algorithm>

#include "read/detect.h"
#include "read/html_text.h"
#include "read/text_article.h"
#include "text/date_value.h"
#include "text/encoding.h"
#include "text/utf8.h"

namespace volgens {
namespace {

// A mark that is never closed takes the rest of the file into its cell. The rows behind it are read again, this often.
constexpr std::size_t most_recoveries = 20;
constexpr std::size_t most_columns = 10'000;

}  // namespace

std::string TableSource::where() const { return valid_id(stream_.name()) + ":" + std::to_string(row_line_); }

/// Ends the cell under way. Cells beyond those of the header are counted, not kept.
void TableSource::begin_cell() {
  if (cells_.size() < (count_ > 0 ? count_ : most_columns)) cells_.push_back(std::move(cell_));
  cell_.clear();
  cell_count_ += 1;
}

Result<TableSource::Row> TableSource::next_row() {
  enum class At { begin, bare, quoted, behind_mark };
  cells_.clear();
  cell_.clear();
  raw_.clear();
  cell_count_ = 0;
  row_line_ = line_;
  At at = At::begin;
  bool too_long = false;
  bool any = false;
  for (;;) {
    Result<std::string_view> some = stream_.take_some(std::size_t{64} << 10);
    if (!some) return some.error();
    if (some->empty()) {
      if (!any) return Row::end;
      begin_cell();
      return too_long ? Row::too_long : at == At::quoted ? Row::not_closed : Row::complete;
    }
    any = true;
    std::size_t i = 0;
    bool ended = false;
    for (; i < some->size() && !ended; ++i) {
      const char c = (*some)[i];
      if (c == '\n') line_ += 1;
      if (at == At::quoted) {
        if (c == '"')
          at = At::behind_mark;
        else if (!too_long)
          cell_ += c;
        else if (c == '\n')
          ended = true;  // where the row really ends is not known: the next line is as good a place as any
        continue;
      }
      if (c == '\n') {
        ended = true;
      } else if (c == separator_) {
        begin_cell();
        at = At::begin;
      } else if (c == '"' && at != At::bare) {
        if (at == At::behind_mark && !too_long) cell_ += c;
        at = At::quoted;
      } else if (!too_long) {
        cell_ += c;
        at = At::bare;
      }
    }
    if (!too_long) raw_.append(*some, 0, i);
    if (raw_.size() > options_.max_article_bytes) {
      too_long = true;
      std::vector<std::string>().swap(cells_);
      std::string().swap(cell_);
      std::string().swap(raw_);
    }
    if (ended) {
      stream_.give_back(some->size() - i);
      if (cell_.ends_with('\r')) cell_.pop_back();
      begin_cell();
      return too_long ? Row::too_long : Row::complete;
    }
  }
}

std::optional<Error> TableSource::read_header() {
  header_read_ = true;
  const std::string_view head = stream_.peek_some(detect_bytes);
  separator_ = separator_of(head.substr(0, head.find('\n'))).value_or(',');
  const Result<Row> row = next_row();
  if (!row) return row.error();
  if (*row == Row::end) return std::nullopt;
  if (*row != Row::complete || cell_count_ > most_columns)
    return Error{ErrorCode::malformed, "has no header of columns that ends on its line; correct the file", where()};
  if (cells_.front().starts_with("\xEF\xBB\xBF")) cells_.front().erase(0, 3);
  if (cells_.front().size() >= 2 && cells_.front().starts_with('"') && cells_.front().ends_with('"'))
    cells_.front() = cells_.front().substr(1, cells_.front().size() - 2);  // a mark behind a byte order mark
  count_ = cells_.size();
  const auto column = [&](const std::string& name) -> std::optional<std::size_t> {
    const auto found = std::find(cells_.begin(), cells_.end(), name);
    if (name.empty() || found == cells_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - cells_.begin());
  };
  const FieldMap& map = options_.fields;
  columns_ = {column(map.id),    column(map.text),      column(map.html), column(map.date),
              column(map.title), column(map.publisher), column(map.url)};
  if (columns_.text || columns_.html) return std::nullopt;
  std::string names;
  for (const std::string& name : cells_)
    if (names.size() < 200) names += (names.empty() ? "" : ", ") + std::string(utf8_prefix(name, 40));
  return Error{ErrorCode::malformed,
               "has no column \"" + valid_id(map.text) + "\" but " + valid_id(names) +
                   "; name the column of the text with --fields text=NAME",
               where()};
}

std::optional<std::string> TableSource::cell(std::optional<std::size_t> column) const {
  if (!column || cells_[*column].empty()) return std::nullopt;
  return decode(cells_[*column]).text;
}

Result<Article> TableSource::article_from_row(const std::string& place) {
  std::optional<std::string> text;
  if (const auto html = cell(columns_.html)) text = text_of_html(*html);
  if (!text) text = cell(columns_.text);
  if (!text) return Error{ErrorCode::malformed, "has no text; fill the cell or leave the row out", place};
  Article article;
  article.id = cell(columns_.id).value_or(place);
  article.text = std::move(*text);
  if (const auto value = cell(columns_.date)) {
    if (const auto date = date_in(*value))
      article.published = PublicationDate{*date, DateSource::metadata};
    else if (options_.warn)
      options_.warn({ErrorCode::malformed,
                     "its \"" + options_.fields.date + "\" is no date, so the article is read without", place});
  }
  article.title = cell(columns_.title);
  article.publisher = cell(columns_.publisher);
  article.url = cell(columns_.url);
  apply_dates(article, place, options_);
  return article;
}

std::optional<Result<Article>> TableSource::next() {
  if (!header_read_ && !ended_) {
    if (std::optional<Error> error = read_header()) {
      ended_ = true;
      return *std::move(error);
    }
  }
  while (!ended_) {
    const Result<Row> row = next_row();
    if (!row || *row == Row::end) {
      ended_ = true;
      if (!row) return row.error();
      return std::nullopt;
    }
    if (*row == Row::complete && cell_count_ == 1 && cells_.front().empty()) continue;
    const std::string place = where();
    if (*row == Row::too_long) return too_large(place, options_.max_article_bytes);
    if (*row == Row::not_closed) {
      const std::size_t feed = raw_.find('\n');
      line_ = row_line_ + 1;
      recoveries_ += 1;
      if (feed == std::string::npos || recoveries_ > most_recoveries)
        ended_ = true;
      else
        stream_.put_back(std::string_view(raw_).substr(feed + 1));
      return Error{ErrorCode::malformed, "has a quotation mark that is never closed; close it or leave the row out",
                   place};
    }
    if (cell_count_ != count_)
      return Error{ErrorCode::malformed,
                   "has " + std::to_string(cell_count_) + " cells where the header has " + std::to_string(count_) +
                       "; put cells that hold a separator in quotation marks",
                   place};
    return article_from_row(place);
  }
  return std::nullopt;
}

}  // namespace volgens
