// A walk over the parsed script with a list of what is still to be seen. Tested by tests/unit/read/html_test.cc.
#include "read/linked_data.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace volgens {
namespace {

using nlohmann::json;

constexpr int max_nesting = 64;

/// The script with control characters in strings escaped; empty when it is nested too deeply.
std::string mended(std::string_view script) {
  std::string out;
  bool string = false;
  bool escaped = false;
  int depth = 0;
  for (char c : script) {
    if (!string) {
      if (c == '{' || c == '[') depth += 1;
      if (c == '}' || c == ']') depth -= 1;
      if (depth > max_nesting) return {};
      string = c == '"';
    } else if (escaped) {
      escaped = false;
    } else if (c == '\\') {
      escaped = true;
    } else if (c == '"') {
      string = false;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += c == '\n' ? "\\n" : " ";
      continue;
    }
    out += c;
  }
  return out;
}

/// A string, the first string of a list, or the `name` or `@id` of an object.
std::string words_of(const json& object, const char* field) {
  const auto found = object.find(field);
  if (found == object.end()) return {};
  const json* value = &*found;
  if (value->is_array() && !value->empty()) value = &value->front();
  if (value->is_string()) return value->get<std::string>();
  if (value->is_object())
    for (const char* name : {"name", "@id"})
      if (const auto inner = value->find(name); inner != value->end() && inner->is_string())
        return inner->get<std::string>();
  return {};
}

bool is_article(const json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto named = [](const json& name) {
    if (!name.is_string()) return false;
    const auto& text = name.get_ref<const std::string&>();
    return text.ends_with("Article") || text.ends_with("BlogPosting") || text == "Report";
  };
  if (!type->is_array()) return named(*type);
  return std::any_of(type->begin(), type->end(), named);
}

}  // namespace

LinkedArticle linked_article(std::string_view script) {
  const json parsed = json::parse(mended(script), nullptr, false);
  std::vector<const json*> open = {&parsed};
  while (!open.empty()) {
    const json& value = *open.back();
    open.pop_back();
    if (value.is_object() && is_article(value)) {
      LinkedArticle article{words_of(value, "headline"), words_of(value, "datePublished"), words_of(value, "publisher"),
                            words_of(value, "url"), words_of(value, "articleBody")};
      if (article.title.empty()) article.title = words_of(value, "name");
      if (article.url.empty()) article.url = words_of(value, "mainEntityOfPage");
      return article;
    }
    if (!value.is_structured()) continue;
    const std::size_t first = open.size();
    for (const json& inner : value)
      if (inner.is_structured()) open.push_back(&inner);
    std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
  }
  return {};
}

}  // namespace volgens
