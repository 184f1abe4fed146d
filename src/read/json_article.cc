// Both readings of an object are collected in one pass; ninjs is tried when the named text is not there. Tested by
// tests/unit/read/jsonl_source_test.cc, tests/unit/read/json_source_test.cc and tests/corrupt.
#include "read/json_article.h"

#include <set>
#include <utility>

#include "read/html_text.h"
#include "read/json_collector.h"
#include "read/text_article.h"
#include "text/date_value.h"

namespace volgens {
namespace {

std::set<std::string, std::less<>> wanted_of(const FieldMap& map) {
  std::set<std::string, std::less<>> wanted = {
      map.id, map.text, map.date, map.date + ".value", map.date + ".source", map.title, map.publisher, map.url,
      // ninjs
      "uri", "headline", "headlines.value", "versioncreated", "firstcreated", "body_text", "body_html", "body_xhtml",
      "bodies.contenttype", "bodies.contentType", "bodies.value", "organisation.name", "source", "copyrightholder"};
  if (!map.html.empty()) wanted.insert(map.html);
  return wanted;
}

DateSource source_named(const std::optional<std::string>& name) {
  if (name == "header") return DateSource::header;
  if (name == "option") return DateSource::option;
  return DateSource::metadata;
}

std::optional<PublicationDate> published_in(JsonFields& fields, const std::string& where, const ReadOptions& options) {
  const std::string& name = options.fields.date;
  std::optional<std::string> value = fields.take(name);
  if (!value) value = fields.take(name + ".value");
  if (!value) return std::nullopt;
  if (const auto date = date_in(*value)) return PublicationDate{*date, source_named(fields.take(name + ".source"))};
  if (options.warn)
    options.warn(
        {ErrorCode::malformed,
         "its \"" + name + "\" is no date of the form YYYY, YYYY-MM or YYYY-MM-DD, so the article is read without",
         where});
  return std::nullopt;
}

std::optional<std::string> ninjs_text(JsonFields& fields) {
  if (auto text = fields.take("body_text")) return text;
  for (const char* name : {"body_html", "body_xhtml"})
    if (const auto text = fields.take(name)) return text_of_html(*text);
  std::vector<std::string> kinds = fields.list("bodies.contenttype");
  if (kinds.empty()) kinds = fields.list("bodies.contentType");
  const std::vector<std::string> values = fields.list("bodies.value");
  if (values.empty()) return std::nullopt;
  for (std::size_t i = 0; i < values.size() && i < kinds.size(); ++i)
    if (kinds[i] == "text/plain") return values[i];
  return text_of_html(values.front());
}

/// An article by the names of ninjs, or nothing when the object has none of its bodies.
std::optional<Article> ninjs_article(JsonFields& fields, const std::string& where) {
  std::optional<std::string> text = ninjs_text(fields);
  if (!text) return std::nullopt;
  Article article;
  article.id = fields.take("uri").value_or(where);
  if (article.id.starts_with("http")) article.url = article.id;
  article.title = fields.take("headline");
  if (!article.title) article.title = fields.take("headlines.value");
  article.text = with_title(article.title, std::move(*text));
  for (const char* name : {"firstcreated", "versioncreated"}) {
    const auto date = date_in(fields.take(name).value_or(""));
    if (date && !article.published) article.published = PublicationDate{*date, DateSource::metadata};
  }
  for (const char* name : {"organisation.name", "source", "copyrightholder"})
    if (!article.publisher) article.publisher = fields.take(name);
  return article;
}

}  // namespace

Result<Article> article_from_line(std::string_view json, const std::string& where, const ReadOptions& options) {
  const FieldMap& map = options.fields;
  JsonFields fields = JsonFields::collect(json, wanted_of(map), map.id);
  if (!fields.problem.empty()) return Error{ErrorCode::malformed, fields.problem, where};
  std::optional<std::string> text;
  if (!map.html.empty())
    if (const auto html = fields.take_all(map.html)) text = text_of_html(*html);
  if (!text) text = fields.take_all(map.text);
  if (!text) {
    if (std::optional<Article> article = ninjs_article(fields, where)) {
      apply_dates(*article, where, options);
      return *std::move(article);
    }
    return Error{ErrorCode::malformed,
                 "has no string \"" + map.text +
                     (map.text == "text" ? "\"; add the article's text under that name" : "\"; correct --fields"),
                 where};
  }
  Article article;
  article.id = fields.take(map.id).value_or(where);
  article.text = std::move(*text);
  article.published = published_in(fields, where, options);
  article.title = fields.take(map.title);
  article.publisher = fields.take(map.publisher);
  article.url = fields.take(map.url);
  apply_dates(article, where, options);
  return article;
}

}  // namespace volgens
