// What is compressed or packed (.gz, .xz, .zst, .bz2, .zip, .tar), member by member, read as a stream and never
// expanded without bound. Tested by tests/unit/read/compressed_test.cc and tests/corrupt.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "read/byte_stream.h"
#include "volgens/result.h"

namespace volgens {

/// How far an input on disk has grown by expansion, over all layers of it.
struct Expansion {
  std::uint64_t taken = 0;  ///< bytes of the outermost input
  std::uint64_t given = 0;  ///< bytes out of it, over all layers

  /// What is given may be this much, and a hundred times what was taken: news packs ten to one, a bomb a thousand.
  static constexpr std::uint64_t free_bytes = std::uint64_t{256} << 20;
  static constexpr std::uint64_t most_times = 100;
  [[nodiscard]] bool too_far() const { return given > free_bytes + most_times * taken; }
};

/// True when the first bytes (512 tell all) are those of a format that PackedMembers opens.
[[nodiscard]] bool looks_packed(std::string_view head);

/// A member, and whether it is one of several, so that its name is its own.
struct PackedMember {
  ByteStream stream;
  bool in_folder = false;
};

/// The files in a packed stream, in its order. Hidden names, folders and links are passed over. Used by one thread.
class PackedMembers {
 public:
  /// `expansion` is shared by the layers of one input; `outermost` when `packed` comes from no other layer.
  PackedMembers(ByteStream packed, std::shared_ptr<Expansion> expansion, bool outermost);
  PackedMembers(PackedMembers&&) noexcept;
  PackedMembers& operator=(PackedMembers&&) noexcept;
  ~PackedMembers();

  /// The next member, or what is wrong with one (call again), or nothing at the end. A member's stream ends when the
  /// next one is asked for. Errors of the stream: `malformed` for broken data, `limit` past what Expansion allows.
  std::optional<Result<PackedMember>> next();

  struct State;

 private:
  std::shared_ptr<State> state_;
};

}  // namespace volgens
