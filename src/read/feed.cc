// Children of an item by their names without prefix; bodies through the HTML reader. Tested by
// tests/unit/read/feed_test.cc and tests/corrupt.
#include "read/feed.h"

#include "read/html_text.h"
#include "read/page_parts.h"
#include "read/text_article.h"
#include "text/date_value.h"
#include "text/encoding.h"

namespace volgens {
namespace {

std::string trimmed(std::string_view text) {
  std::string out;
  append_words(out, text);
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

/// A title, which may hold references or tags a second time.
std::string title_of(const pugi::xml_node& item) {
  const std::string text = text_below(child_named(item, "title"));
  return trimmed(text.find_first_of("&<") == std::string::npos ? text : text_of_html(text));
}

std::string body_of(const pugi::xml_node& item) {
  // Atom: `content` of type xhtml holds elements. RSS: `content:encoded` has the name `encoded` here.
  for (const char* name : {"encoded", "content", "description", "summary"}) {
    const pugi::xml_node node = child_named(item, name);
    if (!node) continue;
    const std::string_view type = node.attribute("type").value();
    const std::string raw = type == "xhtml" ? markup_of(node) : text_below(node);
    if (raw.find_first_not_of(" \t\r\n") == std::string::npos) continue;
    if (type == "text") return raw;
    std::string text;
    for (const HtmlBlock& block : blocks_of(HtmlTree::of(plain_page(raw)))) {
      if (line_kind(block.text) != LineKind::text) continue;
      text += (text.empty() ? "" : "\n\n") + block.text;
    }
    if (!text.empty()) return text;
  }
  return {};
}

std::string address_of(const pugi::xml_node& item) {
  std::string first;
  for (const pugi::xml_node& child : item.children()) {
    if (local_name(child) != "link") continue;
    const std::string_view relation = child.attribute("rel").value();
    std::string address =
        trimmed(child.attribute("href") ? child.attribute("href").value() : text_below(child).c_str());
    if (address.empty()) continue;
    if (relation.empty() || relation == "alternate") return address;
    if (first.empty()) first = std::move(address);
  }
  return first;
}

std::optional<std::string> date_of(const pugi::xml_node& item) {
  for (const char* name : {"pubDate", "published", "issued", "date", "created", "updated", "modified"})
    if (const auto date = date_in(text_below(child_named(item, name)))) return date;
  return std::nullopt;
}

/// The title of the whole feed, from what stands before its first item.
std::optional<std::string> feed_title(const std::string& head) {
  pugi::xml_document document;
  const std::string text = decode(head).text;
  (void)document.load_buffer(text.data(), text.size());  // its elements are still open there, which is no matter
  pugi::xml_node root = document.document_element();
  if (const pugi::xml_node channel = child_named(root, "channel")) root = channel;
  std::string title = title_of(root);
  if (title.empty()) return std::nullopt;
  return title;
}

Result<Article> article_of(const XmlRecord& record, const std::string& where, const ReadOptions& options) {
  pugi::xml_document document;
  const std::string text = decode(record.text).text;
  const pugi::xml_parse_result parsed =
      document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!parsed || !record.closed)
    return Error{ErrorCode::malformed,
                 std::string("is an item of broken XML (") + (record.closed ? parsed.description() : "never closed") +
                     "); correct it or leave it out",
                 where};
  const pugi::xml_node item = document.document_element();
  Article article;
  std::string title = title_of(item);
  std::string body = body_of(item);
  if (title.empty() && body.empty())
    return Error{ErrorCode::malformed, "is an item without title and text; leave it out", where};
  if (!title.empty()) article.title = title;
  article.text = with_title(article.title, std::move(body));
  std::string address = address_of(item);
  for (const char* name : {"guid", "id"})
    if (article.id.empty()) article.id = trimmed(text_below(child_named(item, name)));
  if (article.id.empty()) article.id = item.attribute("rdf:about").value();
  if (article.id.empty()) article.id = address.empty() ? where : address;
  if (address.empty() && article.id.starts_with("http")) address = article.id;
  if (!address.empty()) article.url = std::move(address);
  if (const auto date = date_of(item)) article.published = PublicationDate{*date, DateSource::metadata};
  apply_dates(article, where, options);
  return article;
}

}  // namespace

std::optional<Result<Article>> FeedSource::next() {
  if (ended_) return std::nullopt;
  Result<std::optional<XmlRecord>> record = records_.next();
  if (!record || !record.value()) {
    ended_ = true;
    if (!record) return record.error();
    return std::nullopt;
  }
  if (!begun_) publisher_ = feed_title(records_.head());
  begun_ = true;
  const std::string where = valid_id(records_.name()) + ":" + std::to_string(record.value()->line);
  if (record.value()->too_long) return too_large(where, options_.max_article_bytes);
  Result<Article> article = article_of(*record.value(), where, options_);
  if (article && publisher_) article->publisher = publisher_;
  return article;
}

}  // namespace volgens
