// Any bytes as a feed: what fuzz/source_fuzz.h says holds. Run by fuzz/run.
#include "read/feed.h"

#include "source_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  volgens::fuzz::read_as<volgens::FeedSource>(data, size);
  return 0;
}
