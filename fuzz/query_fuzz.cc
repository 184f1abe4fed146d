// Any bytes as a search: what is accepted has balanced parentheses and quotation marks, at least one phrase or none
// from behind NOT, and can be looked for in any text. Run by fuzz/run.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "archive/sqlite_words.h"
#include "checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using volgens::fuzz::require;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto parsed = volgens::archive::parse_query(text);
  if (!parsed.ok()) {
    require(!parsed.error().message.empty());
    return 0;
  }
  int depth = 0;
  bool quoted = false;
  for (const char c : volgens::archive::fts5_expression(*parsed)) {
    require(c != '\0');
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    require(depth >= 0);
  }
  require(depth == 0 && !quoted);
  static volgens::archive::Stemmer stemmer;
  for (const volgens::Span& mark : volgens::archive::find_phrases(text, parsed->phrases, stemmer))
    require(mark.begin < mark.end && mark.end <= size);
  return 0;
}
