// Fields of JSON values taken one by one, each checked; shared by what reads the contract and what reads annotated
// articles. Tested by tests/unit/contract/json_test.cc and tests/unit/eval/annotated_test.cc.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contract/names.h"
#include "text/utf8.h"
#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens {

inline constexpr int max_json_nesting = 64;

/// Depth of brackets outside strings, so that a hostile line is refused before it is built.
inline bool nested_too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string && c == '\\')
      at += 1;
    else if (c == '"')
      in_string = !in_string;
    else if (!in_string && (c == '{' || c == '[') && ++depth > max_json_nesting)
      return true;
    else if (!in_string && (c == '}' || c == ']'))
      depth -= 1;
  }
  return false;
}

/// Takes fields out of JSON values. The first thing that is wrong is kept, its field in `where`, and everything behind
/// it gives empty values. Spans come in as code points and go out as bytes of the text given to `text_is`.
class JsonFields {
 public:
  using json = nlohmann::json;

  /// `manual` is the document that says how it should be, for messages.
  explicit JsonFields(const char* manual) : manual_(manual) {}

  std::optional<Error> error;

  void text_is(std::string_view text) { index_.emplace(text); }

  const json* field(const json& object, const char* name) {
    if (error) return nullptr;
    if (!object.is_object()) return fail(name, "stands where no object is");
    const auto found = object.find(name);
    return found == object.end() ? fail(name, "is missing") : &*found;
  }

  std::string string(const json& object, const char* name) {
    const json* value = field(object, name);
    if (value && !value->is_string()) value = fail(name, "must be a string");
    return value ? value->get<std::string>() : std::string();
  }

  std::optional<std::string> string_or_null(const json& object, const char* name) {
    const json* value = field(object, name);
    if (!value || value->is_null()) return std::nullopt;
    return string(object, name);
  }

  std::uint32_t number(const json* value, const char* name) {
    if (value && (!value->is_number_unsigned() || value->get<std::uint64_t>() > UINT32_MAX))
      value = fail(name, "must be a whole number");
    return value ? value->get<std::uint32_t>() : 0;
  }

  double probability(const json& object, const char* name) {
    const json* value = field(object, name);
    if (value && (!value->is_number() || value->get<double>() < 0.0 || value->get<double>() > 1.0))
      value = fail(name, "must be a number from 0 to 1");
    return value ? value->get<double>() : 0.0;
  }

  template <typename Enum>
  Enum one_of(const json& object, const char* name) {
    const std::optional<Enum> value = value_named<Enum>(string(object, name));
    if (!value) fail(name, "has a value that the contract does not know");
    return value.value_or(Enum{});
  }

  const json& list(const json& object, const char* name) {
    static const json none = json::array();
    const json* value = field(object, name);
    if (value && !value->is_array()) value = fail(name, "must be a list");
    return value ? *value : none;
  }

  Span span(const json& value, const char* name) {
    const bool numbers =
        value.is_array() && value.size() == 2 && value[0].is_number_unsigned() && value[1].is_number_unsigned();
    if (!numbers) {
      fail(name, "must hold [begin, end) pairs of code points");
      return {};
    }
    const auto begin = value[0].get<std::uint64_t>();
    const auto end = value[1].get<std::uint64_t>();
    if (begin > end || end > index_->size()) {
      fail(name, "holds a span outside the text");
      return {};
    }
    return {index_->to_bytes(begin), index_->to_bytes(end)};
  }

  std::vector<Span> spans(const json& object, const char* name) {
    std::vector<Span> found;
    for (const json& value : list(object, name)) found.push_back(span(value, name));
    return found;
  }

  std::vector<std::string> strings(const json& object, const char* name) {
    std::vector<std::string> found;
    for (const json& value : list(object, name)) {
      if (!value.is_string())
        fail(name, "must be a list of strings");
      else
        found.push_back(value.get<std::string>());
    }
    return found;
  }

  std::nullptr_t fail(const char* name, const char* what) {
    if (!error) error = Error{ErrorCode::malformed, std::string(what) + "; see " + manual_, name};
    return nullptr;
  }

 private:
  const char* manual_;
  std::optional<CodePointIndex> index_;
};

}  // namespace volgens
