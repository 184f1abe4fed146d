// libarchive with its callbacks on a ByteStream: filters and formats are told by the first bytes, a stream without a
// format of its own is one member. Tested by tests/unit/read/compressed_test.cc and tests/corrupt.
#include "read/compressed.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "read/text_article.h"

namespace volgens {
namespace {

constexpr std::size_t tar_mark_at = 257;
constexpr std::size_t block = std::size_t{64} << 10;

bool is_hidden(std::string_view path) {
  if (path.starts_with("__MACOSX/")) return true;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    if (part.starts_with('.') && part != "." && part != "..") return true;
    at = end + 1;
  }
  return false;
}

std::string name_of(archive_entry* entry) {
  const char* name = ::archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = ::archive_entry_pathname(entry);
  return name == nullptr ? std::string() : valid_id(name);
}

}  // namespace

bool looks_packed(std::string_view head) {
  using namespace std::string_view_literals;
  constexpr std::array openings = {"\x1F\x8B\x08"sv, "\xFD\x37\x7A\x58\x5A\x00"sv, "\x28\xB5\x2F\xFD"sv, "PK\x03\x04"sv,
                                   "PK\x05\x06"sv};
  if (std::any_of(openings.begin(), openings.end(), [&](auto opening) { return head.starts_with(opening); }))
    return true;
  if (head.starts_with("BZh") && head.size() > 4 && head.substr(4).starts_with("1AY&SY")) return true;
  return head.size() > tar_mark_at && head.substr(tar_mark_at).starts_with("ustar");
}

struct PackedMembers::State {
  State(ByteStream stream, std::shared_ptr<Expansion> shared, bool first)
      : packed(std::move(stream)), expansion(std::move(shared)), outermost(first), handle(::archive_read_new()) {
    ::archive_read_support_filter_gzip(handle);
    ::archive_read_support_filter_xz(handle);
    ::archive_read_support_filter_zstd(handle);
    ::archive_read_support_filter_bzip2(handle);
    ::archive_read_support_format_zip_streamable(handle);
    ::archive_read_support_format_tar(handle);
    ::archive_read_support_format_raw(handle);
    ::archive_read_support_format_empty(handle);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { ::archive_read_free(handle); }

  /// libarchive's own words, which are short, with what to do.
  Error broken(const std::string& where) {
    failed = true;
    if (input_error) return *input_error;
    const char* words = ::archive_error_string(handle);
    return {ErrorCode::malformed,
            "is broken compressed data (" + valid_id(words == nullptr ? "not readable" : words) +
                "); what stands before is read, fetch or pack it again for the rest",
            where};
  }

  ByteStream packed;
  std::shared_ptr<Expansion> expansion;
  const bool outermost;
  archive* handle;
  bool opened = false;
  bool failed = false;
  std::size_t number = 0;  // of the member whose bytes are to be had
  std::optional<Error> input_error;
};

namespace {

la_ssize_t read_packed(archive* handle, void* data, const void** bytes) {
  auto& state = *static_cast<PackedMembers::State*>(data);
  Result<std::string_view> some = state.packed.take_some(block);
  if (!some) {
    state.input_error = some.error();
    ::archive_set_error(handle, EIO, "input");
    return ARCHIVE_FATAL;
  }
  if (state.outermost) state.expansion->taken += some->size();
  *bytes = some->data();
  return static_cast<la_ssize_t>(some->size());
}

/// Bytes of the member that the archive stands at.
class MemberOrigin : public ByteOrigin {
 public:
  MemberOrigin(std::shared_ptr<PackedMembers::State> state, std::string name)
      : state_(std::move(state)), number_(state_->number), name_(std::move(name)) {}

  Result<std::size_t> read(char* to, std::size_t room) override {
    if (error_) return *error_;
    if (number_ != state_->number || state_->failed) return std::size_t{0};
    const la_ssize_t got = ::archive_read_data(state_->handle, to, room);
    if (got < 0) {
      error_ = state_->broken(name_);
      return *error_;
    }
    state_->expansion->given += static_cast<std::uint64_t>(got);
    if (state_->expansion->too_far()) {
      state_->failed = true;
      error_ = Error{ErrorCode::limit,
                     "grows to more than " + std::to_string(Expansion::most_times) +
                         " times its size, so the rest is not unpacked; unpack it yourself if you trust it",
                     name_};
      return *error_;
    }
    return static_cast<std::size_t>(got);
  }

 private:
  const std::shared_ptr<PackedMembers::State> state_;
  const std::size_t number_;
  const std::string name_;
  std::optional<Error> error_;
};

}  // namespace

PackedMembers::PackedMembers(ByteStream packed, std::shared_ptr<Expansion> expansion, bool outermost)
    : state_(std::make_shared<State>(std::move(packed), std::move(expansion), outermost)) {}
PackedMembers::PackedMembers(PackedMembers&&) noexcept = default;
PackedMembers& PackedMembers::operator=(PackedMembers&&) noexcept = default;
PackedMembers::~PackedMembers() = default;

std::optional<Result<PackedMember>> PackedMembers::next() {
  State& state = *state_;
  state.number += 1;
  const std::string& name = state.packed.name();
  if (!state.opened && !state.failed) {
    state.opened = true;
    if (::archive_read_open(state.handle, &state, nullptr, read_packed, nullptr) != ARCHIVE_OK)
      return state.broken(name);
  }
  while (!state.failed) {
    archive_entry* entry = nullptr;
    const int status = ::archive_read_next_header(state.handle, &entry);
    if (status == ARCHIVE_EOF) return std::nullopt;
    if (status == ARCHIVE_RETRY || status == ARCHIVE_FATAL) return state.broken(name);
    if (::archive_format(state.handle) == ARCHIVE_FORMAT_RAW)
      return PackedMember{ByteStream(std::make_unique<MemberOrigin>(state_, name), name), false};
    if (::archive_entry_filetype(entry) != AE_IFREG) continue;
    std::string member = name_of(entry);
    if (is_hidden(member)) continue;
    if (member.empty()) member = std::to_string(state.number);
    member = name + "/" + member;
    if (::archive_entry_is_data_encrypted(entry) != 0)
      return Error{ErrorCode::unreadable, "is encrypted; unpack it with its password first", member};
    return PackedMember{ByteStream(std::make_unique<MemberOrigin>(state_, member), member), true};
  }
  return std::nullopt;
}

}  // namespace volgens
