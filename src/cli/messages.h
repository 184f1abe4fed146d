// Standard error: errors, warnings and the progress line. Tested by tests/golden/program_test.py.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

#include "volgens/result.h"

namespace volgens::cli {

/// Safe to use from many threads.
class Messages {
 public:
  /// `quiet` leaves out warnings; `progress` shows the progress line, for a terminal only.
  Messages(bool quiet, bool progress) : quiet_(quiet), progress_(progress) {}
  Messages(const Messages&) = delete;
  Messages& operator=(const Messages&) = delete;
  ~Messages() { clear_progress(); }

  /// `volgens: WHERE: MESSAGE`.
  void error(const Error& error);
  /// The same with `warning:`, for what does not change the exit status.
  void warning(const Error& error);
  /// `volgens: TEXT`, for what is neither; left out when quiet.
  void note(const std::string& text);
  /// How many bytes of articles are to come, so that the progress line can say how long that takes.
  void expect(std::size_t bytes) { expected_ = bytes; }
  /// Counts an article of `bytes` and shows the count and rates, at most five times a second.
  void article_done(std::size_t bytes);

 private:
  void clear_progress();
  [[nodiscard]] std::string time_left(double seconds) const;
  void print(const std::string& line);

  const bool quiet_;
  const bool progress_;
  std::mutex mutex_;
  std::size_t articles_ = 0;
  std::size_t bytes_ = 0;
  std::size_t expected_ = 0;  // 0: not known
  bool shown_ = false;
  const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_shown_ = begin_;
};

}  // namespace volgens::cli
