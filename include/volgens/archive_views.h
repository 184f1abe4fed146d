// What an archive shows besides statements: articles, people, times and counts. Standard-library types only. Part of
// archive.h. Tested by tests/unit/archive/views_test.cc and tests/serve.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "volgens/types.h"

namespace volgens {

/// What read an article: kept with it.
struct Provenance {
  std::string program{};  ///< such as `volgens 0.1.0`; empty when it is not known
  std::string model{};    ///< the language model
};

/// An article that something else has read than what is asked for.
struct OlderReading {
  std::int64_t number = 0;  ///< of the article
  std::size_t bytes = 0;    ///< of its text
};

/// One of several articles that have the same statement or the same text.
struct SearchCopy {
  std::int64_t article_number = 0;
  std::string id{};
  std::string publisher{};
  std::string date{};  ///< `YYYY-MM-DD` of the first day that it may be, or empty
  bool first = false;  ///< the first publication
  bool shown = false;  ///< the one that is asked about
};

/// An article of an archive with its reading, corrections in it.
struct ArchiveArticle {
  std::int64_t number = 0;  ///< in this archive, permanent
  Article article{};
  Reading reading{};
  std::vector<std::int64_t> numbers{};  ///< of each of the reading's statements, as SearchHit::number
  std::vector<std::int64_t> people{};   ///< who each entity of the reading is over all articles
  std::vector<SearchCopy> copies{};     ///< near-copies, this one included, oldest first; empty without any
  Provenance provenance{};              ///< what read it
  bool checked = false;                 ///< somebody went through it, see StatementCorrection::Kind::check
};

/// What a list of articles asks for.
struct ArticleQuery {
  std::string from_date{};  ///< `YYYY[-MM[-DD]]`; articles without a date are then left out
  std::string to_date{};    ///< likewise, that day or month included
  std::string publisher{};  ///< a name or a part of it, case and accents aside
  bool oldest_first = false;
  std::size_t limit = 20;
  std::string after{};  ///< what the page before gave
};

/// One article of a list.
struct ArticleRow {
  std::int64_t number = 0;
  std::string id{};
  std::optional<std::string> published{};
  std::optional<std::string> dateline{};
  std::optional<std::string> title{};
  std::optional<std::string> publisher{};
  std::optional<std::string> url{};
  std::size_t statements = 0;
};

/// A page of rows, and the cursor of the next one; empty when there is none.
template <typename Row>
struct ArchivePage {
  std::vector<Row> rows{};
  std::string next{};
};

/// What a list of names asks for.
struct NameQuery {
  std::string prefix{};  ///< of a name or of a word of one; then those with the most statements come first, on one page
  std::optional<EntityKind> kind{};
  std::size_t limit = 20;
  std::string after{};
};

/// One name of a list: somebody over all articles.
struct NameRow {
  std::int64_t person = 0;
  std::string name{};
  EntityKind kind = EntityKind::other;
  Gender gender = Gender::unknown;
  std::size_t statements = 0;
};

/// What a list of time expressions asks for.
struct TimeQuery {
  std::int64_t article = 0;  ///< only of the article with this number; 0 for all
  std::string value{};       ///< beginning of the TIMEX3 value
  std::optional<TimeType> type{};
  std::size_t limit = 20;
  std::string after{};
};

/// A time expression in its article.
struct TimeRow {
  ArticleRow article{};  ///< without the number of statements
  std::string words{};   ///< as it stands in the text
  TimeType type = TimeType::date;
  std::string value{};
  Span span{};  ///< code points of the article's text
};

/// How often a value stands among the statements that answer a query.
struct FacetValue {
  std::string value{};
  std::int64_t person = 0;  ///< of speakers
  std::size_t statements = 0;
};

/// Counts beside the answer to a search: the most frequent values first, years in order. What is not known is left out.
struct Facets {
  std::size_t total = 0;
  std::vector<FacetValue> speakers{};
  std::vector<FacetValue> publishers{};
  std::vector<FacetValue> forms{};
  std::vector<FacetValue> years{};
};

/// Statements over time.
struct Timeline {
  enum class Per : std::uint8_t { month, year };
  enum class By : std::uint8_t { all, speaker, publisher };
  struct Series {
    std::string value{};  ///< empty for not named
    std::int64_t person = 0;
    std::vector<std::size_t> counts{};  ///< one for each period
  };
  std::vector<std::string> periods{};  ///< without a gap from the first to the last; no date that precise is left out
  std::vector<Series> series{};        ///< most frequent first
  std::size_t year_only = 0;           ///< statements that no month counts, since only their year is known
  std::size_t undated = 0;             ///< statements that no period counts, since they have no date
};

/// What an archive holds.
struct ArchiveSize {
  std::size_t articles = 0;
  std::size_t statements = 0;
  std::size_t people = 0;  ///< of any kind, with a name of their own
  std::string first{};     ///< dates of the first and last article, as precise as they are known, or empty
  std::string last{};
};

}  // namespace volgens
