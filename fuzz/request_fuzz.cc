// Any bytes as the target of a request and as its body: what is accepted is UTF-8 without control characters, leads
// nowhere up, and gives a search whose values are in their bounds; what is not is refused with a sentence. Run by
// fuzz/run.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "checks.h"
#include "serve/headers.h"
#include "serve/parameters.h"
#include "serve/request_body.h"
#include "serve/routes.h"
#include "text/utf8.h"

namespace volgens::serve {
namespace {

using fuzz::require;

template <typename Use>
void refused_or(const Use& use) {
  try {
    use();
  } catch (const Refusal& refusal) {
    require(refusal.status >= 400 && refusal.status < 500 && !refusal.message.empty());
    require(is_valid_utf8(refusal.where));
  }
}

void check_target(std::string_view bytes) {
  const Target target = parse_target(bytes);
  for (const std::string& segment : target.path) {
    require(is_valid_utf8(segment) && !segment.empty() && segment != "." && segment != "..");
    require(segment.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos);
  }
  require(parse_target("/?" + query_text(target.parameters)).parameters == target.parameters);
  const Found found = find_route("GET", target);
  require(!found.route || found.number >= 0);
  Parameters parameters(target);
  const SearchQuery query = conditions_from(parameters);
  require(query.min_confidence >= 0.0 && query.min_confidence <= 1.0 && query.words.size() <= 1000);
  require(is_valid_utf8(query.words + query.speaker + query.about + query.publisher));
  require(parameters.number("limit", 1, 100, 20) <= 100);
  parameters.end();
}

void check_body(std::string_view bytes) {
  Request request;
  request.body = bytes;
  RequestBody body(request);
  require(body.text("text", 100).size() <= 100);
  require(body.optional_number("person").value_or(1) >= 1);
  (void)body.span("span");
  body.end();
}

}  // namespace
}  // namespace volgens::serve

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace volgens::serve;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  refused_or([&] { check_target(bytes); });
  refused_or([&] { check_body(bytes); });
  refused_or([&] {
    Request request;
    request.host = request.origin = bytes;
    check_host(request, {"volgens.example"});
    check_origin(request);
  });
  return 0;
}
