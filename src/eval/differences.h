// What a reading has wrong, statement by statement, with the words marked in the text. Tested by
// tests/unit/eval/differences_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contract/names.h"
#include "eval/compare.h"

namespace volgens {

enum class DifferenceKind : std::uint8_t {
  missed,         ///< annotated and not read
  invented,       ///< read and not annotated
  wrong_span,     ///< the same statement with other words
  wrong_speaker,  ///< somebody else is named
  no_speaker,     ///< nobody is named where somebody should be
  wrong_form,
};

template <>
struct Names<DifferenceKind> {
  static constexpr std::array<std::string_view, 6> all = {"missed",        "invented",   "wrong-span",
                                                          "wrong-speaker", "no-speaker", "wrong-form"};
};

/// One thing that went wrong: an annotated statement, one that was read, or a pair of them, by their ids.
struct Difference {
  std::string article;  ///< id
  std::vector<DifferenceKind> kinds{};
  std::optional<std::uint32_t> annotated{};
  std::optional<std::uint32_t> read{};
  std::string shown{};  ///< lines for people
};

struct DifferenceOptions {
  std::vector<DifferenceKind> kinds{};  ///< only those with one of these; all when empty
  std::size_t width = 80;               ///< columns
  bool colour = false;
};

/// The differences of one article in the order of the text. Annotated words stand in `[ ]`, those read in `{ }`, with a
/// few words around them; nothing of the text can reach a terminal as a control.
[[nodiscard]] std::vector<Difference> differences(const Annotated& annotated, const Reading& reading,
                                                  const std::vector<StatementPair>& pairs,
                                                  const DifferenceOptions& options);

}  // namespace volgens
