// A name that nobody asked for is refused, so that a misspelt filter never shows everything.
// Tested by tests/unit/serve/parameters_test.cc and fuzz/request_fuzz.cc.
#include "serve/parameters.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "archive/filters.h"
#include "serve/message.h"
#include "text/calendar_date.h"
#include "text/utf8.h"

namespace volgens::serve {
namespace {

[[noreturn]] void refuse(std::string_view name, const std::string& message) {
  throw Refusal{400, "invalid_parameter", message, std::string(utf8_prefix(name, 60))};
}

}  // namespace

Parameters::Parameters(const Target& target) {
  for (const auto& pair : target.parameters) {
    const std::string& name = pair.first;
    const bool twice = std::any_of(all_.begin(), all_.end(), [&](const One& one) { return one.name == name; });
    if (twice) refuse(name, "comes twice; give it once");
    all_.push_back({name, pair.second, false});
  }
}

std::string Parameters::text(std::string_view name, std::size_t longest) {
  const auto one = std::find_if(all_.begin(), all_.end(), [&](const One& each) { return each.name == name; });
  if (one == all_.end()) return {};
  one->used = true;
  if (one->value.size() > longest) refuse(name, "is longer than " + std::to_string(longest) + " bytes; shorten it");
  return one->value;
}

std::string Parameters::date(std::string_view name) {
  std::string value = text(name, 10);
  if (!value.empty() && !is_calendar_date(value))
    refuse(name, "is no date that exists; give YYYY, YYYY-MM or YYYY-MM-DD");
  return value;
}

std::size_t Parameters::number(std::string_view name, std::size_t least, std::size_t most, std::size_t otherwise) {
  const std::string value = text(name, 20);
  if (value.empty()) return otherwise;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size() || number < least || number > most)
    refuse(name, "is no whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return number;
}

double Parameters::probability(std::string_view name) {
  const std::string value = text(name, 30);
  if (value.empty()) return 0;
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size() || !(number >= 0 && number <= 1))
    refuse(name, "is no number from 0 to 1");
  return number;
}

bool Parameters::flag(std::string_view name) { return choice(name, {"false", "true"}) == "true"; }

std::string Parameters::choice(std::string_view name, const std::vector<std::string_view>& words) {
  const std::string value = text(name);
  if (value.empty()) return std::string(words.front());
  if (std::find(words.begin(), words.end(), value) == words.end()) refuse_choice(name, words);
  return value;
}

void Parameters::refuse_choice(std::string_view name, const std::vector<std::string_view>& words) {
  std::string all;
  for (const std::string_view word : words)
    if (!word.empty()) all += (all.empty() ? "" : ", ") + std::string(word);
  refuse(name, "is none of " + all);
}

void Parameters::end() const {
  for (const One& one : all_)
    if (!one.used) refuse(one.name, "is no parameter of this address; /api/v1/openapi.json lists them");
}

SearchQuery conditions_from(Parameters& parameters) {
  SearchQuery query;
  query.words = parameters.text("q", 1000);
  if (query.words.find_first_not_of(' ') == std::string::npos) query.words.clear();
  for (const archive::Filter& filter : archive::filters()) {
    const std::string value = parameters.text(filter.name);
    if (value.empty()) continue;
    switch (filter.takes) {
      case archive::Filter::Takes::choice:
        (void)parameters.choice(filter.name, {filter.choices.begin(), filter.choices.end()});
        break;
      case archive::Filter::Takes::date:
        (void)parameters.date(filter.name);
        break;
      case archive::Filter::Takes::probability:
        (void)parameters.probability(filter.name);
        break;
      case archive::Filter::Takes::text:
        break;
    }
    filter.set(query, value);
  }
  return query;
}

SearchQuery grouped_conditions_from(Parameters& parameters) {
  SearchQuery query = conditions_from(parameters);
  query.group_copies = !parameters.choice("group", {"", "duplicates"}).empty();
  return query;
}

}  // namespace volgens::serve
