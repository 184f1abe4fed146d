// Numbers are written by hand, since every article has hundreds; reading and texts go through nlohmann's parser. What
// is not of the expected form gives an empty list: the file may have been changed by another program.
// Tested by tests/unit/archive/span_text_test.cc.
#include "archive/span_text.h"

#include <nlohmann/json.hpp>

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

std::vector<Span> spans_in(const json& list) {
  std::vector<Span> spans;
  for (const json& value : list)
    if (is_pair(value)) spans.push_back({value[0].get<std::size_t>(), value[1].get<std::size_t>()});
  return spans;
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

std::vector<Span> spans_from(std::string_view text) { return spans_in(list_from(text)); }

std::string statement_spans_text(const Statement& statement) {
  std::string text = "[";
  for (const auto* spans : {&statement.content, &statement.cue, &statement.source, &statement.addressee}) {
    if (text.size() > 1) text += ',';
    append_spans(text, *spans);
  }
  return text + "]";
}

void statement_spans_from(std::string_view text, Statement& statement) {
  const json list = list_from(text);
  if (list.size() != 4) return;
  statement.content = spans_in(list[0]);
  statement.cue = spans_in(list[1]);
  statement.source = spans_in(list[2]);
  statement.addressee = spans_in(list[3]);
}

std::string speakers_text(const SpeakerRows& speakers) {
  std::string text = "[";
  for (const auto& [number, figure] : speakers) {
    if (text.size() > 1) text += ',';
    text += '[' + std::to_string(number) + ',' + std::to_string(figure) + ']';
  }
  return text + "]";
}

SpeakerRows speakers_from(std::string_view text) {
  SpeakerRows rows;
  for (const json& value : list_from(text))
    if (is_pair(value)) rows.emplace_back(value[0].get<std::uint32_t>(), value[1].get<std::int64_t>());
  return rows;
}

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
