// Reads the two word lists once, on first use, into hash tables of views. Tested by tests/unit/text/tokens_test.cc.
#include "text/abbreviations.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "text/characters.h"
#include "text/lexicon_files.h"

namespace volgens {
namespace {

/// Calls `row(first, second)` with the first two columns of each line that is no comment.
template <typename Row>
void for_each_row(std::string_view name, Row row) {
  std::string_view rest = lexicon_file(name).value_or("");
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    row(line.substr(0, tab), tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1));
  }
}

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
    const std::string lower = lower_case(word);
    const auto found = uses_.find(lower);
    return found != uses_.end() ? found->second : AbbreviationUse::none;
  }

 private:
  static AbbreviationUse parse_use(std::string_view use) {
    if (use == "name") return AbbreviationUse::name_ends;
    if (use == "yes") return AbbreviationUse::ends;
    if (use == "number") return AbbreviationUse::before_number;
    return AbbreviationUse::never_ends;
  }

  std::unordered_map<std::string_view, AbbreviationUse> uses_;
  std::size_t longest_ = 0;
};

std::unordered_set<std::string_view> read_sentence_starts() {
  std::unordered_set<std::string_view> words;
  for_each_row("text/sentence_starts.tsv", [&words](std::string_view word, std::string_view) { words.insert(word); });
  return words;
}

}  // namespace

AbbreviationUse abbreviation_use(std::string_view word) {
  static const Abbreviations abbreviations;
  return abbreviations.find(word);
}

bool is_sentence_start(std::string_view word) {
  static const std::unordered_set<std::string_view> words = read_sentence_starts();
  return words.contains(word);
}

}  // namespace volgens
