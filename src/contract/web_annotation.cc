// An object a statement. What has no address is named by a URN of its id, percent-encoded.
// Tested by tests/unit/contract/web_annotation_test.cc.
#include "contract/web_annotation.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "contract/names.h"
#include "text/utf8.h"

namespace volgens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t around = 32;  // code points of prefix and suffix

std::string urn_of(const std::string& id) {
  std::string urn = "urn:volgens:";
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                       std::string_view("-._~/:").find(c) != std::string_view::npos;
    if (plain) {
      urn += c;
      continue;
    }
    std::array<char, 4> code{};
    std::snprintf(code.data(), code.size(), "%%%02X", byte);
    urn += code.data();
  }
  return urn;
}

Json target(const std::string& source, const Article& article, const CodePointIndex& index, Span span) {
  const std::size_t begin = index.to_code_points(span.begin);
  const std::size_t end = index.to_code_points(span.end);
  const auto part = [&](std::size_t from, std::size_t to) {
    const std::size_t first = index.to_bytes(from);
    return article.text.substr(first, index.to_bytes(to) - first);
  };
  Json quote = {{"type", "TextQuoteSelector"},
                {"exact", part(begin, end)},
                {"prefix", part(begin - std::min(begin, around), begin)},
                {"suffix", part(end, std::min(end + around, index.size()))}};
  Json position = {{"type", "TextPositionSelector"}, {"start", begin}, {"end", end}};
  return {{"source", source}, {"selector", Json::array({std::move(quote), std::move(position)})}};
}

Json body(const char* purpose, std::string_view value) {
  return {{"type", "TextualBody"}, {"purpose", purpose}, {"value", value}};
}

}  // namespace

std::string to_web_annotations(const Article& article, const Reading& reading) {
  const CodePointIndex index(article.text);
  const std::string source = article.url ? *article.url : urn_of(article.id);
  std::string lines;
  for (const Statement& statement : reading.statements) {
    Json annotation;
    annotation["@context"] = "http://www.w3.org/ns/anno.jsonld";
    annotation["id"] = urn_of(article.id) + "#statement-" + std::to_string(statement.id);
    annotation["type"] = "Annotation";
    annotation["motivation"] = "identifying";
    Json& bodies = annotation["body"] = Json::array();
    for (const std::uint32_t speaker : statement.speakers)
      if (speaker >= 1 && speaker <= reading.entities.size())
        bodies.push_back(body("identifying", reading.entities[speaker - 1].name));
    bodies.push_back(body("tagging", name_of(statement.form)));
    bodies.push_back(body("tagging", name_of(statement.mode)));
    Json& targets = annotation["target"] = Json::array();
    for (const Span& span : statement.content) targets.push_back(target(source, article, index, span));
    lines += annotation.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  return lines;
}

}  // namespace volgens
