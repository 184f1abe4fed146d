// The Dutch language model: a verified model file and everything it says of a document's words.
// Tested by tests/unit/language/model_test.cc; measured by bench/language.
#pragma once

#include <memory>
#include <string>

#include "language/analysis.h"
#include "text/document.h"
#include "volgens/result.h"

namespace volgens {

/// Loaded once, then const and safe to use from many threads. Analyses view the model's label texts, so it must outlive
/// them. The same document and model give the same analysis on every thread, in every batch, and on every processor.
class LanguageModel {
 public:
  /// Maps and verifies a model file. Errors: `not_found`, `unreadable`, `malformed`, `unsupported`.
  static Result<LanguageModel> load(const std::string& path);
  LanguageModel(LanguageModel&&) noexcept;
  LanguageModel& operator=(LanguageModel&&) noexcept;
  ~LanguageModel();

  /// Tags, lemmas, one tree per sentence and names. Sentences longer than `longest_sentence` tokens are analysed in
  /// pieces, whose trees are joined under the first. Linear in the number of sentences.
  [[nodiscard]] Analysis analyse(const Document& document) const;

  static constexpr std::uint32_t longest_sentence = 200;

 private:
  struct Parts;
  explicit LanguageModel(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

/// The name of a part of speech as UD writes it: `NOUN`.
[[nodiscard]] std::string_view upos_name(Upos upos);

}  // namespace volgens
