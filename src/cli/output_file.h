// A file that is there as a whole or not at all. Tested by tests/archive/export_test.py.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "volgens/result.h"

namespace volgens::cli {

/// Written beside its place under another name, and moved there by `keep`; taken away when that was not called. What is
/// no regular file, such as a pipe, is written itself.
class OutputFile {
 public:
  /// Errors: `unreadable` when nothing can be written there.
  static Result<std::unique_ptr<OutputFile>> open(const std::string& path);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// What went wrong, when something did; then the file that stood in this place stands there still.
  std::optional<Error> keep();

 private:
  OutputFile(std::string path, std::string written, int descriptor)
      : path_(std::move(path)), written_(std::move(written)), descriptor_(descriptor) {}

  std::string path_;
  std::string written_;  ///< empty when it is `path_` itself, or kept
  int descriptor_;
};

}  // namespace volgens::cli
