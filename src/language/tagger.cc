// Viterbi over tag bigrams; the emission of an unknown word comes from its ending, as in Brants (2000), TnT.
// Tested by tests/unit/language/tagger_test.cc.
#include "language/tagger.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <unordered_map>

#include "text/lexicon_files.h"
#include "text/tsv_lines.h"
#include "text/utf8.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::array<std::string_view, 17> upos_names = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET",   "INTJ", "NOUN", "NUM",
                                                         "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",   "VERB", "X"};
constexpr std::size_t longest_ending = 4;

struct Emission {
  std::uint16_t tag;
  float cost;  // negative log probability of the word given the tag, up to a constant per word
};
using Emissions = std::vector<Emission>;

struct TagName {
  Upos upos;
  std::string_view xpos;
};

Upos upos_of(std::string_view name) {
  const auto found = std::find(upos_names.begin(), upos_names.end(), name);
  return found == upos_names.end() ? Upos::x : static_cast<Upos>(found - upos_names.begin());
}

}  // namespace

struct Tagger::Model {
  std::vector<TagName> tags;
  std::vector<float> tag_counts;
  std::vector<float> transition;  // [from * tags + to], negative log
  std::unordered_map<std::string_view, Emissions> words;
  std::unordered_map<std::string_view, Emissions> endings;
  std::unordered_map<std::string_view, std::uint16_t> tag_ids;
  std::uint16_t start = 0;
  std::uint16_t punct = 0;

  std::uint16_t intern(std::string_view name) {
    const auto [place, added] = tag_ids.try_emplace(name, static_cast<std::uint16_t>(tags.size()));
    if (added) {
      const std::size_t slash = name.find('/');
      tags.push_back({upos_of(name.substr(0, slash)), slash == name.npos ? std::string_view() : name.substr(slash + 1)});
      tag_counts.push_back(0.0F);
    }
    return place->second;
  }

  const Emissions& emissions(std::string_view word, bool first, std::string& lower) const;
};

namespace {

/// `tag=count` cells of a row.
template <typename Use>
bool each_count(const std::vector<std::string_view>& cells, Use use) {
  for (std::size_t i = 1; i < cells.size(); ++i) {
    const std::size_t equals = cells[i].rfind('=');
    if (equals == std::string_view::npos) return false;
    float count = 0;
    const auto parsed = std::from_chars(cells[i].data() + equals + 1, cells[i].data() + cells[i].size(), count);
    if (parsed.ec != std::errc()) return false;
    use(cells[i].substr(0, equals), count);
  }
  return true;
}

Error damaged(std::string_view file) {
  return {ErrorCode::malformed, "the built-in word counts are damaged; build the program again", std::string(file)};
}

}  // namespace

const Emissions& Tagger::Model::emissions(std::string_view word, bool first, std::string& lower) const {
  static const Emissions none;
  if (const auto found = words.find(word); found != words.end()) return found->second;
  lower = lower_case(word);
  if (first || word == std::string_view(lower)) {
    if (const auto found = words.find(lower); found != words.end()) return found->second;
  }
  const bool capital = lower != word;
  for (std::size_t length = longest_ending; length > 0; --length) {
    if (lower.size() < length) continue;
    std::string key = capital ? "A" : "a";
    key.append(lower, lower.size() - length, length);
    if (const auto found = endings.find(key); found != endings.end()) return found->second;
  }
  return none;
}

Tagger::Tagger(std::unique_ptr<const Model> model) : model_(std::move(model)) {}
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;
Tagger::~Tagger() = default;

Result<Tagger> Tagger::load() {
  auto model = std::make_unique<Model>();
  const auto tags = lexicon_file("language/tags.tsv");
  const auto words = lexicon_file("language/words.tsv");
  const auto endings = lexicon_file("language/suffixes.tsv");
  if (!tags || !words || !endings) return damaged("lexicon/language");
  bool ok = true;
  std::vector<std::array<float, 3>> counts;  // from, to, count
  for_each_row(*tags, [&](const auto& cells) {
    const std::uint16_t from = model->intern(cells[0]);
    ok &= each_count(cells, [&](std::string_view to, float count) {
      counts.push_back({static_cast<float>(from), static_cast<float>(model->intern(to)), count});
    });
  });
  const std::size_t size = model->tags.size();
  std::vector<float> totals(size, 0.0F);
  std::vector<float> pairs(size * size, 0.0F);
  float all = 0;
  for (const auto& [from, to, count] : counts) {
    pairs[static_cast<std::size_t>(from) * size + static_cast<std::size_t>(to)] += count;
    totals[static_cast<std::size_t>(from)] += count;
    model->tag_counts[static_cast<std::size_t>(to)] += count;
    all += count;
  }
  model->transition.resize(size * size);
  for (std::size_t from = 0; from < size; ++from)
    for (std::size_t to = 0; to < size; ++to) {
      const float unigram = (model->tag_counts[to] + 0.1F) / all;
      model->transition[from * size + to] = -std::log((pairs[from * size + to] + 5.0F * unigram) / (totals[from] + 5.0F));
    }
  const auto fill = [&](std::string_view bytes, auto& table) {
    for_each_row(bytes, [&](const auto& cells) {
      Emissions& row = table[cells[0]];
      ok &= each_count(cells, [&](std::string_view name, float count) {
        const auto tag = model->tag_ids.find(name);
        if (tag == model->tag_ids.end()) return;
        row.push_back({tag->second, -std::log(count / (model->tag_counts[tag->second] + 1.0F))});
      });
    });
  };
  fill(*words, model->words);
  fill(*endings, model->endings);
  if (!ok) return damaged("lexicon/language");
  model->start = model->intern("START");
  model->punct = model->intern("PUNCT/LET");
  return Tagger(std::move(model));
}

Analysis Tagger::tag(const Document& document) const {
  struct Cell {
    std::uint16_t tag;
    std::uint16_t back;
    float cost;
  };
  const Model& model = *model_;
  const std::size_t size = model.tags.size();
  const Emission unknown_noun{model.tag_ids.at("NOUN/N|soort"), 0.0F};
  Analysis analysis;
  analysis.words.resize(document.tokens.size());
  std::vector<Cell> lattice;
  std::vector<std::size_t> columns;
  std::string lower;
  for (const Sentence& sentence : document.sentences) {
    lattice.assign(1, {model.start, 0, 0.0F});
    columns.assign({0, 1});
    bool first = true;
    for (std::uint32_t i = sentence.begin_token; i < sentence.end_token; ++i) {
      const std::string_view word = document.word(i);
      const Emissions& known = model.emissions(word, first, lower);
      const CodePoint start = decode_at(word, 0);
      const bool has_letter = word.size() > start.size || is_letter(start.value) || is_digit(start.value);
      const Emission fallback = has_letter ? unknown_noun : Emission{model.punct, 0.0F};
      const Emission* begin = known.empty() ? &fallback : known.data();
      const Emission* end = begin + (known.empty() ? 1 : known.size());
      const std::size_t from_begin = columns[columns.size() - 2];
      const std::size_t from_end = columns.back();
      for (const Emission* emission = begin; emission != end; ++emission) {
        Cell best{emission->tag, 0, std::numeric_limits<float>::infinity()};
        for (std::size_t from = from_begin; from < from_end; ++from) {
          const float cost = lattice[from].cost + model.transition[lattice[from].tag * size + emission->tag];
          if (cost < best.cost) best = {emission->tag, static_cast<std::uint16_t>(from - from_begin), cost};
        }
        best.cost += emission->cost;
        lattice.push_back(best);
      }
      columns.push_back(lattice.size());
      if (has_letter) first = false;
    }
    const std::size_t length = sentence.end_token - sentence.begin_token;
    std::size_t best = 0;
    for (std::size_t k = columns[length]; k < columns[length + 1]; ++k)
      if (k == columns[length] || lattice[k].cost < lattice[columns[length] + best].cost) best = k - columns[length];
    for (std::size_t i = length; i-- > 0;) {
      const Cell& cell = lattice[columns[i + 1] + best];
      Word& word = analysis.words[sentence.begin_token + i];
      word.upos = model.tags[cell.tag].upos;
      word.xpos = model.tags[cell.tag].xpos;
      word.lemma = lower_case(document.word(sentence.begin_token + i));
      best = cell.back;
    }
  }
  return analysis;
}

}  // namespace volgens
