// A state a byte; a start tag of the same name inside a record means that the record was never closed. pugixml parses
// what is cut out. Tested by tests/unit/read/feed_test.cc and tests/corrupt.
#include "read/xml_records.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace volgens {
namespace {

constexpr std::size_t most_head = std::size_t{64} << 10;
constexpr std::size_t most_opening = 100;

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool ends_name(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '/' || c == '>'; }

}  // namespace

Result<std::optional<XmlRecord>> XmlRecords::next() {
  for (;;) {
    if (!finished_.empty()) {
      XmlRecord record = std::move(finished_.front());
      finished_.erase(finished_.begin());
      return std::optional<XmlRecord>(std::move(record));
    }
    Result<std::string_view> some = stream_.take_some(std::size_t{64} << 10);
    if (!some) return some.error();
    if (some->empty()) {
      if (inside_.empty()) return std::optional<XmlRecord>();
      finish(false);
      continue;
    }
    std::size_t i = 0;
    for (; i < some->size() && finished_.empty(); ++i) take((*some)[i]);
    stream_.give_back(some->size() - i);
  }
}

void XmlRecords::keep(char c) {
  if (inside_.empty()) {
    if (!begun_ && head_.size() < most_head) head_ += c;
    return;
  }
  if (record_.too_long) return;
  record_.text += c;
  if (record_.text.size() > limit_) {
    record_.too_long = true;
    std::string().swap(record_.text);
  }
}

void XmlRecords::finish(bool closed) {
  record_.closed = closed;
  finished_.push_back(std::exchange(record_, {}));
  inside_.clear();
}

void XmlRecords::take(char c) {
  if (c == '\n') line_ += 1;
  keep(c);
  switch (at_) {
    case At::text:
      if (c == '<') {
        at_ = At::opening;
        opening_.clear();
        tag_line_ = line_;
      }
      return;
    case At::opening:
      if (opening_ == "!-" && c == '-')
        at_ = At::comment, last_ = before_last_ = ' ';
      else if (opening_ == "![CDATA" && c == '[')
        at_ = At::cdata, last_ = before_last_ = ' ';
      else if (opening_.empty() && c == '?')
        at_ = At::instruction, last_ = ' ';
      else if (ends_name(c) && (c != '/' || !opening_.empty()))
        opened(c);
      else if (opening_.size() < most_opening)
        opening_ += c;
      last_ = at_ == At::opening || at_ == At::tag ? c : last_;
      return;
    case At::comment:
    case At::cdata:
      if (c == '>' && last_ == (at_ == At::comment ? '-' : ']') && before_last_ == last_) at_ = At::text;
      before_last_ = std::exchange(last_, c);
      return;
    case At::instruction:
      if (c == '>' && last_ == '?') at_ = At::text;
      last_ = c;
      return;
    case At::declaration:
      if (c == '[') brackets_ += 1;
      if (c == ']' && brackets_ > 0) brackets_ -= 1;
      if (c == '>' && brackets_ == 0) at_ = At::text;
      return;
    case At::tag:
      if (quote_ != '\0') {
        if (c == quote_) quote_ = '\0';
      } else if (c == '"' || c == '\'') {
        quote_ = c;
      } else if (c == '>') {
        tag_ended();
      }
      last_ = c;
      return;
  }
}

/// The name of a tag is complete.
void XmlRecords::opened(char c) {
  at_ = At::tag;
  quote_ = '\0';
  start_tag_ = end_tag_ = false;
  if (opening_.starts_with('!')) {
    at_ = c == '>' ? At::text : At::declaration;
    brackets_ = 0;
    return;
  }
  if (opening_.starts_with('/'))
    end_tag_ = !inside_.empty() && std::string_view(opening_).substr(1) == inside_;
  else if (std::find(names_.begin(), names_.end(), without_prefix(opening_)) != names_.end() &&
           (inside_.empty() || opening_ == inside_))
    begin_record(c);
  if (c == '>') tag_ended();
}

/// `c` is what stands behind the name.
void XmlRecords::begin_record(char c) {
  if (!inside_.empty()) {
    // What was read of this tag belongs to the record that it begins.
    if (!record_.too_long)
      record_.text.resize(record_.text.size() - std::min(record_.text.size(), opening_.size() + 2));
    finish(false);
  }
  begun_ = true;
  start_tag_ = true;
  inside_ = opening_;
  record_ = {};
  record_.line = tag_line_;
  record_.text = "<" + opening_ + c;
}

void XmlRecords::tag_ended() {
  at_ = At::text;
  if (end_tag_ || (start_tag_ && last_ == '/')) finish(true);
  start_tag_ = end_tag_ = false;
}

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children())
    if (local_name(child) == name) return child;
  return {};
}

std::string text_below(const pugi::xml_node& node) {
  std::string text;
  for (pugi::xml_node at = node.first_child(); at;) {
    if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) text += at.value();
    if (at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at && at != node && !at.next_sibling()) at = at.parent();
    if (!at || at == node) break;
    at = at.next_sibling();
  }
  return text;
}

std::string markup_of(const pugi::xml_node& node) {
  std::ostringstream out;
  for (const pugi::xml_node& child : node.children()) child.print(out, "", pugi::format_raw);
  return out.str();
}

}  // namespace volgens
