// Whom a name in a question means: figures, and the person that they are. Tested by tests/unit/archive/search_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// The figures that `name` means: those of the person `#12`; else those of exactly that name (case and accents aside);
/// else those that hold its words one behind the other; each together with the other figures of the same person. Throws
/// when there are more than a thousand.
[[nodiscard]] std::vector<std::int64_t> figures_named(Database& database, const std::string& name);

/// Those that `name` means by itself, without the others of the same person.
[[nodiscard]] std::vector<std::int64_t> figures_exactly(Database& database, const std::string& name);

/// Keys of the publishers of whose name `name` is a part, case and accents aside, as `,1,5,`.
[[nodiscard]] std::string publishers_named(Database& database, const std::string& name);

/// Who a figure is, as the archive calls them. Remembers whom it was asked for.
class Speakers {
 public:
  explicit Speakers(Database& database) : database_(database) {}
  const ArchiveSpeaker& of_figure(std::int64_t figure);

 private:
  Database& database_;
  std::map<std::int64_t, ArchiveSpeaker> known_;
};

}  // namespace volgens::archive
