// Two of one name are kept apart when their genders, their links or the fields of their roles differ. A bare name among
// several goes to nobody in particular rather than to the wrong one. Tested by tests/unit/archive/figures_test.cc.
#include "archive/figures.h"

#include <algorithm>

#include "archive/word_index.h"

namespace volgens::archive {
namespace {

constexpr std::size_t most_known = 300'000;

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
  std::vector<Found> found;
  for (const PreparedEntity& entity : entities) found.push_back(choose(entity, namesakes(entity)));
  return found;
}

Figures::Namesakes& Figures::namesakes(const PreparedEntity& entity) {
  std::string name = entity.folded + '\n' + static_cast<char>('0' + static_cast<int>(entity.kind));
  const auto [at, fresh] = known_.try_emplace(std::move(name));
  if (!fresh) return at->second;
  Query query = database_.query(
      "SELECT key, sense, gender, fields, link FROM figure WHERE folded = ? AND kind = ? ORDER BY sense");
  query.with(entity.folded, static_cast<int>(entity.kind));
  while (query.step())
    at->second.push_back({query.integer(0), query.integer(1), static_cast<Gender>(query.integer(2)),
                          static_cast<std::uint32_t>(query.integer(3)), std::string(query.text(4))});
  return at->second;
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
  Query insert = database_.query(
      "INSERT INTO figure(name, folded, kind, sense, named, gender, fields, link) VALUES(?,?,?,?,?,?,?,?) RETURNING "
      "key");
  insert.with(entity.name, entity.folded, static_cast<int>(entity.kind), sense, entity.named, static_cast<int>(gender),
              fields, particular ? entity.link : std::nullopt);
  const std::int64_t key = insert.key();
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
