// Counts and a clock; the archive makes a batch whole. Tested by tests/archive/import_test.py and
// tests/archive/reread_test.py.
#include "cli/archive_batches.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace volgens::cli {
namespace {

constexpr std::chrono::seconds batch_time(5);

}  // namespace

Archive& ArchiveBatches::into(Archive archive) { return archive_.emplace(std::move(archive)); }

bool ArchiveBatches::tried(const std::optional<Error>& error, bool changed) {
  if (error) {
    fail(*error);
    stopped_ = true;
    return false;
  }
  if (changed) articles_ += 1;
  const bool full = articles_ >= most_ || std::chrono::steady_clock::now() - begin_ > batch_time;
  return articles_ == 0 || !full || keep();
}

bool ArchiveBatches::keep() {
  const std::optional<Error> error = archive_->commit();
  articles_ = 0;
  begin_ = std::chrono::steady_clock::now();
  if (!error) return true;
  fail(*error);
  stopped_ = true;
  return false;
}

void ArchiveBatches::finish() {
  if (!archive_ || stopped_ || !keep()) return;
  if (const std::optional<Error> error = archive_->link_people()) fail(*error);
}

int ArchiveBatches::fail(const Error& error) {
  messages_.error(error);
  failed_ = true;
  return 2;
}

unsigned threads_for(unsigned jobs) { return jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace volgens::cli
