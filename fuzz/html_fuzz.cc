// Any bytes as a web page and as a fragment: the article is sound or there is none. Run by fuzz/run.
#include "read/html.h"

#include "read/html_text.h"
#include "source_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using volgens::fuzz::require;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto article = volgens::article_from_page("fuzz", "fuzz", bytes, "", volgens::fuzz::small_limits());
  if (article)
    require(volgens::is_valid_utf8(article->text) && volgens::is_valid_utf8(article->title.value_or("")));
  else
    require(article.error().code == volgens::ErrorCode::unsupported);
  if (volgens::is_valid_utf8(bytes)) require(volgens::is_valid_utf8(volgens::text_of_html(bytes)));
  return 0;
}
