// A field that nobody asked for is refused, so that a misspelt one is never passed over in silence.
// Tested by tests/unit/serve/request_body_test.cc and fuzz/request_fuzz.cc.
#include "serve/request_body.h"

#include <algorithm>

#include "contract/json_fields.h"
#include "text/utf8.h"

namespace volgens::serve {
namespace {

[[noreturn]] void refuse_field(const std::string& name, const std::string& message) {
  throw Refusal{400, "invalid_parameter", message, std::string(utf8_prefix(name, 60))};
}

std::int64_t number_from(const nlohmann::json& value, const std::string& name) {
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() == 0 || value.get<std::uint64_t>() > INT64_MAX)
    refuse_field(name, "must be a whole number from 1 on");
  return value.get<std::int64_t>();
}

}  // namespace

RequestBody::RequestBody(const Request& request) {
  if (nested_too_deep(request.body))
    throw Refusal{400, "malformed", "the body is nested more than 64 levels deep; send a flat object", ""};
  object_ = nlohmann::json::parse(request.body, nullptr, false);
  if (object_.is_discarded() || !object_.is_object())
    throw Refusal{400, "malformed", "the body is no JSON object in UTF-8; send one", ""};
}

const nlohmann::json* RequestBody::find(const std::string& name) {
  asked_.insert(name);
  const auto at = object_.find(name);
  return at == object_.end() ? nullptr : &*at;
}

std::optional<std::string> RequestBody::optional_text(const std::string& name, std::size_t longest) {
  const nlohmann::json* value = find(name);
  if (!value) return std::nullopt;
  if (!value->is_string()) refuse_field(name, "must be a string");
  std::string text = value->get<std::string>();
  if (text.size() > longest) refuse_field(name, "is longer than " + std::to_string(longest) + " bytes; shorten it");
  return text;
}

std::string RequestBody::text(const std::string& name, std::size_t longest) {
  return optional_text(name, longest).value_or("");
}

std::string RequestBody::filled_text(const std::string& name, std::size_t longest) {
  std::string value = text(name, longest);
  if (value.find_first_not_of(" \t\r\n") == std::string::npos) refuse_field(name, "is missing or empty");
  return value;
}

std::string RequestBody::choice(const std::string& name, const std::vector<std::string_view>& words) {
  const std::string value = text(name, 60);
  if (std::find(words.begin(), words.end(), value) != words.end()) return value;
  std::string all;
  for (const std::string_view word : words) all += (all.empty() ? "" : ", ") + std::string(word);
  refuse_field(name, "is none of " + all);
}

std::optional<std::int64_t> RequestBody::optional_number(const std::string& name) {
  const nlohmann::json* value = find(name);
  if (!value) return std::nullopt;
  return number_from(*value, name);
}

std::int64_t RequestBody::number(const std::string& name) {
  const std::optional<std::int64_t> value = optional_number(name);
  if (!value) refuse_field(name, "is missing");
  return *value;
}

std::vector<std::int64_t> RequestBody::numbers(const std::string& name, std::size_t most) {
  const nlohmann::json* value = find(name);
  std::vector<std::int64_t> all;
  if (!value) return all;
  if (!value->is_array() || value->size() > most)
    refuse_field(name, "must be a list of at most " + std::to_string(most) + " numbers");
  for (const nlohmann::json& one : *value) all.push_back(number_from(one, name));
  return all;
}

double RequestBody::probability(const std::string& name, double least, double otherwise) {
  const nlohmann::json* value = find(name);
  if (!value) return otherwise;
  const double given = value->is_number() ? value->get<double>() : -1.0;
  if (!(given >= least && given <= 1.0))
    refuse_field(name, "must be a number from " + std::to_string(least).substr(0, 3) + " to 1");
  return given;
}

bool RequestBody::flag(const std::string& name, bool otherwise) {
  const nlohmann::json* value = find(name);
  if (!value) return otherwise;
  if (!value->is_boolean()) refuse_field(name, "must be true or false");
  return value->get<bool>();
}

std::pair<std::size_t, std::size_t> RequestBody::span(const std::string& name) {
  const nlohmann::json* value = find(name);
  if (!value || !value->is_array() || value->size() != 2 || !(*value)[0].is_number_unsigned() ||
      !(*value)[1].is_number_unsigned())
    refuse_field(name, "must be [begin, end), two whole numbers");
  return {(*value)[0].get<std::size_t>(), (*value)[1].get<std::size_t>()};
}

void RequestBody::end() const {
  for (const auto& [name, value] : object_.items())
    if (!asked_.contains(name)) refuse_field(name, "is no field of this request; /api/v1/openapi.json lists them");
}

}  // namespace volgens::serve
