// Character classes after text/characters.h with a short cut for ASCII; libstemmer behind a memory of words, since a
// language uses few words often. Tested by tests/unit/archive/words_test.cc.
#include "archive/words.h"

#include <libstemmer.h>

#include <algorithm>

#include "text/characters.h"
#include "text/folding.h"
#include "text/utf8.h"

namespace volgens::archive {
namespace {

constexpr std::size_t most_known = 50'000;

bool is_word_point(char32_t point) { return is_letter(point) || is_digit(point); }

bool in_word(std::string_view text, std::size_t at, std::size_t& size) {
  const auto byte = static_cast<unsigned char>(text[at]);
  size = 1;
  if (byte < 0x80) return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
  const CodePoint point = decode_at(text, at);
  size = point.size;
  return is_word_point(point.value);
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<Span> words_of(std::string_view text) {
  std::vector<Span> words;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0, size = 0; at < text.size(); at += size) {
    const bool word = in_word(text, at, size);
    if (word && !inside) begin = at;
    if (!word && inside) words.push_back({begin, at});
    inside = word;
  }
  if (inside) words.push_back({begin, text.size()});
  return words;
}

std::vector<Span> places_of(std::string_view text, std::string_view phrase, std::size_t limit) {
  std::vector<Span> places;
  if (phrase.empty()) return places;
  const auto parted = [&](std::size_t at) {
    std::size_t size = 0;
    return at == 0 || at == text.size() || !in_word(text, at, size) || !is_word_point(decode_before(text, at).value);
  };
  for (std::size_t at = text.find(phrase); at != std::string_view::npos && places.size() < limit;
       at = text.find(phrase, at + phrase.size()))
    if (parted(at) && parted(at + phrase.size())) places.push_back({at, at + phrase.size()});
  return places;
}

struct Stemmer::Library {
  sb_stemmer* stemmer = sb_stemmer_new("dutch", "UTF_8");
  ~Library() { sb_stemmer_delete(stemmer); }
};

Stemmer::Stemmer() : library_(std::make_unique<Library>()) {}
Stemmer::~Stemmer() = default;

const Stemmer::Forms& Stemmer::forms(std::string_view word) {
  if (has_digit(word)) {
    // Numbers and marks of the index are many and need no stem, so that to remember them would only push words out.
    number_.folded = number_.stem = fold(word);
    return number_;
  }
  if (const auto found = known_.find(word); found != known_.end()) return found->second;
  if (known_.size() >= most_known) known_.clear();
  Forms forms;
  forms.folded = fold(word);
  forms.stem = forms.folded;
  // Nothing that long is a Dutch word, and the library counts in int.
  if (library_->stemmer && forms.folded.size() <= 200) {
    const auto* stem = sb_stemmer_stem(library_->stemmer, reinterpret_cast<const sb_symbol*>(forms.folded.data()),
                                       static_cast<int>(forms.folded.size()));
    if (stem)
      forms.stem.assign(reinterpret_cast<const char*>(stem),
                        static_cast<std::size_t>(sb_stemmer_length(library_->stemmer)));
  }
  return known_.emplace(std::string(word), std::move(forms)).first->second;
}

std::string ready_words(std::string_view text) {
  thread_local Stemmer stemmer;
  std::string words;
  for (const Span& word : words_of(text)) {
    const Stemmer::Forms& forms = stemmer.forms(text.substr(word.begin, word.size()));
    if (words.empty()) words += ready;
    words += forms.stem;
    if (forms.stem != forms.folded) (words += also) += forms.folded;
    words += '\n';
  }
  return words;
}

}  // namespace volgens::archive
