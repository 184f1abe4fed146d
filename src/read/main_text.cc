// Prose is counted for each element; parts that name themselves something else are left out unless they hold most of
// it; the smallest element with nearly all that remains is the article, and its blocks are judged one by one. Tested by
// tests/unit/read/main_text_test.cc; measured by bench/read/pages.py.
#include "read/main_text.h"

#include <algorithm>
#include <unordered_set>

#include "read/html_text.h"
#include "read/page_parts.h"
#include "text/date_value.h"

namespace volgens {
namespace {

constexpr std::uint32_t prose_words = 8;    // a block of so many words may be a paragraph
constexpr std::uint32_t most_caption = 40;  // words
constexpr double most_linked = 0.4;         // share of a paragraph's words
constexpr double keeps_itself = 0.4;        // of all prose: a part with so much is the article whatever it is called
constexpr double article_share = 0.85;      // of the prose that is left: the article's element holds so much

bool is_heading(const std::string& tag) { return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6'; }

bool ends_sentence(std::string_view text) {
  for (std::string_view mark : {".", "!", "?", "…", "”", "’", "\"", "'", "»", ":", ";", ")"})
    if (text.ends_with(mark)) return true;
  return false;
}

bool is_linked(const HtmlBlock& block) { return block.linked > most_linked * block.words; }

bool is_prose(const HtmlBlock& block) {
  return block.words >= prose_words && !is_linked(block) &&
         (ends_sentence(block.text) || block.words >= 2 * prose_words);
}

/// `(Foto: Jan Smit)`, `Beeld Hollandse Hoogte`, `© ANP` at the end of a short text.
bool ends_as_caption(const HtmlBlock& block) {
  if (block.words > most_caption) return false;
  std::string_view text = block.text;
  if (text.size() > 60) text.remove_prefix(text.size() - 60);
  for (std::string_view sign : {"(Foto", "(foto", "FOTO:", "Foto:", "foto:", "© ", "Beeld:", "Beeld ",
                                "Infographic:", "ANP", "(Omroep", "Getty"})
    if (text.find(sign) != std::string_view::npos && !text.ends_with('"')) return true;
  return false;
}

class MainText {
 public:
  MainText(const HtmlTree& tree, const std::string& title) : tree_(tree), title_(title), blocks_(blocks_of(tree)) {
    pictures_.assign(tree.nodes.size() + 1, 0);
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
      const std::string& tag = tree.nodes[i].tag;
      pictures_[i + 1] = pictures_[i] + (tag == "img" || tag == "picture" || tag == "amp-img" ? 1 : 0);
    }
  }

  std::vector<std::string> run() {
    count_prose();
    leave_out_parts();
    count_prose();
    if (all() == 0) return {};
    find_article();
    judge_blocks();
    std::vector<std::string> paragraphs;
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (kept_[i]) paragraphs.push_back(std::move(blocks_[i].text));
    return paragraphs;
  }

 private:
  /// Words of prose before each node, so that an element's share is a difference.
  void count_prose() {
    before_.assign(tree_.nodes.size() + 1, 0);
    for (const HtmlBlock& block : blocks_)
      if (is_prose(block) && !is_out(block.first)) before_[block.first + 1] += block.words;
    for (std::size_t i = 1; i < before_.size(); ++i) before_[i] += before_[i - 1];
  }
  [[nodiscard]] std::uint32_t prose_in(std::uint32_t node) const {
    return before_[tree_.nodes[node].end] - before_[node];
  }
  [[nodiscard]] std::uint32_t all() const { return before_.back(); }
  [[nodiscard]] bool is_out(std::uint32_t node) const { return !out_.empty() && out_[node]; }

  void leave_out_parts() {
    std::vector<bool> out(tree_.nodes.size(), false);
    body_ = 0;
    for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      if (tree_.nodes[i].is_text()) continue;
      const Part part = part_of(tree_.nodes[i]);
      if (part == Part::body && prose_in(i) >= keeps_itself * all() && prose_in(i) > prose_in_body()) body_ = i;
      const bool most = prose_in(i) > keeps_itself * all() && prose_in(i) > 0;
      if (part == Part::never || (part == Part::other && !most)) {
        std::fill(out.begin() + i, out.begin() + tree_.nodes[i].end, true);
        i = tree_.nodes[i].end - 1;
      }
    }
    out_ = std::move(out);
  }
  [[nodiscard]] std::uint32_t prose_in_body() const { return body_ == 0 ? 0 : prose_in(body_); }

  void find_article() {
    article_ = body_;
    std::uint32_t within = 0;
    if (article_ == 0)
      for (const char* tag : {"main", "article"})
        for (std::uint32_t i = within + 1; i < tree_.nodes[within].end; ++i)
          if (tree_.nodes[i].tag == tag && prose_in(i) > 0.5 * all()) within = i;
    if (article_ != 0) return;
    article_ = within;
    const double needed = article_share * prose_in(within);
    for (std::uint32_t i = within + 1; i < tree_.nodes[article_].end; ++i)
      if (!tree_.nodes[i].is_text() && prose_in(i) >= needed) article_ = i;
    // A single paragraph is not the article but stands in it.
    while (article_ != 0 && (tree_.nodes[article_].tag == "p" || is_heading(tree_.nodes[article_].tag)))
      article_ = tree_.nodes[article_].parent;
  }

  [[nodiscard]] bool in_article(const HtmlBlock& block) const {
    return block.first >= article_ && block.first < tree_.nodes[article_].end;
  }

  void judge_blocks() {
    kept_.assign(blocks_.size(), false);
    std::unordered_set<std::string> seen;
    bool titled = false;
    bool begun = false;
    std::uint32_t passed_over = 0;  // nodes before this one are behind an `end` line
    std::uint32_t under = 0;        // of a `head` line: links and lists in this element, or behind it, are left out
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const HtmlBlock& block = blocks_[i];
      if (block.text == title_ && !title_.empty()) {
        titled = true;
        continue;
      }
      if (is_out(block.first) || block.first < passed_over) continue;
      const bool inside = in_article(block);
      // An introduction between the title and the article's element.
      if (!inside && !(titled && block.first < article_ && is_prose(block))) continue;
      const std::string& tag = tree_.nodes[block.node].tag;
      const LineKind kind = line_kind(block.text);
      if (kind == LineKind::end && begun) passed_over = tree_.nodes[tree_.nodes[block.node].parent].end;
      if (kind == LineKind::head) under = 1;
      if (kind != LineKind::text) continue;
      if (under != 0 && (tag == "li" || is_linked(block))) continue;
      under = 0;
      if (!begun && block.words <= 10 && date_in(block.text)) continue;
      if (!is_text_of_article(i) || ends_as_caption(block) || is_caption(i)) continue;
      if (block.words >= 4 && !seen.insert(block.text).second) continue;
      kept_[i] = true;
      begun = begun || is_prose(block);
    }
    drop_headings_without_text();
  }

  /// A paragraph, even a short one; a heading; other elements only when they hold a sentence, or stand among sentences.
  [[nodiscard]] bool is_text_of_article(std::size_t i) const {
    const HtmlBlock& block = blocks_[i];
    const std::string& tag = tree_.nodes[block.node].tag;
    if (is_linked(block)) return false;
    if (tag == "p" || tag == "blockquote" || tag == "pre" || is_heading(tag)) return true;
    if (is_prose(block)) return true;
    if (tag == "li" || tag == "dd") return block.linked == 0 && block.words >= 4;
    const auto same = [&](std::size_t other) { return blocks_[other].node == block.node && is_prose(blocks_[other]); };
    return ends_sentence(block.text) && ((i > 0 && same(i - 1)) || (i + 1 < blocks_.size() && same(i + 1)));
  }

  /// The only short text beside a picture, or small letters.
  [[nodiscard]] bool is_caption(std::size_t i) const {
    const HtmlBlock& block = blocks_[i];
    if (block.words > most_caption) return false;
    if (block.small >= block.words) return true;
    std::uint32_t holder = block.node;
    for (int level = 0; level < 4 && holder != 0 && holder != article_; ++level) {
      const HtmlNode& node = tree_.nodes[holder];
      if (prose_in(holder) > most_caption) return false;
      if (node.tag != "p" && pictures_[node.end] > pictures_[holder]) return true;
      holder = node.parent;
    }
    return false;
  }

  void drop_headings_without_text() {
    bool text_behind = false;
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      if (!kept_[i]) continue;
      const bool heading = is_heading(tree_.nodes[blocks_[i].node].tag);
      if (heading && !text_behind) kept_[i] = false;
      text_behind = !heading;
    }
    // Nor one before the first paragraph: it is a title of some other kind.
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!kept_[i]) continue;
      if (!is_heading(tree_.nodes[blocks_[i].node].tag)) break;
      kept_[i] = false;
    }
  }

  const HtmlTree& tree_;
  const std::string& title_;
  std::vector<HtmlBlock> blocks_;
  std::vector<std::uint32_t> before_;
  std::vector<std::uint32_t> pictures_;  // before each node
  std::vector<bool> out_;
  std::vector<bool> kept_;
  std::uint32_t body_ = 0;
  std::uint32_t article_ = 0;
};

}  // namespace

std::vector<std::string> main_text(const HtmlTree& tree, const std::string& title) {
  return MainText(tree, title).run();
}

}  // namespace volgens
