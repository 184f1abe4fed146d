// Any bytes through the decoder, the date header and the whole of Engine::read: nothing crashes or hangs, and the
// reading keeps the promises of the public headers. Run by fuzz/run.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "checks.h"
#include "read/article_source.h"
#include "read/text_article.h"
#include "text/encoding.h"
#include "volgens/engine.h"

namespace {

const volgens::Engine& engine() {
  static const volgens::Engine loaded = [] {
    auto result = volgens::Engine::load();
    if (!result) {
      std::cerr << result.error().describe() << '\n';
      std::abort();
    }
    return std::move(result).value();
  }();
  return loaded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  volgens::Article article;
  article.text = volgens::decode(std::string(reinterpret_cast<const char*>(data), size)).text;
  volgens::apply_dates(article, "fuzz", {});
  volgens::fuzz::require_sound(engine().read(article), article.text);
  return 0;
}
