// What each token of a document can be to a time pattern: words from the lexicon, numbers, and shapes such as `20:30`.
// Tested by tests/unit/time/tagging_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/analysis.h"
#include "text/document.h"
#include "time/time_lexicon.h"

namespace volgens {

/// Readings of all tokens in one list. Memory is linear in the number of tokens.
class TokenTags {
 public:
  TokenTags(const Document& document, const Analysis& analysis, const TimeLexicon& lexicon);

  [[nodiscard]] bool empty(std::size_t token) const { return ends_[token] == ends_[token + 1]; }
  [[nodiscard]] const Tag* begin(std::size_t token) const { return tags_.data() + ends_[token]; }
  [[nodiscard]] const Tag* end(std::size_t token) const { return tags_.data() + ends_[token + 1]; }

 private:
  std::vector<Tag> tags_;
  std::vector<std::size_t> ends_;  ///< the tags of token i are those from ends_[i] to ends_[i + 1]
};

/// Adds what digits and signs of a lower-cased word can mean: years, days, clock times, dates, ranges.
void tag_shape(std::string_view word, std::vector<Tag>& tags);

}  // namespace volgens
