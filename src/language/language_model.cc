// Sentences go through features, encoder and heads in batches of similar length; then each gets its tree, lemmas and
// names. Tested by tests/unit/language/model_test.cc.
#include "language/language_model.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/conventions.h"
#include "language/encoder.h"
#include "language/features.h"
#include "language/heads.h"
#include "language/labels.h"
#include "language/lemmatizer.h"
#include "language/model_file.h"
#include "language/name_labels.h"
#include "language/name_titles.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::size_t kBatchTokens = 640;

// A name of several words that stands in the lists of one kind only is that kind more often than its context can tell,
// at least where there is none: a newspaper's name alone on a line. A single word says less, and only of organisations.
constexpr float kListedBonus = 3.0F;
constexpr float kListedWordBonus = 1.5F;

// The name label that a listed name speaks for, 0 for none.
std::size_t listed_label(const Features::ListedName& listed) {
  const std::size_t inside = listed.first ? 0 : 1;
  if (listed.row == 0 && listed.bits != 4) return 0;
  switch (listed.bits & 15U) {
    case 1:
      return 1 + inside;  // persons
    case 2:
      return 5 + inside;  // places
    case 4:
      return 3 + inside;  // organisations
    default:
      return 0;
  }
}

// Tokens `[begin, end)` of one sentence or of one piece of a long one.
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool continues = false;  // its sentence began in the piece before
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
};

std::vector<Piece> pieces_of(const Document& document) {
  std::vector<Piece> pieces;
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t begin = sentence.begin_token; begin < sentence.end_token;
         begin += LanguageModel::longest_sentence) {
      pieces.push_back({begin, std::min(sentence.end_token, begin + LanguageModel::longest_sentence),
                        begin != sentence.begin_token});
    }
  }
  return pieces;
}

// Vectors of the forms of one document, computed once per form.
class FormCache {
 public:
  explicit FormCache(const Features& features) : features_(features) {}

  void write(std::string_view form, std::uint32_t phrase_row, std::span<float, Features::kSize> vector) {
    auto [entry, fresh] = index_.try_emplace(form, index_.size());
    if (fresh) {
      vectors_.emplace_back();
      bags_.emplace_back();
      features_.form(form, vectors_.back(), bags_.back());
      features_.finish(bags_.back(), 0, vectors_.back());
    }
    std::copy(vectors_[entry->second].begin(), vectors_[entry->second].end(), vector.begin());
    if (phrase_row != 0) features_.finish(bags_[entry->second], phrase_row, vector);
  }

 private:
  const Features& features_;
  std::unordered_map<std::string_view, std::size_t> index_;
  std::vector<std::array<float, Features::kSize>> vectors_;
  std::vector<Features::BagSums> bags_;
};

}  // namespace

struct LanguageModel::Parts {
  ModelFile file;
  Labels labels;
  Features features;
  Encoder encoder;
  Heads heads;
  Lemmatizer lemmatizer;
  NameTitles titles;

  void analyse_batch(const Document& document, std::span<const Piece> pieces, FormCache& cache, Analysis& analysis,
                     std::vector<std::vector<Name>>& names, std::span<const std::size_t> order) const;
  void fill_words(const Document& document, const Piece& piece, const Batch& batch, std::size_t sentence,
                  const HeadOutput& output, Analysis& analysis) const;
};

LanguageModel::LanguageModel(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
LanguageModel::LanguageModel(LanguageModel&&) noexcept = default;
LanguageModel& LanguageModel::operator=(LanguageModel&&) noexcept = default;
LanguageModel::~LanguageModel() = default;

Result<LanguageModel> LanguageModel::load(const std::string& path) {
  Result<ModelFile> file = ModelFile::open(path);
  if (!file.ok()) return file.error();
  auto labels = Labels::load(file.value());
  if (!labels.ok()) return labels.error();
  auto features = Features::load(file.value());
  if (!features.ok()) return features.error();
  auto encoder = Encoder::load(file.value());
  if (!encoder.ok()) return encoder.error();
  const Labels& l = labels.value();
  auto heads = Heads::load(file.value(), {l.upos.size(), l.xpos.size(), l.feats.size(), l.scripts.size(),
                                          name_label_count, l.deprels.size()});
  if (!heads.ok()) return heads.error();
  auto lemmatizer = Lemmatizer::load(file.value());
  if (!lemmatizer.ok()) return lemmatizer.error();
  auto titles = NameTitles::load();
  if (!titles.ok()) return titles.error();
  return LanguageModel(std::make_unique<const Parts>(
      Parts{std::move(file.value()), std::move(labels.value()), std::move(features.value()), std::move(encoder.value()),
            std::move(heads.value()), std::move(lemmatizer.value()), std::move(titles.value())}));
}

Analysis LanguageModel::analyse(const Document& document) const {
  Analysis analysis;
  analysis.words.resize(document.tokens.size());
  const std::vector<Piece> pieces = pieces_of(document);
  std::vector<std::size_t> order(pieces.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return pieces[a].size() > pieces[b].size(); });
  std::vector<std::vector<Name>> names(pieces.size());
  FormCache cache(parts_->features);
  for (std::size_t begin = 0; begin < order.size();) {
    const std::size_t count =
        std::clamp<std::size_t>(kBatchTokens / pieces[order[begin]].size(), 1, order.size() - begin);
    parts_->analyse_batch(document, pieces, cache, analysis, names, std::span(order).subspan(begin, count));
    begin += count;
  }
  for (const std::vector<Name>& part : names) analysis.names.insert(analysis.names.end(), part.begin(), part.end());
  parts_->titles.leave_out(document, analysis.names);
  // The trees of a long sentence's pieces hang under the root of its first one.
  std::int32_t root = -1;
  for (const Piece& piece : pieces) {
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      Word& word = analysis.words[i];
      if (word.head >= 0) continue;
      if (!piece.continues) {
        root = static_cast<std::int32_t>(i);
      } else {
        word.head = root;
        word.deprel = parts_->labels.deprels[parts_->labels.joining_relation];
      }
    }
  }
  return analysis;
}

void LanguageModel::Parts::analyse_batch(const Document& document, std::span<const Piece> pieces, FormCache& cache,
                                         Analysis& analysis, std::vector<std::vector<Name>>& names,
                                         std::span<const std::size_t> order) const {
  std::vector<std::uint32_t> lengths;
  for (const std::size_t i : order) lengths.push_back(pieces[i].size());
  const Batch batch(std::move(lengths));
  std::vector<float> input(batch.rows() * Features::kSize);
  std::vector<std::string_view> forms;
  std::vector<std::vector<Features::ListedName>> listed(order.size());
  for (std::size_t sentence = 0; sentence < order.size(); ++sentence) {
    const Piece& piece = pieces[order[sentence]];
    forms.clear();
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) forms.push_back(document.word(i));
    features.phrases(forms, listed[sentence]);
    for (std::size_t i = 0; i < forms.size(); ++i) {
      cache.write(
          forms[i], listed[sentence][i].row,
          std::span<float, Features::kSize>(input.data() + batch.row(sentence, i) * Features::kSize, Features::kSize));
    }
  }
  std::vector<float> states;
  encoder.encode(batch, input, states);
  const HeadOutput output = heads.score(states, batch);
  std::vector<float> name_scores;
  for (std::size_t sentence = 0; sentence < order.size(); ++sentence) {
    const Piece& piece = pieces[order[sentence]];
    fill_words(document, piece, batch, sentence, output, analysis);
    name_scores.clear();
    for (std::size_t i = 0; i < piece.size(); ++i) {
      const float* row = output.names.data() + batch.row(sentence, i) * name_label_count;
      name_scores.insert(name_scores.end(), row, row + name_label_count);
      if (const std::size_t label = listed_label(listed[sentence][i]))
        name_scores[i * name_label_count + label] += listed[sentence][i].row == 0 ? kListedWordBonus : kListedBonus;
    }
    best_names(name_scores, piece.begin, names[order[sentence]]);
  }
}

void LanguageModel::Parts::fill_words(const Document& document, const Piece& piece, const Batch& batch,
                                      std::size_t sentence, const HeadOutput& output, Analysis& analysis) const {
  std::vector<std::uint32_t> tree;
  std::vector<std::uint16_t> relations;
  heads.parse(batch, sentence, output, tree, relations);
  std::vector<std::vector<std::string>> particles(piece.size());
  for (std::size_t i = 0; i < piece.size(); ++i) {
    if (tree[i] != 0 && relations[i] == labels.particle_relation) {
      particles[tree[i] - 1].push_back(lower_case(document.word(piece.begin + i)));
    }
  }
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const std::size_t row = batch.row(sentence, i);
    Word& word = analysis.words[piece.begin + i];
    word.upos = labels.upos[output.upos[row]];
    word.xpos = labels.xpos[output.xpos[row]];
    word.feats = labels.feats[output.feats[row]];
    const float* said = output.saying.data() + row * Heads::kSayingLabels;
    word.saying = {said[0], said[1], said[2], said[3], said[4]};
    word.head = tree[i] == 0 ? -1 : static_cast<std::int32_t>(piece.begin + tree[i] - 1);
    word.deprel = tree[i] == 0 ? std::string_view("root") : labels.deprels[relations[i]];
    word.lemma = lemmatizer.lemma(document.word(piece.begin + i), word.upos, labels.scripts[output.scripts[row]],
                                  particles[i], features);
  }
  std::vector<std::string_view> forms;
  for (std::uint32_t i = piece.begin; i < piece.end; ++i) forms.push_back(document.word(i));
  join_scores(forms, piece.begin, labels.deprels[labels.fixed_relation], analysis);
  attach_punctuation(forms, piece.begin, analysis);
}

}  // namespace volgens
