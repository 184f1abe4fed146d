// Looks up form and part of speech; unknown nouns, adjectives and verbs borrow from their longest known tail.
// Tested by tests/unit/language/lemmatizer_test.cc.
#include "language/lemmatizer.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr int kSalt = 64;
constexpr std::size_t kLongestWord = 256;
constexpr std::size_t kShortestTail = 4;
constexpr std::size_t kShortestModifier = 2;

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

Result<Lemmatizer> Lemmatizer::load(const ModelFile& file) {
  Lemmatizer out;
  auto compounds = Compounds::load(file);
  if (!compounds.ok()) return compounds.error();
  auto entries = HashTable<std::uint16_t>::load(file, "lemma");
  if (!entries.ok()) return entries.error();
  auto scripts = file.text("lemma.scripts");
  if (!scripts.ok()) return scripts.error();
  auto particles = file.text("lemma.particles");
  if (!particles.ok()) return particles.error();
  out.compounds_ = compounds.value();
  out.entries_ = entries.value();
  for (const std::string_view line : lines(scripts.value())) {
    auto script = EditScript::parse(line);
    if (!script.ok()) return Error{ErrorCode::malformed, script.error().message, file.where()};
    out.scripts_.push_back(script.value());
  }
  out.particles_ = lines(particles.value());
  std::sort(out.particles_.begin(), out.particles_.end());
  return out;
}

const EditScript* Lemmatizer::entry(std::string_view low, Upos upos) const {
  const std::int64_t at = entries_.position(fnv1a(low, kSalt + static_cast<int>(upos)));
  if (at < 0) return nullptr;
  const std::size_t script = entries_.value_at(static_cast<std::size_t>(at));
  return script < scripts_.size() ? &scripts_[script] : nullptr;
}

std::string Lemmatizer::plain(std::string_view form, Upos upos, std::string guess) const {
  const std::string low = lower_case(form);
  const EditScript* found = entry(low, upos);
  if (found == nullptr && upos == Upos::aux) found = entry(low, Upos::verb);
  if (found != nullptr) return found->apply(low);
  const std::string_view view = low;
  if (upos == Upos::verb) {
    // The script has seen a particle in front; the rest may be a verb that is known.
    const std::size_t at = guess.find('_');
    if (at != std::string::npos && at < low.size() && view.starts_with(std::string_view(guess).substr(0, at))) {
      if (const EditScript* tail = entry(view.substr(at), Upos::verb)) {
        return guess.substr(0, at) + "_" + tail->apply(view.substr(at));
      }
    }
    return guess;
  }
  if (upos != Upos::noun && upos != Upos::adj) return guess;
  const bool cased = !guess.empty() && !form.empty() && guess.front() == form.front();
  const std::string_view source = cased && form.size() == low.size() ? form : view;
  const std::size_t length = count_code_points(low);
  std::size_t at = 0;
  for (std::size_t start = 0; start + kShortestTail <= length; ++start) {
    if (start >= kShortestModifier) {
      if (const EditScript* tail = entry(view.substr(at), upos)) {
        return std::string(source.substr(0, at)) + tail->apply(view.substr(at));
      }
    }
    at += decode_at(low, at).size;
  }
  return guess;
}

std::string Lemmatizer::lemma(std::string_view form, Upos upos, const EditScript& script,
                              const std::vector<std::string>& particles, const Features& features) const {
  // Each tail of a word is looked up, and crawled text has "words" of a megabyte: those are their own lemmas.
  if (form.size() > kLongestWord) return std::string(form);
  const std::string word = compounds_.cut(plain(form, upos, script.apply(form)), upos, features);
  const bool verb = upos == Upos::verb || upos == Upos::aux;
  std::string front;
  for (const std::string& particle : particles) {
    const bool usual = verb && std::binary_search(particles_.begin(), particles_.end(), particle);
    if (script.particle || usual) front += particle;
  }
  return front.empty() ? word : front + "_" + word;
}

}  // namespace volgens
