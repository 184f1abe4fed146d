// Parses with nlohmann's parser, then takes field by field what the contract says, checking each.
// Tested by tests/unit/contract/json_test.cc.
#include <nlohmann/json.hpp>

#include "contract/json.h"
#include "contract/json_fields.h"

namespace volgens {
namespace {

using nlohmann::json;

Statement statement_from(JsonFields& fields, const json& object) {
  Statement statement;
  statement.id = fields.number(fields.field(object, "id"), "id");
  statement.form = fields.one_of<Form>(object, "form");
  statement.mode = fields.one_of<Mode>(object, "mode");
  statement.content = fields.spans(object, "content");
  statement.cue = fields.spans(object, "cue");
  statement.source = fields.spans(object, "source");
  statement.addressee = fields.spans(object, "addressee");
  for (const json& id : fields.list(object, "speakers")) statement.speakers.push_back(fields.number(&id, "speakers"));
  const json* parent = fields.field(object, "parent");
  if (parent && !parent->is_null()) statement.parent = fields.number(parent, "parent");
  statement.confidence = fields.probability(object, "confidence");
  if (object.is_object() && object.contains("reasons")) statement.reasons = fields.strings(object, "reasons");
  if (object.is_object() && object.contains("evidence")) statement.evidence = fields.strings(object, "evidence");
  return statement;
}

Entity entity_from(JsonFields& fields, const json& object) {
  Entity entity;
  entity.id = fields.number(fields.field(object, "id"), "id");
  entity.name = fields.string(object, "name");
  entity.kind = fields.one_of<EntityKind>(object, "kind");
  entity.gender = fields.one_of<Gender>(object, "gender");
  entity.descriptions = fields.strings(object, "descriptions");
  entity.mentions = fields.spans(object, "mentions");
  entity.link = fields.string_or_null(object, "link");
  return entity;
}

Article article_from(JsonFields& fields, const json& object) {
  Article article;
  article.id = fields.string(object, "id");
  article.text = fields.string(object, "text");
  const json* published = fields.field(object, "published");
  if (published && !published->is_null())
    article.published =
        PublicationDate{fields.string(*published, "value"), fields.one_of<DateSource>(*published, "source")};
  article.title = fields.string_or_null(object, "title");
  article.publisher = fields.string_or_null(object, "publisher");
  article.url = fields.string_or_null(object, "url");
  return article;
}

Reading reading_from(JsonFields& fields, const json& object) {
  Reading reading;
  const json* dateline = fields.field(object, "dateline");
  if (dateline && !dateline->is_null()) {
    const json* because = fields.field(*dateline, "because");
    reading.dateline = Dateline{fields.string(*dateline, "value"), because ? fields.span(*because, "because") : Span{}};
  }
  for (const json& value : fields.list(object, "statements"))
    reading.statements.push_back(statement_from(fields, value));
  for (const json& value : fields.list(object, "entities")) reading.entities.push_back(entity_from(fields, value));
  for (const json& value : fields.list(object, "times")) {
    const json* span = fields.field(value, "span");
    reading.times.push_back({span ? fields.span(*span, "span") : Span{}, fields.one_of<TimeType>(value, "type"),
                             fields.string(value, "value")});
  }
  return reading;
}

template <typename Item>
bool counts_from_one(const std::vector<Item>& items) {
  for (std::size_t at = 0; at < items.size(); ++at)
    if (items[at].id != at + 1) return false;
  return true;
}

/// True when a statement is its own ancestor. Each statement is walked over once; parents must exist.
bool goes_in_a_circle(const std::vector<Statement>& statements) {
  std::vector<std::uint32_t> reached_from(statements.size() + 1, 0);
  for (const Statement& start : statements) {
    std::uint32_t at = start.id;
    while (at != 0 && reached_from[at] == 0) {
      reached_from[at] = start.id;
      at = statements[at - 1].parent.value_or(0);
    }
    if (at != 0 && reached_from[at] == start.id) return true;
  }
  return false;
}

/// What points to an id must point to one that is there, since whoever uses a reading looks it up.
void check_references(JsonFields& fields, const Reading& reading) {
  const auto exists = [](std::uint32_t id, const auto& items) { return id >= 1 && id <= items.size(); };
  if (!counts_from_one(reading.statements)) fields.fail("statements", "must have ids that count from 1");
  if (!counts_from_one(reading.entities)) fields.fail("entities", "must have ids that count from 1");
  for (const Statement& statement : reading.statements) {
    if (statement.content.empty()) fields.fail("content", "must hold at least one span");
    for (std::uint32_t id : statement.speakers)
      if (!exists(id, reading.entities)) fields.fail("speakers", "names an entity that is not there");
    if (statement.parent && !exists(*statement.parent, reading.statements))
      fields.fail("parent", "names a statement that is not there");
  }
  if (!fields.error && goes_in_a_circle(reading.statements))
    fields.fail("parent", "makes a statement its own ancestor");
}

}  // namespace

Result<ReadArticle> from_json(std::string_view text) {
  if (nested_too_deep(text))
    return Error{ErrorCode::limit,
                 "nested more than " + std::to_string(max_json_nesting) + " levels deep; no contract object is", ""};
  const json object = json::parse(text, nullptr, false);
  if (object.is_discarded()) return Error{ErrorCode::malformed, "no valid JSON; give one contract object", ""};
  JsonFields fields("docs/contract.md");
  ReadArticle result;
  result.article = article_from(fields, object);
  fields.text_is(result.article.text);
  result.reading = reading_from(fields, object);
  check_references(fields, result.reading);
  if (fields.error) return *std::move(fields.error);
  return result;
}

}  // namespace volgens
