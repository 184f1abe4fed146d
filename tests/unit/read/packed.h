// Packed bytes for tests, made by libarchive.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace volgens {

/// `members` (name, content) as a zip, or as a tar when `tar`; or one content through a filter, when `filter` is
/// ARCHIVE_FILTER_GZIP, _XZ, _ZSTD or _BZIP2.
inline std::string packed(const std::vector<std::pair<std::string, std::string>>& members,
                          int filter = ARCHIVE_FILTER_NONE, bool tar = false) {
  archive* to = ::archive_write_new();
  std::string out;
  std::vector<char> room(std::size_t{16} << 20);
  if (tar)
    ::archive_write_set_format_pax_restricted(to);
  else if (filter == ARCHIVE_FILTER_NONE)
    ::archive_write_set_format_zip(to);
  else
    ::archive_write_set_format_raw(to);
  ::archive_write_add_filter(to, filter);
  std::size_t used = 0;
  ::archive_write_open_memory(to, room.data(), room.size(), &used);
  for (const auto& [name, content] : members) {
    archive_entry* entry = ::archive_entry_new();
    ::archive_entry_set_pathname(entry, name.c_str());
    ::archive_entry_set_filetype(entry, AE_IFREG);
    ::archive_entry_set_perm(entry, 0644);
    ::archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    ::archive_write_header(to, entry);
    ::archive_write_data(to, content.data(), content.size());
    ::archive_entry_free(entry);
  }
  ::archive_write_close(to);
  out.assign(room.data(), used);
  ::archive_write_free(to);
  return out;
}

inline std::string gzip(const std::string& content) { return packed({{"x", content}}, ARCHIVE_FILTER_GZIP); }

}  // namespace volgens
