// Any bytes as a table of offices: rows or an error that says where, and answers that name somebody of the tables.
// Run by fuzz/run.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "checks.h"
#include "people/offices.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using volgens::fuzz::require;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  volgens::Offices offices;  // without the built-in tables, which would take longer to copy than the input to read
  const auto added = offices.add(bytes, "table");
  if (!added) {
    require(!added.error().where.empty() && !added.error().message.empty());
    return 0;
  }
  require(added.value() <= size);
  std::vector<std::string> words(1);
  for (const char c : bytes.substr(0, 200))
    if (c == ' ' || c == '\t' || c == '\n')
      words.emplace_back();
    else
      words.back() += c;
  const auto phrase = offices.understand(words);
  if (phrase) {
    const std::int32_t holder = offices.holder(*phrase, volgens::days_of("2018-07"));
    require(holder < 0 || !offices.person(holder).names.empty());
  }
  const std::int32_t named = offices.named(words, phrase, volgens::days_of("2018"));
  require(named < 0 || offices.may_be_called(named, words));
  return 0;
}
