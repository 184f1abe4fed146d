// One sentence a line; the progress line is wiped before anything else is printed. Tested by
// tests/golden/program_test.py.
#include "cli/messages.h"

#include <algorithm>
#include <cstdio>

#include "contract/plain.h"

namespace volgens::cli {

void Messages::print(const std::string& line) {
  // Names of files come from outside: no control characters of theirs may reach a terminal.
  const std::string safe = without_controls(line) + "\n";
  std::fwrite(safe.data(), 1, safe.size(), stderr);
}

void Messages::clear_progress() {
  if (!shown_) return;
  std::fputs("\r\x1B[K", stderr);
  shown_ = false;
}

void Messages::error(const Error& error) {
  const std::lock_guard lock(mutex_);
  clear_progress();
  print("volgens: " + error.describe());
}

void Messages::warning(const Error& error) {
  if (quiet_) return;
  const std::lock_guard lock(mutex_);
  clear_progress();
  print("volgens: warning: " + error.describe());
}

void Messages::note(const std::string& text) {
  if (quiet_) return;
  const std::lock_guard lock(mutex_);
  clear_progress();
  print("volgens: " + text);
}

std::string Messages::time_left(double seconds) const {
  if (expected_ <= bytes_ || bytes_ == 0) return {};
  const double left = seconds / static_cast<double>(bytes_) * static_cast<double>(expected_ - bytes_);
  const auto whole = static_cast<long long>(std::min(left, 1e9));
  char text[64];
  if (whole >= 3600)
    std::snprintf(text, sizeof text, ", %lld h %02lld min left", whole / 3600, whole / 60 % 60);
  else
    std::snprintf(text, sizeof text, ", %lld:%02lld left", whole / 60, whole % 60);
  return text;
}

void Messages::article_done(std::size_t bytes) {
  const std::lock_guard lock(mutex_);
  articles_ += 1;
  bytes_ += bytes;
  if (!progress_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_shown_ < std::chrono::milliseconds(200)) return;
  last_shown_ = now;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  std::fprintf(stderr, "\r\x1B[K%zu articles, %.0f/s, %.1f MB/s%s", articles_, static_cast<double>(articles_) / seconds,
               static_cast<double>(bytes_) / 1e6 / seconds, time_left(seconds).c_str());
  std::fflush(stderr);
  shown_ = true;
}

}  // namespace volgens::cli
