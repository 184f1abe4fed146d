// A request and its answer, without anything of how they travel. Tested by tests/serve.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace volgens::serve {

/// Where the parts of a stream go, one after the other. False when nobody listens any more.
using Sink = std::function<bool(std::string part)>;

struct Request {
  std::string method;
  std::string target;  ///< path and query as they came
  std::string host;
  std::string origin;
  std::string content_type;
  std::string authorization;
  std::string if_none_match;
  std::string accept_encoding;
  std::string forwarded_proto;  ///< `https` behind a proxy that speaks it
  std::string forwarded_for;    ///< all `X-Forwarded-For` there are, with commas between
  std::string body;
  std::string peer;  ///< address without port
};

struct Answer {
  unsigned status = 200;
  std::string type = "application/json; charset=utf-8";
  std::shared_ptr<const std::string> body;  ///< null for none
  std::string_view fixed;                   ///< instead of `body`: bytes that live as long as the program
  std::string etag;
  std::string cache = "no-cache";
  std::vector<std::pair<std::string, std::string>> fields;  ///< further header fields
  bool compressed = false;                                  ///< the bytes are gzip
  std::function<void(const Sink&)> stream;  ///< instead of a body: gives its parts, on a thread that may wait

  [[nodiscard]] std::string_view bytes() const { return body ? std::string_view(*body) : fixed; }
};

/// Thrown inside the room for what a request cannot have; the dispatcher makes an answer of it.
struct Refusal {
  unsigned status = 400;
  const char* code = "invalid_parameter";  ///< as in openapi.json
  std::string message;
  std::string where;
  unsigned retry_after = 0;  ///< seconds; 0 for none
};

}  // namespace volgens::serve
