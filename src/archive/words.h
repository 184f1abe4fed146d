// The words of a text as the archive compares them: letters and digits, folded, stemmed. Tested by
// tests/unit/archive/words_test.cc.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "volgens/types.h"

namespace volgens::archive {

/// The words of `text`: runs of letters, marks and digits. Everything else parts them.
[[nodiscard]] std::vector<Span> words_of(std::string_view text);

/// Where `phrase` stands in `text` letter for letter, neither beginning nor ending inside a word; the first `limit`.
[[nodiscard]] std::vector<Span> places_of(std::string_view text, std::string_view phrase, std::size_t limit);

/// Folds and stems (Snowball's Dutch stemmer, snowballstem.org). Remembers words, up to a limit. One thread at a time.
class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  struct Forms {
    std::string folded;
    std::string stem;  ///< equal to `folded` for words with a digit
  };
  /// The result stays valid until the next call.
  const Forms& forms(std::string_view word);

 private:
  struct Library;
  std::unique_ptr<Library> library_;
  Forms number_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, Forms, Hash, std::equal_to<>> known_;
};

/// The words of `text` as the tokenizer (tokenizer.h) takes them without looking for them again: what it would find in
/// `text` itself, made here so that it can be done on any thread. Begins with `ready`, a byte that no text has; behind
/// it each word's stem, where it differs `also` and the folded word, and a line feed. Empty when there is no word.
[[nodiscard]] std::string ready_words(std::string_view text);
inline constexpr char ready = '\xFF';
inline constexpr char also = '\x01';

}  // namespace volgens::archive
