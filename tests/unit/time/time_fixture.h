// Times of a text as short lines, for the tests of this room: `woensdag DATE 2018-07-11`.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "time/times.h"

namespace volgens {

inline const TimeLexicon& time_lexicon() {
  static const TimeLexicon lexicon = [] {
    auto loaded = TimeLexicon::load();
    EXPECT_TRUE(loaded.ok()) << (loaded.ok() ? "" : loaded.error().describe());
    return std::move(loaded).value();
  }();
  return lexicon;
}

/// `tenses` gives the words that are finite verbs, each with `Past` or `Pres`.
struct Verb {
  std::string_view word;
  std::string_view tense;
};

/// An analysis without trees in which only those words are known.
inline Analysis verbs_only(const Document& document, const std::vector<Verb>& verbs) {
  Analysis analysis;
  analysis.words.resize(document.tokens.size());
  for (std::size_t token = 0; token < document.tokens.size(); ++token) {
    analysis.words[token].upos = Upos::adv;
    for (const Verb& verb : verbs)
      if (document.word(token) == verb.word) {
        analysis.words[token].upos = Upos::verb;
        analysis.words[token].feats = verb.tense == "Past" ? "Tense=Past|VerbForm=Fin" : "Tense=Pres|VerbForm=Fin";
      }
  }
  return analysis;
}

inline std::vector<std::string> times_of(std::string_view text, std::string_view date,
                                         const std::vector<Verb>& verbs = {}, Undecided undecided = Undecided::past) {
  const Document document = make_document(text);
  const Analysis analysis = verbs.empty() ? Analysis{} : verbs_only(document, verbs);
  std::vector<std::string> lines;
  constexpr const char* types[] = {"DATE", "TIME", "DURATION", "SET"};
  for (const auto& time : find_times(document, analysis, time_lexicon(), {parse_date(date), {}, undecided}).expressions)
    lines.push_back(std::string(document.at(time.span)) + " " + types[static_cast<int>(time.type)] + " " + time.value);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace volgens
