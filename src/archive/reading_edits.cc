// Statements are known by their number in the archive until the end, when they are put in order and numbered anew, as
// the contract wants them. Tested by tests/unit/archive/corrections_test.cc.
#include "archive/reading_edits.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "archive/words.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

constexpr std::size_t nowhere = SIZE_MAX;
constexpr std::size_t most_mentions = 1000;

std::size_t size_of(const std::vector<Span>& spans) {
  return std::accumulate(spans.begin(), spans.end(), std::size_t{0},
                         [](std::size_t size, const Span& span) { return size + span.size(); });
}

bool cover(const std::vector<Span>& outer, const std::vector<Span>& inner) {
  return std::all_of(inner.begin(), inner.end(), [&](const Span& span) {
    return std::any_of(outer.begin(), outer.end(), [&](const Span& around) { return around.covers(span); });
  });
}

template <typename T>
std::vector<T> in_order(std::vector<T>& items, const std::vector<std::size_t>& order) {
  std::vector<T> sorted;
  sorted.reserve(items.size());
  for (const std::size_t at : order) sorted.push_back(std::move(items[at]));
  return sorted;
}

}  // namespace

ReadingEdits::ReadingEdits(Database& database, std::string_view text, KeptReading& reading)
    : text_(text), reading_(reading), speakers_(database) {
  for (const Statement& statement : reading_.statements) {
    const std::uint32_t parent = statement.parent.value_or(0);
    parents_.push_back(parent >= 1 && parent <= reading_.keys.size() ? reading_.keys[parent - 1] : 0);
  }
}

std::size_t ReadingEdits::index_of(std::int64_t key) const {
  const auto at = std::find(reading_.keys.begin(), reading_.keys.end(), key);
  return at == reading_.keys.end() ? nowhere : static_cast<std::size_t>(at - reading_.keys.begin());
}

void ReadingEdits::apply(const StatementCorrection& correction) {
  using Kind = StatementCorrection::Kind;
  const bool holds = correction.undone.empty();
  if (correction.kind == Kind::add && !holds) gone_.insert(correction.statement);
  if (!holds || gone_.contains(correction.statement)) return;
  if (correction.kind == Kind::add) add(correction);
  if (correction.kind == Kind::change) change(correction);
  if (correction.kind == Kind::remove) remove(correction.statement);
}

void ReadingEdits::add(const StatementCorrection& correction) {
  // When the machine found it in the meantime, what the person said of it is put over that.
  std::size_t at = index_of(correction.statement);
  if (at == nowhere) {
    at = reading_.statements.size();
    parents_.push_back(parent_around(correction.content.value_or(std::vector<Span>())));
    reading_.statements.emplace_back();
    reading_.keys.push_back(correction.statement);
  }
  put_fields(reading_.statements[at], correction);
  reading_.statements[at].reasons = {"added by " + correction.who + " on " + correction.made.substr(0, 10)};
}

void ReadingEdits::change(const StatementCorrection& correction) {
  std::size_t at = index_of(correction.statement);
  if (at == nowhere) {
    // The machine does not find it any more, but a person vouched for it.
    if (!correction.before || correction.before->statement.content.empty()) return;
    StatementCorrection whole = correction;
    const NamedStatement& before = *correction.before;
    if (!whole.form) whole.form = before.statement.form;
    if (!whole.mode) whole.mode = before.statement.mode;
    if (!whole.content) whole.content = before.statement.content;
    if (!whole.cue) whole.cue = before.statement.cue;
    if (!whole.source) whole.source = before.statement.source;
    if (!whole.addressee) whole.addressee = before.statement.addressee;
    if (!whole.speakers) whole.speakers = before.speakers;
    add(whole);
    at = index_of(correction.statement);
  } else {
    put_fields(reading_.statements[at], correction);
  }
  reading_.statements[at].reasons = {"corrected by " + correction.who + " on " + correction.made.substr(0, 10)};
}

void ReadingEdits::remove(std::int64_t key) {
  gone_.insert(key);
  const std::size_t at = index_of(key);
  if (at == nowhere) return;
  const std::int64_t above = parents_[at];
  std::replace(parents_.begin(), parents_.end(), key, above);
  const auto offset = static_cast<std::ptrdiff_t>(at);
  reading_.statements.erase(reading_.statements.begin() + offset);
  reading_.keys.erase(reading_.keys.begin() + offset);
  parents_.erase(parents_.begin() + offset);
}

void ReadingEdits::put_fields(Statement& statement, const StatementCorrection& correction) {
  if (correction.form) statement.form = *correction.form;
  if (correction.mode) statement.mode = *correction.mode;
  if (correction.content) statement.content = inside(*correction.content, text_.size());
  if (correction.cue) statement.cue = inside(*correction.cue, text_.size());
  if (correction.source) statement.source = inside(*correction.source, text_.size());
  if (correction.addressee) statement.addressee = inside(*correction.addressee, text_.size());
  if (correction.speakers) {
    statement.speakers.clear();
    for (const NamedSpeaker& speaker : *correction.speakers) {
      const std::uint32_t entity = entity_for(speaker);
      if (std::find(statement.speakers.begin(), statement.speakers.end(), entity) == statement.speakers.end())
        statement.speakers.push_back(entity);
    }
  }
  statement.confidence = 1.0;
  statement.evidence.clear();
}

const Entity* ReadingEdits::known_entity(const NamedSpeaker& speaker) {
  const std::vector<Entity>& all = reading_.entities;
  const auto first = [&](const auto& fits) -> const Entity* {
    const auto at = std::find_if(all.begin(), all.end(), fits);
    return at == all.end() ? nullptr : &*at;
  };
  const auto named_at = [](const Entity& entity, Span place) {
    return std::find(entity.mentions.begin(), entity.mentions.end(), place) != entity.mentions.end();
  };
  if (speaker.person) {
    const std::int64_t person = speakers_.of_figure(*speaker.person).person;
    return first([&](const Entity& entity) {
      const std::int64_t figure = reading_.figures[entity.id - 1].key;
      return figure != 0 && speakers_.of_figure(figure).person == person;
    });
  }
  if (speaker.place)
    if (const Entity* found = first([&](const Entity& entity) { return named_at(entity, *speaker.place); }))
      return found;
  const std::string folded = fold(speaker.name);
  const auto same_name = [&](const Entity& entity) { return fold(entity.name) == folded; };
  if (const Entity* found =
          first([&](const Entity& entity) { return entity.kind == speaker.kind && same_name(entity); }))
    return found;
  if (const Entity* found = first(same_name)) return found;
  const std::vector<Span> places = places_of(text_, speaker.name, most_mentions);
  return first([&](const Entity& entity) {
    return std::any_of(places.begin(), places.end(), [&](Span place) { return named_at(entity, place); });
  });
}

std::uint32_t ReadingEdits::entity_for(const NamedSpeaker& named) {
  NamedSpeaker speaker = named;
  if (speaker.person && speakers_.of_figure(*speaker.person).person == 0) speaker.person.reset();
  if (const Entity* known = known_entity(speaker)) return known->id;
  Entity made;
  made.id = static_cast<std::uint32_t>(reading_.entities.size() + 1);
  made.name = speaker.name;
  made.kind = speaker.kind;
  if (speaker.person) {
    const ArchiveSpeaker& person = speakers_.of_figure(*speaker.person);
    made.kind = person.kind;
    made.gender = person.gender;
  }
  made.mentions = places_of(text_, speaker.name, most_mentions);
  if (speaker.place && !inside({*speaker.place}, text_.size()).empty() &&
      std::find(made.mentions.begin(), made.mentions.end(), *speaker.place) == made.mentions.end()) {
    made.mentions.push_back(*speaker.place);
    std::sort(made.mentions.begin(), made.mentions.end());
  }
  reading_.entities.push_back(std::move(made));
  reading_.figures.push_back({speaker.person.value_or(0), Because::correction});
  return reading_.entities.back().id;
}

void ReadingEdits::move_entities(const std::vector<std::int64_t>& figures, std::int64_t other) {
  for (Figures::Found& figure : reading_.figures)
    if (std::find(figures.begin(), figures.end(), figure.key) != figures.end()) figure = {other, Because::correction};
}

std::int64_t ReadingEdits::parent_around(const std::vector<Span>& content) const {
  std::int64_t parent = 0;
  std::size_t least = SIZE_MAX;
  for (std::size_t at = 0; at < reading_.statements.size(); ++at) {
    const std::vector<Span>& around = reading_.statements[at].content;
    if (content.empty() || around == content || !cover(around, content) || size_of(around) >= least) continue;
    least = size_of(around);
    parent = reading_.keys[at];
  }
  return parent;
}

void ReadingEdits::finish() {
  std::vector<std::size_t> order(reading_.statements.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto begin_of = [&](std::size_t at) {
    const std::vector<Span>& content = reading_.statements[at].content;
    return content.empty() ? std::size_t{0} : content.front().begin;
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return begin_of(a) < begin_of(b); });
  reading_.statements = in_order(reading_.statements, order);
  reading_.keys = in_order(reading_.keys, order);
  parents_ = in_order(parents_, order);
  std::map<std::int64_t, std::uint32_t> number_of;
  for (std::size_t at = 0; at < order.size(); ++at) number_of[reading_.keys[at]] = static_cast<std::uint32_t>(at + 1);
  for (std::size_t at = 0; at < order.size(); ++at) {
    Statement& statement = reading_.statements[at];
    statement.id = static_cast<std::uint32_t>(at + 1);
    const auto parent = number_of.find(parents_[at]);
    statement.parent = parent == number_of.end() ? std::nullopt : std::optional(parent->second);
  }
}

}  // namespace volgens::archive
