// Words into lines of a terminal's width, by columns and not by bytes. Tested by tests/unit/contract/wrap_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace volgens {

/// Columns that `text` takes on a terminal: wide East Asian characters two, combining and invisible ones none.
[[nodiscard]] std::size_t columns(std::string_view text);

enum class Style : std::uint8_t { plain, bold, dim };

/// A stretch of text in one style; its words may be broken over lines.
struct Piece {
  std::string text;
  Style style = Style::plain;
};

/// How lines are laid out. `indent` columns before the first line, `hanging` before the others; both below `width`.
struct Layout {
  std::size_t width = 80;
  std::size_t indent = 0;
  std::size_t hanging = 0;
  bool colour = false;  ///< terminal escapes for the styles
};

/// Lays the pieces out, one behind the other with a space between, each line ended by a line feed. A word that is wider
/// than a line is cut. Linear in the length of the text.
[[nodiscard]] std::string wrap(const std::vector<Piece>& pieces, const Layout& layout);

}  // namespace volgens
