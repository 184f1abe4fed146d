// People by surname; only a name that fits one fuller name is looked at further, and for that at most fifty articles of
// each. Tested by tests/unit/archive/identities_test.cc.
#include "archive/same_people.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "archive/names.h"
#include "archive/roles.h"
#include "archive/span_text.h"
#include "archive/word_index.h"
#include "archive/words.h"
#include "text/folding.h"
#include "text/word_list.h"
#include "volgens/types.h"

namespace volgens::archive {
namespace {

constexpr int most_articles = 50;

struct Figure {
  std::int64_t key = 0;
  std::string name;
  std::int64_t gender = 0;
  std::uint32_t fields = 0;
  std::string link;
  std::vector<std::string> given;  // folded, before the surname
};

bool is_particle(const std::string& folded) {
  static const std::set<std::string> particles = [] {
    std::set<std::string> all;
    for_each_row("people/surname_particles.tsv", [&](std::string_view particle, std::string_view) {
      if (particle.find(' ') == std::string_view::npos) all.insert(fold(particle));
    });
    return all;
  }();
  return particles.contains(folded);
}

/// The surname (last word, with the particles before it) of a folded name; what stands before it goes to `given`.
std::string surname_of(const std::string& folded, std::vector<std::string>& given) {
  std::vector<std::string> words;
  for (const Span& word : words_of(folded)) words.push_back(folded.substr(word.begin, word.size()));
  if (words.empty()) return {};
  std::size_t first = words.size() - 1;
  while (first > 0 && is_particle(words[first - 1])) --first;
  given.assign(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
  std::string surname;
  for (std::size_t at = first; at < words.size(); ++at) surname += words[at] + ' ';
  return surname;
}

bool has_initials_only(const Figure& figure) {
  return std::all_of(figure.given.begin(), figure.given.end(),
                     [](const std::string& name) { return name.size() == 1; });
}

/// Whether nothing speaks against `brief` (a surname, perhaps with initials) being `full`.
bool fits(const Figure& brief, const Figure& full) {
  if (brief.gender != 0 && full.gender != 0 && brief.gender != full.gender) return false;
  if (brief.fields != 0 && full.fields != 0 && (brief.fields & full.fields) == 0) return false;
  if (!brief.link.empty() && !full.link.empty() && brief.link != full.link) return false;
  return brief.given.empty() || brief.given.front()[0] == full.given.front()[0];
}

/// What the articles say of a figure: its roles, and who is named beside it.
struct Company {
  std::set<std::string> roles;
  std::map<std::int64_t, std::string> others;
};

Company company_of(Database& database, std::int64_t figure) {
  Company company;
  const Match match = database.words().matching(WordIndex::Of::article, nullptr, {marks_of({figure}, 'f')});
  Query query = database.query(
      ("SELECT e.figure, e.descriptions, f.name FROM (SELECT rowid FROM article_index WHERE " + match.sql +
       " ORDER BY rowid LIMIT ?) a CROSS JOIN entity e ON e.article = a.rowid CROSS JOIN figure f ON f.key = e.figure "
       "WHERE f.named <> 0")
          .c_str());
  query.with(match.values.front(), most_articles);
  while (query.step()) {
    if (query.integer(0) != figure) {
      company.others.emplace(query.integer(0), query.text(2));
      continue;
    }
    for (const std::string& description : texts_from(query.text(1)))
      if (std::string role = fold(plain_role(description)); role.size() > 3) company.roles.insert(std::move(role));
  }
  return company;
}

/// Why the two are one, or nothing.
std::string evidence(Database& database, const Figure& brief, const Figure& full) {
  const Company one = company_of(database, brief.key);
  const Company other = company_of(database, full.key);
  for (const std::string& role : one.roles)
    if (other.roles.contains(role)) return "the only one of that name here, and both " + role;
  std::string beside;
  int shared = 0;
  for (const auto& [key, name] : one.others)
    if (other.others.contains(key) && ++shared <= 2) beside += (beside.empty() ? "" : " and ") + name;
  return shared >= 2 ? "the only one of that name here, and both named beside " + beside : std::string();
}

void by_link(Database& database, std::vector<SamePerson>& same) {
  Query query = database.query("SELECT key, kind, link FROM figure WHERE link IS NOT NULL AND sense > 0 ORDER BY key");
  std::map<std::pair<std::int64_t, std::string>, std::int64_t> first;
  while (query.step()) {
    const std::string link(query.text(2));
    const auto [at, fresh] = first.try_emplace({query.integer(1), link}, query.integer(0));
    if (!fresh) same.push_back({query.integer(0), at->second, "the same identifier, " + link});
  }
}

}  // namespace

std::vector<SamePerson> find_same_people(Database& database) {
  std::vector<SamePerson> same;
  by_link(database, same);
  std::unordered_map<std::string, std::vector<Figure>> by_surname;
  Query query = database.query(
      "SELECT key, name, folded, gender, fields, link FROM figure WHERE kind = 0 AND named <> 0 AND sense > 0 ORDER BY "
      "key");
  while (query.step()) {
    Figure figure{query.integer(0),           std::string(query.text(1)),
                  query.integer(3),           static_cast<std::uint32_t>(query.integer(4)),
                  std::string(query.text(5)), {}};
    const std::string surname = surname_of(std::string(query.text(2)), figure.given);
    if (!surname.empty()) by_surname[surname].push_back(std::move(figure));
  }
  for (const auto& [surname, figures] : by_surname) {
    std::vector<const Figure*> full;
    for (const Figure& figure : figures)
      if (!has_initials_only(figure)) full.push_back(&figure);
    for (const Figure& brief : figures) {
      if (full.empty() || !has_initials_only(brief)) continue;
      const auto fitting = [&](const Figure* one) { return fits(brief, *one); };
      if (std::count_if(full.begin(), full.end(), fitting) != 1) continue;
      const Figure& only = **std::find_if(full.begin(), full.end(), fitting);
      if (std::string because = evidence(database, brief, only); !because.empty())
        same.push_back({brief.key, only.key, std::move(because)});
    }
  }
  return same;
}

}  // namespace volgens::archive
