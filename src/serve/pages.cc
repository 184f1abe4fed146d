// Every page is the same index.html, whose script reads the address. A file is found by its whole name in a table, so
// that no path leads anywhere else. Tested by tests/serve.
#include "serve/pages.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
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

struct Subject {
  std::string_view page;
  Archive::Numbered what;
};
constexpr std::array subjects = {Subject{"article", Archive::Numbered::article},
                                 Subject{"person", Archive::Numbered::person},
                                 Subject{"statement", Archive::Numbered::statement}};

bool is_page(const std::vector<std::string>& path) {
  if (path.empty()) return true;
  constexpr std::array<std::string_view, 5> names = {"compare", "corrections", "index.html", "stats", "try"};
  if (path.size() == 1) return std::find(names.begin(), names.end(), path[0]) != names.end();
  return false;
}

/// What a program asks for, or a page, and would not know what to do with a page that says that it is not there.
bool is_file(const std::vector<std::string>& path) {
  return !path.empty() && (path[0] == "assets" || path.back().ends_with(".json"));
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

/// Compressed, where it was built so and the reader takes that.
bool fill_packed(Answer& answer, const std::string& name, const Request& request, const std::string& folder) {
  answer.compressed = folder.empty() && takes_gzip(request.accept_encoding) && fill(answer, name + ".gz", folder);
  return answer.compressed || fill(answer, name, folder);
}

}  // namespace

std::optional<PageSubject> subject_of(const Target& target) {
  if (target.path.size() != 2) return std::nullopt;
  for (const Subject& subject : subjects) {
    if (target.path[0] != subject.page) continue;
    const std::string& text = target.path[1];
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size() && number > 0)
      return PageSubject{subject.what, number};
  }
  return std::nullopt;
}

Answer page_answer(const Request& request, const Target& target, const std::string& static_dir, bool there) {
  std::string name;
  for (const std::string& segment : target.path) name += (name.empty() ? "" : "/") + segment;
  const bool page = is_page(target.path) || subject_of(target);
  Answer answer;
  if (page && !there) answer.status = 404;
  if (page || !fill_packed(answer, name, request, static_dir)) {
    if (!page && is_file(target.path)) throw Refusal{404, "not_found", "there is no such page; / is the first one", ""};
    if (!page) answer.status = 404;
    name = "index.html";
    if (!fill_packed(answer, name, request, static_dir))
      throw Refusal{404, "not_found", "this program was built without its page; the API is under /api/v1", ""};
  }
  answer.type = type_of(name);
  answer.fields.emplace_back("Vary", "Accept-Encoding");
  answer.cache = has_hash(name) ? "public, max-age=31536000, immutable" : "no-cache";
  if (answer.status == 200) set_etag(answer);
  return answer;
}

}  // namespace volgens::serve
