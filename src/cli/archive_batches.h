// Writing many articles to an archive: in batches, each kept whole or not at all, until something fails. Tested by
// tests/archive/import_test.py and tests/archive/reread_test.py.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <optional>

#include "cli/messages.h"
#include "volgens/archive.h"

namespace volgens::cli {

/// One thread writes; `fail` and `failed` may be called by any.
class ArchiveBatches {
 public:
  /// A batch ends behind so many articles, and in any case after five seconds.
  ArchiveBatches(std::size_t articles, Messages& messages) : most_(articles), messages_(messages) {}

  /// Where to write, from now on.
  Archive& into(Archive archive);
  [[nodiscard]] Archive* archive() { return archive_ ? &*archive_ : nullptr; }

  /// Behind each article that was tried: `error` when that failed, `changed` when it is to be kept. False when nothing
  /// more can be written.
  bool tried(const std::optional<Error>& error, bool changed);
  /// Keeps the last batch and settles who is who. Does nothing when nothing more can be written.
  void finish();

  /// Tells what went wrong, and remembers that something did; the exit status.
  int fail(const Error& error);
  [[nodiscard]] bool failed() const { return failed_; }
  /// Something went wrong with the archive itself.
  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  bool keep();

  const std::size_t most_;
  Messages& messages_;
  std::optional<Archive> archive_;
  std::size_t articles_ = 0;  // in this batch
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::atomic<bool> failed_ = false;
  bool stopped_ = false;
};

/// `--jobs` as threads: 0 is one per processor.
[[nodiscard]] unsigned threads_for(unsigned jobs);

}  // namespace volgens::cli
