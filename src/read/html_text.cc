// One walk over the nodes: what begins or ends a block, or two line breaks, ends the text under way. Tested by
// tests/unit/read/html_test.cc.
#include "read/html_text.h"

#include <algorithm>
#include <array>

namespace volgens {
namespace {

// Sorted, for binary search.
constexpr std::array<std::string_view, 22> flowing = {
    "a",      "area",  "br",      "del",    "head",  "img",  "input", "label", "link", "map",   "meta",
    "object", "param", "picture", "select", "small", "span", "sub",   "sup",   "time", "title", "video"};
constexpr std::array<std::string_view, 8> silent = {"button", "frameset", "head",   "noscript",
                                                    "object", "option",   "select", "title"};

template <std::size_t n>
bool is_in(std::string_view name, const std::array<std::string_view, n>& names) {
  return std::binary_search(names.begin(), names.end(), name);
}

bool begins_block(const HtmlNode& node) { return !node.is_text() && !is_in(node.tag, flowing); }

class BlockWalk {
 public:
  explicit BlockWalk(const HtmlTree& tree) : tree_(tree) {}

  std::vector<HtmlBlock> run() {
    const std::vector<HtmlNode>& nodes = tree_.nodes;
    std::vector<std::uint32_t> open = {0};  // block elements
    std::uint32_t link_end = 0;
    std::uint32_t small_end = 0;
    for (std::uint32_t i = 1; i < nodes.size();) {
      while (open.size() > 1 && nodes[open.back()].end <= i) {
        flush();
        open.pop_back();
      }
      const HtmlNode& node = nodes[i];
      if (is_in(node.tag, silent)) {
        i = node.end;
        continue;
      }
      if (node.is_text()) {
        add(node.text, i, open.back(), i < link_end, i < small_end);
      } else if (node.tag == "br") {
        line_break();
      } else if (begins_block(node)) {
        flush();
        open.push_back(i);
      } else if (node.tag == "a") {
        link_end = std::max(link_end, node.end);
      } else if (node.tag == "small") {
        small_end = std::max(small_end, node.end);
      }
      i += 1;
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void add(std::string_view text, std::uint32_t node, std::uint32_t block, bool linked, bool small) {
    const bool blank = text.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
    if (blank && at_.text.empty()) return;
    if (!blank && breaks_ > 0 && !at_.text.empty()) {
      const bool parted = breaks_ > 1;
      if (parted) {
        flush();
        at_.broken_off = true;
      } else {
        while (at_.text.ends_with(' ')) at_.text.pop_back();
        at_.text += '\n';
      }
    }
    if (!blank) breaks_ = 0;
    if (at_.text.empty()) {
      at_.node = block;
      at_.first = node;
    }
    append_words(at_.text, text);
    const std::uint32_t words = count_words(text);
    if (linked) at_.linked += words;
    if (small) at_.small += words;
  }

  void line_break() { breaks_ += 1; }

  void flush() {
    breaks_ = 0;
    while (!at_.text.empty() && (at_.text.back() == ' ' || at_.text.back() == '\n')) at_.text.pop_back();
    if (!at_.text.empty()) {
      at_.words = count_words(at_.text);
      at_.linked = std::min(at_.linked, at_.words);
      blocks_.push_back(std::move(at_));
    }
    at_ = HtmlBlock();
  }

  const HtmlTree& tree_;
  std::vector<HtmlBlock> blocks_;
  HtmlBlock at_;
  int breaks_ = 0;
};

}  // namespace

std::vector<HtmlBlock> blocks_of(const HtmlTree& tree) { return BlockWalk(tree).run(); }

std::string text_of_html(std::string_view fragment) {
  std::string text;
  for (const HtmlBlock& block : blocks_of(HtmlTree::of(plain_page(fragment)))) {
    if (!text.empty()) text += "\n\n";
    text += block.text;
  }
  return text;
}

std::string with_title(const std::optional<std::string>& title, std::string text) {
  if (!title || title->empty() || text.starts_with(*title)) return text;
  return text.empty() ? *title : *title + "\n\n" + text;
}

std::uint32_t count_words(std::string_view text) {
  std::uint32_t words = 0;
  bool within = false;
  for (char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space && !within) words += 1;
    within = !space;
  }
  return words;
}

}  // namespace volgens
