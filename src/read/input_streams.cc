// Folders through FileWalk, packed files through a stack of PackedMembers. Tested by
// tests/unit/read/input_streams_test.cc.
#include "read/input_streams.h"

#include <sys/stat.h>

#include <cerrno>
#include <utility>

#include "read/text_article.h"

namespace volgens {
namespace {

constexpr std::size_t head_bytes = 512;

/// File names may be any bytes; messages are UTF-8.
Error named(Error error) {
  error.where = valid_id(error.where);
  return error;
}

}  // namespace

std::optional<Result<OpenInput>> InputStreams::next() {
  for (;;) {
    if (!layers_.empty()) {
      std::optional<Result<PackedMember>> member = layers_.back().members.next();
      if (!member) {
        layers_.pop_back();
        continue;
      }
      if (!member->ok()) return named(member->error());
      const bool in_folder = layers_.back().in_folder || member->value().in_folder;
      if (auto found = unpack(std::move(member->value().stream), in_folder)) return found;
    } else if (walk_) {
      std::optional<Result<std::string>> path = walk_->next();
      if (!path) {
        walk_.reset();
        continue;
      }
      if (!path->ok()) return named(path->error());
      Result<ByteStream> stream = ByteStream::open(path->value());
      if (!stream) return named(stream.error());
      if (auto found = unpack(std::move(stream).value(), true)) return found;
    } else if (at_ < paths_.size()) {
      if (auto found = begin(paths_[at_++])) return found;
    } else {
      return std::nullopt;
    }
  }
}

std::optional<Result<OpenInput>> InputStreams::begin(const std::string& path) {
  struct stat status = {};
  if (path != "-") {
    if (::stat(path.c_str(), &status) != 0) return named(file_error(path, errno));
    if (S_ISDIR(status.st_mode)) {
      walk_ = std::make_unique<FileWalk>(path, [this](const Error& error) {
        if (warn_) warn_(named(error));
      });
      return std::nullopt;
    }
  }
  Result<ByteStream> stream = ByteStream::open(path);
  if (!stream) return named(stream.error());
  return unpack(std::move(stream).value(), false);
}

/// Nothing when the stream is packed, which then stands open in layers_.
std::optional<Result<OpenInput>> InputStreams::unpack(ByteStream stream, bool in_folder) {
  const std::string& given = paths_[at_ - 1];
  if (!looks_packed(stream.peek_some(head_bytes))) {
    const bool standard_input = given == "-" && stream.name() == "standard input";
    std::string id = valid_id(standard_input ? given : stream.name());
    return OpenInput{std::move(stream), std::move(id), given, in_folder};
  }
  if (layers_.size() >= most_layers)
    return Error{ErrorCode::limit, "is packed more than " + std::to_string(most_layers) + " times; unpack it first",
                 valid_id(stream.name())};
  const bool outermost = layers_.empty();
  if (outermost) expansion_ = std::make_shared<Expansion>();
  layers_.push_back({PackedMembers(std::move(stream), expansion_, outermost), in_folder});
  return std::nullopt;
}

}  // namespace volgens
