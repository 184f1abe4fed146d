// A SAX handler keeps the few fields that make an article, so memory stays within the line's own size whatever else it
// holds, and nesting is bounded. Tested by tests/unit/read/jsonl_source_test.cc and tests/corrupt.
#include "read/jsonl_source.h"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "read/date_header.h"
#include "read/text_article.h"

namespace volgens {
namespace {

using nlohmann::json;

constexpr int max_nesting = 64;

/// Collects the strings and whole numbers of the first level, and those of `published` on the second.
class FieldCollector : public nlohmann::json_sax<json> {
 public:
  std::map<std::string, std::string> fields;  // `published.value` for the second level
  std::string problem;

  bool null() override { return scalar(); }
  bool boolean(bool) override { return scalar(); }
  bool number_integer(number_integer_t value) override { return keep(std::to_string(value), true); }
  bool number_unsigned(number_unsigned_t value) override { return keep(std::to_string(value), true); }
  bool number_float(number_float_t, const string_t&) override { return scalar(); }
  bool string(string_t& value) override { return keep(std::move(value), false); }
  bool binary(binary_t&) override { return scalar(); }
  bool start_object(std::size_t) override {
    if (depth_ == 1) outer_ = key_;
    return enter(true);
  }
  bool start_array(std::size_t) override {
    if (depth_ == 1) outer_.clear();
    return enter(false);
  }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool key(string_t& name) override {
    key_ = depth_ <= 2 ? std::move(name) : std::string();
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    if (problem.empty())
      problem = "is not valid JSON at byte " + std::to_string(position) + "; correct the line or leave it out";
    return false;
  }

 private:
  bool scalar() {
    if (depth_ == 0) problem = "is no JSON object; each line must be one, with a \"text\"";
    return depth_ > 0;
  }
  bool keep(std::string value, bool whole_number) {
    if (!scalar()) return false;
    if (depth_ == 1 && (!whole_number || key_ == "id")) fields[key_] = std::move(value);
    if (depth_ == 2 && outer_ == "published" && !whole_number) fields["published." + key_] = std::move(value);
    return true;
  }
  bool enter(bool object) {
    if (depth_ == 0 && !object) return scalar();
    if (depth_ >= max_nesting) {
      problem = "is nested more than " + std::to_string(max_nesting) + " levels deep; make it flatter or leave it out";
      return false;
    }
    depth_ += 1;
    return true;
  }
  bool leave() {
    depth_ -= 1;
    return true;
  }

  int depth_ = 0;
  std::string key_;
  std::string outer_;
};

std::optional<std::string> take(std::map<std::string, std::string>& fields, const char* name) {
  const auto found = fields.find(name);
  if (found == fields.end()) return std::nullopt;
  return std::move(found->second);
}

DateSource source_named(const std::optional<std::string>& name) {
  if (name == "header") return DateSource::header;
  if (name == "option") return DateSource::option;
  return DateSource::metadata;
}

/// The date of `2018-07-16T10:00:00+02:00` is its first ten characters.
std::string without_time(const std::string& value) {
  return value.size() > 10 && (value[10] == 'T' || value[10] == ' ') ? value.substr(0, 10) : value;
}

std::optional<PublicationDate> published_in(std::map<std::string, std::string>& fields, const std::string& where,
                                            const ReadOptions& options) {
  std::optional<std::string> value = take(fields, "published");
  if (!value) value = take(fields, "published.value");
  if (!value) return std::nullopt;
  const std::string date = without_time(*value);
  if (is_calendar_date(date)) return PublicationDate{date, source_named(take(fields, "published.source"))};
  if (options.warn)
    options.warn(
        {ErrorCode::malformed,
         "its \"published\" is no date of the form YYYY, YYYY-MM or YYYY-MM-DD, so the article is read without",
         where});
  return std::nullopt;
}

}  // namespace

Result<Article> article_from_line(const std::string& line, const std::string& where, const ReadOptions& options) {
  FieldCollector collector;
  json::sax_parse(line, &collector);
  if (!collector.problem.empty()) return Error{ErrorCode::malformed, collector.problem, where};
  std::optional<std::string> text = take(collector.fields, "text");
  if (!text)
    return Error{ErrorCode::malformed, "has no string \"text\"; add the article's text under that name", where};
  Article article;
  article.id = take(collector.fields, "id").value_or(where);
  article.text = std::move(*text);
  article.published = published_in(collector.fields, where, options);
  article.title = take(collector.fields, "title");
  article.publisher = take(collector.fields, "publisher");
  article.url = take(collector.fields, "url");
  apply_dates(article, where, options);
  return article;
}

std::optional<Result<Article>> JsonlSource::next() {
  while (!ended_) {
    Result<ByteStream::Line> got = stream_.read_line(line_, options_.max_article_bytes);
    number_ += 1;
    if (!got) {
      ended_ = true;
      return got.error();
    }
    if (got.value() == ByteStream::Line::end) break;
    const std::string where = valid_id(stream_.name()) + ":" + std::to_string(number_);
    if (got.value() == ByteStream::Line::too_long)
      return Error{ErrorCode::limit,
                   "is longer than " + readable_size(options_.max_article_bytes) +
                       ", the most that one article may have; split it, or raise the limit with --max-article-size",
                   where};
    if (number_ == 1 && line_.starts_with("\xEF\xBB\xBF")) line_.erase(0, 3);
    if (line_.find_first_not_of(" \t\r") == std::string::npos) continue;
    return article_from_line(line_, where, options_);
  }
  ended_ = true;
  return std::nullopt;
}

}  // namespace volgens
