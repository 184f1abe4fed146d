// The program against the training framework on the same sentences, batches and threads against each other, and the
// shipped model file damaged in every section.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <thread>

#include "language/encoder.h"
#include "language/features.h"
#include "language/language_model.h"
#include "language/model_file.h"
#include "language/model_path.h"

namespace volgens {
namespace {

// Sentences of given tokens as a document; owns the text.
struct Given {
  explicit Given(const std::vector<std::vector<std::string>>& sentences) {
    for (const auto& tokens : sentences) {
      for (const std::string& token : tokens) text += token + " ";
    }
    document.text = text;
    std::size_t at = 0;
    for (const auto& tokens : sentences) {
      Sentence sentence{{at, at}, static_cast<std::uint32_t>(document.tokens.size()), 0, 0};
      for (const std::string& token : tokens) {
        document.tokens.push_back({{at, at + token.size()}, static_cast<std::uint32_t>(document.sentences.size())});
        at += token.size() + 1;
      }
      sentence.end_token = static_cast<std::uint32_t>(document.tokens.size());
      sentence.span.end = at - 1;
      document.sentences.push_back(sentence);
    }
    document.paragraphs.push_back({{0, text.size()}, 0, static_cast<std::uint32_t>(document.sentences.size()), false});
  }
  std::string text;
  Document document;
};

class Model : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::ifstream file(VOLGENS_TEST_DATA "/unit/language/data/model.json");
    ASSERT_TRUE(file) << "run training/train to make it";
    fixture_ = new nlohmann::json(nlohmann::json::parse(file));
    auto model = LanguageModel::load(default_model_path());
    ASSERT_TRUE(model.ok()) << model.error().describe();
    model_ = new LanguageModel(std::move(model.value()));
    for (const auto& sentence : (*fixture_)["sentences"])
      sentences_.push_back(sentence["tokens"].get<std::vector<std::string>>());
  }
  static void TearDownTestSuite() {
    delete model_;
    delete fixture_;
  }
  static inline nlohmann::json* fixture_ = nullptr;
  static inline LanguageModel* model_ = nullptr;
  static inline std::vector<std::vector<std::string>> sentences_;
};

bool same(const Word& a, const Word& b, std::int32_t shift) {
  return a.upos == b.upos && a.xpos == b.xpos && a.feats == b.feats && a.lemma == b.lemma && a.deprel == b.deprel &&
         (a.head < 0 ? b.head < 0 : a.head + shift == b.head);
}

TEST_F(Model, FeatureRowsAreTheTrainingTwins) {
  const auto file = ModelFile::open(default_model_path());
  ASSERT_TRUE(file.ok());
  const auto features = Features::load(file.value());
  ASSERT_TRUE(features.ok());
  for (const auto& [form, rows] : (*fixture_)["rows"].items())
    EXPECT_EQ(features.value().rows(form), rows.get<std::vector<std::uint32_t>>()) << form;
}

TEST_F(Model, EncoderStatesAreCloseToTheTrainingFramework) {
  const auto file = ModelFile::open(default_model_path());
  ASSERT_TRUE(file.ok());
  const auto features = Features::load(file.value());
  const auto encoder = Encoder::load(file.value());
  ASSERT_TRUE(features.ok() && encoder.ok());
  const auto& tokens = sentences_.front();
  std::vector<std::string_view> forms(tokens.begin(), tokens.end());
  std::vector<Features::ListedName> listed;
  features.value().phrases(forms, listed);
  std::vector<float> input(forms.size() * Features::kSize);
  for (std::size_t i = 0; i < forms.size(); ++i) {
    Features::BagSums bag;
    const std::span<float, Features::kSize> vector(input.data() + i * Features::kSize, Features::kSize);
    features.value().form(forms[i], vector, bag);
    features.value().finish(bag, listed[i].row, vector);
  }
  std::vector<float> states;
  encoder.value().encode(Batch({static_cast<std::uint32_t>(forms.size())}), input, states);
  double difference = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const auto expected = (*fixture_)["states"][i].get<std::vector<float>>();
    for (std::size_t k = 0; k < expected.size(); ++k, ++count)
      difference += std::abs(expected[k] - states[i * Encoder::kOutput + k * 16]);
  }
  EXPECT_LT(difference / static_cast<double>(count), 0.03);
}

TEST_F(Model, SayingScoresAreCloseToTheTrainingFramework) {
  const Given given({sentences_.front()});
  const Analysis analysis = model_->analyse(given.document);
  double difference = 0;
  for (std::size_t i = 0; i < analysis.words.size(); ++i) {
    const auto expected = (*fixture_)["saying"][i].get<std::vector<float>>();
    const SayingScores& found = analysis.words[i].saying;
    const float scores[] = {found.cue, found.content, found.begin, found.end, found.source};
    ASSERT_EQ(expected.size(), std::size(scores));
    for (std::size_t k = 0; k < expected.size(); ++k) difference += std::abs(expected[k] - scores[k]);
  }
  // Log odds run from -15 to 10; rounding to 8 bits moves them by some tenths.
  EXPECT_LT(difference / static_cast<double>(5 * analysis.words.size()), 0.5);
}

TEST_F(Model, PredictionsAreThoseOfTheTrainingFramework) {
  const Given given(sentences_);
  const Analysis analysis = model_->analyse(given.document);
  std::size_t words = 0, tags = 0, lemmas = 0, heads = 0, relations = 0;
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    const auto& expected = (*fixture_)["sentences"][s];
    const std::uint32_t first = given.document.sentences[s].begin_token;
    for (std::size_t i = 0; i < sentences_[s].size(); ++i, ++words) {
      const Word& word = analysis.words[first + i];
      const std::string feats = word.feats.empty() ? "_" : std::string(word.feats);
      tags += upos_name(word.upos) == expected["upos"][i] && word.xpos == expected["xpos"][i] &&
                      feats == expected["feats"][i]
                  ? 1
                  : 0;
      lemmas += word.lemma == expected["lemmas"][i] ? 1 : 0;
      heads += (word.head < 0 ? 0 : word.head - static_cast<std::int32_t>(first) + 1) == expected["heads"][i].get<int>()
                   ? 1
                   : 0;
      relations += word.deprel == expected["deprels"][i] ? 1 : 0;
    }
  }
  // Rounding to 8 bits may decide a near tie otherwise.
  const double least = 0.97 * static_cast<double>(words);
  EXPECT_GE(static_cast<double>(tags), least);
  EXPECT_GE(static_cast<double>(lemmas), least);
  EXPECT_GE(static_cast<double>(heads), least);
  EXPECT_GE(static_cast<double>(relations), least);
}

TEST_F(Model, BatchesAndThreadsChangeNothing) {
  const Given given(sentences_);
  const Analysis whole = model_->analyse(given.document);
  std::vector<Analysis> parts(sentences_.size());
  std::vector<std::jthread> threads;
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    threads.emplace_back([&, s] { parts[s] = model_->analyse(Given({sentences_[s]}).document); });
  }
  threads.clear();
  std::size_t names = 0;
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    const auto first = static_cast<std::int32_t>(given.document.sentences[s].begin_token);
    names += parts[s].names.size();
    for (std::size_t i = 0; i < sentences_[s].size(); ++i) {
      EXPECT_TRUE(same(parts[s].words[i], whole.words[static_cast<std::size_t>(first) + i], first)) << sentences_[s][i];
    }
  }
  EXPECT_EQ(names, whole.names.size());
}

TEST_F(Model, EverySentenceIsATreeHoweverLong) {
  std::vector<std::string> endless;
  for (int i = 0; i < 450; ++i) endless.push_back(i % 7 == 0 ? "Jansen" : i % 3 == 0 ? "loopt" : "\xC3\xA9\xC3\xA9n");
  const Given given({endless, {"."}, {"\xEF\xBF\xBD"}});
  const Analysis analysis = model_->analyse(given.document);
  for (const Sentence& sentence : given.document.sentences) {
    std::size_t roots = 0;
    for (std::uint32_t i = sentence.begin_token; i < sentence.end_token; ++i) {
      roots += analysis.words[i].head < 0 ? 1 : 0;
      std::size_t steps = 0;
      for (std::int32_t node = static_cast<std::int32_t>(i); node >= 0 && steps <= endless.size();
           node = analysis.words[static_cast<std::size_t>(node)].head)
        ++steps;
      EXPECT_LE(steps, endless.size());
    }
    EXPECT_EQ(roots, 1U);
  }
}

TEST_F(Model, NothingInNothingOut) {
  const Analysis analysis = model_->analyse(Document{});
  EXPECT_TRUE(analysis.words.empty());
  EXPECT_TRUE(analysis.names.empty());
}

TEST_F(Model, DamageInAnySectionIsFound) {
  std::ifstream file(default_model_path(), std::ios::binary);
  std::vector<char> bytes(std::istreambuf_iterator<char>(file), {});
  const auto view = [&] { return std::as_bytes(std::span(bytes)); };
  const auto whole = ModelFile::read(view(), "model");
  ASSERT_TRUE(whole.ok());
  for (const Section& section : whole.value().sections()) {
    const auto begin = static_cast<std::size_t>(section.bytes.data() - view().data());
    EXPECT_FALSE(ModelFile::read(view().first(begin), "cut").ok()) << section.name;
    EXPECT_FALSE(ModelFile::read(view().first(begin + section.bytes.size() / 2), "cut").ok()) << section.name;
    char& byte = bytes[begin + section.bytes.size() / 2];
    byte = static_cast<char>(byte ^ 4);
    const auto flipped = ModelFile::read(view(), "flipped");
    byte = static_cast<char>(byte ^ 4);
    ASSERT_FALSE(flipped.ok()) << section.name;
    EXPECT_NE(flipped.error().message.find("'" + section.name + "'"), std::string::npos) << flipped.error().message;
  }
}

}  // namespace
}  // namespace volgens
