// Any bytes as a plain text file: the article has valid UTF-8, a header that lies inside it, a date that exists.
// Run by fuzz/run.
#include <cstddef>
#include <cstdint>
#include <string>

#include "checks.h"
#include "read/text_article.h"
#include "text/calendar_date.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using volgens::fuzz::require;
  volgens::ReadOptions options;
  options.warn = [](const volgens::Error& warning) { require(!warning.message.empty()); };
  std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string id = bytes.substr(0, 16);  // a file name may be any bytes too
  const auto article = volgens::article_from_bytes(volgens::valid_id(id), "fuzz", std::move(bytes), options);
  if (!article) {
    require(article.error().code == volgens::ErrorCode::unsupported);
    return 0;
  }
  require(volgens::is_valid_utf8(article->text) && volgens::is_valid_utf8(article->id));
  volgens::fuzz::require_inside({{0, article->body_begin}}, article->text);
  if (article->published) require(volgens::is_calendar_date(article->published->value));
  return 0;
}
