// The words of a mention without determiner and name are read by Offices. Tested by tests/unit/people/offices_test.cc
// and tests/golden/statements.
#include "people/office_reader.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::array<std::string_view, 4> peers = {"collega", "ambtgenoot", "ambtsgenoot", "evenknie"};
constexpr std::uint32_t longest_sentence = 400;  // tokens looked through for a year

/// `1962`: the year, else 0.
std::int32_t year_of(std::string_view word) {
  if (word.size() != 4 || word.find_first_not_of("0123456789") != std::string_view::npos) return 0;
  const std::int32_t year = (word[0] - '0') * 1000 + (word[1] - '0') * 100 + (word[2] - '0') * 10 + (word[3] - '0');
  return year >= 1500 && year < 2100 ? year : 0;
}

/// Heads of state and of government meet as equals.
bool leads(const std::string& role) { return role == "president" || role == "premier" || role == "bondskanselier"; }

}  // namespace

OfficeReader::OfficeReader(const Document& document, const Analysis& analysis, const std::vector<NounPhrase>& phrases,
                           const OfficesAt& at)
    : document_(document), analysis_(analysis), phrases_(phrases), offices_(at.offices), days_(days_of(at.date)) {}

bool OfficeReader::of_another_year(std::uint32_t sentence) const {
  const Sentence& tokens = document_.sentences[sentence];
  const std::uint32_t end = std::min(tokens.end_token, tokens.begin_token + longest_sentence);
  for (std::uint32_t t = tokens.begin_token; t < end; ++t)
    if (const std::int32_t year = year_of(document_.word(t));
        year > 0 && (year < days_.first / 10000 || year > days_.last / 10000))
      return true;
  return false;
}

std::optional<OfficePhrase> OfficeReader::understand(std::uint32_t begin, std::uint32_t name_begin,
                                                     std::uint32_t name_end, std::uint32_t end) const {
  std::vector<std::string> words;
  constexpr std::size_t most_words = 20;
  for (std::uint32_t t = begin; t < end && words.size() < most_words; ++t)
    if (t < name_begin || t >= name_end) words.emplace_back(document_.word(t));
  return offices_->understand(words);
}

std::optional<OfficePhrase> OfficeReader::office_of(std::size_t p, const Mention& mention) const {
  if (!knows() || mention.plural || mention.kind == EntityKind::place) return std::nullopt;
  const NounPhrase& phrase = phrases_[p];
  const bool has_name = mention.type == MentionType::name && phrase.name >= 0;
  if (!has_name && mention.type != MentionType::description) return std::nullopt;
  const std::uint32_t name_begin = has_name ? analysis_.names[phrase.name].begin : mention.end;
  const std::uint32_t name_end = has_name ? analysis_.names[phrase.name].end : mention.end;
  const std::string first = lower_case(document_.word(phrase.begin));
  const bool article = first == "de" || first == "het";
  if (!article && (!has_name || analysis_.words[phrase.begin].upos == Upos::det)) return std::nullopt;
  const std::uint32_t begin = phrase.begin + (article ? 1 : 0);
  if (begin >= name_begin && mention.end <= name_end) return std::nullopt;
  const auto goes_on = [&](std::uint32_t end) { return end < document_.tokens.size() && document_.word(end) == "van"; };
  std::optional<OfficePhrase> office;
  if (!goes_on(mention.end)) office = understand(begin, name_begin, name_end, mention.end);
  if (!office && phrase.end != mention.end && (has_name || !goes_on(phrase.end)))
    office = understand(begin, name_begin, name_end, phrase.end);
  if (office && of_another_year(mention.sentence)) office->now = false;
  return office;
}

std::vector<std::string> OfficeReader::places_of_peer(std::size_t p, const Mention& mention) const {
  const NounPhrase& phrase = phrases_[p];
  if (!knows() || mention.type != MentionType::description || phrase.end != phrase.begin + 3) return {};
  if (analysis_.words[phrase.begin].xpos.substr(0, 7) != "VNW|bez") return {};
  const std::string noun = lower_case(document_.word(phrase.head));
  if (std::find(peers.begin(), peers.end(), noun) == peers.end() || of_another_year(mention.sentence)) return {};
  return offices_->places_of(document_.word(phrase.begin + 1));
}

std::int32_t OfficeReader::peer(OfficePhrase wanted) const {
  if (!offices_->possible(wanted, days_).empty()) return holder(wanted);
  if (std::none_of(wanted.roles.begin(), wanted.roles.end(), [](const auto& role) { return leads(role.first); }))
    return -1;
  wanted.roles = {{"president", ""}, {"premier", ""}, {"bondskanselier", ""}};
  return holder(wanted);
}

}  // namespace volgens
