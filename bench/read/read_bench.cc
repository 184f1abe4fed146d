// The readers alone: `volgens_read_bench INPUT...` reads each input to its end, does nothing with the articles, and
// prints for each how many there were, processor time, megabytes of text and of input a second, and the peak memory of
// the program until then. bench/read/make_sources.py makes inputs of each format.
#include <sys/resource.h>

#include <cstdio>
#include <ctime>
#include <filesystem>

#include "read/inputs.h"

namespace {

void measure(const std::string& path) {
  const std::clock_t begin = std::clock();
  const auto source = volgens::open_inputs({path}, {});
  std::size_t articles = 0;
  std::size_t failed = 0;
  std::size_t bytes = 0;
  while (const auto article = source->next()) {
    (*article ? articles : failed) += 1;
    if (*article) bytes += article->value().text.size();
  }
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::error_code none;
  const double input = static_cast<double>(std::filesystem::file_size(path, none)) / 1e6;
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%-24s %8zu articles, %zu failed, %7.2f s, %7.1f MB text/s, %7.1f MB input/s, %5ld MB peak\n",
              std::filesystem::path(path).filename().c_str(), articles, failed, seconds,
              static_cast<double>(bytes) / 1e6 / seconds, input / seconds, usage.ru_maxrss / 1024);
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) measure(argv[i]);
  return 0;
}
