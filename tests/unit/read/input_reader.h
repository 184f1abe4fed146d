// Articles of files written for a test, through the way in that every command takes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/inputs.h"
#include "temporary_folder.h"

namespace volgens {

/// What came of reading some files of a temporary folder.
struct ReadInputs {
  std::vector<Article> articles;
  std::vector<Error> errors;
  std::vector<Error> warnings;
};

class InputReader {
 public:
  TemporaryFolder folder;
  ReadOptions options{};

  ReadInputs paths(std::vector<std::string> names) {
    ReadInputs found;
    options.warn = [&found](const Error& error) { found.warnings.push_back(error); };
    for (std::string& name : names) name = folder.path(name);
    const auto source = open_inputs(std::move(names), options);
    while (std::optional<Result<Article>> next = source->next()) {
      if (next->ok())
        found.articles.push_back(std::move(*next).value());
      else
        found.errors.push_back(next->error());
    }
    return found;
  }
  /// Writes one file and reads it.
  ReadInputs file(const std::string& name, std::string_view content) {
    folder.write(name, content);
    return paths({name});
  }
};

}  // namespace volgens
