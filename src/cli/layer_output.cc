// Files are written with stdio, each closed before the next. Tested by tests/golden/layers_test.py.
#include "cli/layer_output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "layers/conllu.h"

namespace volgens::cli {
namespace {

constexpr std::size_t longest_name = 80;  // bytes of an id in a file name

/// `krant/2004-03-12 dijk.txt` as `2004-03-12-dijk`.
std::string file_name_part(const std::string& id) {
  std::string name;
  for (const char c : id.substr(id.find_last_of('/') + 1)) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    if (plain)
      name += c;
    else if (!name.empty() && name.back() != '-')
      name += '-';
    if (name.size() == longest_name) break;
  }
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string::npos ? name : name.substr(0, dot);
}

}  // namespace

bool is_layer_format(const std::string& format) { return format == "conllu" || format == "naf"; }

std::string layers_text(const std::string& format, const Article& article, const Reading& reading,
                        const Document& document, const Analysis& analysis, std::size_t number,
                        const NafOptions& options) {
  if (format == "naf") return to_naf(article, reading, document, analysis, options);
  return to_conllu(article, reading, document, analysis, number);
}

bool ArticleOutput::write(const std::string& id, std::size_t number, const std::string& text) {
  if (!folder_.empty()) return write_file(id, number, text);
  if (!alone_) return standard_.write(text);
  if (!held_.empty()) {
    error_ = Error{ErrorCode::invalid_option,
                   "is a second article, and an XML document holds one; give a folder for all with --output", id};
    return false;
  }
  held_ = text;
  return true;
}

std::optional<Error> ArticleOutput::finish() {
  if (!error_) standard_.write(held_);
  return error_;
}

bool ArticleOutput::write_file(const std::string& id, std::size_t number, const std::string& text) {
  std::error_code made;
  std::filesystem::create_directories(folder_, made);
  char digits[32];
  std::snprintf(digits, sizeof digits, "%06zu", number);
  const std::string part = file_name_part(id);
  const std::string path = folder_ + "/" + digits + (part.empty() ? "" : "-" + part) + ".naf";
  errno = 0;
  std::FILE* file = std::fopen(path.c_str(), "wb");
  bool good = file != nullptr;
  if (good) good = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (file != nullptr) good = std::fclose(file) == 0 && good;
  if (!good)
    error_ = Error{ErrorCode::unreadable,
                   std::string("cannot be written (") + std::strerror(errno) + "); free some space or write elsewhere",
                   path};
  return good;
}

std::optional<Error> output_folder_error(const std::string& folder, const std::string& format) {
  if (folder.empty() || format == "naf") return std::nullopt;
  return Error{ErrorCode::invalid_option,
               "only --format naf writes a file for each article; leave it out and end the command with > FILE",
               "--output"};
}

}  // namespace volgens::cli
