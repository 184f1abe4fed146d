// Options that the commands over an archive share. Tested by tests/archive.
#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <vector>

#include "volgens/archive.h"

namespace volgens::cli {

/// `--archive FILE`, or the environment's VOLGENS_ARCHIVE.
void add_archive_option(CLI::App& command, std::string& path);

/// Which statements: the words, and the conditions of archive/filters.h that were given, by name.
struct QueryFlags {
  std::vector<std::string> words;
  std::map<std::string, std::string> conditions;
};

/// WORDS and an option for each of `archive::filters()`: `--from-date` for `from_date`.
void add_query_options(CLI::App& command, QueryFlags& flags);

/// `--group none|duplicates`, for commands that give statements one by one.
void add_group_option(CLI::App& command, std::string& group);

[[nodiscard]] SearchQuery query_of(const QueryFlags& flags);

/// An option that takes one of `names`, as `--format text|jsonl|csv`.
void add_choice(CLI::App& command, const std::string& option, std::string& value, const std::vector<std::string>& names,
                const std::string& help);

}  // namespace volgens::cli
