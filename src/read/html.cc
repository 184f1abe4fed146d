// Metadata and main text, and which of the two has the better body. Tested by tests/unit/read/html_test.cc, tests/pages
// and tests/corrupt.
#include "read/html.h"

#include <algorithm>
#include <vector>

#include "read/html_text.h"
#include "read/html_tree.h"
#include "read/main_text.h"
#include "read/page_metadata.h"
#include "read/text_article.h"
#include "text/encoding.h"

namespace volgens {
namespace {

constexpr std::uint32_t least_body = 25;  // words: a shorter `articleBody` is a teaser

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line;
    append_words(line, std::string_view(text).substr(at, end - at));
    while (line.ends_with(' ')) line.pop_back();
    if (!line.empty()) lines.push_back(std::move(line));
    at = end + 1;
  }
  return lines;
}

std::vector<std::string> told_paragraphs(const std::string& body) {
  if (body.empty()) return {};
  const bool tags = body.find("</") != std::string::npos || body.find("<br") != std::string::npos;
  if (!tags && body.find('&') == std::string::npos) return lines_of(body);
  if (tags) return lines_of(text_of_html(body));
  std::vector<std::string> lines = lines_of(body);
  for (std::string& line : lines) line = text_of_html(line);
  return lines;
}

std::uint32_t words_in(const std::vector<std::string>& paragraphs) {
  std::uint32_t words = 0;
  for (const std::string& paragraph : paragraphs) words += count_words(paragraph);
  return words;
}

/// A body told on one line, with the paragraphs that the page shows it in; empty when the page does not show it all.
std::vector<std::string> shown_paragraphs(const std::string& told, const HtmlTree& tree) {
  std::vector<std::string> shown;
  std::size_t at = 0;
  for (HtmlBlock& block : blocks_of(tree)) {
    if (told.compare(at, block.text.size(), block.text) != 0) continue;
    at += block.text.size();
    while (at < told.size() && told[at] == ' ') at += 1;
    shown.push_back(std::move(block.text));
  }
  if (at < told.size()) shown.clear();
  return shown;
}

std::vector<std::string> body_of(const PageMetadata& metadata, const HtmlTree& tree) {
  std::vector<std::string> found = main_text(tree, metadata.title);
  std::vector<std::string> told = told_paragraphs(metadata.body);
  const std::uint32_t words = words_in(told);
  if (words < least_body) return found;
  if (told.size() == 1) {
    std::vector<std::string> shown = shown_paragraphs(told.front(), tree);
    if (!shown.empty()) return shown;
  }
  // A body that breaks off for those who do not pay, or one on a single line that the page shows with its paragraphs.
  const std::uint32_t more = words_in(found);
  if (more * 2 > words * 3 || (told.size() == 1 && found.size() > 1 && more * 10 > words * 8 && more * 10 < words * 12))
    return found;
  return told;
}

}  // namespace

Result<Article> article_from_page(std::string id, const std::string& where, std::string bytes,
                                  const std::string& address, const ReadOptions& options) {
  const DecodedText decoded = decode(std::move(bytes));
  const PlainPage page = plain_page(decoded.text);
  const HtmlTree tree = HtmlTree::of(page);
  if (tree.cut && options.warn)
    options.warn({ErrorCode::limit, "has too many tags or nests them too deeply, so its end may be left out", where});
  PageMetadata metadata = metadata_of(tree, page.data, address);
  const std::vector<std::string> paragraphs = body_of(metadata, tree);
  if (paragraphs.empty())
    return Error{ErrorCode::unsupported, "is a page without an article: no running text was found", where};
  Article article;
  article.id = std::move(id);
  article.text = metadata.title;
  for (const std::string& paragraph : paragraphs) {
    if (!article.text.empty()) article.text += "\n\n";
    article.text += paragraph;
  }
  if (!metadata.title.empty()) article.title = std::move(metadata.title);
  if (metadata.date) article.published = PublicationDate{*metadata.date, DateSource::metadata};
  article.publisher = std::move(metadata.publisher);
  article.url = std::move(metadata.url);
  apply_dates(article, where, options);
  return article;
}

}  // namespace volgens
