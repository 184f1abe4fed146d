// A stack of listed folders; stat(2) follows links, and the set of (device, inode) pairs breaks circles.
// Tested by tests/unit/read/file_walk_test.cc.
#include "read/file_walk.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "read/byte_stream.h"

namespace volgens {

FileWalk::FileWalk(std::string folder, std::function<void(const Error&)> warn)
    : warn_(std::move(warn)), first_(std::move(folder)) {}

std::optional<Error> FileWalk::open(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) return file_error(path, errno);
  if (!seen_.emplace(status.st_dev, status.st_ino).second) {
    if (warn_) warn_({ErrorCode::unsupported, "leads back to a folder that was read before, so it is left out", path});
    return std::nullopt;
  }
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(::opendir(path.c_str()), ::closedir);
  if (!listing) return file_error(path, errno);
  Folder folder{path, {}};
  errno = 0;
  while (const dirent* entry = ::readdir(listing.get()))
    if (entry->d_name[0] != '.') folder.names.emplace_back(entry->d_name);
  if (errno != 0) return file_error(path, errno);
  std::sort(folder.names.begin(), folder.names.end(), std::greater<>());
  open_.push_back(std::move(folder));
  return std::nullopt;
}

std::optional<Result<std::string>> FileWalk::visit(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) return file_error(path, errno);
  if (S_ISREG(status.st_mode)) return path;
  if (S_ISDIR(status.st_mode)) {
    if (std::optional<Error> error = open(path)) return *std::move(error);
  } else if (warn_) {
    warn_({ErrorCode::unsupported, "is no file but a pipe, socket or device, so it is left out", path});
  }
  return std::nullopt;
}

std::optional<Result<std::string>> FileWalk::next() {
  if (first_) {
    const std::string folder = *std::move(first_);
    first_.reset();
    if (std::optional<Error> error = open(folder)) return *std::move(error);
  }
  while (!open_.empty()) {
    Folder& folder = open_.back();
    if (folder.names.empty()) {
      open_.pop_back();
      continue;
    }
    const std::string path = folder.path + (folder.path.ends_with('/') ? "" : "/") + folder.names.back();
    folder.names.pop_back();
    if (std::optional<Result<std::string>> found = visit(path)) return found;
  }
  return std::nullopt;
}

}  // namespace volgens
