// Openings, the first element of a document of tags, the first line of a table. Tested by
// tests/unit/read/detect_test.cc.
#include "read/detect.h"

#include <algorithm>
#include <array>

namespace volgens {
namespace {

constexpr std::string_view spaces = " \t\r\n\f\v";

/// The ending of a file name in lower case, without its dot and that of a packed file; empty when what stands behind
/// the last dot is no ending (`12.03.2018`, `J. Jansen`).
std::string ending(std::string_view path) {
  path = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
  for (std::string_view packed : {".gz", ".xz", ".zst", ".bz2"})
    if (path.ends_with(packed)) path.remove_suffix(packed.size());
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return {};
  std::string found(path.substr(dot + 1));
  bool letter = false;
  for (char& c : found) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c >= 'a' && c <= 'z')
      letter = true;
    else if (c < '0' || c > '9')
      return {};
  }
  return letter && found.size() <= 8 ? found : std::string();
}

std::string_view without_space(std::string_view text) {
  if (text.starts_with("\uFEFF")) text.remove_prefix(3);
  return text.substr(std::min(text.find_first_not_of(spaces), text.size()));
}

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// The name of the first element, in lower case and without its prefix; `!html` for a document type of HTML.
std::string first_element(std::string_view text) {
  for (text = without_space(text); text.starts_with('<'); text = without_space(text)) {
    if (text.starts_with("<!--")) {
      const std::size_t end = text.find("-->");
      if (end == std::string_view::npos) return {};
      text.remove_prefix(end + 3);
      continue;
    }
    if (text.starts_with("<!") || text.starts_with("<?")) {
      const std::string opening = lower(text.substr(0, 14));
      if (opening == "<!doctype html") return "!html";
      std::size_t end = text.find('>');
      const std::size_t definitions = text.find('[');
      if (definitions < end && text.starts_with("<!")) end = text.find("]>") + 1;  // 0 when it never ends
      if (end == std::string_view::npos || end == 0) return {};
      text.remove_prefix(end + 1);
      continue;
    }
    std::string name = lower(text.substr(1, std::min(text.find_first_of(" \t\r\n\f/>", 1), std::size_t{40}) - 1));
    const std::size_t colon = name.find(':');
    return colon == std::string::npos ? name : name.substr(colon + 1);
  }
  return {};
}

std::optional<InputFormat> format_of_tags(std::string_view text) {
  static constexpr std::array<std::string_view, 3> feeds = {"rss", "feed", "rdf"};
  static constexpr std::array<std::string_view, 5> messages = {"newsitem", "newsmessage", "packageitem", "conceptitem",
                                                               "nitf"};
  static constexpr std::array<std::string_view, 14> pages = {
      "!html", "html", "head", "body", "title", "meta", "div", "p", "h1", "article", "main", "table", "link", "script"};
  const std::string name = first_element(text);
  if (is_one_of(name, feeds)) return InputFormat::feed;
  if (is_one_of(name, messages)) return InputFormat::newsml;
  if (is_one_of(name, pages)) return InputFormat::html;
  return std::nullopt;
}

bool looks_like_json(std::string_view text) {
  if (text.starts_with('[')) text = without_space(text.substr(1));
  if (!text.starts_with('{')) return false;
  text = without_space(text.substr(1));
  return text.empty() || text.starts_with('"') || text.starts_with('}');
}

/// True when a key of the JSON text is one that articles have.
bool names_text(std::string_view text, const FieldMap& fields) {
  const auto key = [&](std::string_view path) {
    std::string name(1, '"');
    name.append(path.substr(path.rfind('.') + 1)).push_back('"');
    return !path.empty() && text.find(name) != std::string_view::npos;
  };
  return key(fields.text) || key(fields.html) || key("body_text") || key("body_html") || key("body_xhtml") ||
         key("bodies");
}

bool names_column(std::string_view header, std::string_view column) {
  for (std::size_t at = header.find(column); at != std::string_view::npos && !column.empty();
       at = header.find(column, at + 1)) {
    const auto edge = [](char c) { return std::string_view(",;\t|\"\r").find(c) != std::string_view::npos; };
    if ((at == 0 || edge(header[at - 1])) && (at + column.size() == header.size() || edge(header[at + column.size()])))
      return true;
  }
  return false;
}

}  // namespace

std::optional<char> separator_of(std::string_view header) {
  std::array<std::size_t, 4> counts = {};
  constexpr std::string_view signs = "\t;,|";
  bool quoted = false;
  for (char c : header) {
    if (c == '"') quoted = !quoted;
    const std::size_t which = signs.find(c);
    if (!quoted && which != std::string_view::npos) counts[which] += 1;
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  if (*most == 0) return std::nullopt;
  return signs[static_cast<std::size_t>(most - counts.begin())];
}

std::optional<InputFormat> json_format(std::string_view head) {
  const std::string_view text = without_space(head);
  if (!looks_like_json(text)) return std::nullopt;
  // JSON Lines when the first object ends on its line.
  const std::string_view line = text.substr(0, text.find('\n'));
  const std::size_t end = line.find_last_not_of(spaces);
  const bool closed = end != std::string_view::npos && line[end] == '}';
  return text.starts_with('[') || (line.size() < text.size() && !closed) ? InputFormat::json : InputFormat::jsonl;
}

std::optional<InputFormat> detect_format(std::string_view head, const std::string& name, const FieldMap& fields) {
  const std::string found = ending(name);
  const std::string_view text = without_space(head);
  if (head.starts_with("WARC/")) return InputFormat::warc;
  if (text.starts_with('<'))
    if (const auto format = format_of_tags(text)) return format;
  if (found == "jsonl" || found == "ndjson") return InputFormat::jsonl;
  if (found == "csv" || found == "tsv" || found == "tab") return InputFormat::table;
  if (const auto json = json_format(head)) return names_text(head, fields) ? json : std::nullopt;
  if (found == "html" || found == "htm" || found == "xhtml") return InputFormat::html;
  const std::string_view line = text.substr(0, text.find('\n'));
  if (separator_of(line) && (names_column(line, fields.text) || names_column(line, fields.html)) &&
      line.size() < text.size())
    return InputFormat::table;
  if (found.empty() || found == "txt" || found == "text") return InputFormat::text;
  return std::nullopt;
}

}  // namespace volgens
