// Looks at the first bytes for binary data, decodes, then finds the header. Tested by
// tests/unit/read/text_article_test.cc.
#include "read/text_article.h"

#include <algorithm>
#include <array>

#include "text/date_header.h"
#include "text/encoding.h"
#include "text/utf8.h"

namespace volgens {
namespace {

// Formats whose first bytes may be mostly printable.
constexpr std::array<std::string_view, 6> binary_openings = {"%PDF-",
                                                             "\x7F"
                                                             "ELF",
                                                             "PK\x03\x04",
                                                             "\x1F\x8B",
                                                             "\x89PNG",
                                                             "GIF8"};

bool is_unexpected_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1A && byte != 0x1B) || byte == 0x7F;
}

void take_if_missing(std::optional<std::string>& field, std::string& value) {
  if (!field && !value.empty()) field = std::move(value);
}

}  // namespace

bool looks_binary(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  if (std::any_of(binary_openings.begin(), binary_openings.end(),
                  [&](auto opening) { return bytes.starts_with(opening); }))
    return true;
  const std::string_view head = bytes.substr(0, 8192);
  return std::count_if(head.begin(), head.end(), is_unexpected_control) * 20 > static_cast<std::ptrdiff_t>(head.size());
}

std::string valid_id(std::string_view text) {
  if (is_valid_utf8(text)) return std::string(text);
  std::string id;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    append_utf8(id, point.value);
    at += point.size;
  }
  return id;
}

void apply_dates(Article& article, const std::string& where, const ReadOptions& options) {
  DateHeader header = find_date_header(article.text);
  article.body_begin = header.end;
  take_if_missing(article.title, header.title);
  take_if_missing(article.publisher, header.publisher);
  take_if_missing(article.url, header.url);
  if (options.date) {
    article.published = PublicationDate{*options.date, DateSource::option};
  } else if (!article.published && !header.value.empty()) {
    article.published = PublicationDate{std::move(header.value), DateSource::header};
  }
  if (!header.impossible.empty() && options.warn)
    options.warn({ErrorCode::malformed,
                  "its date \"" + header.impossible +
                      "\" is none that exists or can be read; write it as 2019-03-12 or 12 maart 2019, alone on its "
                      "line, or give --date",
                  where});
}

Result<Article> article_from_bytes(std::string id, const std::string& name, std::string bytes,
                                   const ReadOptions& options) {
  if (looks_binary(bytes))
    return Error{ErrorCode::unsupported,
                 "is binary data and no text; give text, web pages, feeds, tables or what else docs/cli.md lists",
                 name};
  DecodedText decoded = decode(std::move(bytes));
  if (decoded.replaced && options.warn)
    options.warn({ErrorCode::malformed,
                  "some bytes are no " + std::string(encoding_name(decoded.encoding)) + " and are read as \uFFFD",
                  name});
  Article article;
  article.id = std::move(id);
  article.text = std::move(decoded.text);
  apply_dates(article, name, options);
  return article;
}

}  // namespace volgens
