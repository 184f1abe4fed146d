// Puts prepared articles into the tables. Tested by tests/unit/archive/archive_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "archive/copies.h"
#include "archive/database.h"
#include "archive/figures.h"
#include "archive/prepared.h"

namespace volgens::archive {

/// Writes within one transaction at a time, begun by the first article behind a commit.
class Store {
 public:
  explicit Store(Database& database) : database_(database), figures_(database), families_(database) {}

  /// See Archive::add.
  Presence add(const PreparedArticle::Content& article, const Provenance& provenance, bool id_is_place);
  /// See Archive::reread.
  void reread(std::int64_t number, const PreparedArticle::Content& article, const Provenance& provenance);
  void commit();
  /// Undoes what was not committed.
  void roll_back();

  /// Remembers nothing of what the archive holds, as after changes that were not made by `add`.
  void forget();

 private:
  std::int64_t publisher_key(const std::string& name);
  std::int64_t reader_key(const Provenance& provenance);
  void unlink();
  std::int64_t add_article(const PreparedArticle::Content& content, std::int64_t reader);
  void begin();

  Database& database_;
  Figures figures_;
  Families families_;
  std::unordered_map<std::string, std::int64_t> publishers_;
  std::unordered_map<std::string, std::int64_t> readers_;
  std::int64_t next_statement_ = 0;  // 0: to be asked for
  std::int64_t next_article_ = 0;    // likewise
  std::int64_t seen_ = -1;           // the last article when the engine looked over its tables; -1: to be asked for
  std::int64_t version_ = 0;         // of what other connections changed
  bool under_way_ = false;
  bool linked_ = true;  // as far as this batch knows: the first article of each says that it is not
};

}  // namespace volgens::archive
