// One table; addresses without a number are looked for first. Tested by tests/serve.
#include "serve/routes.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "serve/handlers.h"

namespace volgens::serve {
namespace {

constexpr std::array routes = {
    Route{"POST", "read", Place::reading, false, post_read},
    Route{"GET", "statements", Place::archive, true, get_statements},
    Route{"GET", "statements/{number}", Place::archive, true, get_statement},
    Route{"GET", "statements/{number}/corrections", Place::archive, true, get_statement_corrections},
    Route{"POST", "statements/{number}/corrections", Place::writing, false, post_statement_correction},
    Route{"GET", "articles", Place::archive, true, get_articles},
    Route{"GET", "articles/{number}", Place::archive, true, get_article},
    Route{"GET", "people", Place::archive, true, get_people},
    Route{"GET", "people/{number}", Place::archive, true, get_person},
    Route{"POST", "people/{number}/merge", Place::writing, false, post_merge},
    Route{"POST", "people/{number}/split", Place::writing, false, post_split},
    Route{"POST", "people/{number}/rename", Place::writing, false, post_rename},
    Route{"POST", "people/{number}/link", Place::writing, false, post_link},
    Route{"GET", "corrections", Place::archive, true, get_corrections},
    Route{"POST", "corrections/{number}/undo", Place::writing, false, post_undo},
    Route{"GET", "times", Place::archive, true, get_times},
    Route{"GET", "stats", Place::counting, true, get_stats},
    Route{"GET", "timeline", Place::counting, true, get_timeline},
    Route{"GET", "export", Place::stream, false, get_export},
    Route{"GET", "feed.atom", Place::archive, false, get_feed},
    Route{"GET", "session", Place::archive, false, get_session},
    Route{"GET", "health", Place::archive, false, get_health},
    Route{"GET", "version", Place::archive, true, get_version},
    Route{"GET", "openapi.json", Place::archive, true, get_description},
};

struct Twin {
  std::string_view page;  ///< first segment of the page's address
  std::string_view path;  ///< of the API
};
constexpr std::array twins = {Twin{"article", "articles"}, Twin{"person", "people"}, Twin{"statement", "statements"}};
constexpr std::array single_twins = {Twin{"index.json", "statements"}, Twin{"stats.json", "stats"},
                                     Twin{"try.json", "read"}};

/// The segments behind /api/v1 that an address means; none when it is no address of the API.
std::vector<std::string> api_path(const std::vector<std::string>& path) {
  if (path.size() > 2 && path[0] == "api" && path[1] == "v1") return {path.begin() + 2, path.end()};
  if (path.size() == 1)
    for (const Twin& twin : single_twins)
      if (path[0] == twin.page) return {std::string(twin.path)};
  if (path.size() == 2 && path[1].ends_with(".json"))
    for (const Twin& twin : twins)
      if (path[0] == twin.page) return {std::string(twin.path), path[1].substr(0, path[1].size() - 5)};
  return {};
}

bool is_number(const std::string& text, std::int64_t& number) {
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stop == end && number > 0 && text[0] != '0';
}

bool fits(std::string_view pattern, const std::vector<std::string>& path, std::int64_t& number) {
  for (const std::string& segment : path) {
    const std::string_view part = pattern.substr(0, pattern.find('/'));
    pattern.remove_prefix(std::min(part.size() + 1, pattern.size()));
    if (part == "{number}" ? !is_number(segment, number) : part != segment) return false;
    if (part.empty()) return false;
  }
  return pattern.empty();
}

}  // namespace

Found find_route(std::string_view method, const Target& target) {
  Found found;
  const std::vector<std::string> path = api_path(target.path);
  if (path.empty()) return found;
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  for (const Route& route : routes) {
    std::int64_t number = 0;
    if (!fits(route.path, path, number)) continue;
    if (route.method == wanted) return {&route, number, ""};
    found.allowed +=
        (found.allowed.empty() ? "" : ", ") + std::string(route.method == "GET" ? "GET, HEAD" : route.method);
  }
  return found;
}

}  // namespace volgens::serve
