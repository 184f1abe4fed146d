// Articles and quotations that were published more than once. Near-copies by MinHash over shingles of three words
// (Broder 1997, "On the resemblance and containment of documents"), each checked by the exact resemblance. Tested by
// tests/unit/archive/copies_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
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

/// Which articles are copies of which, and what tells of copies, as a batch goes on. All of it is held back until the
/// batch ends. What changes: an UPDATE that a foreign key watches opens a savepoint inside SQLite, and at each
/// savepoint FTS5 writes the words that it has gathered to the disk, so that a batch with copies in it would become
/// many small indexes, merged at great cost. What is new: its keys are in no order, so that each would be put into
/// another page of a large table; sorted, those of a page come one behind the other.
class Families {
 public:
  explicit Families(Database& database) : database_(database) {}

  /// The family of an article that has copies: the first of them that was added.
  [[nodiscard]] std::optional<std::int64_t> of(std::int64_t article);
  void set(std::int64_t article, std::int64_t family) { changed_[article] = family; }
  /// Articles with one of these bands, the first few of each band, sorted.
  [[nodiscard]] std::vector<std::int64_t> sharing(const std::vector<std::int64_t>& bands);
  void add(std::int64_t article, const std::vector<std::int64_t>& bands);
  void add_quote(std::int64_t quote, std::int64_t statement) { quotes_.emplace_back(quote, statement); }

  /// Writes what is new, in the transaction under way.
  void write_new();
  /// Writes what was held back, likewise.
  void write();
  void forget();

 private:
  Database& database_;
  std::map<std::int64_t, std::int64_t> changed_;
  std::unordered_map<std::int64_t, std::vector<std::int64_t>> bands_;  // articles of each
  std::vector<std::pair<std::int64_t, std::int64_t>> quotes_;          // with their statements
};

/// Puts an article into the family of its copies, if there are any, in the transaction under way.
void join_family(Database& database, Families& families, std::int64_t article, std::string_view text,
                 const std::vector<std::int64_t>& bands_of_text);

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
