// Splits the label sections at line ends and checks every label. Tested by tests/unit/language/model_test.cc.
#include "language/labels.h"

#include <algorithm>
#include <array>
#include <string>

namespace volgens {
namespace {

constexpr std::array<std::string_view, 17> kUposNames = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                         "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                         "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::size_t kMostLabels = 65535;

Result<std::vector<std::string_view>> lines(const ModelFile& file, const std::string& name) {
  Result<std::string_view> text = file.text(name);
  if (!text.ok()) return text.error();
  std::vector<std::string_view> out;
  std::string_view rest = text.value();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (out.empty() || out.size() > kMostLabels) {
    return Error{ErrorCode::malformed, "the model file is damaged (section '" + name + "'); fetch it again",
                 file.where()};
  }
  return out;
}

Result<std::uint16_t> number_of(const std::vector<std::string_view>& labels, std::string_view label,
                                const ModelFile& file) {
  const auto found = std::find(labels.begin(), labels.end(), label);
  if (found == labels.end()) {
    return Error{ErrorCode::malformed,
                 "the model file is damaged (no relation '" + std::string(label) + "'); fetch it again", file.where()};
  }
  return static_cast<std::uint16_t>(found - labels.begin());
}

}  // namespace

std::string_view upos_name(Upos upos) { return kUposNames[static_cast<std::size_t>(upos)]; }

std::optional<Upos> upos_of(std::string_view name) {
  const auto found = std::find(kUposNames.begin(), kUposNames.end(), name);
  if (found == kUposNames.end()) return std::nullopt;
  return static_cast<Upos>(found - kUposNames.begin());
}

Result<Labels> Labels::load(const ModelFile& file) {
  Labels out;
  const auto upos = lines(file, "labels.upos");
  if (!upos.ok()) return upos.error();
  for (const std::string_view name : upos.value()) {
    const std::optional<Upos> value = upos_of(name);
    if (!value)
      return Error{ErrorCode::malformed, "the model file is damaged (section 'labels.upos'); fetch it again",
                   file.where()};
    out.upos.push_back(*value);
  }
  const std::pair<const char*, std::vector<std::string_view>*> texts[] = {
      {"labels.xpos", &out.xpos}, {"labels.feats", &out.feats}, {"labels.deprel", &out.deprels}};
  for (const auto& [name, target] : texts) {
    auto found = lines(file, name);
    if (!found.ok()) return found.error();
    *target = std::move(found.value());
  }
  for (std::string_view& feats : out.feats) {
    if (feats == "_") feats = {};
  }
  const auto scripts = lines(file, "labels.script");
  if (!scripts.ok()) return scripts.error();
  for (const std::string_view text : scripts.value()) {
    Result<EditScript> script = EditScript::parse(text);
    if (!script.ok()) return Error{ErrorCode::malformed, script.error().message, file.where()};
    out.scripts.push_back(script.value());
  }
  const auto particle = number_of(out.deprels, "compound:prt", file);
  if (!particle.ok()) return particle.error();
  const auto joining = number_of(out.deprels, "parataxis", file);
  if (!joining.ok()) return joining.error();
  const auto fixed = number_of(out.deprels, "fixed", file);
  if (!fixed.ok()) return fixed.error();
  out.fixed_relation = fixed.value();
  out.particle_relation = particle.value();
  out.joining_relation = joining.value();
  return out;
}

}  // namespace volgens
