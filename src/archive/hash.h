// Fingerprints of texts: XXH3 (https://xxhash.com), 128 and 64 bits. Tested by tests/unit/archive/archive_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace volgens::archive {

/// 16 bytes, the same on every machine.
[[nodiscard]] std::string text_hash(std::string_view text);

[[nodiscard]] std::uint64_t short_hash(std::string_view text);

}  // namespace volgens::archive
