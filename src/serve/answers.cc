// Every body is built by the JSON library, so that no text of an article is ever anything but text.
// Tested by tests/serve.
#include "serve/answers.h"

#include "archive/hash.h"

namespace volgens::serve {
namespace {

Answer with_body(const Json& body, unsigned status) {
  Answer answer;
  answer.status = status;
  answer.body = std::make_shared<const std::string>(body.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
  return answer;
}

}  // namespace

void set_etag(Answer& answer) {
  constexpr const char* digits = "0123456789abcdef";
  answer.etag = "\"";
  for (const char c : archive::text_hash(answer.bytes())) {
    answer.etag += digits[static_cast<unsigned char>(c) >> 4];
    answer.etag += digits[static_cast<unsigned char>(c) & 15];
  }
  answer.etag += '"';
}

Answer success(Json data, Json meta, unsigned status) {
  Json body;
  body["data"] = std::move(data);
  body["meta"] = std::move(meta);
  Answer answer = with_body(body, status);
  set_etag(answer);
  return answer;
}

Json page_meta(std::size_t limit, const std::string& next) { return Json{{"limit", limit}, {"next", or_null(next)}}; }

Answer failure(const Refusal& refusal) {
  Json body;
  body["error"] = Json{{"code", refusal.code}, {"message", refusal.message}, {"where", or_null(refusal.where)}};
  Answer answer = with_body(body, refusal.status);
  answer.cache = "no-store";
  if (refusal.retry_after > 0) answer.fields.emplace_back("Retry-After", std::to_string(refusal.retry_after));
  if (refusal.status == 401) answer.fields.emplace_back("WWW-Authenticate", "Bearer realm=\"volgens\"");
  return answer;
}

void refuse(const Error& error) {
  // The path of the archive is nobody's business outside.
  const std::string archive = (error.message.starts_with("the ") ? "" : "the archive ") + error.message;
  switch (error.code) {
    case ErrorCode::not_found:
      throw Refusal{404, "not_found", error.message, error.where};
    case ErrorCode::invalid_option:
      throw Refusal{400, "invalid_parameter", error.message, error.where};
    case ErrorCode::limit:
      throw Refusal{503, "timeout", error.message, "", 1};
    case ErrorCode::unreadable:
      throw Refusal{503, "overloaded", archive, "", 5};
    default:
      throw Refusal{503, "internal", archive, "", 5};
  }
}

}  // namespace volgens::serve
