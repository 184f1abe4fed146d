// Who is the same. Subject: src/eval/same_speaker.cc.
#include "eval/same_speaker.h"

#include <gtest/gtest.h>

#include <string>

namespace volgens {
namespace {

/// Whether two stretches of a text name the same one.
bool same(const std::string& text, const std::string& one, const std::string& other) {
  const Letters letters(text);
  const auto at = [&](const std::string& words) { return Span{text.find(words), text.find(words) + words.size()}; };
  return names_same(letters, at(one), at(other)) && names_same(letters, at(other), at(one));
}

TEST(NamesSame, WithATitleOrARelativeClause) {
  EXPECT_TRUE(same("De nieuwe wethouder Noé Kuiper, die lachte", "De nieuwe wethouder Noé Kuiper", "Noé Kuiper"));
  EXPECT_TRUE(same("Noé Kuiper, die al jaren lacht, kwam", "Noé Kuiper", "Noé Kuiper, die al jaren lacht"));
}

TEST(NamesSame, NotAcrossAPreposition) {
  EXPECT_FALSE(same("een woordvoerder van Shell", "een woordvoerder van Shell", "Shell"));
  EXPECT_TRUE(same("de grote vanger Shell", "de grote vanger Shell", "Shell"));
}

TEST(NamesSame, NotWithWordsOnBothSides) {
  EXPECT_FALSE(same("de oude Bos en haar man", "de oude Bos en haar man", "Bos"));
}

Entity entity(const std::string& name, std::vector<Span> mentions = {}) {
  Entity made;
  made.id = 1;
  made.name = name;
  made.mentions = std::move(mentions);
  return made;
}

TEST(SameEntity, ByNameWhenNoMentionOverlaps) {
  const Letters letters("Anna Bos kwam. Bos ging.");
  const AnnotatedSpeaker anna{"Anna Bos", {0, 8}, EntityKind::person};
  EXPECT_TRUE(same_entity(letters, anna, entity("ANNA  Bos")));
  EXPECT_TRUE(same_entity(letters, anna, entity("Bos")));
  EXPECT_FALSE(same_entity(letters, anna, entity("Piet Bos")));
  EXPECT_FALSE(same_entity(letters, anna, entity("")));
  EXPECT_TRUE(same_entity(letters, anna, entity("zij", {{0, 8}})));
  const AnnotatedSpeaker firm{"De Bos", {0, 8}, EntityKind::organisation};
  EXPECT_FALSE(same_entity(letters, firm, entity("Bos")));
}

TEST(SameSpeakers, EachOnEitherSideHasToBeThere) {
  const Letters letters("Anna en Piet");
  const AnnotatedSpeaker anna{"Anna", {0, 4}, EntityKind::person};
  const AnnotatedSpeaker piet{"Piet", {8, 12}, EntityKind::person};
  const Entity a = entity("Anna");
  const Entity p = entity("Piet");
  EXPECT_TRUE(same_speakers(letters, {anna, piet}, {&p, &a}));
  EXPECT_FALSE(same_speakers(letters, {anna, piet}, {&a}));
  EXPECT_FALSE(same_speakers(letters, {anna}, {&a, &p}));
  EXPECT_FALSE(same_speakers(letters, {anna}, {}));
  EXPECT_TRUE(same_speakers(letters, {}, {}));
}

}  // namespace
}  // namespace volgens
