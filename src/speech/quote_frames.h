// The frame of a quotation: who says it, in the words around it. Tested by tests/unit/speech/direct_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "speech/draft.h"

namespace volgens {

/// Finds the frames of quotations. Each finder sets cue, source, speakers, mode and reasons of `frame` when it returns
/// true, and may have changed it when it returns false. Views the scene and the tokens that are cues already.
class QuoteFrames {
 public:
  QuoteFrames(const Scene& scene, const std::vector<bool>& cue_used)
      : scene_(scene), cue_used_(cue_used), doc_(scene.document), syntax_(scene.syntax) {}

  /// `, zegt X`, `, aldus X`, `grijnst hij` in the words `back` behind the quotation.
  [[nodiscard]] bool behind(TokenRange back, Draft& frame) const;
  /// `X zei:`, `X:` in the words `front` before the colon.
  [[nodiscard]] bool before_colon(TokenRange front, Draft& frame) const;
  /// `X zei "…"`, without a colon.
  [[nodiscard]] bool before(TokenRange front, TokenRange inside, TokenRange back, Draft& frame) const;
  /// `terwijl X "…" riep`: the verb closes the clause that its subject opens.
  [[nodiscard]] bool around(TokenRange front, TokenRange inside, TokenRange back, Draft& frame) const;
  /// Whether a finite verb stands in the range, in a quotation only where the range begins in it.
  [[nodiscard]] bool has_clause(TokenRange range) const;

 private:
  /// `staat in het rapport`, `valt in de brief te lezen`, `wordt gesteld in een verklaring`: the document says it.
  [[nodiscard]] bool stands_in(std::uint32_t t, TokenRange back, Draft& frame) const;
  /// `zegt X`: a verb with a subject that can speak behind it.
  [[nodiscard]] bool named_frame(std::uint32_t t, TokenRange back, Draft& frame) const;
  [[nodiscard]] std::int32_t phrase_from(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool source_at(std::uint32_t begin, TokenRange within, Draft& frame) const;
  void set_cue(std::uint32_t t, std::uint32_t end, const std::vector<CueForm>& forms, Draft& frame) const;
  /// The subject of the verb is the source, though it need not be somebody: `een bron zei`, `iemand riep`.
  [[nodiscard]] bool subject_speaks(std::uint32_t t, TokenRange front, Draft& frame) const;
  [[nodiscard]] bool surely_says(std::uint32_t verb) const;
  /// Whether the verb is that of `kreeg te horen`, whose subject hears the words.
  [[nodiscard]] bool told(std::uint32_t t, TokenRange front) const;
  /// `kreeg van X te horen`.
  [[nodiscard]] bool told_by(std::uint32_t t, TokenRange front, Draft& frame) const;
  /// `in de brief werd vermeld`, `de vraag is zo geformuleerd`.
  [[nodiscard]] bool stands_before(std::uint32_t t, TokenRange front, Draft& frame) const;
  /// `'s Nachts zongen de supporters: "…"`: any verb right before the colon whose subject stands beside it.
  [[nodiscard]] bool verb_and_subject(TokenRange front, Draft& frame) const;
  /// `Zijn advies: "…"`, `Het antwoord van X luidde: "…"`: the words are the possessor's.
  [[nodiscard]] bool noun_before(std::int32_t phrase, Draft& frame) const;
  [[nodiscard]] bool opens_clause(std::uint32_t t) const;
  [[nodiscard]] bool takes_quote(std::uint32_t verb) const;
  [[nodiscard]] std::string lower(std::uint32_t t) const;

  const Scene& scene_;
  const std::vector<bool>& cue_used_;
  const Document& doc_;
  const Syntax& syntax_;
};

}  // namespace volgens
