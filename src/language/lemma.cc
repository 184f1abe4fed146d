// Parses and applies lemma scripts; lengths count characters, not bytes. Tested by tests/unit/language/lemma_test.cc.
#include "language/lemma.h"

#include <array>
#include <charconv>
#include <vector>

#include "text/characters.h"
#include "text/utf8.h"

namespace volgens {
namespace {

std::vector<std::size_t> character_starts(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).size) starts.push_back(at);
  starts.push_back(text.size());
  return starts;
}

bool to_number(std::string_view text, std::uint32_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && value < 1000;
}

Error bad_script(std::string_view text) {
  return Error{ErrorCode::malformed,
               "the model file is damaged (lemma script '" + std::string(text) + "'); fetch it again", ""};
}

// Cuts at the first `count - 1` separators; the last part keeps what is left.
template <std::size_t count>
bool split(std::string_view text, char separator, std::array<std::string_view, count>& parts) {
  for (std::size_t i = 0; i + 1 < count; ++i) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) return false;
    parts[i] = text.substr(0, at);
    text.remove_prefix(at + 1);
  }
  parts[count - 1] = text;
  return true;
}

}  // namespace

Result<EditScript> EditScript::parse(std::string_view text) {
  EditScript script;
  const std::string_view whole_text = text;
  if (!text.empty() && text[0] == '+') {
    script.particle = true;
    text.remove_prefix(1);
  }
  std::array<std::string_view, 4> parts;
  if (!split(text, '|', parts) || parts[0].size() != 1) return bad_script(whole_text);
  switch (parts[0][0]) {
    case 'k':
      break;
    case 'l':
      script.letter_case = Case::lower;
      break;
    case 'f':
      script.letter_case = Case::lower_first;
      break;
    default:
      return bad_script(whole_text);
  }
  script.add = parts[3];
  if (parts[2] == "*") {
    script.whole = true;
    return script;
  }
  if (!to_number(parts[2], script.cut)) return bad_script(whole_text);
  if (parts[1].empty()) return script;
  std::array<std::string_view, 3> edit;
  if (!split(parts[1], ',', edit) || !to_number(edit[0], script.keep) || !to_number(edit[1], script.drop))
    return bad_script(whole_text);
  script.insert = edit[2];
  return script;
}

std::string EditScript::apply(std::string_view form) const {
  if (whole) return std::string(add);
  std::string cased(form);
  if (letter_case == Case::lower) {
    cased = lower_case(form);
  } else if (letter_case == Case::lower_first && !form.empty()) {
    const std::size_t first = decode_at(form, 0).size;
    cased = lower_case(form.substr(0, first)) + std::string(form.substr(first));
  }
  std::vector<std::size_t> starts = character_starts(cased);
  if (std::size_t{keep} + drop + 1 > starts.size()) return cased;
  if (drop != 0 || !insert.empty()) {
    const std::string edited = cased.substr(0, starts[keep]) + std::string(insert) + cased.substr(starts[keep + drop]);
    starts = character_starts(edited);
    if (std::size_t{cut} + 1 > starts.size()) return edited;
    return edited.substr(0, starts[starts.size() - 1 - cut]) + std::string(add);
  }
  if (std::size_t{cut} + 1 > starts.size()) return cased;
  return cased.substr(0, starts[starts.size() - 1 - cut]) + std::string(add);
}

}  // namespace volgens
