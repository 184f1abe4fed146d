// `volgens_language_bench pretokenised MODEL < FILE` analyses one sentence a line, tokens separated by spaces, and
// prints CoNLL-U;
// `... speed MODEL FILE` prints words per second of tokeniser and model on one thread, and the time to load.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "language/conllu.h"
#include "language/language_model.h"
#include "text/document.h"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

// A document whose tokens are the words between spaces and whose sentences are the lines.
volgens::Document given_tokens(const std::string& text) {
  volgens::Document document;
  document.text = text;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    volgens::Sentence sentence{{at, end}, static_cast<std::uint32_t>(document.tokens.size()), 0, 0};
    for (std::size_t begin = at; begin < end;) {
      const std::size_t stop = std::min(text.find(' ', begin), end);
      if (stop > begin)
        document.tokens.push_back({{begin, stop}, static_cast<std::uint32_t>(document.sentences.size())});
      begin = stop + 1;
    }
    sentence.end_token = static_cast<std::uint32_t>(document.tokens.size());
    if (sentence.end_token > sentence.begin_token) document.sentences.push_back(sentence);
    at = end + 1;
  }
  document.paragraphs.push_back({{0, text.size()}, 0, static_cast<std::uint32_t>(document.sentences.size()), false});
  return document;
}

int pretokenised(const volgens::LanguageModel& model) {
  const std::string text(std::istreambuf_iterator<char>(std::cin), {});
  const volgens::Document document = given_tokens(text);
  std::cout << volgens::to_conllu(document, model.analyse(document), "given");
  return 0;
}

int speed(const volgens::LanguageModel& model, const std::string& path, double load_seconds) {
  std::ifstream file(path);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  double best = 0;
  std::size_t words = 0;
  for (int round = 0; round < 5; ++round) {
    const Clock::time_point begin = Clock::now();
    const volgens::Document document = volgens::make_document(text);
    words = model.analyse(document).words.size();
    best = std::max(best, static_cast<double>(words) / seconds_since(begin));
  }
  std::printf("%.0f words/s, %zu words, model loaded in %.3f s\n", best, words, load_seconds);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string mode = argc > 2 ? argv[1] : "";
  if ((mode != "pretokenised" && mode != "speed") || (mode == "speed" && argc < 4)) {
    std::cerr << "volgens_language_bench pretokenised MODEL < FILE | speed MODEL FILE\n";
    return 2;
  }
  const Clock::time_point begin = Clock::now();
  const volgens::Result<volgens::LanguageModel> model = volgens::LanguageModel::load(argv[2]);
  if (!model) {
    std::cerr << model.error().describe() << '\n';
    return 2;
  }
  const double load_seconds = seconds_since(begin);
  return mode == "speed" ? speed(model.value(), argv[3], load_seconds) : pretokenised(model.value());
}
