// Titles are no part of the names behind them. Subject: src/language/name_titles.h.
#include "language/name_titles.h"

#include <gtest/gtest.h>

#include "text/document.h"

namespace volgens {
namespace {

/// The words of the names that are left of `given`, which are pairs of token numbers.
std::vector<std::string> left_of(const std::string& text,
                                 const std::vector<std::pair<std::uint32_t, std::uint32_t>>& given,
                                 NameType type = NameType::person) {
  const Document document = make_document(text);
  std::vector<Name> names;
  for (const auto& [begin, end] : given) names.push_back({begin, end, type});
  NameTitles::load().value().leave_out(document, names);
  std::vector<std::string> words;
  for (const Name& name : names) {
    words.emplace_back();
    for (std::uint32_t t = name.begin; t < name.end; ++t)
      words.back() += (t > name.begin ? " " : "") + std::string(document.word(t));
  }
  return words;
}

using Words = std::vector<std::string>;

TEST(NameTitles, InFrontOfAName) {
  EXPECT_EQ(left_of("Dhr. Holtrop zwaaide.", {{0, 2}}), (Words{"Holtrop"}));
  EXPECT_EQ(left_of("Prof. dr. Els Holtrop zwaaide.", {{0, 4}}), (Words{"Els Holtrop"}));
}

TEST(NameTitles, ANameOfItsOwnBeforeAName) {
  EXPECT_EQ(left_of("Eerwaarde Els Holtrop zwaaide.", {{0, 1}, {1, 3}}), (Words{"Els Holtrop"}));
}

TEST(NameTitles, ASurnameStays) {
  EXPECT_EQ(left_of("Dokter zwaaide.", {{0, 1}}), (Words{"Dokter"}));
  EXPECT_EQ(left_of("Jan Dokter zwaaide.", {{0, 2}}), (Words{"Jan Dokter"}));
}

TEST(NameTitles, WhatIsAsOftenPartOfAName) {
  EXPECT_EQ(left_of("Lord Holtrop zwaaide.", {{0, 2}}), (Words{"Lord Holtrop"}));
  EXPECT_EQ(left_of("Dokter Pepper zwaaide.", {{0, 2}}, NameType::organisation), (Words{"Dokter Pepper"}));
}

}  // namespace
}  // namespace volgens
