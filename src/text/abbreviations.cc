// Reads the list once, on first use, into a hash table of views. Tested by tests/unit/text/tokens_test.cc.
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

}  // namespace

AbbreviationUse abbreviation_use(std::string_view word) {
  static const Abbreviations abbreviations;
  return abbreviations.find(word);
}

}  // namespace volgens
