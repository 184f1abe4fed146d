// One connection: requests one after the other. Tested by tests/serve.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "serve/transport.h"

namespace volgens::serve {

class Connection;

/// Bytes of a request that are held before they are understood. Bounds the heads of chunks and trailers too, which the
/// limit on headers does not.
constexpr std::size_t most_unread = 128 * 1024;

/// What the connections of a transport share. Used on its thread only.
struct Connections {
  TransportLimits limits;
  Dispatch dispatch;
  bool stopping = false;
  std::list<Connection*> open;     ///< all
  std::list<Connection*> waiting;  ///< those that a request is waited for, the longest waiting first
};

/// All but the functions of Reply are called on the transport's thread.
class Connection : public Reply, public std::enable_shared_from_this<Connection> {
 public:
  /// Whoever lets go of it last, it ends on the transport's thread.
  static std::shared_ptr<Connection> make(boost::asio::ip::tcp::socket socket, std::shared_ptr<Connections> shared);
  ~Connection() override;

  void start() { read(); }
  /// Ends it, whatever it does.
  void cut();

  void send(Answer answer) override;
  void begin(Answer answer) override;
  bool part(std::string bytes) override;
  void end(bool whole) override;

 private:
  Connection(boost::asio::ip::tcp::socket socket, std::shared_ptr<Connections> shared);

  using Head = boost::beast::http::response<boost::beast::http::empty_body>;
  using Code = boost::beast::error_code;

  void read();
  void take_head(Code error);
  void take_body(Code error);
  void refuse(Code error);
  void write(Answer answer);
  void write_head(Answer answer);
  void written(Code error, bool keep);
  void drain();
  void close();
  void wait_no_more();
  void leave();
  void free_part(bool alive);
  void wait_for_reader();
  void count_taken(std::size_t size);
  [[nodiscard]] std::unique_ptr<Head> head_of(const Answer& answer) const;

  boost::beast::tcp_stream stream_;
  std::shared_ptr<Connections> shared_;
  std::optional<std::list<Connection*>::iterator> open_at_;
  std::optional<std::list<Connection*>::iterator> waiting_at_;
  boost::beast::flat_buffer buffer_{most_unread};
  std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> parser_;
  std::string peer_;
  bool keep_ = false;       // the connection stays open behind the answer
  bool head_only_ = false;  // HEAD: no body goes out
  bool chunked_ = true;
  std::size_t drained_ = 0;
  std::chrono::steady_clock::duration patience_{};  // how long a stream may yet be waited for
  std::chrono::steady_clock::time_point part_begun_{};

  std::mutex mutex_;  // for what follows, which `part` waits for on other threads
  std::condition_variable taken_;
  bool part_under_way_ = false;
  bool gone_ = false;
};

}  // namespace volgens::serve
