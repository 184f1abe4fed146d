// The machine's findings and the corrections that hold are edges between figures; who hangs together is one person,
// with the lowest key as its number. Nothing of the findings is lost by a correction, so that each can be taken back.
// Tested by tests/unit/archive/identities_test.cc.
#include "archive/identities.h"

#include <algorithm>
#include <map>
#include <set>

#include "archive/corrections.h"
#include "archive/names.h"
#include "archive/person_parts.h"
#include "archive/same_people.h"
#include "archive/transaction.h"
#include "archive/words.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

using Kind = PersonCorrection::Kind;

const char* name_of_kind(Kind kind) {
  switch (kind) {
    case Kind::merge:
      return "merge";
    case Kind::split:
      return "split";
    case Kind::rename:
      return "rename";
    default:
      return "link";
  }
}

Kind kind_named(std::string_view name) {
  return name == "merge"                     ? Kind::merge
         : name == "split" || name == "part" ? Kind::split
         : name == "rename"                  ? Kind::rename
                                             : Kind::link;
}

/// Union-find over the figures that have an edge; the lowest key of each set is its root.
class Sets {
 public:
  std::int64_t root(std::int64_t figure) {
    std::int64_t at = figure;
    for (auto up = parent_.find(at); up != parent_.end() && up->second != at; up = parent_.find(at)) at = up->second;
    parent_[figure] = at;
    return at;
  }
  void join(std::int64_t a, std::int64_t b) {
    const std::int64_t one = root(a);
    const std::int64_t other = root(b);
    parent_[std::max(one, other)] = std::min(one, other);
    parent_.try_emplace(std::min(one, other), std::min(one, other));
  }
  std::map<std::int64_t, std::vector<std::int64_t>> all() {
    std::map<std::int64_t, std::vector<std::int64_t>> sets;
    std::vector<std::int64_t> members;
    for (const auto& [figure, up] : parent_) members.push_back(figure);
    for (const std::int64_t figure : members) sets[root(figure)].push_back(figure);
    return sets;
  }

 private:
  std::map<std::int64_t, std::int64_t> parent_;
};

/// The edges that hold, in the order in which they win: people's first.
struct Edges {
  std::vector<SamePerson> all;
  std::size_t by_people = 0;  // so many of them
};

Edges edges_of(Database& database) {
  std::vector<SamePerson> edges;
  std::set<std::int64_t> apart;
  for (const PersonCorrection& correction : corrections(database)) {
    if (!correction.undone.empty() || !correction.articles.empty()) continue;
    if (correction.kind == Kind::split) {
      apart.insert(correction.number_of_person);
      std::erase_if(edges, [&](const SamePerson& edge) {
        return edge.figure == correction.number_of_person || edge.other == correction.number_of_person;
      });
    } else if (correction.kind == Kind::merge) {
      edges.push_back({correction.number_of_person, correction.number_of_other,
                       "merged by " + correction.who + " on " + correction.made.substr(0, 10)});
    }
  }
  const std::size_t by_people = edges.size();
  Query same = database.query("SELECT figure, other, because FROM same ORDER BY figure");
  while (same.step())
    if (!apart.contains(same.integer(0)) && !apart.contains(same.integer(1)))
      edges.push_back({same.integer(0), same.integer(1), std::string(same.text(2))});
  return {std::move(edges), by_people};
}

/// A name to show, and whether it is one: `een woordvoerder` is none.
struct ShownName {
  std::string name;
  bool proper = false;
};

ShownName name_of_figure(Database& database, std::int64_t figure) {
  Query query = database.query("SELECT name, named FROM figure WHERE key = ?");
  query.with(figure);
  if (!query.step()) return {};
  return {std::string(query.text(0)), query.integer(1) != 0};
}

/// Of the set's names, proper ones before others, the one with the most words, the first of those.
ShownName fullest_name(Database& database, const std::vector<std::int64_t>& figures) {
  ShownName fullest;
  std::size_t most = 0;
  for (const std::int64_t figure : figures) {
    ShownName name = name_of_figure(database, figure);
    const std::size_t words = words_of(name.name).size() + (name.proper ? 1000 : 0);
    if (words > most) fullest = std::move(name);
    most = std::max(most, words);
  }
  return fullest;
}

/// Of two whom a person called one, the name of who was said first, unless that is no name and the other is, or the
/// other has all its words and more: `person merge Kok 'Noor Kok'` is about Noor Kok.
ShownName kept_name(const ShownName& first, const ShownName& other) {
  if (first.proper != other.proper) return first.proper ? first : other;
  std::set<std::string> words;
  const std::string folded = fold(other.name);
  for (const Span& word : words_of(folded)) words.insert(folded.substr(word.begin, word.size()));
  const std::string said = fold(first.name);
  const std::vector<Span> of_first = words_of(said);
  const bool fuller = words.size() > of_first.size() && std::all_of(of_first.begin(), of_first.end(), [&](Span word) {
                        return words.contains(said.substr(word.begin, word.size()));
                      });
  return fuller ? other : first;
}

/// What each set of figures with an edge is called, by its root: first as the machine has them, then as people said it
/// one after the other.
std::map<std::int64_t, std::string> shown_names(Database& database, const Edges& edges) {
  Sets sets;
  const auto people = edges.all.begin() + static_cast<std::ptrdiff_t>(edges.by_people);
  std::for_each(people, edges.all.end(), [&](const SamePerson& edge) { sets.join(edge.figure, edge.other); });
  std::map<std::int64_t, ShownName> names;
  for (const auto& [root, figures] : sets.all()) names[root] = fullest_name(database, figures);
  const auto name_of = [&](std::int64_t root) {
    const auto known = names.find(root);
    return known == names.end() ? name_of_figure(database, root) : known->second;
  };
  std::for_each(edges.all.begin(), people, [&](const SamePerson& edge) {
    const std::int64_t first = sets.root(edge.figure);
    const std::int64_t other = sets.root(edge.other);
    if (first == other) return;
    ShownName name = kept_name(name_of(first), name_of(other));
    sets.join(first, other);
    names[sets.root(first)] = std::move(name);
  });
  std::map<std::int64_t, std::string> shown;
  for (auto& [root, name] : names) shown[root] = std::move(name.name);
  return shown;
}

void settle(Database& database) {
  database.run(
      "UPDATE figure SET person = NULL, because = NULL, shown = NULL WHERE person IS NOT NULL OR shown IS NOT NULL");
  Sets sets;
  std::map<std::int64_t, std::string> because;
  const Edges edges = edges_of(database);
  for (const SamePerson& edge : edges.all) {
    sets.join(edge.figure, edge.other);
    because.try_emplace(edge.figure, edge.because);
    because.try_emplace(edge.other, edge.because);
  }
  const std::map<std::int64_t, std::string> names = shown_names(database, edges);
  Query join = database.query("UPDATE figure SET person = ?, because = ? WHERE key = ?");
  Query show = database.query("UPDATE figure SET person = ?1, shown = ?2 WHERE key = ?1");
  for (const auto& [root, figures] : sets.all()) {
    if (figures.size() < 2) continue;
    for (const std::int64_t figure : figures) {
      join.with(root, because[figure], figure);
      join.run();
    }
    const auto name = names.find(root);
    if (name == names.end()) continue;
    show.with(root, name->second);
    show.run();
  }
  for (const PersonCorrection& correction : corrections(database)) {
    if (!correction.undone.empty() || correction.kind != Kind::rename) continue;
    show.with(sets.root(correction.number_of_person), correction.value);
    show.run();
  }
}

}  // namespace

std::int64_t person_named(Database& database, const std::string& name) {
  Speakers speakers(database);
  std::set<std::int64_t> people;
  for (const std::int64_t figure : figures_named(database, name)) people.insert(speakers.of_figure(figure).person);
  if (people.empty()) throw Failure{{ErrorCode::not_found, "nobody in the archive has this name or number", name}};
  if (people.size() > 1)
    throw Failure{{ErrorCode::invalid_option,
                   std::to_string(people.size()) + " go by this name; give the number, as volgens person shows it",
                   name}};
  return *people.begin();
}

void link_people(Database& database) {
  if (database.number("SELECT value FROM state WHERE name = 'linked'") != 0) return;
  Transaction transaction(database);
  database.run("DELETE FROM same");
  Query insert = database.query("INSERT INTO same(figure, other, because) VALUES(?,?,?) ON CONFLICT DO NOTHING");
  for (const SamePerson& same : find_same_people(database)) {
    insert.with(same.figure, same.other, same.because);
    insert.run();
  }
  settle(database);
  database.run("UPDATE state SET value = 1 WHERE name = 'linked'");
  transaction.commit();
  database.look_over();
}

std::int64_t correct(Database& database, const PersonCorrection& correction) {
  Transaction transaction(database);
  if (correction.kind == Kind::split && !correction.articles.empty()) {
    const std::int64_t number = split_in_articles(database, correction);
    transaction.commit();
    return number;
  }
  std::optional<std::int64_t> other;
  std::int64_t figure = 0;
  if (correction.kind == Kind::split) {
    // A figure leaves its person, so here the number of a name is meant, not of the person.
    const std::vector<std::int64_t> figures = figures_exactly(database, correction.person);
    if (figures.size() != 1)
      throw Failure{{ErrorCode::invalid_option, "give the number of one of its names, as volgens person shows them",
                     correction.person}};
    figure = figures.front();
  } else {
    figure = person_named(database, correction.person);
  }
  if (correction.kind == Kind::merge) {
    other = person_named(database, correction.other);
    if (*other == figure) throw Failure{{ErrorCode::invalid_option, "is the same person already", correction.other}};
  }
  if (correction.kind == Kind::rename && correction.value.find_first_not_of(" \t\n") == std::string::npos)
    throw Failure{{ErrorCode::invalid_option, "give the name that the person is to have", "NAME"}};
  std::optional<std::string> value;
  if (!correction.value.empty()) value = correction.value;
  Query insert =
      database.query("INSERT INTO correction(kind, figure, other, value, who, made) VALUES(?,?,?,?,?,?) RETURNING key");
  insert.with(name_of_kind(correction.kind), figure, other, value, correction.who, correction.made);
  const std::int64_t number = insert.key();
  settle(database);
  transaction.commit();
  return number;
}

void undo_correction(Database& database, std::int64_t number, const std::string& when) {
  Transaction transaction(database);
  Query update = database.query("UPDATE correction SET undone = ? WHERE key = ? AND undone IS NULL RETURNING key");
  update.with(when, number);
  if (update.key() == 0)
    throw Failure{{ErrorCode::not_found,
                   "there is no correction of this number that holds; volgens corrections list shows them",
                   std::to_string(number)}};
  Query query = database.query("SELECT figure, article, kind, value FROM correction WHERE key = ?");
  query.with(number);
  query.step();
  if (query.text(2) == "part") dissolve_part(database, part_from(query.text(3)));
  if (!query.null(0)) settle(database);
  if (!query.null(1)) settle_article(database, query.integer(1));
  transaction.commit();
}

std::vector<PersonCorrection> corrections(Database& database) {
  std::vector<PersonCorrection> all;
  Query query = database.query(
      "SELECT c.key, c.kind, c.figure, f.name, c.other, o.name, c.value, c.who, c.made, c.undone FROM correction c "
      "JOIN figure f ON f.key = c.figure LEFT JOIN figure o ON o.key = c.other ORDER BY c.key");
  while (query.step()) {
    PersonCorrection one;
    one.number = query.integer(0);
    one.kind = kind_named(query.text(1));
    one.number_of_person = query.integer(2);
    one.person = query.text(3);
    one.number_of_other = query.integer(4);
    one.other = query.text(5);
    if (query.text(1) == "part") {
      const PersonPart part = part_from(query.text(6));
      one.number_of_other = part.other;
      for (const std::int64_t article : part.articles) one.articles.push_back(id_of_article(database, article));
    } else {
      one.value = query.text(6);
    }
    one.who = query.text(7);
    one.made = query.text(8);
    one.undone = query.text(9);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace volgens::archive
