// The newest statements of a search as Atom (RFC 4287). Tested by tests/serve.
#include <algorithm>

#include "archive/records.h"
#include "contract/plain.h"
#include "serve/answers.h"
#include "serve/handlers.h"
#include "text/utf8.h"

namespace volgens::serve {
namespace {

constexpr std::size_t entries = 30;

/// Text for XML; what XML 1.0 does not take becomes U+FFFD.
std::string escaped(std::string_view text) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint one = decode_at(text, at);
    at += one.size;
    const char32_t c = one.value;
    if (c == '&')
      made += "&amp;";
    else if (c == '<')
      made += "&lt;";
    else if (c == '>')
      made += "&gt;";
    else if (c == '"')
      made += "&quot;";
    else if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF)
      append_utf8(made, replacement_character);
    else
      append_utf8(made, c);
  }
  return made;
}

/// The first moment of the day that an article has; Atom knows no less precise date.
std::string moment_of(const std::string& date) {
  if (date.size() < 4) return "1970-01-01T00:00:00Z";
  return date + std::string("-01-01").substr(std::min<std::size_t>(date.size() - 4, 6)) + "T00:00:00Z";
}

std::string element(const char* name, const std::string& text) {
  return std::string("<") + name + ">" + escaped(text) + "</" + name + ">\n";
}

std::string entry(const SearchHit& hit, const std::string& base) {
  const std::string address = base + "/statement/" + std::to_string(hit.number);
  const std::string names = archive::hit_speakers(hit, ", ");
  const std::string said = joined(hit.article.text, hit.statement.content);
  const Span context = archive::hit_context(hit);
  std::string title = said;
  if (title.size() > 120) title = std::string(utf8_prefix(title, 117)) + "…";
  std::string text =
      "<entry>\n" + element("id", address) + element("title", (names.empty() ? "" : names + ": ") + title) +
      element("updated", moment_of(archive::hit_date(hit))) + "<link href=\"" + escaped(address) + "\"/>\n";
  for (const ArchiveSpeaker& speaker : hit.speakers)
    text += "<author>" + element("name", one_line(speaker.name)) + "</author>\n";
  if (hit.speakers.empty()) text += "<author><name>niet genoemd</name></author>\n";
  if (hit.article.publisher || hit.article.title)
    text += "<source>" + element("id", base + "/article/" + std::to_string(hit.article_number)) +
            element("title", one_line(hit.article.publisher.value_or("")) +
                                 (hit.article.publisher && hit.article.title ? ": " : "") +
                                 one_line(hit.article.title.value_or(""))) +
            element("updated", moment_of(archive::hit_date(hit))) + "</source>\n";
  return text + "<content type=\"text\">" + escaped(hit.article.text.substr(context.begin, context.size())) +
         "</content>\n</entry>\n";
}

}  // namespace

Answer get_feed(Asked& asked) {
  SearchQuery query = grouped_conditions_from(asked.parameters);
  asked.parameters.end();
  query.limit = entries;
  const std::string base = (asked.request.forwarded_proto == "https" ? "https://" : "http://") + asked.request.host;
  std::string all;
  std::string newest;
  value_of(asked.archive.search(query, [&](const SearchHit& hit) {
    newest = std::max(newest, moment_of(archive::hit_date(hit)));
    all += entry(hit, base);
    return true;
  }));
  const std::size_t mark = asked.request.target.find('?');
  const std::string search = mark == std::string::npos ? "" : asked.request.target.substr(mark);
  std::string title = "Volgens";
  for (const std::string* part : {&query.words, &query.speaker, &query.about, &query.publisher})
    if (!part->empty()) title += " · " + *part;
  Answer answer;
  answer.type = "application/atom+xml; charset=utf-8";
  answer.body = std::make_shared<const std::string>(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"nl\">\n" +
      element("id", base + "/api/v1/feed.atom" + search) + element("title", title) +
      element("updated", newest.empty() ? moment_of("") : newest) + "<link rel=\"self\" href=\"" +
      escaped(base + "/api/v1/feed.atom" + search) + "\"/>\n<link href=\"" + escaped(base + "/" + search) +
      "\"/>\n<generator>volgens</generator>\n" + all + "</feed>\n");
  set_etag(answer);
  return answer;
}

}  // namespace volgens::serve
