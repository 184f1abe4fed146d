// Files one by one through ByteStream, so that a line is all that is in memory. Tested by
// tests/archive/import_test.py.
#include "cli/import_source.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace volgens::cli {
namespace {

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

bool is_json_lines(const std::string& path) { return path.ends_with(".jsonl") || path.ends_with(".ndjson"); }

}  // namespace

ReadingLines::ReadingLines(std::vector<std::string> paths, std::size_t max_line_bytes,
                           std::function<void(const Error&)> fail)
    : paths_(std::move(paths)), max_line_bytes_(max_line_bytes), fail_(std::move(fail)) {
  std::reverse(paths_.begin(), paths_.end());
}

bool ReadingLines::open_next() {
  std::string path;
  if (walk_) {
    const auto found = walk_->next();
    if (!found) {
      walk_.reset();
      return true;
    }
    if (!found->ok()) {
      fail_(found->error());
      return true;
    }
    path = found->value();
    if (!is_json_lines(path)) return true;
  } else {
    if (paths_.empty()) return false;
    path = paths_.back();
    paths_.pop_back();
    if (is_folder(path)) {
      walk_ = std::make_unique<FileWalk>(path, nullptr);
      return true;
    }
  }
  Result<ByteStream> stream = ByteStream::open(path);
  if (stream.ok())
    stream_ = std::move(stream).value();
  else
    fail_(stream.error());
  number_ = 0;
  return true;
}

std::optional<ReadingLine> ReadingLines::next() {
  ReadingLine line;
  for (;;) {
    if (!stream_) {
      if (!open_next()) return std::nullopt;
      continue;
    }
    const Result<ByteStream::Line> read = stream_->read_line(line.text, max_line_bytes_);
    if (!read.ok()) fail_(read.error());
    if (!read.ok() || *read == ByteStream::Line::end) {
      stream_.reset();
      continue;
    }
    number_ += 1;
    line.where = stream_->name() + ":" + std::to_string(number_);
    if (*read == ByteStream::Line::too_long)
      fail_({ErrorCode::limit, "is longer than " + readable_size(max_line_bytes_) + "; raise --max-article-size",
             line.where});
    else if (line.text.find_first_not_of(" \t\r") != std::string::npos)
      return line;
  }
}

std::size_t bytes_of(const std::vector<std::string>& paths) {
  std::size_t all = 0;
  const auto add = [&all](const std::string& path) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    if (!failed) all += size;
    return !failed;
  };
  for (const std::string& path : paths) {
    if (!is_folder(path)) {
      if (!add(path)) return 0;
      continue;
    }
    FileWalk walk(path, nullptr);
    while (const auto file = walk.next())
      if (file->ok()) add(file->value());
  }
  return all;
}

}  // namespace volgens::cli
