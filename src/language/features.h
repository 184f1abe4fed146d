// What the network sees of a token: subword vector, known-word vector, and a bag of hashed features (affixes, shape,
// grammar lexicon, name lists), all summed in whole numbers from 8-bit tables. The training twin is
// training/nlmodel/features.py; tests/unit/language/model_test.cc holds the two equal.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/model_file.h"
#include "volgens/result.h"

namespace volgens {

/// 32-bit FNV-1a over bytes; `salt` below 256 is hashed first.
[[nodiscard]] std::uint32_t fnv1a(std::string_view text, int salt = -1);

/// A sorted table of 32-bit keys, each with a value or, when loaded by `load_keys`, only a position. Views the model
/// file.
template <typename Value>
class HashTable {
 public:
  /// Errors: `malformed` when sections `<name>.keys` and `<name>.values` do not match or are out of order.
  static Result<HashTable> load(const ModelFile& file, const std::string& name);
  /// Keys alone. Errors as above.
  static Result<HashTable> load_keys(const ModelFile& file, const std::string& name);
  /// Position of a key, or -1.
  [[nodiscard]] std::int64_t position(std::uint32_t key) const;
  /// Value of a key, 0 if it has none.
  [[nodiscard]] Value value(std::uint32_t key) const {
    const std::int64_t at = position(key);
    return at < 0 ? Value{0} : values_[static_cast<std::size_t>(at)];
  }
  /// Value at a position below `size()`.
  [[nodiscard]] Value value_at(std::size_t position) const { return values_[position]; }
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

 private:
  std::span<const std::uint32_t> keys_;
  std::span<const Value> values_;
  std::array<std::uint32_t, 4097> begin_{};  // first position for each value of a key's top 12 bits
};

/// Makes input vectors. Immutable and safe to use from many threads; views the model file.
class Features {
 public:
  static constexpr std::size_t kSubwordSize = 96;
  static constexpr std::size_t kWordSize = 64;
  static constexpr std::size_t kBagSize = 96;
  static constexpr std::size_t kSize = kSubwordSize + kWordSize + kBagSize;
  /// The whole-number sum of bag rows of a form; a phrase row is added per token before it is scaled.
  using BagSums = std::array<std::int32_t, kBagSize>;

  /// Errors: `malformed` when a table is missing or has another shape.
  static Result<Features> load(const ModelFile& file);

  /// Fills the part that depends on the form alone: subword and word values in `vector`, bag sums in `bag`.
  void form(std::string_view form, std::span<float, kSize> vector, BagSums& bag) const;
  /// Writes the bag values: `bag` plus the row of a phrase feature (0 for none).
  void finish(const BagSums& bag, std::uint32_t phrase_row, std::span<float, kSize> vector) const;
  /// Where a token stands in a listed name of several tokens, and the lists that hold it (bits as in the training
  /// twin).
  struct ListedName {
    std::uint32_t row = 0;  ///< of the bag; 0 for a name of one token, or none
    std::uint8_t bits = 0;
    bool first = false;
  };
  /// Per token the longest listed name of up to six tokens that it stands in.
  void phrases(std::span<const std::string_view> forms, std::vector<ListedName>& listed) const;

  /// Bag rows of a form in the order of the training twin, for tests.
  [[nodiscard]] std::vector<std::uint32_t> rows(std::string_view form) const;
  /// Grammar lexicon bits of a form (lower-cased).
  [[nodiscard]] std::uint16_t lexicon_bits(std::string_view lower) const { return forms_.value(fnv1a(lower)); }

 private:
  template <typename Use>
  void for_each_row(std::string_view form, const std::string& lower, Use use) const;
  void add_ngrams(const std::string& lower, std::array<std::int32_t, kSubwordSize>& sums, std::int32_t& count) const;

  HashTable<std::uint32_t> words_;
  HashTable<std::uint16_t> forms_;
  HashTable<std::uint8_t> names_;
  std::span<const std::int8_t> word_subwords_, ngrams_, word_values_, bag_;
  std::span<const float> scales_;  // subwords, words, bag
  std::size_t buckets_ = 0;
  std::size_t bag_rows_ = 0;
};

}  // namespace volgens
