// The label texts of the model file and what they stand for. Tested by tests/unit/language/model_test.cc.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "language/analysis.h"
#include "language/lemma.h"
#include "language/model_file.h"
#include "volgens/result.h"

namespace volgens {

/// The part of speech of a UD name, or nothing.
[[nodiscard]] std::optional<Upos> upos_of(std::string_view name);

/// Labels in class order; all texts view the model file.
struct Labels {
  std::vector<Upos> upos;
  std::vector<std::string_view> xpos, feats, deprels;
  std::vector<EditScript> scripts;
  std::uint16_t particle_relation = 0;  ///< number of `compound:prt`
  std::uint16_t fixed_relation = 0;     ///< number of `fixed`
  std::uint16_t joining_relation = 0;   ///< number of `parataxis`, which joins the pieces of a long sentence

  /// Reads the sections `labels.*`, one label a line. Errors: `malformed`.
  static Result<Labels> load(const ModelFile& file);
};

}  // namespace volgens
