// Walks a few sentences back and one ahead; what stands between quotation marks there names nobody who speaks here.
// Tested by tests/unit/speech/context_test.cc.
#include "speech/speaker_candidates.h"

#include <algorithm>
#include <cmath>

#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t sentences_back = 4;
constexpr std::uint32_t paragraph_back = 12;   // sentences of a paragraph that are looked at
constexpr std::size_t first_identities = 500;  // among which an interview finds its main person
constexpr std::size_t most_mentions = 60;      // of a sentence
constexpr std::uint32_t most_words = 400;      // of a statement that are looked at
constexpr std::size_t shortest_word = 4;       // letters of one that a headline may share
constexpr std::size_t least_shared = 2;        // words
constexpr std::size_t most_headlines = 8;      // that are looked at, so that a text of nothing else takes no longer

SpeakerCandidate& candidate_for(const std::vector<std::int32_t>& identities, std::string_view reason,
                                std::vector<SpeakerCandidate>& found) {
  for (SpeakerCandidate& one : found)
    if (one.identities == identities) return one;
  found.push_back({identities, {}, reason});
  return found.back();
}

std::string up_to(std::size_t count, std::size_t most) { return std::to_string(std::min(count, most)); }

const char* type_name(MentionType type) {
  switch (type) {
    case MentionType::name:
      return "name";
    case MentionType::description:
      return "description";
    case MentionType::pronoun:
      return "pronoun";
    case MentionType::joint:
      return "joint";
    case MentionType::first_person:
    case MentionType::none:
      break;
  }
  return "other";
}

const char* kind_name(const Identity& identity) {
  switch (identity.kind) {
    case EntityKind::person:
      return identity.plural ? "people" : identity.named ? "person" : "somebody";
    case EntityKind::organisation:
      return "organisation";
    case EntityKind::group:
      return "group";
    case EntityKind::document:
      return "document";
    case EntityKind::place:
      return "place";
    case EntityKind::other:
      break;
  }
  return identity.named ? "name" : "other";
}

std::string odds(float value) { return std::to_string(std::clamp(static_cast<int>(std::floor(value / 2)), -4, 2)); }

}  // namespace

SpeakerCandidates::SpeakerCandidates(const Scene& scene, const std::vector<Draft>& drafts)
    : scene_(scene),
      drafts_(drafts),
      by_sentence_(scene.document.sentences.size()),
      said_(scene.document.tokens.size(), -1),
      source_(scene.people.mentions.size(), false) {
  for (std::size_t m = 0; m < scene.people.mentions.size(); ++m)
    by_sentence_[scene.people.mentions[m].sentence].push_back(static_cast<std::uint32_t>(m));
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    if (draft.source_mention >= 0) source_[static_cast<std::size_t>(draft.source_mention)] = true;
    if (draft.form == Form::direct || draft.speakers.empty() || draft.end() - draft.begin() > most_words) continue;
    for (const TokenRange part : draft.content)
      for (std::uint32_t t = part.begin; t < part.end; ++t) {
        const std::int32_t other = said_[t];
        if (other < 0 || drafts[other].end() - drafts[other].begin() > draft.end() - draft.begin())
          said_[t] = static_cast<std::int32_t>(i);
      }
  }
  for (const Paragraph& paragraph : scene.document.paragraphs)
    if (headlines_.size() < most_headlines && paragraph.headline && paragraph.begin_sentence < paragraph.end_sentence)
      add_headline({scene.document.sentences[paragraph.begin_sentence].begin_token,
                    scene.document.sentences[paragraph.end_sentence - 1].end_token});
}

void SpeakerCandidates::add_headline(TokenRange words) {
  const std::int32_t phrase = scene_.syntax.index().beginning_at(words.begin);
  if (phrase < 0) return;
  const Mention& mention = scene_.people.mentions[phrase];
  if (mention.identities.empty() || mention.end >= words.end || scene_.document.word(mention.end) != ":") return;
  Headline headline{mention.identities, {}};
  for (std::uint32_t t = mention.end + 1; t < std::min(words.end, mention.end + most_words); ++t)
    if (scene_.document.word(t).size() >= shortest_word) headline.words.push_back(lower_case(scene_.document.word(t)));
  headlines_.push_back(std::move(headline));
}

/// `Jansen: 'Wij gaan door'` above an article tells whose the same words below are.
void SpeakerCandidates::add_titles(const Draft& draft, std::vector<SpeakerCandidate>& found) const {
  for (const Headline& headline : headlines_) {
    std::size_t shared = 0;
    std::uint32_t looked = 0;
    for (const TokenRange part : draft.content)
      for (std::uint32_t t = part.begin; t < part.end && looked < most_words; ++t, ++looked)
        if (scene_.document.word(t).size() >= shortest_word)
          shared += std::count(headline.words.begin(), headline.words.end(), lower_case(scene_.document.word(t))) > 0;
    const bool same = shared >= least_shared && 2 * shared >= headline.words.size();
    candidate_for(headline.identities, "the headline gives this person's words", found)
        .evidence.emplace_back(same ? "rank.title=words" : "rank.title=name");
  }
}

std::uint32_t SpeakerCandidates::sentence(std::uint32_t token) const { return scene_.document.tokens[token].sentence; }

bool SpeakerCandidates::question(std::uint32_t s) const {
  const Sentence& sentence = scene_.document.sentences[s];
  return sentence.end_token > sentence.begin_token && scene_.document.word(sentence.end_token - 1) == "?" &&
         scene_.syntax.quotation(sentence.begin_token) < 0;
}

std::vector<SpeakerCandidate> SpeakerCandidates::of(const Draft& draft, const SpokenBefore& before) const {
  const auto& sentences = scene_.document.sentences;
  const auto& paragraphs = scene_.document.paragraphs;
  const std::uint32_t first = sentence(draft.begin());
  std::vector<SpeakerCandidate> found;
  add_mentions(first, draft, scene_.document.word(std::max(draft.begin(), 2U) - 2) == ":" ? "colon" : "own", found);
  std::uint32_t passed = 0;
  for (std::uint32_t back = 1; back <= sentences_back + passed && back <= first; ++back) {
    const std::uint32_t s = first - back;
    if (paragraphs[sentences[s].paragraph].headline) continue;
    if (question(s) && passed < sentences_back) ++passed;
    const bool same = sentences[s].paragraph == sentences[first].paragraph;
    add_mentions(s, draft, std::to_string(std::max(1U, back - passed)) + (same ? "" : "far"), found);
  }
  const std::uint32_t next = sentence(draft.end() - 1) + 1;
  const bool opens = first == paragraphs[sentences[first].paragraph].begin_sentence;
  if (next < sentences.size())
    add_mentions(next, draft,
                 sentences[next].paragraph != sentences[first].paragraph ? "behindfar"
                 : opens                                                 ? "opens"
                                                                         : "behind",
                 found);
  add_last(draft, before, found);
  add_titles(draft, found);
  if (const std::int32_t main = main_person(draft.begin()); main >= 0)
    candidate_for({main}, "the article so far is most about this person", found)
        .evidence.push_back(first > 0 && question(first - 1) ? "rank.main=asked" : "rank.main=yes");
  const Inside said = inside(draft);
  for (SpeakerCandidate& one : found) add_common(draft, before, said, one);
  found.push_back(nobody(draft, found));
  return found;
}

void SpeakerCandidates::add_mentions(std::uint32_t s, const Draft& draft, std::string_view place,
                                     std::vector<SpeakerCandidate>& found) const {
  const auto& mentions = by_sentence_[s];
  std::size_t rank = 0;
  for (std::size_t i = 0; i < std::min(mentions.size(), most_mentions); ++i) {
    const Mention& mention = scene_.people.mentions[mentions[i]];
    if (mention.quotation >= 0 || mention.identities.empty()) continue;
    if (mention.begin >= draft.begin() && mention.begin < draft.end()) continue;
    const Identity& identity = scene_.people.identities[mention.identities[0]];
    if (identity.kind == EntityKind::place || (identity.kind == EntityKind::other && !identity.named)) continue;
    const bool behind = mention.begin >= draft.end() && s == sentence(draft.begin());
    add_mention(mentions[i], behind ? "ownbehind" : place, rank++, found);
  }
}

void SpeakerCandidates::add_mention(std::uint32_t m, std::string_view place, std::size_t rank,
                                    std::vector<SpeakerCandidate>& found) const {
  const Mention& mention = scene_.people.mentions[m];
  const NounPhrase& phrase = scene_.phrases[m];
  SpeakerCandidate& one =
      candidate_for(mention.identities,
                    place.substr(0, 6) == "behind" || place == "opens" ? "the sentence behind is about this person"
                    : place == "own" || place == "colon"               ? "the sentence leads to the quotation"
                                                                       : "the sentence before is about this person",
                    found);
  const bool possessive = scene_.analysis.words[mention.begin].xpos.substr(0, 7) == "VNW|bez" && !phrase.pronoun;
  const std::int32_t head = scene_.syntax.head(phrase.head);
  const bool subject = scene_.syntax.has_relation(phrase.head, "nsubj");
  const bool main_clause = subject && head >= 0 &&
                           (scene_.syntax.head(static_cast<std::uint32_t>(head)) < 0 ||
                            scene_.syntax.has_relation(static_cast<std::uint32_t>(head), "root"));
  const std::string role = main_clause                                        ? "subject"
                           : subject                                          ? "clause"
                           : scene_.syntax.has_relation(phrase.head, "nmod")  ? "of"
                           : scene_.syntax.has_relation(phrase.head, "appos") ? "apposition"
                           : phrase.governed                                  ? "governed"
                           : scene_.syntax.has_relation(phrase.head, "obj")   ? "object"
                           : scene_.syntax.has_relation(phrase.head, "root")  ? "root"
                                                                              : "other";
  const std::string where(place);
  auto& evidence = one.evidence;
  const auto add = [&](std::string name, const std::string& value) {
    evidence.push_back("rank." + std::move(name) + "=" + value);
  };
  // Of several mentions in one place the first counts; the nearest sentence of all counts once more.
  if (std::find(evidence.begin(), evidence.end(), "rank.at=" + where) != evidence.end()) {
    add("again", where);
    return;
  }
  const bool nearest = std::none_of(evidence.begin(), evidence.end(),
                                    [](const std::string& e) { return e.compare(0, 8, "rank.at=") == 0; });
  add("at", where);
  add("role", where + ":" + role);
  add("place", where + ":" + up_to(rank, 3));
  if (const std::int32_t said = said_[mention.begin]; said >= 0)
    add("said", std::string(drafts_[said].speakers == mention.identities ? "self:" : "other:").append(where));
  if (source_[m]) add("framed", where);
  if (!nearest) return;
  add("nearest", where + ":" + type_name(mention.type));
  add("nearest.role", role);
  add("nearest.type", std::string(type_name(mention.type)) + ":" + role);
  if (possessive) add("nearest.possessive", "yes");
  add("source", odds(scene_.analysis.words[phrase.head].saying.source));
  if (head >= 0) add("cue", odds(scene_.analysis.words[head].saying.cue) + (subject ? ":subject" : ""));
  if (head >= 0 && subject)
    add("verb",
        scene_.cues.verb(lower_case(scene_.document.word(static_cast<std::uint32_t>(head)))).empty() ? "other" : "cue");
}

void SpeakerCandidates::add_last(const Draft& draft, const SpokenBefore& before,
                                 std::vector<SpeakerCandidate>& found) const {
  const std::uint32_t first = sentence(draft.begin());
  const auto& sentences = scene_.document.sentences;
  if (before.last != nullptr && !before.last->speakers.empty()) {
    const std::uint32_t end = sentence(before.last->end() - 1);
    std::uint32_t questions = 0;
    for (std::uint32_t s = first; s > end + 1 && questions <= sentences_back; --s)
      if (question(s - 1)) ++questions;
    const std::uint32_t between = first > end ? first - end - 1 : 0;
    const bool same = sentences[end].paragraph == sentences[first].paragraph;
    const std::string gap = up_to(between - std::min(between, questions), 3) + (same ? "" : "far");
    SpeakerCandidate& one = candidate_for(before.last->speakers, "the statement before is by the same speaker", found);
    one.evidence.push_back("rank.last=" + gap);
    if (draft.form == Form::free) one.evidence.push_back("rank.free.last=" + gap);
    one.evidence.push_back("rank.last.form=" + gap + ":" + (before.last->form == Form::direct ? "direct" : "other") +
                           (before.last->source.empty() ? "" : ":framed"));
    if (questions > 0) one.evidence.push_back("rank.last.asked=" + up_to(questions, 2));
    if (before.last_but_one != nullptr && before.last_but_one->form == Form::direct)
      candidate_for(before.last_but_one->speakers, "the two take turns", found).evidence.push_back("rank.turn=" + gap);
  }
}

std::int32_t SpeakerCandidates::main_person(std::uint32_t token) const {
  const auto& people = scene_.people;
  std::size_t most = 1;
  std::int32_t found = -1;
  for (std::size_t i = 0; i < std::min(first_identities, people.identities.size()); ++i) {
    const Identity& identity = people.identities[i];
    if (!identity.named || identity.kind != EntityKind::person) continue;
    std::size_t count = 0;
    while (count < std::min(first_identities, identity.mentions.size()) &&
           people.mentions[identity.mentions[count]].begin < token)
      ++count;
    if (count > most) {
      most = count;
      found = static_cast<std::int32_t>(i);
    }
  }
  return found;
}

SpeakerCandidates::Inside SpeakerCandidates::inside(const Draft& draft) const {
  Inside inside;
  std::uint32_t looked = 0;
  for (const TokenRange part : draft.content)
    for (std::uint32_t t = part.begin; t < part.end && looked < most_words; ++t, ++looked) {
      inside.self = inside.self || scene_.syntax.is(t, {"ik", "mijn", "me", "mij"});
      inside.us = inside.us || scene_.syntax.is(t, {"we", "wij", "ons", "onze"});
      const std::int32_t m = mention_of(scene_, t);
      if (m < 0) continue;
      const MentionType type = scene_.people.mentions[m].type;
      if (type != MentionType::name && type != MentionType::pronoun) continue;
      const auto& whose = scene_.people.mentions[m].identities;
      auto& seen = type == MentionType::name ? inside.named : inside.meant;
      seen.insert(seen.end(), whose.begin(), whose.end());
    }
  return inside;
}

void SpeakerCandidates::add_common(const Draft& draft, const SpokenBefore& before, const Inside& inside,
                                   SpeakerCandidate& candidate) const {
  const auto& people = scene_.people;
  const auto add = [&](std::string name, const std::string& value) {
    candidate.evidence.push_back("rank." + std::move(name) + "=" + value);
  };
  const auto one = static_cast<std::size_t>(candidate.identities[0]);
  const Identity& identity = people.identities[one];
  const std::string kind = candidate.identities.size() > 1 ? "several" : kind_name(identity);
  add("kind", kind);
  std::size_t earlier = 0;
  while (earlier < std::min<std::size_t>(identity.mentions.size(), 9) &&
         people.mentions[identity.mentions[earlier]].begin < draft.begin())
    ++earlier;
  add("mentions", up_to(earlier == 5 ? 4 : earlier == 7 ? 6 : earlier, 9));
  add("spoken", up_to((*before.spoken)[one], 3));
  if (std::find(inside.named.begin(), inside.named.end(), candidate.identities[0]) != inside.named.end())
    add("inside", "named");
  if (std::find(inside.meant.begin(), inside.meant.end(), candidate.identities[0]) != inside.meant.end())
    add("inside", "meant");
  if (inside.self) add("ik", kind);
  if (inside.us) add("wij", kind);
  add_paragraph(draft, candidate);
  bool placed = false;
  for (const std::string& e : candidate.evidence) placed = placed || e.compare(0, 8, "rank.at=") == 0;
  if (!placed) add("at", "nowhere");
}

/// Is the paragraph about the candidate: its first subject, and how often it names whom.
void SpeakerCandidates::add_paragraph(const Draft& draft, SpeakerCandidate& candidate) const {
  const std::uint32_t first = sentence(draft.begin());
  const std::uint32_t begin =
      std::max(scene_.document.paragraphs[scene_.document.sentences[first].paragraph].begin_sentence,
               first - std::min(first, paragraph_back));
  std::size_t own = 0;
  std::size_t people = 0;
  bool subject_seen = false;
  for (std::uint32_t s = begin; s <= first; ++s)
    for (std::size_t i = 0; i < std::min(by_sentence_[s].size(), most_mentions); ++i) {
      const std::uint32_t m = by_sentence_[s][i];
      const Mention& mention = scene_.people.mentions[m];
      if (mention.begin >= draft.begin() || mention.quotation >= 0 || mention.identities.empty()) continue;
      const EntityKind kind = scene_.people.identities[mention.identities[0]].kind;
      if (kind != EntityKind::person && mention.identities != candidate.identities) continue;
      ++people;
      const bool same = mention.identities == candidate.identities;
      own += same;
      if (subject_seen || !scene_.syntax.has_relation(scene_.phrases[m].head, "nsubj")) continue;
      subject_seen = true;
      if (same) candidate.evidence.emplace_back("rank.topic=subject");
    }
  candidate.evidence.push_back("rank.paragraph=" + up_to(own, 3) + (own == people ? ":alone" : ""));
}

SpeakerCandidate SpeakerCandidates::nobody(const Draft& draft, const std::vector<SpeakerCandidate>& found) const {
  const std::uint32_t first = sentence(draft.begin());
  const bool opens = first == scene_.document.paragraphs[scene_.document.sentences[first].paragraph].begin_sentence;
  std::uint32_t size = 0;
  for (const TokenRange part : draft.content) size += part.size();
  SpeakerCandidate one{{}, {"rank.nobody=yes"}, "nobody is likely enough"};
  one.evidence.push_back("rank.nobody.size=" + std::string(size <= 3 ? "3" : size <= 6 ? "6" : "more"));
  one.evidence.push_back("rank.nobody.of=" + up_to(found.size(), 4));
  if (opens) one.evidence.push_back("rank.nobody.opens=yes");
  return one;
}

}  // namespace volgens
