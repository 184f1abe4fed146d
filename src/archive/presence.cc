// The few articles with the same text, one by one. Tested by tests/unit/archive/presence_test.cc.
#include "archive/presence.h"

#include <optional>
#include <string_view>

namespace volgens::archive {
namespace {

std::string_view file_name(std::string_view path) { return path.substr(path.find_last_of('/') + 1); }

/// `now` says more of the day than what is kept: it is from a source that is as certain, and no part of the kept date.
bool brings_a_date(const std::optional<PublicationDate>& now, const std::optional<std::string>& kept,
                   std::int64_t kept_source) {
  if (!now) return false;
  if (!kept) return true;
  return static_cast<std::int64_t>(now->source) >= kept_source && !kept->starts_with(now->value);
}

}  // namespace

Found presence_of(Database& database, const Article& article, const std::string& hash, bool id_is_place) {
  Query same = database.query(
      "SELECT a.key, a.id, a.published, a.published_source, a.title, p.name FROM article a LEFT JOIN publisher p ON "
      "p.key "
      "= a.publisher WHERE a.hash = ? ORDER BY a.key");
  same.with(Blob{hash});
  Found found;
  while (same.step()) {
    const std::optional<std::string> published = same.text_or_none(2);
    if (same.text(1) == article.id)
      return {brings_a_date(article.published, published, same.integer(3)) ? Presence::undated : Presence::there,
              same.integer(0)};
    if (!id_is_place || found.article != 0 || same.text_or_none(4) != article.title ||
        same.text_or_none(5) != article.publisher)
      continue;
    if (article.published ? published != article.published->value : published.has_value()) continue;
    // Folders may stand for newspapers: without a publisher only a copy of the file is the same article.
    if (!article.publisher && file_name(same.text(1)) != file_name(article.id)) continue;
    found = {Presence::elsewhere, same.integer(0)};
  }
  return found;
}

}  // namespace volgens::archive
