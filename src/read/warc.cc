// Header lines up to an empty one, then as many bytes as they say. What is no page is skipped unread. Tested by
// tests/unit/read/warc_test.cc and tests/corrupt.
#include "read/warc.h"

#include <algorithm>

#include "read/html.h"
#include "read/http_body.h"
#include "read/text_article.h"

namespace volgens {
namespace {

constexpr std::size_t most_line = std::size_t{64} << 10;
constexpr std::size_t most_lines = 1000;
constexpr std::size_t most_head = std::size_t{64} << 10;  // of what a server sent

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
  const std::size_t end = text.find_last_not_of(" \t\r");
  return text.substr(begin, end == std::string_view::npos ? 0 : end + 1 - begin);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool is_page(std::string_view type) { return type.starts_with("text/html") || type.starts_with("application/xhtml"); }

}  // namespace

std::string WarcSource::where(const Head& head) const {
  return valid_id(stream_.name()) + ", record " + std::to_string(number_) +
         (head.address.empty() ? "" : " (" + valid_id(head.address.substr(0, 300)) + ")");
}

Result<bool> WarcSource::next_head(Head& head) {
  for (;;) {
    Result<ByteStream::Line> got = stream_.read_line(line_, most_line);
    if (!got) return got.error();
    if (got.value() == ByteStream::Line::end) return false;
    if (line_.starts_with("WARC/")) break;
    if (lost_ || trimmed(line_).empty()) continue;
    lost_ = true;
    return Error{ErrorCode::malformed, "is followed by something that is no record, which is passed over", where({})};
  }
  lost_ = false;
  number_ += 1;
  for (std::size_t lines = 0;; ++lines) {
    Result<ByteStream::Line> got = stream_.read_line(line_, most_line);
    if (!got) return got.error();
    if (got.value() == ByteStream::Line::end || trimmed(line_).empty()) break;
    if (lines >= most_lines) {
      lost_ = true;
      return Error{ErrorCode::malformed, "has a header without end; leave the record out", where(head)};
    }
    const std::size_t colon = line_.find(':');
    if (colon == std::string::npos) continue;
    const std::string name = lower(trimmed(std::string_view(line_).substr(0, colon)));
    const std::string_view value = trimmed(std::string_view(line_).substr(colon + 1));
    if (name == "warc-type") head.type = lower(value);
    if (name == "warc-target-uri") head.address = value;
    if (name == "content-type") head.content_type = lower(value);
    if (name == "content-length" && !value.empty() && value.size() < 19 &&
        std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      head.length = std::stoull(std::string(value));
      head.sized = true;
    }
  }
  // Some writers put the address in angle brackets.
  if (head.address.starts_with('<') && head.address.ends_with('>'))
    head.address = head.address.substr(1, head.address.size() - 2);
  if (head.sized) return true;
  lost_ = true;
  return Error{ErrorCode::malformed, "does not say how long it is; leave the record out", where(head)};
}

Result<std::string> WarcSource::take(std::uint64_t count) {
  std::string bytes;
  while (bytes.size() < count) {
    Result<std::string_view> some =
        stream_.take_some(static_cast<std::size_t>(std::min<std::uint64_t>(count - bytes.size(), most_head)));
    if (!some) return some.error();
    if (some->empty()) break;
    bytes += *some;
  }
  return bytes;
}

/// Nothing when the record is none that is asked for.
std::optional<Result<Article>> WarcSource::read(const Head& head) {
  const auto pass_over = [&](std::uint64_t count) -> std::optional<Result<Article>> {
    Result<std::uint64_t> passed = stream_.skip(count);
    if (passed) return std::nullopt;
    ended_ = true;
    return passed.error();
  };
  HttpHead answer;
  if (head.type == "response" && head.content_type.starts_with("application/http")) {
    answer = http_head(stream_.peek(static_cast<std::size_t>(std::min<std::uint64_t>(head.length, most_head))));
    if (answer.status != 200 || answer.size == 0) return pass_over(head.length);
  } else if (head.type == "resource" || head.type == "response") {
    answer.type = head.content_type;
  }
  if (!is_page(answer.type)) return pass_over(head.length);
  if (head.length > options_.max_article_bytes + answer.size) {
    if (auto error = pass_over(head.length)) return error;
    return too_large(where(head), options_.max_article_bytes);
  }
  Result<std::string> message = take(head.length);
  if (!message) {
    ended_ = true;
    return message.error();
  }
  if (message->size() < head.length)
    return Error{ErrorCode::malformed, "is cut off; fetch the archive again", where(head)};
  Result<std::string> body =
      http_body(answer, std::string_view(*message).substr(answer.size), options_.max_article_bytes, where(head));
  if (!body) return body.error();
  message->clear();
  const std::string id = head.address.empty() ? where(head) : valid_id(head.address);
  Result<Article> article =
      article_from_page(id, where(head), std::move(body).value(), valid_id(head.address), options_);
  if (!article && article.error().code == ErrorCode::unsupported) {
    without_article_ += 1;
    return std::nullopt;
  }
  return article;
}

std::optional<Result<Article>> WarcSource::next() {
  while (!ended_) {
    Head head;
    const Result<bool> got = next_head(head);
    if (!got) {
      ended_ = got.error().code != ErrorCode::malformed || !lost_;
      return got.error();
    }
    if (!got.value()) break;
    if (std::optional<Result<Article>> article = read(head)) return article;
  }
  if (!ended_ && without_article_ > 0 && options_.warn)
    options_.warn({ErrorCode::unsupported,
                   std::to_string(without_article_) + (without_article_ == 1 ? " page holds" : " pages hold") +
                       " no article and were left out",
                   valid_id(stream_.name())});
  ended_ = true;
  return std::nullopt;
}

}  // namespace volgens
