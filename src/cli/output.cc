// write(2) until all is out; EPIPE means that the reader, such as `head`, has had enough.
// Tested by tests/golden/program_test.py.
#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace volgens::cli {

bool Output::write(std::string_view text) {
  while (state_ == State::good && !text.empty()) {
    const ssize_t written = ::write(descriptor_, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      state_ = State::reader_gone;
    } else if (errno != EINTR) {
      state_ = State::failed;
      problem_ = name_ + ": cannot be written (" + std::strerror(errno) + "); free some space or write elsewhere";
    }
  }
  return state_ == State::good;
}

}  // namespace volgens::cli
