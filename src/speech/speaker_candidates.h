// Who may have spoken a quotation that has no frame, with the evidence for each: everybody whom the sentences around it
// are about, whoever spoke last, and nobody. A conditional logit chooses (McFadden 1974); its weights stand with the
// others in lexicon/speech/confidence.tsv. Tested by tests/unit/speech/context_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "speech/draft.h"

namespace volgens {

/// One who may have spoken; nobody when `identities` is empty.
struct SpeakerCandidate {
  std::vector<std::int32_t> identities;
  std::vector<std::string> evidence;  ///< `rank.name=value`
  std::string_view reason;
};

/// What is known of the quotations before the one in question.
struct SpokenBefore {
  const Draft* last = nullptr;          ///< the statement before, of the article and not of somebody quoted
  const Draft* last_but_one = nullptr;  ///< the nearest before it with another speaker
  const std::vector<std::uint32_t>* spoken = nullptr;  ///< per identity, how many statements so far
};

/// Finds candidates. Views its arguments; not thread-safe.
class SpeakerCandidates {
 public:
  /// `drafts` are the statements whose speaker is known by their frame.
  SpeakerCandidates(const Scene& scene, const std::vector<Draft>& drafts);

  /// In the order of their first mention around the quotation; the last is nobody.
  [[nodiscard]] std::vector<SpeakerCandidate> of(const Draft& draft, const SpokenBefore& before) const;

 private:
  /// What the quotation's own words tell.
  struct Inside {
    bool self = false;
    bool us = false;
    std::vector<std::int32_t> named;
    std::vector<std::int32_t> meant;  ///< by a pronoun
  };
  /// A headline that opens with a name and a colon, and the words behind it.
  struct Headline {
    std::vector<std::int32_t> identities;
    std::vector<std::string> words;
  };
  [[nodiscard]] std::uint32_t sentence(std::uint32_t token) const;
  [[nodiscard]] bool question(std::uint32_t sentence) const;
  [[nodiscard]] Inside inside(const Draft& draft) const;
  void add_headline(TokenRange words);
  void add_titles(const Draft& draft, std::vector<SpeakerCandidate>& found) const;
  [[nodiscard]] std::int32_t main_person(std::uint32_t token) const;
  void add_mentions(std::uint32_t sentence, const Draft& draft, std::string_view place,
                    std::vector<SpeakerCandidate>& found) const;
  void add_mention(std::uint32_t mention, std::string_view place, std::size_t rank,
                   std::vector<SpeakerCandidate>& found) const;
  void add_last(const Draft& draft, const SpokenBefore& before, std::vector<SpeakerCandidate>& found) const;
  void add_common(const Draft& draft, const SpokenBefore& before, const Inside& inside,
                  SpeakerCandidate& candidate) const;
  void add_paragraph(const Draft& draft, SpeakerCandidate& candidate) const;
  [[nodiscard]] SpeakerCandidate nobody(const Draft& draft, const std::vector<SpeakerCandidate>& found) const;

  const Scene& scene_;
  const std::vector<Draft>& drafts_;
  std::vector<std::vector<std::uint32_t>> by_sentence_;
  std::vector<std::int32_t> said_;  // per token, the shortest paraphrase that holds it, or -1
  std::vector<bool> source_;        // per mention, is it the source of a statement
  std::vector<Headline> headlines_;
};

}  // namespace volgens
