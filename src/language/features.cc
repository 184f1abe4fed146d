// Word and character n-gram rows after Bojanowski et al. (2017), affixes and lexica as hashed features. All table sums
// are whole numbers. Tested by tests/unit/language/model_test.cc against values of training/nlmodel/features.py.
#include "language/features.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::size_t kShortestNgram = 3;
constexpr std::size_t kLongestNgram = 5;
constexpr std::size_t kLongestName = 6;
constexpr std::size_t kLongestShape = 8;
constexpr std::size_t kLongestTail = 64;
constexpr std::size_t kShortestTail = 4;
constexpr std::size_t kShortestModifier = 2;
constexpr std::size_t kGrammarSlots = 20;
constexpr std::size_t kNameSlots = 8;

// Kinds of features; the number is the salt of their hash.
enum Kind : int {
  suffix = 1,
  prefix = 6,
  shape_kind = 9,
  lexicon = 11,
  lexicon_bit = 12,
  tail = 13,
  tail_bit = 14,
  name = 15,
  name_bit = 16,
  phrase = 17,
};

// Lower case, character by character, with the digits 0-9 as 0.
std::string normalise(std::string_view form) {
  std::string out;
  out.reserve(form.size());
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint c = decode_at(form, at);
    if (c.value >= U'0' && c.value <= U'9') {
      out += '0';
    } else if (c.value == 0x130) {  // its lower case is two characters
      out.append(form.substr(at, c.size));
    } else {
      append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
    }
    at += c.size;
  }
  return out;
}

std::string shape_of(std::string_view form) {
  std::string out;
  std::size_t length = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < form.size() && length < kLongestShape;) {
    const CodePoint c = decode_at(form, at);
    at += c.size;
    char32_t kind = c.value;
    const auto value = static_cast<UChar32>(c.value);
    if (c.value >= U'0' && c.value <= U'9') {
      kind = U'd';
    } else if (u_isalpha(value)) {
      kind = u_tolower(value) != value ? U'X' : U'x';
    }
    if (length == 0 || kind != last) {
      append_utf8(out, kind);
      last = kind;
      ++length;
    }
  }
  return out;
}

// Byte positions of code points, with the end.
void starts_of(std::string_view text, std::vector<std::size_t>& starts) {
  starts.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) starts.push_back(i);
  }
  starts.push_back(text.size());
}

bool may_open_name(std::string_view form) {
  if (!form.empty() && form[0] == '\'') return true;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint c = decode_at(form, at);
    if (u_isUUppercase(static_cast<UChar32>(c.value))) return true;
    at += c.size;
  }
  return false;
}

void add_row(std::span<const std::int8_t> table, std::size_t row, std::size_t size, std::int32_t* sums) {
  const std::int8_t* values = table.data() + row * size;
  for (std::size_t i = 0; i < size; ++i) sums[i] += values[i];
}

}  // namespace

std::uint32_t fnv1a(std::string_view text, int salt) {
  std::uint32_t value = 2166136261U;
  if (salt >= 0) value = (value ^ static_cast<std::uint32_t>(salt)) * 16777619U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value;
}

template <typename Value>
Result<HashTable<Value>> HashTable<Value>::load(const ModelFile& file, const std::string& name) {
  Result<HashTable> table = load_keys(file, name);
  if (!table.ok()) return table.error();
  Result<std::span<const Value>> values = file.array<Value>(name + ".values", 1, table.value().size());
  if (!values.ok()) return values.error();
  table.value().values_ = values.value();
  return table;
}

template <typename Value>
Result<HashTable<Value>> HashTable<Value>::load_keys(const ModelFile& file, const std::string& name) {
  Result<std::span<const std::uint32_t>> keys = file.array<std::uint32_t>(name + ".keys", 1, 0);
  if (!keys.ok()) return keys.error();
  HashTable table;
  table.keys_ = keys.value();
  for (std::size_t i = 1; i < table.keys_.size(); ++i) {
    if (table.keys_[i - 1] >= table.keys_[i]) {
      return Error{ErrorCode::malformed,
                   "the model file is damaged (section '" + name + ".keys' is not in order); fetch it again",
                   file.where()};
    }
  }
  std::uint32_t at = 0;
  for (std::uint32_t top = 0; top < 4096; ++top) {
    while (at < table.keys_.size() && table.keys_[at] >> 20 < top) ++at;
    table.begin_[top] = at;
  }
  table.begin_[4096] = static_cast<std::uint32_t>(table.keys_.size());
  return table;
}

template <typename Value>
std::int64_t HashTable<Value>::position(std::uint32_t key) const {
  const auto first = keys_.begin() + begin_[key >> 20];
  const auto last = keys_.begin() + begin_[(key >> 20) + 1];
  const auto found = std::lower_bound(first, last, key);
  return found != last && *found == key ? found - keys_.begin() : -1;
}

template class HashTable<std::uint8_t>;
template class HashTable<std::uint16_t>;
template class HashTable<std::uint32_t>;

Result<Features> Features::load(const ModelFile& file) {
  Features out;
  Result<HashTable<std::uint32_t>> words = HashTable<std::uint32_t>::load_keys(file, "words");
  if (!words.ok()) return words.error();
  Result<HashTable<std::uint16_t>> forms = HashTable<std::uint16_t>::load(file, "forms");
  if (!forms.ok()) return forms.error();
  Result<HashTable<std::uint8_t>> names = HashTable<std::uint8_t>::load(file, "names");
  if (!names.ok()) return names.error();
  Result<std::span<const std::int8_t>> word_subwords =
      file.array<std::int8_t>("subword.words", words.value().size() + 1, kSubwordSize);
  if (!word_subwords.ok()) return word_subwords.error();
  Result<std::span<const std::int8_t>> ngrams = file.array<std::int8_t>("subword.ngrams", 0, kSubwordSize);
  if (!ngrams.ok()) return ngrams.error();
  Result<std::span<const std::int8_t>> values =
      file.array<std::int8_t>("embed.words", words.value().size() + 1, kWordSize);
  if (!values.ok()) return values.error();
  Result<std::span<const std::int8_t>> bag = file.array<std::int8_t>("embed.bag", 0, kBagSize);
  if (!bag.ok()) return bag.error();
  Result<std::span<const float>> scales = file.array<float>("embed.scales", 1, 3);
  if (!scales.ok()) return scales.error();
  out.words_ = words.value();
  out.forms_ = forms.value();
  out.names_ = names.value();
  out.word_subwords_ = word_subwords.value();
  out.ngrams_ = ngrams.value();
  out.word_values_ = values.value();
  out.bag_ = bag.value();
  out.scales_ = scales.value();
  out.buckets_ = out.ngrams_.size() / kSubwordSize;
  out.bag_rows_ = out.bag_.size() / kBagSize;
  if (out.buckets_ == 0 || out.bag_rows_ < 2) {
    return Error{ErrorCode::malformed, "the model file is damaged (an empty table); fetch it again", file.where()};
  }
  return out;
}

void Features::add_ngrams(const std::string& lower, std::array<std::int32_t, kSubwordSize>& sums,
                          std::int32_t& count) const {
  const std::string padded = "<" + lower + ">";
  std::vector<std::size_t> starts;
  starts_of(padded, starts);
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    std::uint32_t value = 2166136261U;
    std::size_t at = starts[i];
    for (std::size_t length = 1; length <= kLongestNgram && i + length < starts.size(); ++length) {
      // The skip-gram trainer hashes signed bytes; so must we, to find its rows.
      for (; at < starts[i + length]; ++at) {
        value = (value ^ static_cast<std::uint32_t>(static_cast<std::int32_t>(static_cast<signed char>(padded[at])))) *
                16777619U;
      }
      if (length < kShortestNgram) continue;
      add_row(ngrams_, value % buckets_, kSubwordSize, sums.data());
      ++count;
    }
  }
}

template <typename Use>
void Features::for_each_row(std::string_view form, const std::string& lower, Use use) const {
  const auto row = [this](int kind, std::string_view text) {
    return 1 + fnv1a(text, kind) % (static_cast<std::uint32_t>(bag_rows_) - 1);
  };
  std::vector<std::size_t> starts;
  starts_of(lower, starts);
  const std::size_t length = starts.size() - 1;
  const std::string_view view = lower;
  std::size_t used = 0;
  const auto grammar = [&](int kind, std::string_view text) {
    if (used++ < kGrammarSlots) use(row(kind, text));
  };
  for (std::size_t k = 1; k <= 5 && k <= length; ++k)
    grammar(suffix + static_cast<int>(k) - 1, view.substr(starts[length - k]));
  for (std::size_t k = 1; k <= 3 && k <= length; ++k)
    grammar(prefix + static_cast<int>(k) - 1, view.substr(0, starts[k]));
  grammar(shape_kind, shape_of(form));
  std::uint32_t bits = forms_.value(fnv1a(lower));
  const bool whole = bits != 0;
  // A crawled "word" may be a megabyte long; no listed form is longer than this, and each tail is hashed anew.
  const std::size_t first = length > kShortestModifier + kLongestTail ? length - kLongestTail : kShortestModifier;
  for (std::size_t start = first; !whole && bits == 0 && start + kShortestTail <= length; ++start) {
    bits = forms_.value(fnv1a(view.substr(starts[start])));
  }
  if (bits != 0) {
    grammar(whole ? lexicon : tail, std::to_string(bits));
    for (int bit = 0; bit < 13; ++bit) {
      if ((bits >> bit & 1U) != 0) grammar(whole ? lexicon_bit : tail_bit, std::to_string(bit));
    }
  }
  const std::uint32_t listed = names_.value(fnv1a(form));
  if (listed == 0) return;
  std::size_t slots = 0;
  use(row(name, std::to_string(listed)));
  for (int bit = 0; bit < 8; ++bit) {
    if ((listed >> bit & 1U) != 0 && ++slots < kNameSlots) use(row(name_bit, std::to_string(bit)));
  }
}

void Features::form(std::string_view form, std::span<float, kSize> vector, BagSums& bag) const {
  const std::string lower = normalise(form);
  const std::int64_t known = words_.position(fnv1a(lower));
  const std::size_t word_row = static_cast<std::size_t>(known + 1);  // row 0 is the unknown word's
  std::array<std::int32_t, kSubwordSize> sums{};
  std::int32_t count = 0;
  if (known >= 0) {
    add_row(word_subwords_, word_row, kSubwordSize, sums.data());
    count = 1;
  }
  add_ngrams(lower, sums, count);
  const float scale = scales_[0] / static_cast<float>(count == 0 ? 1 : count);
  for (std::size_t i = 0; i < kSubwordSize; ++i) vector[i] = static_cast<float>(sums[i]) * scale;
  const std::int8_t* values = word_values_.data() + word_row * kWordSize;
  for (std::size_t i = 0; i < kWordSize; ++i) vector[kSubwordSize + i] = static_cast<float>(values[i]) * scales_[1];
  bag.fill(0);
  for_each_row(form, lower, [&](std::uint32_t row) { add_row(bag_, row, kBagSize, bag.data()); });
}

void Features::finish(const BagSums& bag, std::uint32_t phrase_row, std::span<float, kSize> vector) const {
  const std::int8_t* extra = bag_.data() + (phrase_row < bag_rows_ ? phrase_row : 0) * kBagSize;
  for (std::size_t i = 0; i < kBagSize; ++i) {
    const std::int32_t sum = phrase_row == 0 ? bag[i] : bag[i] + extra[i];
    vector[kSubwordSize + kWordSize + i] = static_cast<float>(sum) * scales_[2];
  }
}

void Features::phrases(std::span<const std::string_view> forms, std::vector<ListedName>& listed) const {
  listed.assign(forms.size(), {});
  const auto row = [this](char place, std::uint32_t bits) {
    return 1 + fnv1a(place + std::to_string(bits), phrase) % (static_cast<std::uint32_t>(bag_rows_) - 1);
  };
  std::size_t at = 0;
  while (at < forms.size()) {
    std::size_t length = 1;
    std::uint32_t bits = 0;
    if (may_open_name(forms[at])) {
      // One running hash over the tokens and the spaces between them; the longest hit counts.
      std::uint32_t value = fnv1a(forms[at]);
      for (std::size_t n = 2; n <= kLongestName && at + n <= forms.size(); ++n) {
        value = (value ^ static_cast<std::uint32_t>(' ')) * 16777619U;
        for (const char c : forms[at + n - 1]) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
        if (const std::uint32_t found = names_.value(value); found != 0) {
          length = n;
          bits = found;
        }
      }
    }
    if (length > 1) {
      listed[at] = {row('B', bits), static_cast<std::uint8_t>(bits), true};
      for (std::size_t k = 1; k < length; ++k)
        listed[at + k] = {row('I', bits), static_cast<std::uint8_t>(bits), false};
    }
    if (length == 1) listed[at] = {0, names_.value(fnv1a(forms[at])), true};
    at += length;
  }
}

std::vector<std::uint32_t> Features::rows(std::string_view form) const {
  std::vector<std::uint32_t> out;
  for_each_row(form, normalise(form), [&](std::uint32_t row) { out.push_back(row); });
  return out;
}

}  // namespace volgens
