// mkostemp(3) in the folder of the file, fsync(2), rename(2). Tested by tests/archive/export_test.py.
#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace volgens::cli {
namespace {

Error cannot_be_written(const std::string& path, int number) {
  return {ErrorCode::unreadable,
          std::string("cannot be written (") + std::strerror(number) +
              "); free some space, check the folder and its rights, or write elsewhere",
          path};
}

/// The rights that the file has, else those of a new one.
mode_t rights_of(bool there, const struct stat& found) {
  if (there) return found.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

}  // namespace

Result<std::unique_ptr<OutputFile>> OutputFile::open(const std::string& path) {
  struct stat found {};
  const bool there = ::stat(path.c_str(), &found) == 0;
  if (there && S_ISDIR(found.st_mode)) return Error{ErrorCode::invalid_option, "is a folder; name a file in it", path};
  if (there && !S_ISREG(found.st_mode)) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return cannot_be_written(path, errno);
    return std::unique_ptr<OutputFile>(new OutputFile(path, "", descriptor));
  }
  // Where a link leads, so that it stays one.
  std::error_code unknown;
  const std::filesystem::path place = there ? std::filesystem::canonical(path, unknown) : std::filesystem::path(path);
  const std::string whole = unknown ? path : place.string();
  std::string written = whole + ".part-XXXXXX";
  const int descriptor = ::mkostemp(written.data(), O_CLOEXEC);
  if (descriptor < 0) return cannot_be_written(path, errno);
  std::unique_ptr<OutputFile> file(new OutputFile(whole, written, descriptor));
  if (::fchmod(descriptor, rights_of(there, found)) != 0) return cannot_be_written(path, errno);
  return file;
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!written_.empty()) ::unlink(written_.c_str());
}

std::optional<Error> OutputFile::keep() {
  if (written_.empty()) return std::nullopt;
  if (::fsync(descriptor_) != 0) return cannot_be_written(path_, errno);
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0 || std::rename(written_.c_str(), path_.c_str()) != 0) return cannot_be_written(path_, errno);
  written_.clear();
  return std::nullopt;
}

}  // namespace volgens::cli
