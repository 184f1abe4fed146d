// A SAX handler, so memory stays within the object's own size whatever it holds, and nesting is bounded. Tested by
// tests/unit/read/jsonl_source_test.cc and tests/corrupt.
#include "read/json_collector.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace volgens {
namespace {

using nlohmann::json;

constexpr std::size_t max_nesting = 64;

class Collector : public nlohmann::json_sax<json> {
 public:
  Collector(const std::set<std::string, std::less<>>& wanted, const std::string& number,
            std::map<std::string, std::vector<std::string>, std::less<>>& values, std::string& problem)
      : wanted_(wanted), number_(number), values_(values), problem_(problem) {
    for (const std::string& path : wanted)
      deepest_ =
          std::max<std::size_t>(deepest_, 1 + static_cast<std::size_t>(std::count(path.begin(), path.end(), '.')));
  }

  bool null() override { return scalar(); }
  bool boolean(bool) override { return scalar(); }
  bool number_integer(number_integer_t value) override { return keep_number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return keep_number(std::to_string(value)); }
  bool number_float(number_float_t, const string_t&) override { return scalar(); }
  bool string(string_t& value) override { return keep(std::move(value)); }
  bool binary(binary_t&) override { return scalar(); }
  bool start_object(std::size_t) override { return enter(true); }
  bool start_array(std::size_t) override { return enter(false); }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool key(string_t& name) override {
    Level& level = levels_.back();
    path_.resize(level.path_size);
    level.within = path_depth_ < deepest_;
    if (!level.within) return true;
    if (!path_.empty()) path_ += '.';
    path_ += name;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    if (problem_.empty())
      problem_ = "is not valid JSON at byte " + std::to_string(position) + "; correct it or leave it out";
    return false;
  }

 private:
  struct Level {
    bool object = false;
    bool within = true;         // the key that stands open is part of path_
    std::size_t path_size = 0;  // of path_ before this level's keys
  };

  bool scalar() {
    if (levels_.empty()) problem_ = "is no JSON object; each line must be one, with a \"text\"";
    return !levels_.empty();
  }
  bool keep(std::string value) {
    if (!scalar()) return false;
    if (levels_.back().within && wanted_.contains(path_)) values_[path_].push_back(std::move(value));
    return true;
  }
  bool keep_number(std::string value) { return path_ == number_ ? keep(std::move(value)) : scalar(); }
  bool enter(bool object) {
    if (levels_.empty() && !object) return scalar();
    if (levels_.size() >= max_nesting) {
      problem_ = "is nested more than " + std::to_string(max_nesting) + " levels deep; make it flatter or leave it out";
      return false;
    }
    const bool within = levels_.empty() || levels_.back().within;
    if (object && within && !levels_.empty()) path_depth_ += 1;
    levels_.push_back({object, within, path_.size()});
    return true;
  }
  bool leave() {
    const Level level = levels_.back();
    levels_.pop_back();
    path_.resize(level.path_size);
    if (level.object && !levels_.empty() && levels_.back().within) path_depth_ -= 1;
    return true;
  }

  const std::set<std::string, std::less<>>& wanted_;
  const std::string& number_;
  std::map<std::string, std::vector<std::string>, std::less<>>& values_;
  std::string& problem_;
  std::string path_;
  std::size_t path_depth_ = 0;  // objects on the way to the level that stands open
  std::size_t deepest_ = 1;
  std::vector<Level> levels_;
};

}  // namespace

JsonFields JsonFields::collect(std::string_view text, const std::set<std::string, std::less<>>& wanted,
                               const std::string& number) {
  JsonFields fields;
  Collector collector(wanted, number, fields.values_, fields.problem);
  json::sax_parse(text, &collector);
  return fields;
}

std::optional<std::string> JsonFields::take(std::string_view path) {
  const auto found = values_.find(path);
  if (found == values_.end() || found->second.empty()) return std::nullopt;
  std::string value = std::move(found->second.front());
  values_.erase(found);
  return value;
}

std::optional<std::string> JsonFields::take_all(std::string_view path) {
  const auto found = values_.find(path);
  if (found == values_.end() || found->second.empty()) return std::nullopt;
  std::string together = std::move(found->second.front());
  for (std::size_t i = 1; i < found->second.size(); ++i) together += "\n\n" + found->second[i];
  values_.erase(found);
  return together;
}

std::vector<std::string> JsonFields::list(std::string_view path) const {
  const auto found = values_.find(path);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

}  // namespace volgens
