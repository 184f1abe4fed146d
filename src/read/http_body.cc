// zlib for gzip and deflate, brotli for br, both in steps with a bound on what comes out. Tested by
// tests/unit/read/warc_test.cc and fuzz/warc_fuzz.cc.
#include "read/http_body.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "read/byte_stream.h"

namespace volgens {
namespace {

constexpr std::size_t block = std::size_t{64} << 10;

std::string lower_trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
  const std::size_t end = text.find_last_not_of(" \t\r");
  std::string out(text.substr(begin, end == std::string_view::npos ? 0 : end + 1 - begin));
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// The bytes of all chunks, or nothing when the body does not begin with one.
std::optional<std::string> joined_chunks(std::string_view body) {
  std::string out;
  for (bool first = true;; first = false) {
    std::size_t size = 0;
    std::size_t at = 0;
    for (; at < body.size() && at < 8; ++at) {
      const char c = body[at];
      if (c >= '0' && c <= '9')
        size = size * 16 + static_cast<std::size_t>(c - '0');
      else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
        size = size * 16 + static_cast<std::size_t>((c | 0x20) - 'a' + 10);
      else
        break;
    }
    const std::size_t feed = body.find('\n', at);
    const bool ends =
        feed != std::string_view::npos && (body[at] == ';' || body[at] == '\r' || body[at] == '\n' || body[at] == ' ');
    if (at == 0 || !ends) {
      if (first) return std::nullopt;
      return out;  // cut off, or something else behind: what there is counts
    }
    if (size == 0) return out;
    body.remove_prefix(feed + 1);
    out.append(body.substr(0, size));
    body.remove_prefix(std::min(size, body.size()));
    body.remove_prefix(std::min(body.starts_with("\r\n") ? std::size_t{2}
                                : body.starts_with('\n') ? std::size_t{1}
                                                         : std::size_t{0},
                                body.size()));
  }
}

Error broken(const std::string& where) {
  return {ErrorCode::malformed, "is compressed and broken; fetch the page again", where};
}

/// `window` as zlib has it: 47 for gzip or zlib by their headers, -15 for deflate without any.
Result<std::string> inflated(std::string_view body, int window, std::size_t limit, const std::string& where) {
  z_stream stream = {};
  if (::inflateInit2(&stream, window) != Z_OK) return broken(where);
  const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, ::inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));  // NOLINT: zlib does not write there
  stream.avail_in = static_cast<uInt>(body.size());
  std::string out;
  std::vector<char> some(block);
  for (;;) {
    stream.next_out = reinterpret_cast<Bytef*>(some.data());
    stream.avail_out = static_cast<uInt>(some.size());
    const int status = ::inflate(&stream, Z_NO_FLUSH);
    const std::size_t got = some.size() - stream.avail_out;
    out.append(some.data(), got);
    if (out.size() > limit) return too_large(where, limit);
    if (status == Z_STREAM_END) return out;
    if (status != Z_OK || got == 0) {
      if (out.empty()) return broken(where);
      return out;  // cut off by the archive: a page is read as far as it goes
    }
  }
}

Result<std::string> out_of_brotli(std::string_view body, std::size_t limit, const std::string& where) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> state(
      ::BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), ::BrotliDecoderDestroyInstance);
  if (!state) return broken(where);
  std::size_t left = body.size();
  const auto* next = reinterpret_cast<const std::uint8_t*>(body.data());
  std::string out;
  std::vector<char> some(block);
  for (;;) {
    std::size_t room = some.size();
    auto* to = reinterpret_cast<std::uint8_t*>(some.data());
    const BrotliDecoderResult status = ::BrotliDecoderDecompressStream(state.get(), &left, &next, &room, &to, nullptr);
    out.append(some.data(), some.size() - room);
    if (out.size() > limit) return too_large(where, limit);
    if (status == BROTLI_DECODER_RESULT_SUCCESS) return out;
    if (status != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
      if (out.empty()) return broken(where);
      return out;
    }
  }
}

}  // namespace

HttpHead http_head(std::string_view message) {
  HttpHead head;
  if (!message.starts_with("HTTP/")) return head;
  const std::size_t blank = message.find(' ');
  for (std::size_t at = blank + 1;
       blank < 12 && at < message.size() && at <= blank + 3 && message[at] >= '0' && message[at] <= '9'; ++at)
    head.status = head.status * 10 + (message[at] - '0');
  for (std::size_t at = message.find('\n'); at != std::string_view::npos; at = message.find('\n', at)) {
    at += 1;
    const std::string_view line = message.substr(at, std::min(message.find('\n', at), message.size()) - at);
    if (line.empty() || line == "\r") {
      if (at + line.size() < message.size()) head.size = at + line.size() + 1;  // the line feed is there
      return head;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string name = lower_trimmed(line.substr(0, colon));
    if (name == "content-type") head.type = lower_trimmed(line.substr(colon + 1));
    if (name == "content-encoding") head.encoding = lower_trimmed(line.substr(colon + 1));
    if (name == "transfer-encoding")
      head.chunked = lower_trimmed(line.substr(colon + 1)).find("chunked") != std::string::npos;
  }
  return head;
}

Result<std::string> http_body(const HttpHead& head, std::string_view body, std::size_t limit,
                              const std::string& where) {
  std::optional<std::string> joined;
  if (head.chunked) joined = joined_chunks(body);
  if (joined) body = *joined;
  if (head.encoding == "gzip" || head.encoding == "x-gzip") {
    // An archive may keep the header of what it has unpacked.
    if (!body.starts_with("\x1F\x8B")) return std::string(body);
    return inflated(body, 47, limit, where);
  }
  if (head.encoding == "deflate") {
    Result<std::string> out = inflated(body, 47, limit, where);
    return out || out.error().code == ErrorCode::limit ? out : inflated(body, -15, limit, where);
  }
  if (head.encoding == "br") return out_of_brotli(body, limit, where);
  if (!head.encoding.empty() && head.encoding != "identity" && head.encoding != "none")
    return Error{ErrorCode::unsupported, "is compressed in a way that is not known; fetch the page as gzip", where};
  return std::string(body);
}

}  // namespace volgens
