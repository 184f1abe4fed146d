// All that a command line names (files, folders, packed files, `-`), as one open stream after another: the one way in
// for every command. Tested by tests/unit/read/input_streams_test.cc.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "read/byte_stream.h"
#include "read/compressed.h"
#include "read/file_walk.h"

namespace volgens {

/// An open input. `stream.name()` is the path, with `/` and the member's name behind it for one that is packed.
struct OpenInput {
  ByteStream stream;
  std::string id;          ///< the path or `-`, with the member's name; valid UTF-8
  std::string given;       ///< what the command line named, that this one was found in
  bool in_folder = false;  ///< found in a folder or a packed file rather than named
};

/// Opens `paths` in order; a folder with all that is below it. Nothing is opened before the first `next()`.
class InputStreams {
 public:
  /// Packed files in packed files are opened this deep.
  static constexpr std::size_t most_layers = 4;

  /// `warn` is told what is left out; it may be empty.
  InputStreams(std::vector<std::string> paths, std::function<void(const Error&)> warn)
      : paths_(std::move(paths)), warn_(std::move(warn)) {}

  /// The next input, or why one cannot be opened (call again), or nothing at the end. The stream before ends when the
  /// next is asked for.
  std::optional<Result<OpenInput>> next();

 private:
  std::optional<Result<OpenInput>> begin(const std::string& path);
  std::optional<Result<OpenInput>> unpack(ByteStream stream, bool in_folder);

  const std::vector<std::string> paths_;
  const std::function<void(const Error&)> warn_;
  std::size_t at_ = 0;
  std::unique_ptr<FileWalk> walk_;
  struct Layer {
    PackedMembers members;
    bool in_folder = false;
  };
  std::vector<Layer> layers_;
  std::shared_ptr<Expansion> expansion_;
};

}  // namespace volgens
