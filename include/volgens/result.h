// Result<T>: a value or an Error, since C++20 has no std::expected. Nothing throws across public headers.
// Tested by tests/unit/result_test.cc.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace volgens {

enum class ErrorCode {
  not_found,    ///< a file or folder does not exist
  unreadable,   ///< it exists and cannot be read
  malformed,    ///< its content is not what it should be
  unsupported,  ///< a format or version that this program does not know
  limit,        ///< a stated limit was passed
  invalid_option,
};

/// What went wrong, in one sentence that also says what to do, and where.
struct Error {
  ErrorCode code = ErrorCode::malformed;
  std::string message;  ///< cause and remedy
  std::string where;    ///< file, and line or byte where known; may be empty

  /// `where: message`, or the message alone.
  [[nodiscard]] std::string describe() const { return where.empty() ? message : where + ": " + message; }
};

/// Holds a `T` or an `Error`. Reading the one that is not held is the caller's bug and undefined.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit on purpose
  Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit on purpose

  [[nodiscard]] bool ok() const { return content_.index() == 0; }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] T& value() & { return *std::get_if<0>(&content_); }
  [[nodiscard]] const T& value() const& { return *std::get_if<0>(&content_); }
  [[nodiscard]] T&& value() && { return std::move(*std::get_if<0>(&content_)); }
  [[nodiscard]] const Error& error() const { return *std::get_if<1>(&content_); }

  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, Error> content_;
};

}  // namespace volgens
