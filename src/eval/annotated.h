// Articles that people annotated: the text with the statements that should be found in it. Tested by
// tests/unit/eval/annotated_test.cc and fuzz/annotated_fuzz.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/article_source.h"
#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens {

/// Somebody who should be named: the fullest name, and one place where it stands in the text.
struct AnnotatedSpeaker {
  std::string name;
  Span span{};
  EntityKind kind = EntityKind::other;
};

/// A statement as it should be. `statement.speakers` is empty: annotated speakers are places in the text, no entities.
struct AnnotatedStatement {
  Statement statement{};
  std::vector<AnnotatedSpeaker> speakers{};
};

/// An article with its statements, and its time expressions when these are annotated too.
struct Annotated {
  Article article{};
  std::vector<AnnotatedStatement> statements{};
  std::optional<std::vector<TimeExpression>> times{};
};

/// One line of an annotated file: what JsonlSource reads of it, and the fields of docs/annotation.md. Spans come in as
/// code points. Errors: `malformed` or `limit`, in `where` the file and line that the caller gives.
[[nodiscard]] Result<Annotated> annotated_from_line(const std::string& line, const std::string& where,
                                                    const ReadOptions& options);

/// An error of one field as an error of the line `where`.
[[nodiscard]] Error placed(const Error& error, const std::string& where);

}  // namespace volgens
