// Entities are the identities that speak or bear a name, numbered by their first mention. Tested by tests/unit/engine.
#include "engine/assemble.h"

#include <algorithm>

#include "engine/selves.h"

namespace volgens {
namespace {

class Assembler {
 public:
  Assembler(const Scene& scene, const Speech& speech, double least, const Offices* offices)
      : scene_(scene), speech_(speech), least_(least), offices_(offices) {}

  Reading run() {
    number_statements();
    number_entities();
    for (std::size_t i = 0; i < speech_.drafts.size(); ++i)
      if (statement_ids_[i] > 0) reading_.statements.push_back(statement(i));
    return std::move(reading_);
  }

 private:
  Span span(TokenRange range) const {
    return {scene_.document.tokens[range.begin].span.begin, scene_.document.tokens[range.end - 1].span.end};
  }

  void number_statements() {
    std::uint32_t next = 0;
    statement_ids_.assign(speech_.drafts.size(), 0);
    for (std::size_t i = 0; i < speech_.drafts.size(); ++i)
      if (speech_.drafts[i].confidence >= least_) statement_ids_[i] = ++next;
  }

  void number_entities() {
    const auto& identities = scene_.people.identities;
    std::vector<bool> wanted(identities.size(), false);
    for (std::size_t i = 0; i < identities.size(); ++i) wanted[i] = identities[i].named;
    for (std::size_t i = 0; i < speech_.drafts.size(); ++i)
      if (statement_ids_[i] > 0)
        for (const std::int32_t speaker : speech_.drafts[i].speakers) wanted[speaker] = true;
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < identities.size(); ++i)
      if (wanted[i] && !identities[i].mentions.empty()) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      const std::uint32_t x = identities[a].mentions.front();
      const std::uint32_t y = identities[b].mentions.front();
      return x != y ? x < y : a < b;
    });
    entity_ids_.assign(identities.size(), 0);
    std::vector<std::vector<Span>> mentions = mentions_of_identities(scene_, speech_);
    for (const std::uint32_t i : order) {
      reading_.entities.push_back(entity(identities[i], std::move(mentions[i])));
      entity_ids_[i] = reading_.entities.back().id = static_cast<std::uint32_t>(reading_.entities.size());
    }
  }

  Entity entity(const Identity& identity, std::vector<Span> mentions) const {
    Entity entity;
    entity.kind = identity.kind;
    entity.gender = identity.kind == EntityKind::person ? identity.gender : Gender::unknown;
    entity.name = scene_.name(identity);
    if (offices_ != nullptr && identity.holder >= 0 && !offices_->person(identity.holder).identifier.empty())
      entity.link = offices_->person(identity.holder).identifier;
    entity.mentions = std::move(mentions);
    for (const std::uint32_t m : identity.mentions) {
      const Mention& mention = scene_.people.mentions[m];
      if (mention.type == MentionType::pronoun || mention.type == MentionType::joint) continue;
      const TokenRange described = description(m);
      if (described.empty()) continue;
      std::string words = scene_.text(described);
      if (words != entity.name &&
          std::find(entity.descriptions.begin(), entity.descriptions.end(), words) == entity.descriptions.end())
        entity.descriptions.push_back(std::move(words));
    }
    return entity;
  }

  /// `De Russische president` of `De Russische president Poetin`; the whole of a description without a name.
  TokenRange description(std::uint32_t m) const {
    const Mention& mention = scene_.people.mentions[m];
    const NounPhrase& phrase = scene_.phrases[m];
    if (mention.type != MentionType::name) return {mention.begin, mention.end};
    const std::uint32_t name = scene_.analysis.names[phrase.name].begin;
    for (std::uint32_t t = phrase.begin; t < name; ++t) {
      const Upos upos = scene_.analysis.words[t].upos;
      if (upos == Upos::noun || upos == Upos::adj) return {phrase.begin, name};
    }
    return {};  // `de VVD`: an article describes nobody
  }

  Statement statement(std::size_t i) const {
    const Draft& draft = speech_.drafts[i];
    Statement statement;
    statement.id = statement_ids_[i];
    statement.form = draft.form;
    statement.mode = draft.mode;
    for (const TokenRange part : draft.content) statement.content.push_back(span(part));
    for (const TokenRange part : draft.cue) statement.cue.push_back(span(part));
    if (!draft.source.empty()) statement.source.push_back(span(draft.source));
    if (!draft.addressee.empty()) statement.addressee.push_back(span(draft.addressee));
    for (const std::int32_t speaker : draft.speakers) statement.speakers.push_back(entity_ids_[speaker]);
    for (std::int32_t up = speech_.parents[i]; up >= 0; up = speech_.parents[up])
      if (statement_ids_[up] > 0) {
        statement.parent = statement_ids_[up];
        break;
      }
    statement.confidence = draft.confidence;
    statement.reasons = draft.reasons;
    statement.evidence = draft.evidence;
    return statement;
  }

  const Scene& scene_;
  const Speech& speech_;
  double least_;
  const Offices* offices_;
  Reading reading_;
  std::vector<std::uint32_t> statement_ids_;
  std::vector<std::uint32_t> entity_ids_;
};

}  // namespace

Reading assemble(const Scene& scene, const Speech& speech, double least, const Offices* offices) {
  return Assembler(scene, speech, least, offices).run();
}

}  // namespace volgens
