// The library's canonical byte order, so that archives can be carried between machines.
// Tested by tests/unit/archive/archive_test.cc.
#include "archive/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace volgens::archive {

std::string text_hash(std::string_view text) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(text.data(), text.size()));
  return {reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest};
}

std::uint64_t short_hash(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

}  // namespace volgens::archive
