// A deadline is set once for all that an operation consists of, so that one byte now and then never prolongs it.
// Waiting for who reads a stream uses up the patience there is with them; what they take fills it again. Tested by
// tests/serve.
#include "serve/connection.h"

#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/chunk_encode.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include "serve/answers.h"
#include "serve/headers.h"

namespace volgens::serve {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

constexpr std::uint32_t longest_head = 16 * 1024;
constexpr std::size_t most_drained = 1 << 20;
constexpr std::chrono::seconds drain_time{2};

std::string text_of(beast::string_view view) { return {view.data(), view.size()}; }

Request request_of(http::request<http::string_body>&& from, const std::string& peer) {
  Request made;
  made.method = text_of(from.method_string());
  made.target = text_of(from.target());
  // Two hosts are none: a proxy and this program might each believe another one.
  if (from.count(http::field::host) == 1) made.host = text_of(from[http::field::host]);
  made.origin = text_of(from[http::field::origin]);
  made.content_type = text_of(from[http::field::content_type]);
  made.authorization = text_of(from[http::field::authorization]);
  made.if_none_match = text_of(from[http::field::if_none_match]);
  made.accept_encoding = text_of(from[http::field::accept_encoding]);
  made.forwarded_proto = text_of(from["X-Forwarded-Proto"]);
  for (auto [at, end] = from.equal_range("X-Forwarded-For"); at != end; ++at)
    made.forwarded_for += (made.forwarded_for.empty() ? "" : ",") + text_of(at->value());
  made.body = std::move(from.body());
  made.peer = peer;
  return made;
}

bool may_have_body(unsigned status) { return status >= 200 && status != 204 && status != 304; }

}  // namespace

Connection::Connection(net::ip::tcp::socket socket, std::shared_ptr<Connections> shared)
    : stream_(std::move(socket)), shared_(std::move(shared)) {
  open_at_ = shared_->open.insert(shared_->open.end(), this);
  beast::error_code ignored;
  stream_.socket().set_option(net::ip::tcp::no_delay(true), ignored);
  const auto peer = stream_.socket().remote_endpoint(ignored);
  if (!ignored) peer_ = peer.address().to_string(ignored);
}

Connection::~Connection() { leave(); }

void Connection::leave() {
  wait_no_more();
  if (open_at_) shared_->open.erase(*open_at_);
  open_at_.reset();
}

std::shared_ptr<Connection> Connection::make(net::ip::tcp::socket socket, std::shared_ptr<Connections> shared) {
  const auto executor = socket.get_executor();
  return {new Connection(std::move(socket), std::move(shared)), [executor](Connection* connection) {
            net::post(executor, [held = std::unique_ptr<Connection>(connection)] {});
          }};
}

void Connection::cut() {
  leave();
  stream_.close();
  free_part(false);
}

void Connection::wait_no_more() {
  if (waiting_at_) shared_->waiting.erase(*waiting_at_);
  waiting_at_.reset();
}

void Connection::read() {
  if (shared_->stopping) return close();
  parser_.emplace();
  parser_->header_limit(longest_head);
  parser_->body_limit(shared_->limits.body);
  keep_ = false;
  head_only_ = false;
  waiting_at_ = shared_->waiting.insert(shared_->waiting.end(), this);
  stream_.expires_after(shared_->limits.request);
  http::async_read_header(stream_, buffer_, *parser_,
                          [self = shared_from_this()](Code error, std::size_t) { self->take_head(error); });
}

void Connection::take_head(Code error) {
  if (error) return refuse(error);
  const auto rest = [self = shared_from_this()] {
    http::async_read(self->stream_, self->buffer_, *self->parser_,
                     [self](Code failed, std::size_t) { self->take_body(failed); });
  };
  if (!beast::iequals(parser_->get()[http::field::expect], "100-continue")) return rest();
  static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
  net::async_write(stream_, net::buffer(go_on.data(), go_on.size()),
                   [self = shared_from_this(), rest](Code failed, std::size_t) { failed ? self->close() : rest(); });
}

void Connection::take_body(Code error) {
  if (error) return refuse(error);
  wait_no_more();
  stream_.expires_never();
  keep_ = parser_->get().keep_alive();
  chunked_ = parser_->get().version() >= 11;
  head_only_ = parser_->get().method() == http::verb::head;
  shared_->dispatch(request_of(parser_->release(), peer_), shared_from_this());
}

void Connection::refuse(Code error) {
  wait_no_more();
  if (error == http::error::body_limit)
    return write(failure({413, "too_large", "the body is larger than this server takes; send less at a time", ""}));
  if (error == http::error::header_limit || error == http::error::buffer_overflow)
    return write(
        failure({431, "too_large", "the head of the request is larger than 16 KB; send fewer or shorter fields", ""}));
  const bool broken_off = error == http::error::end_of_stream || error == http::error::partial_message;
  if (broken_off || error.category() != beast::error_code(http::error::bad_method).category()) return close();
  write(failure({400, "malformed", "this is no HTTP/1.1 request; send one", ""}));
}

std::unique_ptr<Connection::Head> Connection::head_of(const Answer& answer) const {
  auto head = std::make_unique<Head>(static_cast<http::status>(answer.status), 11);
  const auto set = [&head](std::string_view name, std::string_view value) {
    head->set(beast::string_view(name.data(), name.size()), beast::string_view(value.data(), value.size()));
  };
  for (const auto& [name, value] : safety_fields()) set(name, value);
  if (may_have_body(answer.status)) set("Content-Type", answer.type);
  if (answer.compressed) set("Content-Encoding", "gzip");
  if (!answer.etag.empty()) set("ETag", answer.etag);
  set("Cache-Control", answer.cache);
  for (const auto& [name, value] : answer.fields) set(name, value);
  head->keep_alive(keep_ && !shared_->stopping);
  return head;
}

void Connection::send(Answer answer) {
  net::post(stream_.get_executor(),
            [self = shared_from_this(), held = std::move(answer)]() mutable { self->write(std::move(held)); });
}

void Connection::write(Answer answer) {
  auto held = std::make_shared<Answer>(std::move(answer));
  std::shared_ptr<Head> head = head_of(*held);
  if (may_have_body(held->status)) head->content_length(held->bytes().size());
  keep_ = head->keep_alive();
  auto serializer = std::make_shared<http::response_serializer<http::empty_body>>(*head);
  stream_.expires_after(shared_->limits.answer);
  const bool bare = head_only_ || !may_have_body(held->status) || held->bytes().empty();
  http::async_write_header(
      stream_, *serializer, [self = shared_from_this(), head, serializer, held, bare](Code error, std::size_t) {
        if (error || bare) return self->written(error, self->keep_);
        net::async_write(self->stream_, net::buffer(held->bytes().data(), held->bytes().size()),
                         [self, held](Code failed, std::size_t) { self->written(failed, self->keep_); });
      });
}

void Connection::written(Code error, bool keep) {
  if (error) return close();
  if (keep && !shared_->stopping) return read();
  stream_.socket().shutdown(net::ip::tcp::socket::shutdown_send, error);
  if (shared_->stopping) return close();
  stream_.expires_after(drain_time);
  drain();
}

/// Reads what is still under way, so that the answer is not lost with the connection's reset.
void Connection::drain() {
  buffer_.clear();
  stream_.async_read_some(buffer_.prepare(16 * 1024), [self = shared_from_this()](Code error, std::size_t size) {
    self->drained_ += size;
    if (error || self->drained_ > most_drained || self->shared_->stopping) return self->close();
    self->drain();
  });
}

void Connection::close() { cut(); }

void Connection::free_part(bool alive) {
  const std::lock_guard lock(mutex_);
  part_under_way_ = false;
  if (!alive) gone_ = true;
  taken_.notify_all();
}

void Connection::begin(Answer answer) {
  {
    const std::lock_guard lock(mutex_);
    part_under_way_ = true;
  }
  net::post(stream_.get_executor(),
            [self = shared_from_this(), held = std::move(answer)]() mutable { self->write_head(std::move(held)); });
}

void Connection::write_head(Answer answer) {
  if (!chunked_) keep_ = false;
  std::shared_ptr<Head> head = head_of(answer);
  if (chunked_) head->chunked(true);
  keep_ = head->keep_alive();
  auto serializer = std::make_shared<http::response_serializer<http::empty_body>>(*head);
  patience_ = shared_->limits.patience;
  stream_.expires_after(shared_->limits.answer);
  http::async_write_header(stream_, *serializer,
                           [self = shared_from_this(), head, serializer](Code error, std::size_t) {
                             if (error) return self->close();
                             self->free_part(true);
                           });
}

void Connection::wait_for_reader() {
  part_begun_ = std::chrono::steady_clock::now();
  stream_.expires_after(patience_);
}

void Connection::count_taken(std::size_t size) {
  using Seconds = std::chrono::duration<double>;
  const auto earned = std::chrono::duration_cast<std::chrono::steady_clock::duration>(
      Seconds(static_cast<double>(size) / static_cast<double>(std::max<std::size_t>(1, shared_->limits.least_rate))));
  patience_ += earned - (std::chrono::steady_clock::now() - part_begun_);
  patience_ = std::clamp<std::chrono::steady_clock::duration>(patience_, {}, shared_->limits.patience);
}

bool Connection::part(std::string bytes) {
  {
    std::unique_lock lock(mutex_);
    taken_.wait(lock, [this] { return gone_ || !part_under_way_; });
    if (gone_) return false;
    if (bytes.empty() || head_only_) return true;
    part_under_way_ = true;
  }
  net::post(stream_.get_executor(),
            [self = shared_from_this(), held = std::make_shared<std::string>(std::move(bytes))] {
              self->wait_for_reader();
              const auto taken = [self, held](Code error, std::size_t) {
                if (error) return self->close();
                self->count_taken(held->size());
                self->free_part(true);
              };
              const net::const_buffer buffer(held->data(), held->size());
              if (self->chunked_)
                net::async_write(self->stream_, http::make_chunk(buffer), taken);
              else
                net::async_write(self->stream_, buffer, taken);
            });
  return true;
}

void Connection::end(bool whole) {
  {
    std::unique_lock lock(mutex_);
    taken_.wait(lock, [this] { return gone_ || !part_under_way_; });
    if (gone_) return;
  }
  net::post(stream_.get_executor(), [self = shared_from_this(), whole] {
    if (!whole) return self->close();
    self->stream_.expires_after(self->shared_->limits.answer);
    if (!self->chunked_ || self->head_only_) return self->written({}, self->keep_);
    net::async_write(self->stream_, http::make_chunk_last(),
                     [self](Code error, std::size_t) { self->written(error, self->keep_); });
  });
}

}  // namespace volgens::serve
