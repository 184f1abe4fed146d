// Where a name begins: behind the titles that the labels took in, `Dhr. Kramer`, `Eerwaarde Els Bos`. Titles in
// lexicon/people/titles.tsv; tested by tests/unit/language/name_titles_test.cc.
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "language/analysis.h"
#include "text/document.h"
#include "volgens/result.h"

namespace volgens {

/// Forms of address, degrees, and ranks of church, army and office. Those that are as often part of a name (`Lord`,
/// `Koning`, `Sint`) are left alone. Const and thread-safe once loaded; views the built-in file.
class NameTitles {
 public:
  /// Errors: `malformed` when the file is missing.
  static Result<NameTitles> load();

  /// Lets the names of persons begin behind their titles, and takes out names that are nothing but the title of the
  /// next one.
  void leave_out(const Document& document, std::vector<Name>& names) const;

 private:
  [[nodiscard]] bool is_title(std::string_view word) const;

  std::unordered_set<std::string_view> titles_;  // lower-case
};

}  // namespace volgens
