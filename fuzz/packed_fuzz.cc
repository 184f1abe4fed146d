// Any bytes as a packed file: members come out, or errors that say where, and the stream ends. Run by fuzz/run.
#include "read/compressed.h"
#include "source_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using volgens::fuzz::require;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  (void)volgens::looks_packed(bytes);
  volgens::PackedMembers members(volgens::ByteStream::of(bytes, "fuzz"), std::make_shared<volgens::Expansion>(), true);
  std::size_t given = 0;
  while (auto member = members.next()) {
    require(++given <= size + 1);
    if (!*member)
      require(!member->error().where.empty());
    else
      (void)member->value().stream.read_all(std::size_t{1} << 20);
  }
  return 0;
}
