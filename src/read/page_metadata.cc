// One walk over the nodes collects what there is; then each part is chosen in an order of trust. Tested by
// tests/unit/read/html_test.cc.
#include "read/page_metadata.h"

#include <algorithm>
#include <array>
#include <map>

#include "read/html_text.h"
#include "read/linked_data.h"
#include "text/date_value.h"

namespace volgens {
namespace {

constexpr std::size_t most_bytes = 1000;  // of a title, name or address

std::string lower(std::string_view text) {
  std::string out(text.substr(0, 100));
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string words(std::string_view text) {
  std::string out;
  append_words(out, text);
  while (out.ends_with(' ')) out.pop_back();
  return out.size() > most_bytes ? std::string() : out;
}

/// Fields of JSON-LD may hold character references, as HTML has them.
std::string without_references(const std::string& text) {
  return text.find('&') == std::string::npos ? words(text) : words(text_of_html(text));
}

struct Found {
  std::map<std::string, std::string> meta;  // by name, property or itemprop, in lower case; the first counts
  std::vector<std::string> headings;        // h1
  std::string title;
  std::string canonical;
  std::string time;        // of the first <time>
  std::string shown_date;  // of the first element that is called a date
};

bool is_called_date(const HtmlNode& node) {
  for (const char* name : {"class", "id"}) {
    const std::string value = lower(node.attribute(name));
    for (std::string_view word : {"date", "datum", "publish", "posted", "created", "time", "tijd", "meta"})
      if (value.find(word) != std::string::npos) return true;
  }
  return false;
}

Found collect(const HtmlTree& tree) {
  Found found;
  std::size_t dates_looked_at = 0;
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const HtmlNode& node = tree.nodes[i];
    if (node.is_text()) continue;
    if (node.tag == "meta") {
      for (const char* name : {"property", "name", "itemprop"})
        if (!node.attribute(name).empty())
          found.meta.emplace(lower(node.attribute(name)), words(node.attribute("content")));
    } else if (node.tag == "link" && lower(node.attribute("rel")) == "canonical") {
      if (found.canonical.empty()) found.canonical = node.attribute("href");
    } else if (node.tag == "title" && found.title.empty()) {
      found.title = words(tree.text_of(i));
    } else if (node.tag == "h1" && found.headings.size() < 8) {
      if (std::string heading = words(tree.text_of(i)); !heading.empty()) found.headings.push_back(std::move(heading));
    }
    const std::string_view moment = node.attribute("datetime");
    if (node.attribute("itemprop") == "datePublished")
      found.meta.emplace("datepublished", !moment.empty()                     ? std::string(moment)
                                          : node.attribute("content").empty() ? tree.text_of(i)
                                                                              : std::string(node.attribute("content")));
    if (node.tag == "time" && found.time.empty())
      found.time = moment.empty() ? words(tree.text_of(i)) : std::string(moment);
    if (found.shown_date.empty() && dates_looked_at < 20 && node.end - i < 20 && is_called_date(node)) {
      dates_looked_at += 1;
      if (const auto date = date_in(tree.text_of(i))) found.shown_date = *date;
    }
  }
  return found;
}

std::string first_of(const Found& found, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (const auto at = found.meta.find(name); at != found.meta.end() && !at->second.empty()) return at->second;
  return {};
}

/// `Brug dicht | De Veenbode` without the name of the site, or what else stands behind or before a sign.
std::string without_site(const std::string& title, const std::string& site) {
  if (site.empty()) return title;
  for (std::string_view sign : {" | ", " - ", " – ", " — ", " · ", ": "}) {
    const std::size_t last = title.rfind(sign);
    if (last == std::string::npos) continue;
    if (title.substr(last + sign.size()) == site) return title.substr(0, last);
    const std::size_t first = title.find(sign);
    if (title.substr(0, first) == site) return title.substr(first + sign.size());
  }
  return title;
}

/// A heading of the page that the metadata confirm, else the metadata, else a heading, else the title of the window.
std::string title_in(const Found& found, const std::string& told, const std::string& site) {
  const std::string social =
      without_site(first_of(found, {"og:title", "dcterms.title", "dc.title", "twitter:title", "headline"}), site);
  for (const std::string& heading : found.headings)
    if (heading == told || heading == social || (heading.size() > 10 && found.title.find(heading) != std::string::npos))
      return heading;
  if (!told.empty()) return told;
  if (!social.empty()) return social;
  if (found.headings.size() == 1) return found.headings.front();
  return without_site(found.title, site);
}

std::optional<std::string> date_of(const Found& found, const std::string& told, const std::string& address) {
  const std::array<std::string, 5> values = {
      told,
      first_of(found, {"article:published_time", "og:article:published_time", "datepublished", "dcterms.issued",
                       "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate",
                       "publish-date", "publication_date", "date", "sailthru.date", "parsely-pub-date",
                       "cxenseparse:recs:publishtime"}),
      found.time, found.shown_date, ""};
  for (const std::string& value : values)
    if (const auto date = date_in(value)) return date;
  return date_in_address(address);
}

std::optional<std::string> if_any(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

}  // namespace

PageMetadata metadata_of(const HtmlTree& tree, const std::vector<std::string>& json_ld, const std::string& address) {
  const Found found = collect(tree);
  LinkedArticle linked;
  for (const std::string& script : json_ld) {
    LinkedArticle one = linked_article(script);
    if (!one.title.empty() || !one.body.empty() || !one.date.empty()) {
      linked = std::move(one);
      break;
    }
  }
  PageMetadata metadata;
  std::string site = without_references(linked.publisher);
  if (site.empty())
    site = first_of(found, {"og:site_name", "dcterms.publisher", "dc.publisher", "application-name", "publisher"});
  std::string url = found.canonical;
  if (!url.starts_with("http")) url = first_of(found, {"og:url", "twitter:url"});
  if (!url.starts_with("http")) url = linked.url;
  if (!url.starts_with("http") || url.size() > most_bytes) url = address;
  metadata.title = title_in(found, without_references(linked.title), site);
  metadata.date = date_of(found, linked.date, url);
  metadata.publisher = if_any(std::move(site));
  metadata.url = if_any(std::move(url));
  metadata.body = std::move(linked.body);
  return metadata;
}

}  // namespace volgens
