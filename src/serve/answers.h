// The one envelope of success and the one of failure. Tested by tests/serve.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "serve/message.h"
#include "volgens/result.h"

namespace volgens::serve {

using Json = nlohmann::ordered_json;

/// `{"data": ..., "meta": ...}` with an ETag made from its bytes.
[[nodiscard]] Answer success(Json data, Json meta = Json::object(), unsigned status = 200);

/// The meta of a list.
[[nodiscard]] Json page_meta(std::size_t limit, const std::string& next);

/// `{"error": {"code", "message", "where"}}`.
[[nodiscard]] Answer failure(const Refusal& refusal);

/// Throws what an error of the archive is for a reader of the API.
[[noreturn]] void refuse(const Error& error);

/// The value, or its error thrown.
template <typename T>
T value_of(Result<T> result) {
  if (!result.ok()) refuse(result.error());
  return std::move(result).value();
}

/// Gives an answer that is ready its ETag.
void set_etag(Answer& answer);

[[nodiscard]] inline Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
[[nodiscard]] inline Json or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

}  // namespace volgens::serve
