// The files below a folder, one at a time, sorted by name in each folder. Tested by tests/unit/read/file_walk_test.cc.
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "volgens/result.h"

namespace volgens {

/// Walks depth first and holds only the names of the folders that are open. Hidden names (`.x`) are passed over. Each
/// folder is read once, so links that lead in a circle end; pipes, sockets and devices are left out with a warning.
class FileWalk {
 public:
  /// Begins at `folder`. `warn` may be empty; it is kept.
  FileWalk(std::string folder, std::function<void(const Error&)> warn);

  /// The next regular file's path, or why a folder or file could not be looked at (call again), or nothing at the end.
  std::optional<Result<std::string>> next();

 private:
  struct Folder {
    std::string path;
    std::vector<std::string> names;  // sorted backwards: the next one is the last
  };
  std::optional<Error> open(const std::string& path);
  std::optional<Result<std::string>> visit(const std::string& path);

  std::function<void(const Error&)> warn_;
  std::optional<std::string> first_;
  std::vector<Folder> open_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

}  // namespace volgens
