// An article with a made-up analysis and reading: `Jan zei: ja.`, a name and one statement.
#pragma once

#include "language/analysis.h"
#include "text/document.h"
#include "volgens/types.h"

namespace volgens {

struct LayersSample {
  Article article = {"krant/a b.txt", "Jan zei: ja.", 0, std::nullopt, std::nullopt, std::nullopt, std::nullopt};
  Document document = make_document(article.text);
  Analysis analysis;
  Reading reading;

  LayersSample() {
    analysis.words.resize(document.tokens.size());
    analysis.words[0] = {Upos::propn, "SPEC|deeleigen", "", "Jan", 1, "nsubj"};
    analysis.words[1] = {Upos::verb, "WW|pv", "", "zeggen", -1, "root"};
    analysis.words[2] = {Upos::punct, "LET", "", ":", 1, "punct"};
    analysis.words[3] = {Upos::intj, "TSW", "", "ja", 1, "parataxis"};
    analysis.words[4] = {Upos::punct, "LET", "", ".", 1, "punct"};
    analysis.names = {{0, 1, NameType::person}};
    reading.entities = {{1, "Jan", EntityKind::person, Gender::male, {}, {{0, 3}}, "Q1"}};
    Statement statement;
    statement.id = 1;
    statement.content = {{9, 11}};
    statement.cue = {{4, 7}};
    statement.source = {{0, 3}};
    statement.speakers = {1};
    statement.confidence = 0.9;
    reading.statements = {statement};
    article.published = PublicationDate{"2019-03", DateSource::header};
    article.publisher = "De Bode";
  }
};

}  // namespace volgens
