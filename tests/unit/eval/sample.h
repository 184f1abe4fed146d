// An annotated article and readings of it, for the tests of this room.
#pragma once

#include <string>
#include <string_view>

#include "eval/annotated.h"

namespace volgens {

inline Span span_of(const Article& article, std::string_view words) {
  const std::size_t begin = article.text.find(words);
  return {begin, begin + words.size()};
}

/// Two statements: an indirect one of Noé Kuiper, and a direct one of Anna Bos inside none.
inline Annotated sample_annotated() {
  Annotated annotated;
  Article& article = annotated.article;
  article.id = "bode/1";
  article.text = "Wethouder Noé Kuiper zei dat het café opengaat. \"Een feest\", zegt raadslid Anna Bos.";
  AnnotatedStatement indirect;
  indirect.statement.id = 1;
  indirect.statement.form = Form::indirect;
  indirect.statement.content = {span_of(article, "dat het café opengaat")};
  indirect.statement.cue = {span_of(article, "zei")};
  indirect.statement.source = {span_of(article, "Wethouder Noé Kuiper")};
  indirect.speakers = {{"Noé Kuiper", span_of(article, "Noé Kuiper"), EntityKind::person}};
  AnnotatedStatement direct;
  direct.statement.id = 2;
  direct.statement.form = Form::direct;
  direct.statement.content = {span_of(article, "Een feest")};
  direct.statement.cue = {span_of(article, "zegt")};
  direct.statement.source = {span_of(article, "raadslid Anna Bos")};
  direct.speakers = {{"Anna Bos", span_of(article, "Anna Bos"), EntityKind::person}};
  annotated.statements = {indirect, direct};
  return annotated;
}

/// All right, with confidences 0.9 and 0.6.
inline Reading sample_right(const Annotated& annotated) {
  const Article& article = annotated.article;
  Reading reading;
  reading.entities.resize(2);
  reading.entities[0].id = 1;
  reading.entities[0].name = "Noé Kuiper";
  reading.entities[0].kind = EntityKind::person;
  reading.entities[0].mentions = {span_of(article, "Wethouder Noé Kuiper")};
  reading.entities[1].id = 2;
  reading.entities[1].name = "Anna Bos";
  reading.entities[1].kind = EntityKind::person;
  reading.entities[1].mentions = {span_of(article, "raadslid Anna Bos")};
  for (std::uint32_t i = 0; i < 2; ++i) {
    reading.statements.push_back(annotated.statements[i].statement);
    reading.statements[i].speakers = {i + 1};
    reading.statements[i].confidence = i == 0 ? 0.9 : 0.6;
  }
  return reading;
}

}  // namespace volgens
