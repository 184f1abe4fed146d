// A text with all that the people and speech rooms look at: words, phrases, trees and people, with the program's own
// model.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/language_model.h"
#include "language/model_path.h"
#include "people/offices.h"
#include "speech/matchers.h"

namespace volgens {

/// The model and lexicons, loaded once. Ends the test program when one of them is missing.
struct Knowledge {
  LanguageModel language = loaded(LanguageModel::load(default_model_path()));
  NameLexicon names = loaded(NameLexicon::load());
  NounLexicon nouns = loaded(NounLexicon::load());
  CueLexicon cues = loaded(CueLexicon::load());
  Offices offices = loaded(Offices::load());

  static const Knowledge& get() {
    static const Knowledge knowledge;
    return knowledge;
  }

 private:
  template <typename T>
  static T loaded(Result<T> result) {
    if (result.ok()) return std::move(result).value();
    ADD_FAILURE() << result.error().describe();
    std::abort();
  }
};

/// Owns a text and everything that was found in it before anybody looked for speech.
class ReadText {
 public:
  explicit ReadText(std::string words, std::string published = {})
      : text(std::move(words)), date(std::move(published)) {}
  ReadText(const ReadText&) = delete;
  ReadText& operator=(const ReadText&) = delete;

  const std::string text;
  const std::string date;
  const Document document = make_document(text);
  const Analysis analysis = Knowledge::get().language.analyse(document);
  const std::vector<NounPhrase> phrases = find_noun_phrases(document, analysis);
  const Syntax syntax{document, analysis, phrases};
  People people = resolve_people(document, analysis, phrases, Knowledge::get().names, Knowledge::get().nouns,
                                 {&Knowledge::get().offices, date});
  const Scene scene{document, analysis, phrases, syntax, Knowledge::get().cues, people};

  /// Index of the first token that is `word`, from token `from` on.
  [[nodiscard]] std::uint32_t token(std::string_view word, std::uint32_t from = 0) const {
    for (std::uint32_t t = from; t < document.tokens.size(); ++t)
      if (document.word(t) == word) return t;
    ADD_FAILURE() << "no token " << word << " in: " << text;
    std::abort();
  }

  [[nodiscard]] std::string words(TokenRange range) const { return scene.text(range); }
  [[nodiscard]] std::string words(const std::vector<TokenRange>& ranges) const {
    std::string all;
    for (const TokenRange range : ranges) all += (all.empty() ? "" : " … ") + scene.text(range);
    return all;
  }

  /// The mention that holds a token; the program ends when no phrase does.
  [[nodiscard]] const Mention& mention(std::uint32_t token) const {
    const std::int32_t found = syntax.index().holding(token);
    if (found >= 0) return people.mentions[found];
    ADD_FAILURE() << "no phrase around " << document.word(token) << " in: " << text;
    std::abort();
  }

  /// Fullest naming of each identity, ` + ` between them; `?` for none.
  [[nodiscard]] std::string who(const std::vector<std::int32_t>& identities) const {
    std::string all;
    for (const std::int32_t identity : identities) {
      const Mention& naming = people.mentions[people.identities[identity].naming];
      all += (all.empty() ? "" : " + ") + scene.text({naming.begin, naming.end});
    }
    return all.empty() ? "?" : all;
  }

  [[nodiscard]] Findings no_findings() const {
    Findings findings;
    findings.cue_used.assign(document.tokens.size(), false);
    findings.quoted.assign(document.quotations.size(), -1);
    return findings;
  }

  /// What one matcher finds when it is the only one.
  [[nodiscard]] std::vector<Draft> drafts(void (*match)(const Scene&, Findings&)) const {
    Findings findings = no_findings();
    match(scene, findings);
    return std::move(findings.drafts);
  }
};

}  // namespace volgens
