// Scores every cut from counts of its parts in the treebanks and their kinds in the grammar lexicon.
// Tested by tests/unit/language/compounds_test.cc.
#include "language/compounds.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "text/characters.h"
#include "text/utf8.h"

namespace volgens {
namespace {

// Endings of a modifier before its head; all are dropped from the modifier's lemma.
constexpr std::array<std::string_view, 13> kEndings = {"",   "s",   "-",   "en",   "e", "n", "er",
                                                       "s-", "ren", "jes", "eren", "ë", "'s"};
constexpr std::size_t kNoEnding = kEndings.size();
constexpr std::size_t kShortestHead = 3;
constexpr std::size_t kShortestModifier = 2;
constexpr std::size_t kShortestWord = 4;

// Places in the weights.
constexpr std::size_t kAtModifier = kEndings.size() + 1;
constexpr std::size_t kAtHead = kAtModifier + 10;
constexpr std::size_t kAtWhole = kAtHead + 10;
constexpr std::size_t kAtModifierKind = kAtWhole + 10;
constexpr std::size_t kAtHeadKind = kAtModifierKind + 5;
constexpr std::size_t kAtWholeKind = kAtHeadKind + 3;
constexpr std::size_t kAtLength = kAtWholeKind + 3;
constexpr std::size_t kAtUpos = kAtLength + 12;
constexpr std::size_t kWeights = kAtUpos + 4;

// Bits of the grammar lexicon, in the order of training/nlmodel/lexicon.py.
constexpr unsigned kNoun = 1U | 2U;
constexpr unsigned kMayModify = kNoun | 1U << 2 | 1U << 3 | 1U << 4 | 1U << 9;

std::optional<std::size_t> kind_of(Upos upos) {
  switch (upos) {
    case Upos::noun:
      return 0;
    case Upos::adj:
      return 1;
    case Upos::propn:
      return 2;
    case Upos::num:
      return 3;
    default:
      return std::nullopt;
  }
}

std::size_t lexicon_kind(unsigned bits) { return (bits & kNoun) != 0 ? 0 : bits != 0 ? 1 : 2; }

}  // namespace

struct Compounds::Candidate {
  float score = 0.0F;
  std::size_t ending = kNoEnding;
  bool possible = false;
};

Result<Compounds> Compounds::load(const ModelFile& file) {
  Compounds out;
  const std::pair<const char*, HashTable<std::uint8_t>*> tables[] = {
      {"compound.modif", &out.modifiers_}, {"compound.heads", &out.heads_}, {"compound.whole", &out.wholes_}};
  for (const auto& [name, target] : tables) {
    auto table = HashTable<std::uint8_t>::load(file, name);
    if (!table.ok()) return table.error();
    *target = table.value();
  }
  auto weights = file.array<float>("compound.weights", 1, kWeights);
  if (!weights.ok()) return weights.error();
  out.weights_ = weights.value();
  return out;
}

float Compounds::whole_score(const std::string& low, std::size_t kind, const Features& features) const {
  const std::size_t step = std::min<std::size_t>(wholes_.value(fnv1a(low)), 9);
  return weights_[kAtWhole + step] + weights_[kAtWholeKind + lexicon_kind(features.lexicon_bits(low))] +
         weights_[kAtUpos + kind];
}

Compounds::Candidate Compounds::score_cut(std::string_view modifier, std::string_view head, std::size_t modifier_length,
                                          std::size_t head_length, const Features& features) const {
  Candidate out;
  const std::size_t head_step = std::min<std::size_t>(heads_.value(fnv1a(head)), 9);
  const unsigned head_bits = features.lexicon_bits(head);
  if (head_step == 0 && head_bits == 0) return out;
  out.possible = true;
  const unsigned known = modifiers_.value(fnv1a(modifier));
  const std::size_t modifier_step = std::min<std::size_t>(known & 15U, 9);
  std::size_t kind = 4;
  if (known != 0) {
    out.ending = std::min<std::size_t>(known >> 4, kNoEnding);
    kind = 0;
  } else {
    for (std::size_t i = 0; i < kEndings.size() && kind == 4; ++i) {
      if (!modifier.ends_with(kEndings[i])) continue;
      const std::string_view stem = modifier.substr(0, modifier.size() - kEndings[i].size());
      if (count_code_points(stem) < 2) continue;
      const unsigned bits = features.lexicon_bits(stem);
      if ((bits & kMayModify) == 0) continue;
      out.ending = i;
      kind = (bits & kNoun) != 0 ? 1 : 2;
    }
    if (kind == 4 && modifier.ends_with("-")) {
      out.ending = 2;
      kind = 3;
    }
  }
  out.score = weights_[out.ending] + weights_[kAtModifier + modifier_step] + weights_[kAtHead + head_step] +
              weights_[kAtModifierKind + kind] + weights_[kAtHeadKind + lexicon_kind(head_bits)] +
              weights_[kAtLength + std::min<std::size_t>(5, modifier_length - kShortestModifier)] +
              weights_[kAtLength + 6 + std::min<std::size_t>(5, head_length - kShortestHead)];
  return out;
}

std::string Compounds::cut(const std::string& lemma, Upos upos, const Features& features) const {
  const std::optional<std::size_t> kind = kind_of(upos);
  if (!kind || lemma.size() < kShortestWord) return lemma;
  const std::string low = lower_case(lemma);
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < low.size(); at += decode_at(low, at).size) starts.push_back(at);
  starts.push_back(low.size());
  const std::size_t length = starts.size() - 1;
  // A lower-cased text may differ in bytes from the original; then its cuts cannot be carried over.
  if (length < kShortestWord || low.size() != lemma.size()) return lemma;
  float best = whole_score(low, *kind, features);
  std::size_t chosen = 0;
  std::size_t ending = kNoEnding;
  for (std::size_t at = kShortestModifier; at + kShortestHead <= length; ++at) {
    const std::string_view view = low;
    const Candidate candidate =
        score_cut(view.substr(0, starts[at]), view.substr(starts[at]), at, length - at, features);
    if (candidate.possible && candidate.score > best) {
      best = candidate.score;
      chosen = starts[at];
      ending = candidate.ending;
    }
  }
  if (chosen == 0) return lemma;
  std::size_t end = chosen;
  if (ending < kNoEnding && kEndings[ending].size() < chosen) end -= kEndings[ending].size();
  return cut(lemma.substr(0, end), Upos::noun, features) + "_" + lemma.substr(chosen);
}

}  // namespace volgens
