// Two of one name are kept apart when their genders, their links or the fields of their roles differ. A bare name among
// several goes to nobody in particular rather than to the wrong one. Tested by tests/unit/archive/figures_test.cc.
#include "archive/figures.h"

#include <algorithm>

#include "archive/word_index.h"

namespace volgens::archive {
namespace {

constexpr std::size_t most_known = 300'000;

constexpr std::size_t names_at_once = 8;

std::string name_of(const PreparedEntity& entity) {
  return entity.folded + '\n' + static_cast<char>('0' + static_cast<int>(entity.kind));
}

/// The figures of `names_at_once` names, each with the place of its name.
const std::string& names_sql() {
  static const std::string sql = [] {
    std::string all;
    for (std::size_t at = 0; at < names_at_once; ++at)
      all += (at == 0 ? "SELECT " : " UNION ALL SELECT ") + std::to_string(at) +
             " AS place, key, sense, gender, fields, link FROM figure WHERE folded = ? AND kind = ?";
    return all + " ORDER BY place, sense";
  }();
  return sql;
}

bool differ(Gender a, Gender b) { return a != Gender::unknown && b != Gender::unknown && a != b; }

}  // namespace

std::string describe(Because because) {
  switch (because) {
    case Because::first:
      return "the first of that name";
    case Because::name:
      return "the same name";
    case Because::field:
      return "the same name, in the same field";
    case Because::link:
      return "the same identifier";
    case Because::company:
      return "the same name, named beside the same others";
    case Because::undecided:
      return "one of several of that name";
    case Because::correction:
      return "corrected by hand";
  }
  return "not known";
}

std::vector<Figures::Found> Figures::assign(const std::vector<PreparedEntity>& entities) {
  if (known_.size() > most_known) known_.clear();
  look_up(entities);
  std::vector<Found> found;
  for (const PreparedEntity& entity : entities) found.push_back(choose(entity, known_[name_of(entity)]));
  return found;
}

/// Several names a question, since each may be a way to a server and back.
void Figures::look_up(const std::vector<PreparedEntity>& entities) {
  std::vector<const PreparedEntity*> unknown;
  for (const PreparedEntity& entity : entities)
    if (known_.try_emplace(name_of(entity)).second) unknown.push_back(&entity);
  Query query = database_.query(names_sql().c_str());
  for (std::size_t from = 0; from < unknown.size(); from += names_at_once) {
    const std::size_t count = std::min(names_at_once, unknown.size() - from);
    for (std::size_t at = 0; at < names_at_once; ++at) {
      // Places that are left over ask for a kind that nobody is.
      const PreparedEntity& entity = *unknown[from + std::min(at, count - 1)];
      query.put(static_cast<int>(2 * at + 1), entity.folded);
      query.put(static_cast<int>(2 * at + 2), at < count ? static_cast<int>(entity.kind) : -1);
    }
    while (query.step())
      known_[name_of(*unknown[from + static_cast<std::size_t>(query.integer(0))])].push_back(
          {query.integer(1), query.integer(2), static_cast<Gender>(query.integer(3)),
           static_cast<std::uint32_t>(query.integer(4)), std::string(query.text(5))});
    query.reset();
  }
}

Figures::Found Figures::choose(const PreparedEntity& entity, Namesakes& known) {
  if (!entity.named) {
    if (known.empty()) return make(entity, known, 0, Because::undecided);
    return {known.front().key, Because::undecided};
  }
  std::vector<Figure*> likely;
  for (Figure& figure : known) {
    if (figure.sense == 0) continue;
    if (entity.link && !figure.link.empty()) {
      if (*entity.link == figure.link) return {figure.key, Because::link};
      continue;
    }
    const bool apart = differ(entity.gender, figure.gender) ||
                       (entity.fields != 0 && figure.fields != 0 && (entity.fields & figure.fields) == 0);
    if (!apart) likely.push_back(&figure);
  }
  if (likely.empty()) {
    const auto senses = static_cast<std::int64_t>(
        std::count_if(known.begin(), known.end(), [](const Figure& figure) { return figure.sense > 0; }));
    return make(entity, known, senses + 1, Because::first);
  }
  const auto shares_field = [&](const Figure* figure) { return (entity.fields & figure->fields) != 0; };
  if (likely.size() > 1 && std::count_if(likely.begin(), likely.end(), shares_field) == 1)
    likely = {*std::find_if(likely.begin(), likely.end(), shares_field)};
  if (likely.size() == 1) {
    const Because because = shares_field(likely.front()) ? Because::field : Because::name;
    learn(entity, *likely.front());
    return {likely.front()->key, because};
  }
  const auto nobody = std::find_if(known.begin(), known.end(), [](const Figure& figure) { return figure.sense == 0; });
  if (nobody != known.end()) return {nobody->key, Because::undecided};
  return make(entity, known, 0, Because::undecided);
}

Figures::Found Figures::make(const PreparedEntity& entity, Namesakes& known, std::int64_t sense, Because because) {
  const bool particular = sense > 0;
  const Gender gender = particular ? entity.gender : Gender::unknown;
  const std::uint32_t fields = particular ? entity.fields : 0;
  if (next_key_ == 0) next_key_ = database_.number("SELECT 1 + coalesce(max(key), 0) FROM figure");
  const std::int64_t key = next_key_++;
  Query insert = database_.query(
      "INSERT INTO figure(name, folded, kind, sense, named, gender, fields, link, key) VALUES(?,?,?,?,?,?,?,?,?)");
  insert.with(entity.name, entity.folded, static_cast<int>(entity.kind), sense, entity.named, static_cast<int>(gender),
              fields, particular ? entity.link : std::nullopt, key);
  insert.run();
  database_.words().put_name(key, entity.name);
  known.push_back({key, sense, gender, fields, particular ? entity.link.value_or("") : ""});
  return {key, because};
}

void Figures::learn(const PreparedEntity& entity, Figure& figure) {
  const Gender gender = figure.gender == Gender::unknown ? entity.gender : figure.gender;
  const std::uint32_t fields = figure.fields | entity.fields;
  const std::string link = figure.link.empty() ? entity.link.value_or("") : figure.link;
  if (gender == figure.gender && fields == figure.fields && link == figure.link) return;
  figure.gender = gender;
  figure.fields = fields;
  figure.link = link;
  Query update = database_.query("UPDATE figure SET gender = ?, fields = ?, link = nullif(?, '') WHERE key = ?");
  update.with(static_cast<int>(gender), fields, link, figure.key);
  update.run();
}

}  // namespace volgens::archive
