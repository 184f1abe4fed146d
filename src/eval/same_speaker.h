// Whether those whom a reading names are those whom people named. Tested by tests/unit/eval/same_speaker_test.cc.
#pragma once

#include <vector>

#include "eval/annotated.h"
#include "eval/letters.h"

namespace volgens {

/// True when two overlapping spans name the same one: nearly equal, or one is the other with words added in front (a
/// title, a first name: no preposition among them, for `een woordvoerder van X` is not X) or behind (a relative
/// clause).
[[nodiscard]] bool names_same(const Letters& letters, Span a, Span b);

/// True when one of the entity's mentions overlaps the annotated naming and names the same, or when their names agree,
/// wholly or in the surname when one of them has nothing more.
[[nodiscard]] bool same_entity(const Letters& letters, const AnnotatedSpeaker& speaker, const Entity& entity);

/// True when each annotated speaker is one of the entities and each entity one of the speakers; also when both are
/// none.
[[nodiscard]] bool same_speakers(const Letters& letters, const std::vector<AnnotatedSpeaker>& speakers,
                                 const std::vector<const Entity*>& entities);

}  // namespace volgens
