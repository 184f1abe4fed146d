// Builds the object in the contract's key order and lets nlohmann's serialiser escape it.
// Tested by tests/unit/contract/json_test.cc and tests/golden.
#include <cmath>
#include <nlohmann/json.hpp>

#include "contract/json.h"
#include "contract/names.h"
#include "text/utf8.h"

namespace volgens {
namespace {

using Json = nlohmann::ordered_json;

Json span_json(const CodePointIndex& index, Span span) {
  return Json::array({index.to_code_points(span.begin), index.to_code_points(span.end)});
}

Json spans_json(const CodePointIndex& index, const std::vector<Span>& spans) {
  Json list = Json::array();
  for (const Span span : spans) list.push_back(span_json(index, span));
  return list;
}

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json statement_json(const CodePointIndex& index, const Statement& statement, const JsonOptions& options) {
  Json object;
  object["id"] = statement.id;
  object["form"] = name_of(statement.form);
  object["mode"] = name_of(statement.mode);
  object["content"] = spans_json(index, statement.content);
  object["cue"] = spans_json(index, statement.cue);
  object["source"] = spans_json(index, statement.source);
  object["addressee"] = spans_json(index, statement.addressee);
  object["speakers"] = statement.speakers;
  object["parent"] = or_null(statement.parent);
  // Four decimals: a calibrated probability has no more, and shorter lines compare well.
  object["confidence"] = std::round(statement.confidence * 1e4) / 1e4;
  if (options.reasons) {
    object["reasons"] = statement.reasons;
    object["evidence"] = statement.evidence;
  }
  return object;
}

Json entity_json(const CodePointIndex& index, const Entity& entity) {
  Json object;
  object["id"] = entity.id;
  object["name"] = entity.name;
  object["kind"] = name_of(entity.kind);
  object["gender"] = name_of(entity.gender);
  object["descriptions"] = entity.descriptions;
  object["mentions"] = spans_json(index, entity.mentions);
  object["link"] = or_null(entity.link);
  return object;
}

Json published_json(const std::optional<PublicationDate>& published) {
  if (!published) return nullptr;
  Json object;
  object["value"] = published->value;
  object["source"] = name_of(published->source);
  return object;
}

Json dateline_json(const CodePointIndex& index, const std::optional<Dateline>& dateline) {
  if (!dateline) return nullptr;
  Json object;
  object["value"] = dateline->value;
  object["source"] = "inferred";
  object["because"] = span_json(index, dateline->because);
  return object;
}

Json time_json(const CodePointIndex& index, const TimeExpression& time) {
  Json object;
  object["span"] = span_json(index, time.span);
  object["type"] = name_of(time.type);
  object["value"] = time.value;
  return object;
}

}  // namespace

std::string to_json(const Article& article, const Reading& reading, const JsonOptions& options) {
  const CodePointIndex index(article.text);
  Json object;
  object["id"] = article.id;
  object["published"] = published_json(article.published);
  object["dateline"] = dateline_json(index, reading.dateline);
  object["title"] = or_null(article.title);
  object["publisher"] = or_null(article.publisher);
  object["url"] = or_null(article.url);
  object["language"] = "nl";
  object["text"] = article.text;
  Json& statements = object["statements"] = Json::array();
  for (const Statement& statement : reading.statements) statements.push_back(statement_json(index, statement, options));
  Json& entities = object["entities"] = Json::array();
  for (const Entity& entity : reading.entities) entities.push_back(entity_json(index, entity));
  Json& times = object["times"] = Json::array();
  for (const TimeExpression& time : reading.times) times.push_back(time_json(index, time));
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace volgens
