// Where words, speakers, topics and names occur, for questions of any engine. Beside the words of a statement or an
// article stand marks: who says it, whom it is about, who occurs. Tested by tests/unit/archive/search_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/query_language.h"

namespace volgens::archive {

/// A figure that has to do with a text: `s` says it, `a` is spoken about, `f` occurs in the article.
struct Mark {
  char letter = 's';
  std::int64_t figure = 0;
};

/// A condition, and the values of its parameters, which are all texts.
struct Match {
  std::string sql;
  std::vector<std::string> values{};
};

/// The tables `statement_index` and `article_index`, whose `rowid` is the key of what they index, and `figure_index`.
class WordIndex {
 public:
  enum class Of { statement, article };

  WordIndex() = default;
  WordIndex(const WordIndex&) = delete;
  WordIndex& operator=(const WordIndex&) = delete;
  virtual ~WordIndex() = default;

  /// `words` is a text, or what `ready_words` made of it.
  virtual void put(Of what, std::int64_t key, std::string_view words, const std::vector<Mark>& marks) = 0;
  /// With what was put in.
  virtual void take_out(Of what, std::int64_t key, std::string_view words, const std::vector<Mark>& marks) = 0;
  virtual void put_name(std::int64_t figure, std::string_view name) = 0;
  virtual void take_out_name(std::int64_t figure, std::string_view name) = 0;

  /// Of the rows that answer `words`, if any is given, and have a mark of each of `marks`, none of which is empty.
  [[nodiscard]] virtual Match matching(Of what, const WordQuery* words,
                                       const std::vector<std::vector<Mark>>& marks) const = 0;
  /// How badly a row of `statement_index` answers `words`, beside its match; the best have the lowest.
  [[nodiscard]] virtual Match score(const WordQuery& words) const = 0;
  /// Of the rows of `figure_index` whose names hold `words`, folded and parted by spaces, one behind the other; the
  /// last may be the beginning of a word when `begins`.
  [[nodiscard]] virtual Match name_matching(const std::string& words, bool begins) const = 0;
};

/// Each of `figures` with this letter.
[[nodiscard]] inline std::vector<Mark> marks_of(const std::vector<std::int64_t>& figures, char letter) {
  std::vector<Mark> marks;
  for (const std::int64_t figure : figures) marks.push_back({letter, figure});
  return marks;
}

}  // namespace volgens::archive
