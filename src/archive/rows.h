// Rows back into articles, statements and entities. Tested by tests/unit/archive/archive_test.cc.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/days.h"
#include "archive/figures.h"
#include "contract/json.h"
#include "volgens/types.h"

namespace volgens::archive {

/// An article row, with what the reading says of the article as a whole.
struct StoredArticle {
  Article article;
  std::optional<Dateline> dateline;
  std::vector<TimeExpression> times;
};

/// Those of `spans` that lie in a text of `size` bytes: another program may have changed the file.
[[nodiscard]] std::vector<Span> inside(std::vector<Span> spans, std::size_t size);

/// Throws `malformed` when it is not there.
[[nodiscard]] StoredArticle article_at(Database& database, std::int64_t key);

/// The article of a row with the columns of `article_columns`, of `article a` and its `publisher p`, from `column` on.
[[nodiscard]] StoredArticle article_from(const Query& row, int column);
inline constexpr const char* article_columns =
    "a.id, a.text, a.published, a.published_source, a.title, p.name, a.url, a.dateline, a.dateline_because, a.times";

/// The statement of a row with the columns of `statement_columns`, in their order from `column` on. Spans that lie
/// outside a text of `text_size` bytes are left out.
[[nodiscard]] Statement statement_from(const Query& row, int column, std::size_t text_size);
inline constexpr int statement_columns = 8;  ///< number, form, mode, confidence, parent, speakers, spans, reasons

/// A reading as the tables have it: each entity with its figure, each statement with its number in the archive.
struct KeptReading {
  std::vector<Entity> entities;
  std::vector<Figures::Found> figures;  ///< one an entity; its key is 0 while nobody is assigned
  std::vector<Statement> statements;
  std::vector<std::int64_t> keys;  ///< one a statement
};

/// Which reading: with the corrections in it, or as the machine gave it.
enum class Held { corrected, original };

[[nodiscard]] KeptReading kept_reading(Database& database, std::int64_t article, std::size_t text_size,
                                       Held held = Held::corrected);

/// The words of a statement's content, its parts joined by a space, as the index has them.
[[nodiscard]] std::string content_text(std::string_view text, const Statement& statement);

/// An article with all that was read in it.
struct WholeArticle {
  ReadArticle read;
  std::vector<std::int64_t> keys;  ///< one a statement: its number in the archive
};
[[nodiscard]] WholeArticle read_article(Database& database, std::int64_t key);

/// See Archive::each_article. Nothing of the database is held while `use` runs, so that whoever takes their time there
/// keeps nobody from writing or from tidying up.
void each_article(Database& database, const std::function<bool(const Article&, const Reading&)>& use);

/// `2018-07-16` of 20180716; empty for 0.
[[nodiscard]] std::string day_text(std::int64_t day);
/// As precise as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty for none.
[[nodiscard]] std::string date_text(const Days& days);

}  // namespace volgens::archive
