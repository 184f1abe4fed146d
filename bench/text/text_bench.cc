// `volgens_text_bench cut FILE` prints the spans of tokens, sentences and quotations (outer, inner), for the scorers
// beside it; `volgens_text_bench speed FILE` prints how fast make_document is on the file as one text.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "text/document.h"
#include "text/encoding.h"

namespace {

void print_spans(const volgens::Document& document) {
  for (const volgens::Token& token : document.tokens)
    std::cout << "T " << token.span.begin << ' ' << token.span.end << '\n';
  for (const volgens::Sentence& sentence : document.sentences)
    std::cout << "S " << sentence.span.begin << ' ' << sentence.span.end << '\n';
  for (const volgens::Quotation& quotation : document.quotations)
    std::cout << "Q " << quotation.outer.begin << ' ' << quotation.outer.end << "\nI " << quotation.inner.begin << ' '
              << quotation.inner.end << '\n';
}

void print_speed(const std::string& text) {
  constexpr int rounds = 5;
  double best = 0;
  std::size_t tokens = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    tokens = volgens::make_document(text).tokens.size();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    best = std::max(best, static_cast<double>(text.size()) / 1e6 / seconds.count());
  }
  std::printf("%.1f MB/s, %zu bytes, %zu tokens\n", best, text.size(), tokens);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "use: volgens_text_bench cut|speed FILE\n";
    return 2;
  }
  std::ifstream file(argv[2], std::ios::binary);
  if (!file) {
    std::cerr << argv[2] << ": there is no such file\n";
    return 2;
  }
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const std::string text = volgens::decode(bytes).text;
  if (std::string_view(argv[1]) == "speed") {
    print_speed(text);
  } else {
    print_spans(volgens::make_document(text));
  }
  return 0;
}
