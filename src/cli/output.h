// Standard output or a file: buffered, and quiet when its reader has gone. Tested by tests/golden/program_test.py.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace volgens::cli {

/// Writes to a file descriptor that it does not own. Used by one thread at a time. Expects SIGPIPE to be ignored.
class Output {
 public:
  enum class State { good, reader_gone, failed };

  /// `name` is what the user calls it.
  explicit Output(int descriptor, std::string name = "standard output")
      : descriptor_(descriptor), name_(std::move(name)) {}

  /// Writes all of `text` at once, so that what is read is seen at once. False when nothing more can be written.
  bool write(std::string_view text);

  [[nodiscard]] State state() const { return state_; }
  /// One sentence for State::failed.
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  int descriptor_;
  std::string name_;
  State state_ = State::good;
  std::string problem_;
};

}  // namespace volgens::cli
