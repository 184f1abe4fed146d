// Any bytes as a contract object: what is accepted keeps the promises of the public headers, is the same after another
// way out and back, and can be shown. Run by fuzz/run.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "checks.h"
#include "contract/json.h"
#include "contract/listing.h"
#include "contract/tsv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using volgens::fuzz::require;
  const auto parsed = volgens::from_json(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!parsed) return 0;
  const auto& [article, reading] = *parsed;
  volgens::fuzz::require_sound(reading, article.text);
  const std::string json = volgens::to_json(article, reading, {.reasons = true});
  const auto again = volgens::from_json(json);
  require(again.ok());
  require(volgens::to_json(again->article, again->reading, {.reasons = true}) == json);
  require(volgens::to_tsv(article, reading).find('\0') == std::string::npos);
  require(!volgens::to_listing(article, reading, {.width = 20, .colour = true, .explain = true}).empty());
  return 0;
}
