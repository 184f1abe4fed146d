// Names become marks of the word index, so that words, speaker and topic are one question to it; the rest are
// conditions on the rows. Keys come first, in order; only those of the page are looked up in full. Tested by
// tests/unit/archive/search_test.cc.
#include "archive/search.h"

#include <algorithm>
#include <set>

#include "archive/copies.h"
#include "archive/days.h"
#include "archive/hits.h"
#include "archive/names.h"
#include "archive/places.h"
#include "archive/rows.h"
#include "archive/span_text.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

class ConditionsMaker {
 public:
  explicit ConditionsMaker(Database& database) : database_(database) {}

  Conditions make(const SearchQuery& query) {
    index(query);
    add("s.confidence >= ?", query.min_confidence);
    if (query.form) add("s.form = ?", static_cast<std::int64_t>(*query.form));
    if (query.mode) add("s.mode = ?", static_cast<std::int64_t>(*query.mode));
    dates(query);
    made_.from =
        made_.indexed ? "statement_index CROSS JOIN statement s ON s.key = statement_index.rowid" : "statement s";
    if (!query.publisher.empty()) {
      made_.of_article = true;
      made_.from += join_article;
      const std::string publishers = publishers_named(database_, query.publisher);
      if (publishers == ",") made_.nobody = true;
      add("? LIKE '%,' || a.publisher || ',%'", publishers);
    }
    made_.where = made_.others;
    if (made_.indexed) {
      made_.where = made_.index.sql + " AND " + made_.others;
      made_.values.insert(made_.values.begin(), made_.index.values.begin(), made_.index.values.end());
    }
    return std::move(made_);
  }

 private:
  void index(const SearchQuery& query) {
    std::vector<std::vector<Mark>> marks;
    name(query.speaker, 's', marks);
    name(query.about, 'a', marks);
    if (!query.words.empty()) {
      Result<WordQuery> words = parse_query(query.words);
      if (!words) throw Failure{words.error()};
      made_.words = std::move(words).value();
    }
    const WordQuery* said = made_.words && query.where == SearchQuery::Where::statement ? &*made_.words : nullptr;
    if (made_.words && !said) {
      // Whoever speaks or is spoken of occurs in the article, so that few articles need to be looked at.
      std::vector<std::vector<Mark>> occurring = marks;
      for (std::vector<Mark>& any : occurring)
        for (Mark& mark : any) mark.letter = 'f';
      Match match = database_.words().matching(WordIndex::Of::article, &*made_.words, occurring);
      match.sql = "s.article IN (SELECT rowid FROM article_index WHERE " + match.sql + ")";
      add(match);
      made_.of_articles_words = true;
    }
    if (!said && marks.empty()) return;
    made_.index = database_.words().matching(WordIndex::Of::statement, said, marks);
    made_.indexed = true;
  }

  void name(const std::string& name, char letter, std::vector<std::vector<Mark>>& all) {
    if (name.empty()) return;
    const std::vector<std::int64_t> figures = figures_named(database_, name);
    if (figures.empty())
      made_.nobody = true;
    else
      all.push_back(marks_of(figures, letter));
  }

  void dates(const SearchQuery& query) {
    const auto [first, last] = days_between(query.from_date, query.to_date);
    if (first > 0) {
      made_.first_day = first / 10000 * 10000;
      // A year alone begins on its first day, so that the index on days can leave out the years before.
      add("s.day >= ?", made_.first_day);
      add("s.last_day >= ?", first);
    }
    if (last > 0) {
      made_.last_day = last;
      add("s.day <= ?", made_.last_day);
      add("s.day > ?", std::int64_t{0});
    }
  }

  void add(const char* condition, Conditions::Value value) {
    made_.others += (made_.others.empty() ? "" : " AND ") + std::string(condition);
    made_.values.push_back(std::move(value));
  }

  void add(const Match& match) {
    made_.others += (made_.others.empty() ? "" : " AND ") + match.sql;
    made_.values.insert(made_.values.end(), match.values.begin(), match.values.end());
  }

  Database& database_;
  Conditions made_;
};

std::vector<Span> marks_in(const SearchHit& hit, const SearchQuery& query, const std::vector<QueryPhrase>& phrases,
                           Stemmer& stemmer) {
  if (phrases.empty()) return {};
  if (query.where == SearchQuery::Where::article) return find_phrases(hit.article.text, phrases, stemmer);
  // The index has the parts of a content as one text, so that a phrase may go on behind `zei hij`.
  std::string words;
  std::vector<std::size_t> starts;
  for (const Span& span : hit.statement.content) {
    if (!words.empty()) words += ' ';
    starts.push_back(words.size());
    words += std::string_view(hit.article.text).substr(span.begin, span.size());
  }
  std::vector<Span> marks;
  for (const Span& mark : find_phrases(words, phrases, stemmer)) {
    const auto part =
        static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), mark.begin) - starts.begin()) - 1;
    const std::size_t shift = hit.statement.content[part].begin - starts[part];
    marks.push_back({mark.begin + shift, mark.end + shift});
  }
  return marks;
}

/// The statement with the words that answer the query marked.
class MarkedHits {
 public:
  MarkedHits(Database& database, const SearchQuery& query, const Conditions& conditions)
      : hits_(database), query_(query), conditions_(conditions) {}

  /// Nothing when it went away since its place was found: somebody may be correcting or reading again meanwhile.
  std::optional<SearchHit> find(std::int64_t key) {
    std::optional<SearchHit> hit = hits_.find(key);
    if (hit && conditions_.words) hit->marks = marks_in(*hit, query_, conditions_.words->phrases, stemmer_);
    return hit;
  }

 private:
  HitReader hits_;
  const SearchQuery& query_;
  const Conditions& conditions_;
  Stemmer stemmer_;
};

/// Each group once, where its first statement in this order stands. Walks from the beginning, also for a later page,
/// since only so it is known which groups were shown.
std::string search_groups(Database& database, const SearchQuery& query, const Conditions& conditions,
                          const std::function<bool(const SearchHit&)>& use) {
  SearchQuery whole = query;
  whole.after.clear();
  whole.limit = 0;
  const std::int64_t last_shown = query.after.empty() ? 0 : place_from(query).statement;
  bool shown_before = last_shown != 0;
  std::set<std::int64_t> groups;
  std::optional<Place> last;
  std::size_t count = 0;
  MarkedHits hits(database, query, conditions);
  for (const Place& place : places_of(database, whole, conditions)) {
    std::optional<SearchHit> there = hits.find(place.statement);
    const bool before = shown_before;
    if (place.statement == last_shown) shown_before = false;
    if (!there) continue;
    SearchHit& hit = *there;
    const std::optional<std::int64_t> group = group_of(database, place.statement, hit);
    const bool fresh = !group || groups.insert(*group).second;
    if (!fresh || before) continue;
    if (query.limit > 0 && count == query.limit) return cursor_text(query.order, *last);
    if (group) hit.copies = copies_of(database, place.statement, hit);
    if (!use(hit)) return {};
    last = place;
    ++count;
  }
  return {};
}

}  // namespace

Conditions conditions_of(Database& database, const SearchQuery& query) { return ConditionsMaker(database).make(query); }

void bind_values(Query& query, const std::vector<Conditions::Value>& values) {
  int at = 0;
  for (const Conditions::Value& value : values) std::visit([&](const auto& held) { query.put(++at, held); }, value);
}

std::string search(Database& database, const SearchQuery& query, const std::function<bool(const SearchHit&)>& use) {
  if (query.order == SearchQuery::Order::relevance &&
      (query.words.empty() || query.where == SearchQuery::Where::article))
    throw Failure{{ErrorCode::invalid_option, "only words in statements have a relevance; sort by date instead", ""}};
  const Conditions conditions = conditions_of(database, query);
  if (conditions.nobody) return {};
  if (query.group_copies) return search_groups(database, query, conditions, use);
  const std::vector<Place> found = places_of(database, query, conditions);
  const std::size_t count = query.limit == 0 ? found.size() : std::min(query.limit, found.size());
  MarkedHits hits(database, query, conditions);
  for (std::size_t at = 0; at < count; ++at)
    if (const std::optional<SearchHit> hit = hits.find(found[at].statement); hit && !use(*hit)) return {};
  return found.size() > count ? cursor_text(query.order, found[count - 1]) : std::string();
}

}  // namespace volgens::archive
