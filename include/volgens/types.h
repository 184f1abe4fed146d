// The values that every room speaks of: articles in, readings out. Standard-library types only.
// Spans are half-open byte ranges of the article's UTF-8 text; code points exist only in the JSON contract.
// Tested by tests/unit/types_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace volgens {

/// Bytes `[begin, end)` of an article's UTF-8 text; both ends stand on code-point boundaries.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return end <= begin; }
  [[nodiscard]] bool contains(std::size_t byte) const { return begin <= byte && byte < end; }
  [[nodiscard]] bool covers(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(Span a, Span b) { return a.begin == b.begin && a.end == b.end; }
  friend auto operator<=>(Span a, Span b) { return a.begin != b.begin ? a.begin <=> b.begin : a.end <=> b.end; }
};

/// Where a publication date was found.
enum class DateSource : std::uint8_t { header, metadata, option };

/// A calendar date at the precision that its source gives: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
struct PublicationDate {
  std::string value;
  DateSource source = DateSource::header;
};

/// One article as a reader found it. Owns its text.
struct Article {
  std::string id;              ///< path, address or the id that the input gives
  std::string text;            ///< valid UTF-8, unchanged but for decoding; every span points into it
  std::size_t body_begin = 0;  ///< first byte behind a `date` header; 0 without one
  std::optional<PublicationDate> published;
  std::optional<std::string> title;
  std::optional<std::string> publisher;
  std::optional<std::string> url;
};

/// How a statement's words are given; see docs/annotation.md.
enum class Form : std::uint8_t { direct, mixed, indirect, reported, free };

/// Whether something was said, written or held.
enum class Mode : std::uint8_t { speech, writing, thought };

enum class EntityKind : std::uint8_t { person, organisation, group, place, document, other };

enum class Gender : std::uint8_t { unknown, male, female };

/// Somebody or something that the article speaks of, under all its namings.
struct Entity {
  std::uint32_t id = 0;  ///< counts from 1 in each reading
  std::string name;      ///< the fullest proper name in the text, else the fullest description
  EntityKind kind = EntityKind::other;
  Gender gender = Gender::unknown;
  std::vector<std::string> descriptions;  ///< roles and descriptions, in order of appearance, no doubles
  std::vector<Span> mentions;             ///< in text order
  std::optional<std::string> link;        ///< identifier in a knowledge base
};

/// One act of saying, writing or holding that the text ascribes to somebody other than the reporter.
struct Statement {
  std::uint32_t id = 0;  ///< counts from 1 in each reading
  Form form = Form::direct;
  Mode mode = Mode::speech;
  std::vector<Span> content;  ///< at least one; in text order
  std::vector<Span> cue;      ///< may be empty
  std::vector<Span> source;   ///< may be empty
  std::vector<Span> addressee;
  std::vector<std::uint32_t> speakers;  ///< entity ids; empty when the engine abstains
  std::optional<std::uint32_t> parent;  ///< id of the statement in whose content this one stands
  double confidence = 0.0;              ///< probability in [0, 1] that content and speaker are both right
  std::vector<std::string> reasons;     ///< one English sentence per decision, in the order taken
  std::vector<std::string> evidence;    ///< what the confidence was computed from, as `name=value`
};

/// TIMEX3 types.
enum class TimeType : std::uint8_t { date, time, duration, set };

/// A time expression with its ISO 8601 / TIMEX3 value.
struct TimeExpression {
  Span span;
  TimeType type = TimeType::date;
  std::string value;
};

/// A date that the text itself proves, with the words that prove it.
struct Dateline {
  std::string value;
  Span because;
};

/// All that was read in one article. Spans point into that article's text.
struct Reading {
  std::optional<Dateline> dateline;
  std::vector<Statement> statements;  ///< in order of their first content byte
  std::vector<Entity> entities;       ///< in order of their first mention
  std::vector<TimeExpression> times;
};

}  // namespace volgens
