// Every page is the same index.html, whose script reads the address. A file is found by its whole name in a table, so
// that no path leads anywhere else. Tested by tests/serve.
#include "serve/pages.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <optional>
#include <sstream>

#include "serve/answers.h"
#include "serve/page_files.h"

namespace volgens::serve {
namespace {

struct Kind {
  std::string_view ending;
  std::string_view type;
};
constexpr std::array kinds = {
    Kind{".html", "text/html; charset=utf-8"},
    Kind{".js", "text/javascript; charset=utf-8"},
    Kind{".mjs", "text/javascript; charset=utf-8"},
    Kind{".css", "text/css; charset=utf-8"},
    Kind{".json", "application/json; charset=utf-8"},
    Kind{".svg", "image/svg+xml"},
    Kind{".png", "image/png"},
    Kind{".ico", "image/x-icon"},
    Kind{".woff2", "font/woff2"},
    Kind{".txt", "text/plain; charset=utf-8"},
    Kind{".webmanifest", "application/manifest+json"},
    Kind{".map", "application/json"},
};

std::string_view type_of(std::string_view name) {
  for (const Kind& kind : kinds)
    if (name.ends_with(kind.ending)) return kind.type;
  return "application/octet-stream";
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() < 19 &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
}

bool is_page(const std::vector<std::string>& path) {
  if (path.empty()) return true;
  constexpr std::array<std::string_view, 5> names = {"compare", "corrections", "index.html", "stats", "try"};
  if (path.size() == 1) return std::find(names.begin(), names.end(), path[0]) != names.end();
  return path.size() == 2 && (path[0] == "article" || path[0] == "person" || path[0] == "statement") &&
         is_number(path[1]);
}

/// A name such as `app-3F9A1C2B.js` changes with what is in it, so that it can be kept for ever.
bool has_hash(std::string_view name) {
  const std::size_t ending = name.rfind('.');
  const std::size_t mark = name.find_last_of("-.", ending == std::string_view::npos ? ending : ending - 1);
  if (ending == std::string_view::npos || mark == std::string_view::npos || ending - mark - 1 < 8) return false;
  const std::string_view hash = name.substr(mark + 1, ending - mark - 1);
  return std::all_of(hash.begin(), hash.end(), [](unsigned char c) { return std::isalnum(c) && !std::islower(c); }) ||
         std::all_of(hash.begin(), hash.end(), [](unsigned char c) { return std::isxdigit(c); });
}

/// Whether gzip is among the encodings that are asked for, and not with weight 0.
bool takes_gzip(std::string_view header) {
  const std::size_t at = header.find("gzip");
  if (at == std::string_view::npos) return false;
  const std::string_view rest = header.substr(at, header.substr(at).find(','));
  return !rest.ends_with("q=0") && rest.find("q=0.0") == std::string_view::npos;
}

std::optional<std::string> from_folder(const std::string& folder, const std::string& name) {
  std::ifstream file(folder + "/" + name, std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) return std::nullopt;
  return std::move(text).str();
}

bool fill(Answer& answer, const std::string& name, const std::string& folder) {
  if (!folder.empty()) {
    std::optional<std::string> text = from_folder(folder, name);
    if (!text) return false;
    answer.body = std::make_shared<const std::string>(*std::move(text));
    return true;
  }
  const std::optional<std::string_view> text = page_file(name);
  if (text) answer.fixed = *text;
  return text.has_value();
}

}  // namespace

Answer page_answer(const Request& request, const Target& target, const std::string& static_dir) {
  std::string name;
  for (const std::string& segment : target.path) name += (name.empty() ? "" : "/") + segment;
  if (is_page(target.path)) name = "index.html";
  Answer answer;
  answer.type = type_of(name);
  answer.fields.emplace_back("Vary", "Accept-Encoding");
  answer.cache = has_hash(name) ? "public, max-age=31536000, immutable" : "no-cache";
  if (static_dir.empty() && takes_gzip(request.accept_encoding) && fill(answer, name + ".gz", static_dir))
    answer.compressed = true;
  else if (!fill(answer, name, static_dir))
    throw Refusal{404, "not_found",
                  name == "index.html" ? "this program was built without its page; the API is under /api/v1"
                                       : "there is no such page; / is the first one",
                  ""};
  set_etag(answer);
  return answer;
}

}  // namespace volgens::serve
