// Numbers are written and read by hand, since every article has hundreds; texts go through nlohmann's parser. What is
// not of the expected form gives an empty list: the file may have been changed by another program.
// Tested by tests/unit/archive/span_text_test.cc.
#include "archive/span_text.h"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "contract/names.h"

namespace volgens::archive {
namespace {

using nlohmann::json;

void append_spans(std::string& text, const std::vector<Span>& spans) {
  text += '[';
  for (const Span& span : spans) {
    if (text.back() == ']') text += ',';
    text += '[' + std::to_string(span.begin) + ',' + std::to_string(span.end) + ']';
  }
  text += ']';
}

json list_from(std::string_view text) {
  json list = json::parse(text, nullptr, false);
  return list.is_array() ? list : json::array();
}

bool is_pair(const json& value) {
  return value.is_array() && value.size() >= 2 && value[0].is_number_unsigned() && value[1].is_number_unsigned();
}

/// Takes lists of pairs of numbers, `[[1,2],[3,4]]`, from the front of a text.
class PairReader {
 public:
  explicit PairReader(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

  bool take(char c) {
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }

  /// Nothing when it is of another form.
  template <typename Pair>
  std::optional<std::vector<Pair>> list() {
    std::vector<Pair> pairs;
    if (!take('[')) return std::nullopt;
    if (take(']')) return pairs;
    do {
      std::uint64_t first = 0;
      std::uint64_t second = 0;
      if (!take('[') || !number(first) || !take(',') || !number(second) || !take(']')) return std::nullopt;
      pairs.push_back(made<Pair>(first, second));
    } while (take(','));
    if (!take(']')) return std::nullopt;
    return pairs;
  }

  [[nodiscard]] bool at_end() const { return at_ == end_; }

 private:
  template <typename Pair>
  static Pair made(std::uint64_t first, std::uint64_t second) {
    if constexpr (std::is_same_v<Pair, Span>)
      return {static_cast<std::size_t>(first), static_cast<std::size_t>(second)};
    else
      return {static_cast<typename Pair::first_type>(first), static_cast<typename Pair::second_type>(second)};
  }

  bool number(std::uint64_t& value) {
    const auto [stop, error] = std::from_chars(at_, end_, value);
    at_ = stop;
    return error == std::errc();
  }

  const char* at_;
  const char* end_;
};

template <typename Pair>
std::vector<Pair> pairs_from(std::string_view text) {
  PairReader reader(text);
  std::optional<std::vector<Pair>> pairs = reader.list<Pair>();
  return pairs && reader.at_end() ? *std::move(pairs) : std::vector<Pair>();
}

std::vector<std::string> texts_in(const json& list) {
  std::vector<std::string> texts;
  for (const json& value : list)
    if (value.is_string()) texts.push_back(value.get<std::string>());
  return texts;
}

std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

}  // namespace

std::string spans_text(const std::vector<Span>& spans) {
  std::string text;
  append_spans(text, spans);
  return text;
}

std::vector<Span> spans_from(std::string_view text) { return pairs_from<Span>(text); }

std::string statement_spans_text(const Statement& statement) {
  std::string text = "[";
  for (const auto* spans : {&statement.content, &statement.cue, &statement.source, &statement.addressee}) {
    if (text.size() > 1) text += ',';
    append_spans(text, *spans);
  }
  return text + "]";
}

void statement_spans_from(std::string_view text, Statement& statement) {
  PairReader reader(text);
  std::array<std::vector<Span>, 4> all;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (!reader.take(at == 0 ? '[' : ',')) return;
    std::optional<std::vector<Span>> spans = reader.list<Span>();
    if (!spans) return;
    all[at] = *std::move(spans);
  }
  if (!reader.take(']') || !reader.at_end()) return;
  statement.content = std::move(all[0]);
  statement.cue = std::move(all[1]);
  statement.source = std::move(all[2]);
  statement.addressee = std::move(all[3]);
}

std::string speakers_text(const SpeakerRows& speakers) {
  std::string text = "[";
  for (const auto& [number, figure] : speakers) {
    if (text.size() > 1) text += ',';
    text += '[' + std::to_string(number) + ',' + std::to_string(figure) + ']';
  }
  return text + "]";
}

SpeakerRows speakers_from(std::string_view text) { return pairs_from<SpeakerRows::value_type>(text); }

std::string times_text(const std::vector<TimeExpression>& times) {
  json list = json::array();
  for (const TimeExpression& time : times)
    list.push_back(json::array({time.span.begin, time.span.end, name_of(time.type), time.value}));
  return dump(list);
}

std::vector<TimeExpression> times_from(std::string_view text) {
  std::vector<TimeExpression> times;
  for (const json& value : list_from(text)) {
    if (!is_pair(value) || value.size() != 4 || !value[2].is_string() || !value[3].is_string()) continue;
    times.push_back({{value[0].get<std::size_t>(), value[1].get<std::size_t>()},
                     value_named<TimeType>(value[2].get<std::string>()).value_or(TimeType::date),
                     value[3].get<std::string>()});
  }
  return times;
}

std::string texts_text(const std::vector<std::string>& texts) { return texts.empty() ? std::string() : dump(texts); }

std::vector<std::string> texts_from(std::string_view text) {
  return text.empty() ? std::vector<std::string>() : texts_in(list_from(text));
}

std::string reasons_text(const std::vector<std::string>& reasons, const std::vector<std::string>& evidence) {
  return dump(json::array({reasons, evidence}));
}

void reasons_from(std::string_view text, Statement& statement) {
  const json list = list_from(text);
  if (list.size() != 2) return;
  statement.reasons = texts_in(list[0]);
  statement.evidence = texts_in(list[1]);
}

}  // namespace volgens::archive
