// Articles from CSV and TSV with a header: one a row. Tested by tests/unit/read/table_test.cc and tests/corrupt.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "read/article_source.h"
#include "read/byte_stream.h"

namespace volgens {

/// Rows after RFC 4180: a cell in quotation marks may hold separators, line feeds and doubled quotation marks. The
/// separator is told from the header (see separator_of). Columns are found by the names of `options.fields`; a row
/// without an id is called `FILE:LINE`. A row with too many or too few cells, or over the limit, is an Error with its
/// line, and the next call goes on behind it.
class TableSource : public ArticleSource {
 public:
  /// `options` is kept by reference and must outlive the source.
  TableSource(ByteStream stream, const ReadOptions& options) : stream_(std::move(stream)), options_(options) {}

  std::optional<Result<Article>> next() override;

 private:
  enum class Row { complete, too_long, not_closed, end };
  Result<Row> next_row();
  void begin_cell();
  std::optional<Error> read_header();
  Result<Article> article_from_row(const std::string& where);
  [[nodiscard]] std::string where() const;
  std::optional<std::string> cell(std::optional<std::size_t> column) const;

  struct Columns {
    std::optional<std::size_t> id{}, text{}, html{}, date{}, title{}, publisher{}, url{};
  };

  ByteStream stream_;
  const ReadOptions& options_;
  char separator_ = ',';
  Columns columns_{};
  std::vector<std::string> cells_;
  std::string cell_;            // the one under way
  std::size_t cell_count_ = 0;  // of the row
  std::string raw_;             // the row's bytes, to be read again when a quotation mark is not closed
  std::size_t count_ = 0;       // cells of the header
  std::size_t line_ = 1;        // of the next row
  std::size_t row_line_ = 1;    // where the row begins
  std::size_t recoveries_ = 0;
  bool header_read_ = false;
  bool ended_ = false;
};

}  // namespace volgens
