// Takes the annotated fields one by one with JsonFields, and checks that ids are told apart and parents exist.
// Tested by tests/unit/eval/annotated_test.cc.
#include "eval/annotated.h"

#include <unordered_set>

#include "contract/json_fields.h"
#include "read/json_article.h"

namespace volgens {
namespace {

using nlohmann::json;

bool has(const json& object, const char* name) {
  if (!object.is_object()) return false;
  const auto found = object.find(name);
  return found != object.end() && !found->is_null();
}

std::vector<Span> spans_if_any(JsonFields& fields, const json& object, const char* name) {
  return has(object, name) ? fields.spans(object, name) : std::vector<Span>{};
}

AnnotatedSpeaker speaker_from(JsonFields& fields, const json& object) {
  AnnotatedSpeaker speaker;
  speaker.name = fields.string(object, "name");
  // A person may know who spoke where the text names nobody: then it is null.
  if (const json* span = fields.field(object, "span"); span && !span->is_null())
    speaker.span = fields.span(*span, "span");
  if (has(object, "kind")) speaker.kind = fields.one_of<EntityKind>(object, "kind");
  return speaker;
}

AnnotatedStatement statement_from(JsonFields& fields, const json& object) {
  AnnotatedStatement annotated;
  Statement& statement = annotated.statement;
  statement.id = fields.number(fields.field(object, "id"), "id");
  statement.form = fields.one_of<Form>(object, "form");
  statement.mode = fields.one_of<Mode>(object, "mode");
  statement.content = fields.spans(object, "content");
  statement.cue = spans_if_any(fields, object, "cue");
  statement.source = spans_if_any(fields, object, "source");
  statement.addressee = spans_if_any(fields, object, "addressee");
  if (has(object, "parent")) statement.parent = fields.number(&object["parent"], "parent");
  for (const json& speaker : fields.list(object, "speakers"))
    annotated.speakers.push_back(speaker_from(fields, speaker));
  return annotated;
}

std::vector<TimeExpression> times_from(JsonFields& fields, const json& object) {
  std::vector<TimeExpression> times;
  for (const json& value : fields.list(object, "times")) {
    const json* span = fields.field(value, "span");
    times.push_back({span ? fields.span(*span, "span") : Span{}, fields.one_of<TimeType>(value, "type"),
                     fields.string(value, "value")});
  }
  return times;
}

void check_ids(JsonFields& fields, const std::vector<AnnotatedStatement>& statements) {
  std::unordered_set<std::uint32_t> ids;
  for (const AnnotatedStatement& one : statements)
    if (!ids.insert(one.statement.id).second) fields.fail("id", "stands twice in one article");
  for (const AnnotatedStatement& one : statements)
    if (one.statement.parent && !ids.contains(*one.statement.parent))
      fields.fail("parent", "names a statement that is not there");
}

}  // namespace

Error placed(const Error& error, const std::string& where) {
  return {error.code, (error.where.empty() ? "" : "its \"" + error.where + "\" ") + error.message, where};
}

Result<Annotated> annotated_from_line(const std::string& line, const std::string& where, const ReadOptions& options) {
  Result<Article> article = article_from_line(line, where, options);
  if (!article) return article.error();
  Annotated annotated;
  annotated.article = std::move(article).value();
  const json object = json::parse(line, nullptr, false);
  JsonFields fields("docs/annotation.md");
  fields.text_is(annotated.article.text);
  for (const json& value : fields.list(object, "statements"))
    annotated.statements.push_back(statement_from(fields, value));
  if (has(object, "times")) annotated.times = times_from(fields, object);
  check_ids(fields, annotated.statements);
  if (fields.error) return placed(*fields.error, where);
  return annotated;
}

}  // namespace volgens
