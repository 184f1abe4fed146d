// Tags are gathered token by token, then written by the language room. Entities after CorefUD 1.0
// (https://ufal.mff.cuni.cz/corefud). Tested by tests/unit/layers/conllu_test.cc.
#include "layers/conllu.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "contract/names.h"
#include "contract/plain.h"
#include "language/conllu.h"
#include "layers/token_ranges.h"

namespace volgens {
namespace {

using Json = nlohmann::ordered_json;

/// What one column of MISC says of each token.
using Column = std::vector<std::string>;

void add_tags(const Document& document, const std::vector<Span>& spans, std::uint32_t statement, Column& column) {
  for (const Span span : spans) {
    const TokenRange range = tokens_in(document, span);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (!column[i].empty()) column[i] += ',';
      column[i] += i == range.begin ? "B-" : "I-";
      column[i] += std::to_string(statement);
    }
  }
}

class Entities {
 public:
  Entities(const Reading& reading, const Document& document, std::size_t number) : number_(number) {
    at_.resize(document.tokens.size());
    for (const Entity& entity : reading.entities) add(entity, document);
  }

  [[nodiscard]] std::string name_of_entity(std::uint32_t id) const {
    return "a" + std::to_string(number_) + "e" + std::to_string(id);
  }

  [[nodiscard]] Column column() {
    Column column(at_.size());
    for (std::size_t i = 0; i < at_.size(); ++i) {
      Brackets& here = at_[i];
      std::stable_sort(here.open.begin(), here.open.end(),
                       [](const auto& a, const auto& b) { return a.first > b.first; });
      std::stable_sort(here.close.begin(), here.close.end(),
                       [](const auto& a, const auto& b) { return a.first > b.first; });
      for (const auto& [end, text] : here.open) column[i] += text;
      column[i] += here.single;
      for (const auto& [begin, text] : here.close) column[i] += text;
    }
    return column;
  }

 private:
  struct Brackets {
    std::vector<std::pair<std::uint32_t, std::string>> open;   // the outer one first: with its end
    std::vector<std::pair<std::uint32_t, std::string>> close;  // the inner one first: with its beginning
    std::string single;
  };

  void add(const Entity& entity, const Document& document) {
    const std::string name = name_of_entity(entity.id);
    const std::string opening = "(" + name + "-" + std::string(name_of(entity.kind));
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const Span mention : entity.mentions) {
      TokenRange range = tokens_in(document, mention);
      if (range.empty()) continue;
      // The format knows no mention that goes on in the next sentence.
      range.end = std::min(range.end, document.sentences[document.tokens[range.begin].sentence].end_token);
      if (!seen.insert({range.begin, range.end}).second) continue;
      if (range.end == range.begin + 1) {
        at_[range.begin].single += opening + ")";
        continue;
      }
      at_[range.begin].open.emplace_back(range.end, opening);
      at_[range.end - 1].close.emplace_back(range.begin, name + ")");
    }
  }

  std::size_t number_;
  std::vector<Brackets> at_;
};

std::string statement_comment(const Statement& statement, const Reading& reading, const Entities& entities) {
  Json object;
  object["id"] = statement.id;
  object["form"] = name_of(statement.form);
  object["mode"] = name_of(statement.mode);
  Json& speakers = object["speakers"] = Json::array();
  for (const std::uint32_t speaker : statement.speakers)
    if (speaker >= 1 && speaker <= reading.entities.size())
      speakers.push_back(
          Json{{"entity", entities.name_of_entity(speaker)}, {"name", one_line(reading.entities[speaker - 1].name)}});
  object["parent"] = statement.parent ? Json(*statement.parent) : Json(nullptr);
  object["confidence"] = std::round(statement.confidence * 1e4) / 1e4;
  return "# statement = " + object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

void add_comment(std::string& comments, const char* key, const std::optional<std::string>& value) {
  if (value && !one_line(*value).empty()) comments += std::string("# ") + key + " = " + one_line(*value) + "\n";
}

}  // namespace

std::string to_conllu(const Article& article, const Reading& reading, const Document& document,
                      const Analysis& analysis, std::size_t number) {
  Entities entities(reading, document, number);
  ConlluExtras extras;
  extras.misc.resize(document.tokens.size());
  extras.sentence_comments.resize(document.sentences.size());
  std::vector<std::pair<const char*, Column>> columns;
  for (const char* key : {"Addressee", "Content", "Cue", "Source"})
    columns.emplace_back(key, Column(document.tokens.size()));
  for (const Statement& statement : reading.statements) {
    add_tags(document, statement.addressee, statement.id, columns[0].second);
    add_tags(document, statement.content, statement.id, columns[1].second);
    add_tags(document, statement.cue, statement.id, columns[2].second);
    add_tags(document, statement.source, statement.id, columns[3].second);
    const TokenRange first = statement.content.empty() ? TokenRange{} : tokens_in(document, statement.content.front());
    if (!first.empty())
      extras.sentence_comments[document.tokens[first.begin].sentence] +=
          statement_comment(statement, reading, entities);
  }
  columns.emplace(columns.begin() + 3, "Entity", entities.column());
  for (const auto& [key, column] : columns)
    for (std::size_t i = 0; i < column.size(); ++i)
      if (!column[i].empty()) extras.misc[i] += std::string(key) + "=" + column[i] + "|";
  extras.document_comments = "# global.Entity = eid-etype\n";
  add_comment(extras.document_comments, "published",
              article.published ? std::optional(article.published->value) : std::nullopt);
  add_comment(extras.document_comments, "publisher", article.publisher);
  add_comment(extras.document_comments, "title", article.title);
  add_comment(extras.document_comments, "url", article.url);
  return to_conllu(document, analysis, article.id, extras);
}

}  // namespace volgens
