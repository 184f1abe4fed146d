// The tokenizer of the HTML standard (13.2.5) without its corner cases, written anew as tags that any parser reads
// alike. It bounds what is quadratic in parsers: attributes of a tag, tags of a page. Tested by
// tests/unit/read/html_test.cc and fuzz/html_fuzz.cc.
#include "read/html_tags.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace volgens {
namespace {

constexpr std::size_t most_tags = 200'000;
constexpr std::size_t most_value_bytes = 4000;
constexpr std::size_t most_data_bytes = std::size_t{1} << 20;
constexpr std::size_t most_data = 32;
constexpr std::size_t text_part = std::size_t{1} << 20;  // libxml2 refuses texts of more than ten million bytes
constexpr std::string_view spaces = " \t\r\n\f";

template <std::size_t n>
bool is_in(std::string_view name, const std::array<std::string_view, n>& names) {
  return std::binary_search(names.begin(), names.end(), name);
}

// All sorted, for binary search.
constexpr std::array<std::string_view, 32> letter_tags = {
    "abbr", "acronym", "b",      "basefont", "bdi",    "bdo",   "bgsound", "big",  "cite", "code", "dfn",
    "em",   "embed",   "font",   "i",        "ins",    "kbd",   "keygen",  "mark", "nobr", "q",    "s",
    "samp", "source",  "spacer", "strike",   "strong", "track", "tt",      "u",    "var",  "wbr"};
constexpr std::array<std::string_view, 9> raw_tags = {"iframe", "noembed",  "noframes", "script", "style",
                                                      "svg",    "template", "textarea", "xmp"};
constexpr std::array<std::string_view, 16> block_tags = {
    "article", "aside",  "audio", "details", "dialog",  "figcaption", "figure",  "footer",
    "header",  "hgroup", "main",  "nav",     "picture", "section",    "summary", "video"};
constexpr std::array<std::string_view, 62> known_tags = {
    "a",        "address", "area",     "base",     "blockquote", "body",     "br",      "button", "caption",
    "center",   "col",     "colgroup", "dd",       "del",        "dir",      "div",     "dl",     "dt",
    "fieldset", "form",    "frame",    "frameset", "h1",         "h2",       "h3",      "h4",     "h5",
    "h6",       "head",    "hr",       "html",     "img",        "input",    "isindex", "label",  "legend",
    "li",       "link",    "map",      "menu",     "meta",       "noscript", "object",  "ol",     "optgroup",
    "option",   "p",       "param",    "pre",      "select",     "small",    "span",    "sub",    "sup",
    "table",    "tbody",   "td",       "tfoot",    "th",         "thead",    "title",   "tr"};
constexpr std::array<std::string_view, 1> more_known_tags = {"ul"};
constexpr std::array<std::string_view, 14> kept_attributes = {
    "aria-hidden", "class", "content",  "datetime", "hidden", "id",    "itemprop",
    "itemtype",    "name",  "property", "rel",      "role",   "style", "type"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_space(char c) { return spaces.find(c) != std::string_view::npos; }

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view page) : page_(page) {}

  PlainPage run() {
    out_.tags.reserve(std::min(page_.size(), std::size_t{1} << 20));
    while (at_ < page_.size() && !out_.cut) {
      if (page_[at_] != '<')
        text(std::min(page_.find('<', at_), page_.size()));
      else
        markup();
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead) const { return at_ + ahead < page_.size() ? page_[at_ + ahead] : '\0'; }

  void text(std::size_t end) {
    for (; at_ < end; ++at_) {
      const char c = page_[at_];
      out_.tags += static_cast<unsigned char>(c) < 0x20 && !is_space(c) ? ' ' : c;
      if (++since_tag_ >= text_part && static_cast<unsigned char>(c) < 0x80) {
        out_.tags += "<!---->";
        since_tag_ = 0;
      }
    }
  }

  void pass_over(std::string_view sign, std::size_t from) {
    const std::size_t end = page_.find(sign, from);
    at_ = end == std::string_view::npos ? page_.size() : end + sign.size();
  }

  void markup() {
    if (page_.substr(at_).starts_with("<!--")) {
      pass_over("-->", page_.substr(at_ + 4).starts_with('>') ? at_ + 2 : at_ + 4);
    } else if (peek(1) == '!' || peek(1) == '?') {
      pass_over(">", at_ + 1);
    } else if (peek(1) == '/' && is_letter(peek(2))) {
      at_ += 2;
      const std::string name = name_here();
      pass_over(">", at_);
      end_tag(name);
    } else if (is_letter(peek(1))) {
      at_ += 1;
      start_tag();
    } else {
      out_.tags += "&lt;";
      at_ += 1;
    }
  }

  std::string name_here() {
    std::string name;
    for (; at_ < page_.size() && !is_space(page_[at_]) && page_[at_] != '/' && page_[at_] != '>'; ++at_)
      if (name.size() < 60) name += lowered(page_[at_]);
    return name;
  }

  /// How an element is called in the plain form; empty when its tags are left out.
  static std::string_view plain_name(std::string_view name) {
    if (is_in(name, letter_tags)) return {};
    if (is_in(name, known_tags) || is_in(name, more_known_tags)) return name;
    return is_in(name, block_tags) || name.find('-') != std::string_view::npos ? "div" : "span";
  }

  void end_tag(const std::string& name) {
    const std::string_view plain = plain_name(name);
    if (plain.empty() || is_in(name, raw_tags)) return;
    out_.tags += "</";
    out_.tags += plain;
    out_.tags += '>';
    count();
  }

  void count() {
    since_tag_ = 0;
    out_.cut = ++tags_ >= most_tags;
  }

  void start_tag() {
    closing_ = false;
    const std::string name = name_here();
    const std::string_view plain = plain_name(name);
    std::string tag;
    bool closed = false;
    bool data = false;
    const auto use = [&](const std::string& attribute, std::string_view value) {
      if (name == "script" && attribute == "type" && value.find("ld+json") != std::string_view::npos) data = true;
      if (!is_in(attribute, kept_attributes) && !(attribute == "href" && name == "link")) return;
      if (tag.size() > most_value_bytes) return;
      tag += ' ' + attribute + "=\"";
      for (char c : utf8_prefix(value, most_value_bytes)) {
        if (c == '"')
          tag += "&quot;";
        else if (c == '<')
          tag += "&lt;";
        else if (c == '>')
          tag += "&gt;";
        else
          tag += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
      }
      tag += '"';
    };
    while (at_ < page_.size() && page_[at_] != '>') closed = attribute(use);
    if (at_ < page_.size()) at_ += 1;
    if (is_in(name, raw_tags)) {
      if (!closed || name != "svg") raw_content(name, data);
      return;
    }
    if (plain.empty()) return;
    out_.tags += '<';
    out_.tags += plain;
    if (plain != name && name.find_first_of("\"'<>&=") == std::string::npos) out_.tags += " t=\"" + name + '"';
    out_.tags += tag + '>';
    count();
    if (closed && plain != name) end_tag(name);
  }

  /// Reads one attribute, or what stands between two; true when it was the `/` that closes the tag.
  template <typename Use>
  bool attribute(const Use& use) {
    if (is_space(page_[at_])) return at_ += 1, closing_;
    if (page_[at_] == '/') return at_ += 1, closing_ = true;
    closing_ = false;
    std::string name;
    const std::size_t begin = at_;
    for (; at_ < page_.size() && !is_space(page_[at_]) && page_[at_] != '/' && page_[at_] != '>' &&
           (page_[at_] != '=' || at_ == begin);
         ++at_)
      if (name.size() < 60) name += lowered(page_[at_]);
    std::size_t sign = page_.find_first_not_of(spaces, at_);
    std::string_view value;
    if (sign != std::string_view::npos && page_[sign] == '=') {
      sign = std::min(page_.find_first_not_of(spaces, sign + 1), page_.size());
      const char mark = sign < page_.size() ? page_[sign] : '\0';
      std::size_t end = 0;
      if (mark == '"' || mark == '\'') {
        sign += 1;
        end = std::min(page_.find(mark, sign), page_.size());
        at_ = std::min(end + 1, page_.size());
      } else {
        end = std::min(page_.find_first_of(" \t\r\n\f>", sign), page_.size());
        at_ = end;
      }
      value = page_.substr(sign, end - sign);
    }
    use(name, value);
    return false;
  }

  void raw_content(const std::string& name, bool data) {
    const std::size_t begin = at_;
    std::size_t end = page_.size();
    for (std::size_t open = page_.find("</", at_); open != std::string_view::npos; open = page_.find("</", open + 2)) {
      const std::string_view behind = page_.substr(open + 2, name.size());
      if (behind.size() == name.size() &&
          std::equal(name.begin(), name.end(), behind.begin(), [](char a, char b) { return a == lowered(b); })) {
        end = open;
        break;
      }
    }
    at_ = end;
    if (end < page_.size()) pass_over(">", end);
    if (data && end - begin <= most_data_bytes && out_.data.size() < most_data)
      out_.data.emplace_back(page_.substr(begin, end - begin));
  }

  const std::string_view page_;
  std::size_t at_ = 0;
  std::size_t tags_ = 0;
  std::size_t since_tag_ = 0;
  bool closing_ = false;
  PlainPage out_;
};

}  // namespace

PlainPage plain_page(std::string_view page) { return Tokenizer(page).run(); }

}  // namespace volgens
