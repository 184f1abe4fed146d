// Lines through LineInputs; what is wrong with one is told with file and line. Tested by tests/golden/eval_test.py.
#include "eval/annotated_source.h"

namespace volgens {

std::optional<Result<Annotated>> AnnotatedSource::next() {
  const std::optional<Result<InputLine>> line = lines_.next();
  if (!line) return std::nullopt;
  if (!line->ok()) return line->error();
  Result<Annotated> annotated = annotated_from_line(line->value().text, line->value().where, options_);
  if (annotated && !ids_.insert(annotated->article.id).second)
    return Error{ErrorCode::malformed, "the id " + annotated->article.id + " stood before; give each article its own",
                 line->value().where};
  return annotated;
}

}  // namespace volgens
