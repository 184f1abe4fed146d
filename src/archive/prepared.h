// An article and its reading in the form in which the tables take them. Tested by tests/unit/archive/archive_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/days.h"
#include "volgens/archive.h"
#include "volgens/types.h"

namespace volgens::archive {

struct PreparedEntity {
  std::uint32_t number = 0;
  std::string name;
  std::string folded;
  EntityKind kind = EntityKind::other;
  Gender gender = Gender::unknown;
  bool named = false;
  std::uint32_t fields = 0;
  std::string descriptions;
  std::string mentions;
  std::optional<std::string> link;
};

struct PreparedStatement {
  std::uint32_t number = 0;
  Form form = Form::direct;
  Mode mode = Mode::speech;
  double confidence = 0.0;
  std::size_t words = 0;
  std::optional<std::uint32_t> parent;
  std::vector<std::uint32_t> speakers;  ///< entity numbers
  std::vector<std::uint32_t> about;     ///< entity numbers mentioned in the content
  std::string spans;
  std::string content;  ///< its words, ready for the index
  std::optional<std::string> reasons;
  std::optional<std::int64_t> quote;  ///< fingerprint of a quotation's words
};

/// Whether one of `mentions`, in text order, lies in the content of a statement; a binary search for each of its parts.
[[nodiscard]] bool mentioned_in(const std::vector<Span>& content, const std::vector<Span>& mentions);

/// An entity for its row.
[[nodiscard]] PreparedEntity prepared_entity(const Entity& entity);

/// A statement of an article with this text and these entities for its rows.
[[nodiscard]] PreparedStatement prepared_statement(const Statement& statement, std::string_view text,
                                                   const std::vector<Entity>& entities);

}  // namespace volgens::archive

namespace volgens {

struct PreparedArticle::Content {
  Article article;
  std::string hash;
  archive::Days days;
  std::optional<std::string> dateline;
  std::optional<std::string> dateline_because;
  std::string times;
  std::string ready_text;           ///< its words, ready for the index
  std::vector<std::int64_t> bands;  ///< of its words, to find near-copies
  std::vector<archive::PreparedEntity> entities;
  std::vector<archive::PreparedStatement> statements;
};

}  // namespace volgens
