// Any bytes as a table: what fuzz/source_fuzz.h says holds. Run by fuzz/run.
#include "read/table.h"

#include "source_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  volgens::fuzz::read_as<volgens::TableSource>(data, size);
  return 0;
}
