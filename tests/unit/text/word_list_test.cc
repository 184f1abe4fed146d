// Word lists of lexicon/text. Subject: src/text/word_list.h and the files themselves.
#include "text/word_list.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "text/characters.h"

namespace volgens {
namespace {

/// Words are unique and have one of the uses that the file's header names.
void expect_sound(const char* file, const std::set<std::string_view>& uses) {
  std::set<std::string_view> seen;
  for_each_row(file, [&](std::string_view word, std::string_view use) {
    EXPECT_TRUE(seen.insert(word).second) << file << ": " << word << " stands twice";
    EXPECT_TRUE(uses.contains(use)) << file << ": " << word << " has the use '" << use << "'";
    EXPECT_FALSE(word.empty() || word.ends_with('.')) << file << ": " << word;
  });
  EXPECT_GT(seen.size(), 20U) << file;
}

TEST(WordList, TheFilesAreSound) {
  expect_sound("text/abbreviations.tsv", {"no", "yes", "name", "number"});
  expect_sound("text/sentence_starts.tsv", {"", "title", "surname"});
  expect_sound("text/turn_words.tsv", {"speech", "frame", "vocative"});
}

TEST(WordList, SentenceStartsAreCapitalised) {
  for_each_row("text/sentence_starts.tsv",
               [](std::string_view word, std::string_view) { EXPECT_TRUE(is_upper_initial(word)) << word; });
}

TEST(WordList, AnUnknownFileHasNoRows) {
  for_each_row("text/no_such_file.tsv", [](std::string_view, std::string_view) { FAIL(); });
}

}  // namespace
}  // namespace volgens
