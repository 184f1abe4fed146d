// Paths of the IPTC's standards, by names without prefix. Tested by tests/unit/read/newsml_test.cc and tests/corrupt.
#include "read/newsml.h"

#include <initializer_list>

#include "read/html_text.h"
#include "read/text_article.h"
#include "text/date_value.h"
#include "text/encoding.h"

namespace volgens {
namespace {

pugi::xml_node at_path(pugi::xml_node node, std::initializer_list<std::string_view> names) {
  for (std::string_view name : names) node = child_named(node, name);
  return node;
}

std::string words_of(const pugi::xml_node& node) {
  std::string out;
  append_words(out, text_below(node));
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string first_words(const pugi::xml_node& root,
                        std::initializer_list<std::initializer_list<std::string_view>> paths) {
  for (const auto& path : paths)
    if (std::string words = words_of(at_path(root, path)); !words.empty()) return words;
  return {};
}

/// The body of a page or of NITF, else all that is in it.
pugi::xml_node body_in(const pugi::xml_node& node) {
  for (const auto& path : {std::initializer_list<std::string_view>{"html", "body"},
                           {"nitf", "body", "body.content"},
                           {"body", "body.content"},
                           {"body"}})
    if (const pugi::xml_node body = at_path(node, path)) return body;
  return node;
}

struct NewsItem {
  std::string id, title, text, publisher, date;
};

NewsItem news_item(const pugi::xml_node& root) {
  NewsItem item;
  item.id = root.attribute("guid").value();
  item.title = first_words(root, {{"contentMeta", "headline"}, {"itemMeta", "title"}});
  item.publisher = first_words(root, {{"itemMeta", "provider", "name"}, {"contentMeta", "creator", "name"}});
  if (item.publisher.empty()) item.publisher = at_path(root, {"itemMeta", "provider"}).attribute("literal").value();
  item.date = first_words(
      root, {{"contentMeta", "contentCreated"}, {"itemMeta", "firstCreated"}, {"itemMeta", "versionCreated"}});
  const pugi::xml_node content = child_named(root, "contentSet");
  if (const pugi::xml_node inline_xml = child_named(content, "inlineXML")) {
    item.text = text_of_html(markup_of(body_in(inline_xml)));
  } else if (const pugi::xml_node data = child_named(content, "inlineData")) {
    const std::string text = text_below(data);
    item.text = std::string_view(data.attribute("contenttype").value()).find("html") != std::string_view::npos
                    ? text_of_html(text)
                    : text;
  }
  return item;
}

NewsItem nitf(const pugi::xml_node& root) {
  NewsItem item;
  item.id = at_path(root, {"head", "docdata", "doc-id"}).attribute("id-string").value();
  item.title = first_words(root, {{"body", "body.head", "hedline", "hl1"}, {"head", "title"}});
  item.publisher = at_path(root, {"head", "pubdata"}).attribute("name").value();
  item.date = at_path(root, {"head", "docdata", "date.issue"}).attribute("norm").value();
  if (item.date.empty()) item.date = at_path(root, {"head", "pubdata"}).attribute("date.publication").value();
  item.text = text_of_html(markup_of(at_path(root, {"body", "body.content"})));
  return item;
}

}  // namespace

std::optional<Result<Article>> NewsmlSource::next() {
  while (!ended_) {
    Result<std::optional<XmlRecord>> record = records_.next();
    if (!record || !record.value()) {
      ended_ = true;
      if (!record) return record.error();
      if (without_text_ > 0 && options_.warn)
        options_.warn({ErrorCode::unsupported,
                       std::to_string(without_text_) + (without_text_ == 1 ? " item holds" : " items hold") +
                           " no text, as of pictures, and were left out",
                       valid_id(records_.name())});
      return std::nullopt;
    }
    const std::string where = valid_id(records_.name()) + ":" + std::to_string(record.value()->line);
    if (record.value()->too_long) return too_large(where, options_.max_article_bytes);
    pugi::xml_document document;
    const std::string text = decode(std::move(record.value()->text)).text;
    const pugi::xml_parse_result parsed =
        document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed || !record.value()->closed)
      return Error{ErrorCode::malformed,
                   std::string("is an item of broken XML (") +
                       (record.value()->closed ? parsed.description() : "never closed") +
                       "); correct it or leave it out",
                   where};
    const pugi::xml_node root = document.document_element();
    NewsItem item = local_name(root) == "nitf" ? nitf(root) : news_item(root);
    if (item.text.find_first_not_of(" \t\r\n") == std::string::npos) {
      without_text_ += 1;
      continue;
    }
    Article article;
    article.id = item.id.empty() ? where : std::move(item.id);
    if (article.id.starts_with("http")) article.url = article.id;
    if (!item.title.empty()) article.title = std::move(item.title);
    article.text = with_title(article.title, std::move(item.text));
    if (!item.publisher.empty()) article.publisher = std::move(item.publisher);
    if (const auto date = date_in(item.date)) article.published = PublicationDate{*date, DateSource::metadata};
    apply_dates(article, where, options_);
    return article;
  }
  return std::nullopt;
}

}  // namespace volgens
