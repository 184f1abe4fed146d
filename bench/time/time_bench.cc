// `volgens_time_bench speed FILE` prints how fast the time room alone is on the file as one text, its sentences and
// words having been analysed before. `volgens_time_bench phrases YYYY-MM-DD HH:MM` reads one expression a line from
// standard input and prints for each the times in it, `type value begin end` joined with `|`, as plans are read; for
// duckling.py beside it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "language/language_model.h"
#include "language/model_path.h"
#include "text/document.h"
#include "text/encoding.h"
#include "time/times.h"

namespace {

int speed(const volgens::TimeLexicon& lexicon, const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << path << ": there is no such file\n";
    return 2;
  }
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const std::string text = volgens::decode(bytes).text;
  const auto model = volgens::LanguageModel::load(volgens::default_model_path());
  if (!model) {
    std::cerr << model.error().describe() << '\n';
    return 2;
  }
  const volgens::Document document = volgens::make_document(text);
  const auto before = std::chrono::steady_clock::now();
  const volgens::Analysis analysis = model->analyse(document);
  const std::chrono::duration<double> language = std::chrono::steady_clock::now() - before;
  constexpr int rounds = 5;
  double least = 1e9;
  std::size_t times = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    times = volgens::find_times(document, analysis, lexicon, {{2018, 7, 16}}).expressions.size();
    least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  std::printf(
      "%.1f MB/s, %.0f words/s, %zu times in %zu tokens; the language model on the same text took %.0f times as long\n",
      static_cast<double>(text.size()) / 1e6 / least, static_cast<double>(document.tokens.size()) / least, times,
      document.tokens.size(), language.count() / least);
  return 0;
}

const char* name_of(volgens::TimeType type) {
  switch (type) {
    case volgens::TimeType::date:
      return "DATE";
    case volgens::TimeType::time:
      return "TIME";
    case volgens::TimeType::duration:
      return "DURATION";
    case volgens::TimeType::set:
      return "SET";
  }
  return "";
}

int phrases(const volgens::TimeLexicon& lexicon, std::string_view date, const std::string& clock) {
  volgens::TimeReference reference{volgens::parse_date(date),
                                   std::stoi(clock.substr(0, 2)) * 60 + std::stoi(clock.substr(3, 2)),
                                   volgens::Undecided::future};
  for (std::string line; std::getline(std::cin, line);) {
    const volgens::Document document = volgens::make_document(line);
    bool first = true;
    for (const auto& time : volgens::find_times(document, {}, lexicon, reference).expressions) {
      std::cout << (first ? "" : "|") << name_of(time.type) << ' ' << time.value << ' ' << time.span.begin << ' '
                << time.span.end;
      first = false;
    }
    std::cout << '\n';
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  const auto lexicon = volgens::TimeLexicon::load();
  if (!lexicon) {
    std::cerr << lexicon.error().describe() << '\n';
    return 2;
  }
  if (mode == "speed" && argc == 3) return speed(*lexicon, argv[2]);
  if (mode == "phrases" && argc == 4 && std::string_view(argv[3]).size() == 5)
    return phrases(*lexicon, argv[2], argv[3]);
  std::cerr << "use: volgens_time_bench speed FILE | phrases YYYY-MM-DD HH:MM < FILE\n";
  return 2;
}
