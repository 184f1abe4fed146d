// Lemmas by edit script: how the training data's commonest changes from form to lemma are applied to any form. After
// UDPipe 2 (Straka 2018). The training twin is training/nlmodel/edits.py. Tested by tests/unit/language/lemma_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "volgens/result.h"

namespace volgens {

/// One script: change of case, an edit near the beginning, and an exchange of the end.
struct EditScript {
  enum class Case : std::uint8_t { keep, lower, lower_first };
  Case letter_case = Case::keep;
  bool particle = false;  ///< the verb's separated particle goes in front, with `_`
  bool whole = false;     ///< the lemma is `add`, whatever the form
  std::uint32_t keep = 0, drop = 0;
  std::string_view insert;
  std::uint32_t cut = 0;
  std::string_view add;

  /// Reads `[+]case|keep,drop,insert|cut|add` or `[+]case|=|*|lemma`, lengths in characters. Views `text`.
  /// Errors: `malformed` when it has another form.
  static Result<EditScript> parse(std::string_view text);

  /// The lemma of a form; a script that does not fit gives the form, cased as the script says.
  [[nodiscard]] std::string apply(std::string_view form) const;
};

}  // namespace volgens
