// The words that the contract uses for the values of types.h, in both directions. Tested by
// tests/unit/contract/json_test.cc.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "volgens/types.h"

namespace volgens {

/// The names of an enumeration's values, in the order of the enumeration.
template <typename Enum>
struct Names;

template <>
struct Names<Form> {
  static constexpr std::array<std::string_view, 5> all = {"direct", "mixed", "indirect", "reported", "free"};
};
template <>
struct Names<Mode> {
  static constexpr std::array<std::string_view, 3> all = {"speech", "writing", "thought"};
};
template <>
struct Names<EntityKind> {
  static constexpr std::array<std::string_view, 6> all = {"person", "organisation", "group",
                                                          "place",  "document",     "other"};
};
template <>
struct Names<Gender> {
  static constexpr std::array<std::string_view, 3> all = {"unknown", "m", "f"};
};
template <>
struct Names<TimeType> {
  static constexpr std::array<std::string_view, 4> all = {"DATE", "TIME", "DURATION", "SET"};
};
template <>
struct Names<DateSource> {
  static constexpr std::array<std::string_view, 3> all = {"header", "metadata", "option"};
};

template <typename Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) {
  return Names<Enum>::all[static_cast<std::size_t>(value)];
}

template <typename Enum>
[[nodiscard]] constexpr std::optional<Enum> value_named(std::string_view name) {
  for (std::size_t i = 0; i < Names<Enum>::all.size(); ++i)
    if (Names<Enum>::all[i] == name) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace volgens
