// The fields of corpus/corpus_to_jsonl.py's lines, in their order. Tested by tests/unit/eval/annotated_write_test.cc.
#include "eval/annotated_write.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "contract/names.h"
#include "text/utf8.h"

namespace volgens {
namespace {

using Json = nlohmann::ordered_json;

class AnnotatedWriter {
 public:
  explicit AnnotatedWriter(const Article& article) : article_(article), index_(article.text) {}

  std::string line(const Reading& reading, const Vouched& vouched) const {
    Json object;
    object["id"] = article_.id;
    if (article_.published)
      object["published"] = {{"value", article_.published->value}, {"source", name_of(article_.published->source)}};
    if (article_.title) object["title"] = *article_.title;
    if (article_.publisher) object["publisher"] = *article_.publisher;
    object["text"] = article_.text;
    Json& statements = object["statements"] = Json::array();
    for (const Statement& one : reading.statements) statements.push_back(statement(one, reading));
    Json& entities = object["entities"] = Json::array();
    for (const Entity& one : reading.entities) entities.push_back(entity(one));
    object["checked"] = vouched.checked;
    object["corrected"] = vouched.corrected;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

 private:
  [[nodiscard]] Json span(Span span) const {
    return Json::array({index_.to_code_points(span.begin), index_.to_code_points(span.end)});
  }

  [[nodiscard]] Json spans(const std::vector<Span>& all) const {
    Json list = Json::array();
    for (const Span one : all) list.push_back(span(one));
    return list;
  }

  /// One place that names a speaker: as fully as the name has it, else any mention, else the source that the statement
  /// gives; null when the text does not name them.
  [[nodiscard]] Json place_of(const Entity& entity, const Statement& statement) const {
    const auto named = std::find_if(entity.mentions.begin(), entity.mentions.end(), [&](Span mention) {
      return article_.text.compare(mention.begin, mention.size(), entity.name) == 0;
    });
    if (named != entity.mentions.end()) return span(*named);
    if (!entity.mentions.empty()) return span(entity.mentions.front());
    return statement.source.empty() ? Json(nullptr) : span(statement.source.front());
  }

  [[nodiscard]] Json statement(const Statement& statement, const Reading& reading) const {
    Json object;
    object["id"] = statement.id;
    object["form"] = name_of(statement.form);
    object["mode"] = name_of(statement.mode);
    object["content"] = spans(statement.content);
    object["cue"] = spans(statement.cue);
    object["source"] = spans(statement.source);
    object["addressee"] = spans(statement.addressee);
    Json& speakers = object["speakers"] = Json::array();
    for (const std::uint32_t id : statement.speakers) {
      if (id == 0 || id > reading.entities.size()) continue;
      const Entity& entity = reading.entities[id - 1];
      Json speaker;
      speaker["entity"] = id;
      speaker["name"] = entity.name;
      speaker["span"] = place_of(entity, statement);
      speaker["kind"] = name_of(entity.kind);
      speaker["gender"] = name_of(entity.gender);
      speakers.push_back(std::move(speaker));
    }
    object["parent"] = statement.parent ? Json(*statement.parent) : Json(nullptr);
    return object;
  }

  [[nodiscard]] Json entity(const Entity& entity) const {
    Json object;
    object["id"] = entity.id;
    object["name"] = entity.name;
    object["kind"] = name_of(entity.kind);
    object["gender"] = name_of(entity.gender);
    Json& mentions = object["mentions"] = Json::array();
    for (const Span mention : entity.mentions) mentions.push_back({{"span", span(mention)}, {"joint", false}});
    return object;
  }

  const Article& article_;
  const CodePointIndex index_;
};

}  // namespace

std::string annotated_line(const Article& article, const Reading& reading, const Vouched& vouched) {
  return AnnotatedWriter(article).line(reading, vouched);
}

}  // namespace volgens
