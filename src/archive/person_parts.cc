// The part of a person becomes a figure of its own, a homonym; the entities of the articles are moved to it as other
// corrections of an article are made. Tested by tests/unit/archive/person_parts_test.cc.
#include "archive/person_parts.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "archive/corrections.h"
#include "archive/identities.h"
#include "archive/names.h"
#include "archive/reread.h"
#include "archive/rows.h"
#include "archive/word_index.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

using nlohmann::json;

std::vector<std::int64_t> numbers_in(const json& object, const char* name) {
  std::vector<std::int64_t> numbers;
  const auto found = object.find(name);
  if (found == object.end() || !found->is_array()) return numbers;
  for (const json& value : *found)
    if (value.is_number_integer()) numbers.push_back(value.get<std::int64_t>());
  return numbers;
}

bool contains(const std::vector<std::int64_t>& numbers, std::int64_t number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

/// The first entity of the article that is one of `figures`.
std::optional<Entity> entity_of(Database& database, std::int64_t article, const std::vector<std::int64_t>& figures) {
  const KeptReading reading = kept_reading(database, article, SIZE_MAX);
  for (std::size_t at = 0; at < reading.entities.size(); ++at)
    if (contains(figures, reading.figures[at].key)) return reading.entities[at];
  return std::nullopt;
}

/// A figure of the entity's name beside those that have it.
std::int64_t make_homonym(Database& database, const Entity& entity, const std::string& because) {
  const std::string folded = fold(entity.name);
  Query senses = database.query("SELECT coalesce(max(sense), 0) + 1 FROM figure WHERE folded = ? AND kind = ?");
  senses.with(folded, static_cast<int>(entity.kind));
  senses.step();
  Query insert = database.query(
      "INSERT INTO figure(name, folded, kind, sense, named, gender, fields, because) VALUES(?,?,?,?,1,?,0,?) RETURNING "
      "key");
  insert.with(entity.name, folded, static_cast<int>(entity.kind), senses.integer(0), static_cast<int>(entity.gender),
              because);
  const std::int64_t key = insert.key();
  database.words().put_name(key, entity.name);
  return key;
}

}  // namespace

std::string part_text(const PersonPart& part) {
  return json{{"articles", part.articles}, {"figures", part.figures}, {"other", part.other}}.dump();
}

PersonPart part_from(std::string_view text) {
  PersonPart part;
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) return part;
  part.articles = numbers_in(object, "articles");
  part.figures = numbers_in(object, "figures");
  if (object.contains("other") && object["other"].is_number_integer()) part.other = object["other"].get<std::int64_t>();
  return part;
}

std::int64_t split_in_articles(Database& database, const PersonCorrection& correction) {
  const std::int64_t person = person_named(database, correction.person);
  PersonPart part;
  part.figures = figures_named(database, '#' + std::to_string(person));
  std::optional<Entity> first;
  for (const std::string& id : correction.articles) {
    const std::int64_t article = article_named(database, id);
    const std::optional<Entity> entity = entity_of(database, article, part.figures);
    if (!entity) throw Failure{{ErrorCode::invalid_option, "does not name this person", id}};
    if (!contains(part.articles, article)) part.articles.push_back(article);
    if (!first) first = entity;
  }
  part.other =
      make_homonym(database, *first, "split off by " + correction.who + " on " + correction.made.substr(0, 10));
  const std::string value = part_text(part);
  Query insert =
      database.query("INSERT INTO correction(kind, figure, value, who, made) VALUES('part',?,?,?,?) RETURNING key");
  insert.with(person, value, correction.who, correction.made);
  const std::int64_t number = insert.key();
  for (const std::int64_t article : part.articles) settle_article(database, article);
  database.run("UPDATE state SET value = 0 WHERE name = 'linked'");
  return number;
}

std::vector<PersonPart> parts_of_article(Database& database, std::int64_t article) {
  std::vector<PersonPart> parts;
  Query query = database.query("SELECT value FROM correction WHERE kind = 'part' AND undone IS NULL ORDER BY key");
  while (query.step())
    if (PersonPart part = part_from(query.text(0)); contains(part.articles, article)) parts.push_back(std::move(part));
  return parts;
}

void dissolve_part(Database& database, const PersonPart& part) {
  for (const std::int64_t article : part.articles) settle_article(database, article);
  drop_unused(database, {{part.other, Because::correction}});
}

}  // namespace volgens::archive
