// Any bytes through the decoder and the whole engine: nothing may crash or hang, and every span of the reading must lie
// inside the text. Run by fuzz/run; its seeds are in fuzz/seeds/engine.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "volgens/engine.h"

namespace {

const volgens::Engine& engine() {
  static const volgens::Engine loaded = [] {
    auto result = volgens::Engine::load();
    if (!result) {
      std::fprintf(stderr, "%s\n", result.error().describe().c_str());
      std::abort();
    }
    return std::move(result).value();
  }();
  return loaded;
}

void require(bool holds) {
  if (!holds) __builtin_trap();
}

bool is_boundary(std::string_view text, std::size_t byte) {
  return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
}

void check(const std::vector<volgens::Span>& spans, std::string_view text) {
  for (const volgens::Span& span : spans) {
    require(span.begin <= span.end && span.end <= text.size());
    require(is_boundary(text, span.begin) && is_boundary(text, span.end));
  }
}

void check(const volgens::Reading& reading, std::string_view text) {
  for (const volgens::Statement& statement : reading.statements) {
    require(!statement.content.empty());
    require(statement.confidence >= 0.0 && statement.confidence <= 1.0);
    check(statement.content, text);
    check(statement.cue, text);
    check(statement.source, text);
    check(statement.addressee, text);
    for (std::uint32_t speaker : statement.speakers) require(speaker >= 1 && speaker <= reading.entities.size());
    if (statement.parent) require(*statement.parent >= 1 && *statement.parent <= reading.statements.size());
  }
  for (const volgens::Entity& entity : reading.entities) check(entity.mentions, text);
  for (const volgens::TimeExpression& time : reading.times) check({time.span}, text);
  if (reading.dateline) check({reading.dateline->because}, text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  volgens::Article article;
  article.id = "fuzz";
  article.text.assign(reinterpret_cast<const char*>(data), size);
  check(engine().read(article), article.text);
  return 0;
}
