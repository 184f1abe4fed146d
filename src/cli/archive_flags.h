// Options that the commands over an archive share. Tested by tests/archive.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "volgens/archive.h"

namespace volgens::cli {

/// `--archive FILE`, or the environment's VOLGENS_ARCHIVE.
void add_archive_option(CLI::App& command, std::string& path);

/// Which statements: words and conditions as given.
struct QueryFlags {
  std::vector<std::string> words;
  std::string where = "statement";
  std::string speaker;
  std::string about;
  std::string form;
  std::string mode;
  std::string from_date;
  std::string to_date;
  std::string publisher;
  double min_confidence = 0.0;
};

void add_query_options(CLI::App& command, QueryFlags& flags);

[[nodiscard]] SearchQuery query_of(const QueryFlags& flags);

/// An option that takes one of `names`, as `--format text|jsonl|csv`.
void add_choice(CLI::App& command, const std::string& option, std::string& value, const std::vector<std::string>& names,
                const std::string& help);

}  // namespace volgens::cli
