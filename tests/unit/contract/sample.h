// An article with a reading, for the tests of this room.
#pragma once

#include <string>
#include <string_view>

#include "volgens/types.h"

namespace volgens {

/// Bytes of the first place where `words` stand in the article.
inline Span span_of(const Article& article, std::string_view words) {
  const std::size_t begin = article.text.find(words);
  return {begin, begin + words.size()};
}

inline Article sample_article() {
  Article article;
  article.id = "bode/1.txt";
  article.text =
      "date 2019-03 Wethouder Noé Kuiper zei dat het café opengaat. \"Een feest\", aldus Kuiper, \"voor \"wie wil\"\" "
      ". "
      "Hij denkt: ik win.";
  article.published = PublicationDate{"2019-03", DateSource::header};
  return article;
}

inline Reading sample_reading(const Article& article) {
  const auto at = [&](std::string_view words) { return span_of(article, words); };
  Reading reading;
  reading.entities = {
      {1, "Noé Kuiper", EntityKind::person, Gender::male, {"Wethouder"}, {at("Noé Kuiper"), at("Hij")}, {}}};
  Statement indirect{1,
                     Form::indirect,
                     Mode::speech,
                     {at("dat het café opengaat")},
                     {at("zei")},
                     {at("Wethouder Noé Kuiper")},
                     {},
                     {1},
                     {},
                     0.91,
                     {"cue “zei” with a clause"}};
  Statement direct{
      2, Form::direct, Mode::speech, {at("Een feest"), at("voor \"wie wil\"")}, {at("aldus")}, {}, {}, {1}, {}, 0.8,
      {}};
  Statement nested{3, Form::free, Mode::thought, {at("ik win")}, {at("denkt")}, {at("Hij")}, {}, {}, 2, 0.123456, {}};
  reading.statements = {indirect, direct, nested};
  reading.times = {{at("2019-03"), TimeType::date, "2019-03"}};
  reading.dateline = Dateline{"2019-03-12", at("opengaat")};
  return reading;
}

}  // namespace volgens
