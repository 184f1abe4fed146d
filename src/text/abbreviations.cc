// Reads the two word lists once, on first use, into hash tables of views. Tested by tests/unit/text/tokens_test.cc.
#include "text/abbreviations.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "text/characters.h"
#include "text/word_list.h"

namespace volgens {
namespace {

class Abbreviations {
 public:
  Abbreviations() {
    for_each_row("text/abbreviations.tsv", [this](std::string_view word, std::string_view use) {
      uses_.emplace(word, parse_use(use));
      longest_ = std::max(longest_, word.size());
    });
  }

  [[nodiscard]] AbbreviationUse find(std::string_view word) const {
    if (word.size() > longest_) return AbbreviationUse::none;
    if (const auto found = uses_.find(word); found != uses_.end()) return found->second;
    if (is_all_upper(word) && word.find('.') == std::string_view::npos) return AbbreviationUse::none;
    const auto found = uses_.find(lower_case(word));
    return found != uses_.end() ? found->second : AbbreviationUse::none;
  }

 private:
  static AbbreviationUse parse_use(std::string_view use) {
    if (use == "name") return AbbreviationUse::name_ends;
    if (use == "yes") return AbbreviationUse::ends;
    if (use == "number") return AbbreviationUse::by_number;
    return AbbreviationUse::never_ends;
  }

  std::unordered_map<std::string_view, AbbreviationUse> uses_;
  std::size_t longest_ = 0;
};

/// Words, each with whether it also begins names.
const std::unordered_map<std::string_view, bool>& sentence_starts() {
  static const auto words = [] {
    std::unordered_map<std::string_view, bool> read;
    for_each_row("text/sentence_starts.tsv", [&read](std::string_view word, std::string_view use) { read.emplace(word, use == "name"); });
    return read;
  }();
  return words;
}

}  // namespace

AbbreviationUse abbreviation_use(std::string_view word) {
  static const Abbreviations abbreviations;
  return abbreviations.find(word);
}

bool is_sentence_start(std::string_view word) {
  return sentence_starts().contains(word);
}

bool may_begin_name(std::string_view word) {
  const auto found = sentence_starts().find(word);
  return found != sentence_starts().end() && found->second;
}

}  // namespace volgens
