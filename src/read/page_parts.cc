// Class names are cut into words (`article__related-inline`, `leesOok`), looked up alone and in pairs. Tested by
// tests/unit/read/main_text_test.cc.
#include "read/page_parts.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "read/html_text.h"
#include "text/lexicon_files.h"
#include "text/tsv_lines.h"

namespace volgens {
namespace {

constexpr std::size_t most_line_bytes = 400;
constexpr std::size_t most_class_bytes = 1000;

struct PartWords {
  std::unordered_map<std::string, Part> names;
  std::unordered_map<std::string, bool> modifiers;
  std::unordered_map<std::string, LineKind> lines;
  std::set<std::string, std::less<>> beginnings;
};

const PartWords& part_words() {
  static const PartWords words = [] {
    PartWords all;
    for_each_row(lexicon_file("read/page_parts.tsv").value_or(""), [&](const std::vector<std::string_view>& cells) {
      const std::string text(cells.at(0));
      const std::string_view kind = cells.at(1);
      if (kind == "part") all.names.emplace(text, Part::other);
      if (kind == "never") all.names[text] = Part::never;
      if (kind == "body") all.names[text] = Part::body;
      if (kind == "modifier") all.modifiers.emplace(text, true);
      if (kind == "whole") all.lines.emplace(text, LineKind::other);
      if (kind == "end") all.lines[text] = LineKind::end;
      if (kind == "head") all.lines[text] = LineKind::head;
      if (kind == "begin") all.beginnings.insert(text);
    });
    return all;
  }();
  return words;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// The words of one class name, in lower case; figures end a word and are left out.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  bool within = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool begins = is_upper(c) && i > 0 && is_lower(name[i - 1]);
    if (is_upper(c) || is_lower(c)) {
      if (!within || begins) words.emplace_back();
      words.back() += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
      within = true;
    } else {
      within = false;
    }
  }
  return words;
}

Part part_named(std::string_view name) {
  const PartWords& known = part_words();
  const std::vector<std::string> words = words_of(name);
  if (std::any_of(words.begin(), words.end(), [&](const auto& word) { return known.modifiers.contains(word); }))
    return Part::unknown;
  Part part = Part::unknown;
  const auto look = [&](const std::string& word) {
    const auto found = known.names.find(word);
    if (found != known.names.end()) part = std::max(part, found->second);
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    look(words[i]);
    if (i + 1 < words.size()) look(words[i] + words[i + 1]);
  }
  return part;
}

Part part_of_names(std::string_view names) {
  names = names.substr(0, most_class_bytes);
  Part part = Part::unknown;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find_first_of(" \t\r\n"), names.size());
    part = std::max(part, part_named(names.substr(0, end)));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return part;
}

template <std::size_t n>
bool is_in(std::string_view name, const std::array<std::string_view, n>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Part part_of(const HtmlNode& node) {
  static constexpr std::array<std::string_view, 6> whole = {"html", "body", "main", "article", "#root", "head"};
  static constexpr std::array<std::string_view, 14> others = {"aside",      "button", "caption", "dialog", "fieldset",
                                                              "figcaption", "figure", "footer",  "form",   "label",
                                                              "legend",     "menu",   "nav",     "select"};
  static constexpr std::array<std::string_view, 8> roles = {"alert",  "banner", "complementary", "contentinfo",
                                                            "dialog", "menu",   "navigation",    "search"};
  if (node.is_text() || is_in(node.tag, whole)) return Part::unknown;
  if (node.attribute("itemprop") == "articleBody") return Part::body;
  const Part named = std::max(part_of_names(node.attribute("class")), part_of_names(node.attribute("id")));
  if (named != Part::unknown) return named;
  const bool hidden = node.attribute("style").find("display:none") != std::string_view::npos ||
                      node.attribute("style").find("display: none") != std::string_view::npos ||
                      node.attribute("aria-hidden") == "true";
  if (hidden || is_in(node.tag, others) || is_in(node.attribute("role"), roles) || node.tag.starts_with("amp-"))
    return Part::other;
  return Part::unknown;
}

LineKind line_kind(std::string_view line) {
  if (line.size() > most_line_bytes) return LineKind::text;
  std::string lower(line);
  for (char& c : lower)
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  const PartWords& known = part_words();
  const auto found = known.lines.find(lower);
  if (found != known.lines.end()) return found->second;
  // `Reacties (24)` and `24 reacties`
  const std::size_t begin = std::min(lower.find_first_not_of("0123456789 ("), lower.size());
  const std::size_t end = lower.find_last_not_of("0123456789 ():");
  if (end != std::string::npos && end >= begin && end + 1 - begin < lower.size()) {
    const auto core = known.lines.find(lower.substr(begin, end + 1 - begin));
    if (core != known.lines.end()) return core->second;
  }
  if (count_words(line) > 40) return LineKind::text;
  auto after = known.beginnings.upper_bound(lower);
  while (after != known.beginnings.begin()) {
    --after;
    if (lower.starts_with(*after)) return LineKind::other;
    if (after->front() != lower.front()) break;
  }
  return LineKind::text;
}

}  // namespace volgens
