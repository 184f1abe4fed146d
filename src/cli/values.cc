// Each validator reads the value itself, so that nothing is left for the parser's own conversion to refuse. Tested by
// tests/golden/values_test.py.
#include "cli/values.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>

#include "text/calendar_date.h"
#include "text/date_value.h"
#include "text/edit_distance.h"
#include "text/utf8.h"

namespace volgens::cli {
namespace {

template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// A value as a message repeats it: not a megabyte of it.
std::string shown(const std::string& value) {
  constexpr std::size_t longest = 60;
  if (value.empty()) return "an empty value";
  return value.size() <= longest ? value : std::string(utf8_prefix(value, longest)) + "...";
}

/// `0.1`, not `0.100000`.
std::string plain(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", number);
  return text;
}

}  // namespace

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
  // Nobody mistypes more than this, and the distance is quadratic.
  if (word.size() > 40) return {};
  constexpr std::size_t enough = 4;  // letters, or two behind the -- of an option
  if (word.size() >= enough)
    for (const std::string& candidate : known)
      if (candidate.starts_with(word)) return candidate;
  std::string best;
  std::size_t least = 3;
  for (const std::string& candidate : known) {
    const std::size_t apart = edit_distance(word, candidate);
    if (apart < least) {
      least = apart;
      best = candidate;
    }
  }
  return best;
}

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (std::size_t at = 0; at < names.size(); ++at)
    all += (at == 0 ? "" : at + 1 == names.size() ? " or " : ", ") + names[at];
  return all;
}

CLI::Validator calendar_date() {
  return CLI::Validator(
      [](const std::string& date) {
        if (is_calendar_date(date)) return std::string();
        const std::optional<std::string> meant = whole_date(date);
        return shown(date) + (meant ? " is not how a date is given; give " + *meant
                                    : " is no date that exists; give YYYY, YYYY-MM or YYYY-MM-DD");
      },
      "DATE");
}

CLI::Validator whole_number(std::int64_t least, std::int64_t most) {
  return CLI::Validator(
      [least, most](const std::string& value) {
        const auto number = number_in<std::int64_t>(value);
        if (number && *number >= least && *number <= most) return std::string();
        return shown(value) + " is no whole number " +
               (most == most_counted ? "of " + std::to_string(least) + " or more"
                                     : "from " + std::to_string(least) + " to " + std::to_string(most));
      },
      "NUMBER");
}

CLI::Validator number_between(double least, double most) {
  return CLI::Validator(
      [least, most](const std::string& value) {
        const auto number = number_in<double>(value);
        if (number && *number >= least && *number <= most) return std::string();
        return shown(value) + " is no number from " + plain(least) + " to " + plain(most);
      },
      "NUMBER");
}

CLI::Validator one_of(std::vector<std::string> names) {
  return CLI::Validator(
      [names = std::move(names)](const std::string& value) {
        if (std::find(names.begin(), names.end(), value) != names.end()) return std::string();
        const std::string meant = nearest(value, names);
        return shown(value) + " is none of its values; " +
               (meant.empty() ? "give " + listed(names) : "did you mean " + meant + "? Else give " + listed(names));
      },
      "NAME");
}

CLI::Validator size_in_bytes() {
  return CLI::Validator(
      [](std::string& value) {
        constexpr std::string_view units = "KMGT";
        std::string figures = value;
        for (const char* ending : {"Bb", "i"})
          if (!figures.empty() && std::string_view(ending).find(figures.back()) != std::string_view::npos)
            figures.pop_back();
        int shift = 0;
        if (!figures.empty()) {
          const char last = figures.back();
          const auto unit = units.find(last >= 'a' ? static_cast<char>(last - 'a' + 'A') : last);
          if (unit != std::string_view::npos) {
            shift = 10 * (static_cast<int>(unit) + 1);
            figures.pop_back();
          }
        }
        constexpr std::int64_t most = std::int64_t{1} << 50;
        const auto number = number_in<std::int64_t>(figures);
        if (!number || *number < 1 || *number > (most >> shift))
          return shown(value) + " is no size; give bytes, or a number with K, M, G or T, as in 500K or 64M";
        value = std::to_string(*number << shift);
        return std::string();
      },
      "SIZE");
}

}  // namespace volgens::cli
