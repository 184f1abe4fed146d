// Articles and quotations that were published more than once. Near-copies by MinHash over shingles of three words
// (Broder 1997, "On the resemblance and containment of documents"), each checked by the exact resemblance. Tested by
// tests/unit/archive/copies_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// Fingerprints of all three words that stand one behind the other, case and accents aside; sorted, no doubles.
[[nodiscard]] std::vector<std::uint64_t> shingles_of(std::string_view text);

/// Shared shingles over all shingles of both, 0 to 1.
[[nodiscard]] double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// From this resemblance on, two texts are copies.
inline constexpr double least_resemblance = 0.7;

/// Two texts with a band in common may be copies: 63 % of those that resemble by 0.7, 91 % by 0.8, 99.8 % by 0.9. None
/// for a text of fewer than ten words.
[[nodiscard]] std::vector<std::int64_t> bands_of(const std::vector<std::uint64_t>& shingles);

/// Fingerprint of the words of a quotation, for direct and mixed ones of five words and more.
[[nodiscard]] std::optional<std::int64_t> quote_of(std::string_view content, Form form);

/// Which articles are copies of which, as a batch goes on. What changes is held back until `write`: an UPDATE that a
/// foreign key watches opens a savepoint inside SQLite, and at each savepoint FTS5 writes the words that it has
/// gathered to the disk, so that a batch with copies in it would become many small indexes, merged at great cost.
class Families {
 public:
  explicit Families(Database& database) : database_(database) {}

  /// The family of an article that has copies: the first of them that was added.
  [[nodiscard]] std::optional<std::int64_t> of(std::int64_t article);
  void set(std::int64_t article, std::int64_t family) { held_back_[article] = family; }
  /// Writes what was held back, in the transaction under way.
  void write();
  void forget() { held_back_.clear(); }

 private:
  Database& database_;
  std::map<std::int64_t, std::int64_t> held_back_;
};

/// Puts an article into the family of its copies, if there are any, in the transaction under way.
void join_family(Database& database, Families& families, std::int64_t article, std::string_view text,
                 const std::vector<std::int64_t>& bands_of_text);
void add_quote(Database& database, std::int64_t quote, std::int64_t statement);

/// Does both for all articles of an archive that was made before there were families.
void find_all_copies(Database& database);

/// What makes a statement the same in several articles: the words of a quotation, else its family with what was said.
/// Nothing when it stands alone.
[[nodiscard]] std::optional<std::int64_t> group_of(Database& database, std::int64_t statement, const SearchHit& hit);

/// The other places of a statement's words and its article's copies, oldest first; the first publication is marked.
[[nodiscard]] std::vector<SearchCopy> copies_of(Database& database, std::int64_t statement, const SearchHit& hit);

/// The near-copies of an article, itself included, likewise; none when it has none.
[[nodiscard]] std::vector<SearchCopy> copies_of_article(Database& database, std::int64_t article);

}  // namespace volgens::archive
