// Accepts, keeps the number of connections in bounds, and stops. Tested by tests/serve.
#include "serve/transport.h"

#include <boost/asio/steady_timer.hpp>
#include <thread>
#include <vector>

#include "serve/connection.h"

namespace volgens::serve {
namespace {

namespace net = boost::asio;
using Tcp = net::ip::tcp;

class BeastTransport : public Transport {
 public:
  BeastTransport(const TransportLimits& limits, Dispatch dispatch) {
    shared_->limits = limits;
    shared_->dispatch = std::move(dispatch);
  }

  ~BeastTransport() override {
    if (thread_.joinable()) stop();
  }

  std::optional<Error> open(const std::string& host, std::uint16_t port) {
    boost::system::error_code error;
    const net::ip::address address = net::ip::make_address(host == "localhost" ? "127.0.0.1" : host, error);
    if (error)
      return Error{ErrorCode::invalid_option, "is no address to listen on; give one such as 127.0.0.1 or ::", host};
    const Tcp::endpoint place(address, port);
    acceptor_.open(place.protocol(), error);
    if (!error) acceptor_.set_option(net::socket_base::reuse_address(true), error);
    if (!error) acceptor_.bind(place, error);
    if (!error) acceptor_.listen(net::socket_base::max_listen_connections, error);
    if (error)
      return Error{ErrorCode::unreadable,
                   "cannot be listened on (" + error.message() + "); give another --host or --port",
                   host + " port " + std::to_string(port)};
    port_ = acceptor_.local_endpoint(error).port();
    accept();
    thread_ = std::thread([this] { io_.run(); });
    return std::nullopt;
  }

  [[nodiscard]] std::uint16_t port() const override { return port_; }

  void stop() override {
    net::post(io_, [this] {
      shared_->stopping = true;
      boost::system::error_code ignored;
      acceptor_.close(ignored);
      retry_.cancel();
      const std::vector<Connection*> idle(shared_->waiting.begin(), shared_->waiting.end());
      for (Connection* connection : idle) connection->cut();
      deadline_.expires_after(shared_->limits.stop);
      deadline_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) cut_all();
      });
      watch();
    });
    thread_.join();
  }

 private:
  void accept() {
    acceptor_.async_accept([this](boost::system::error_code error, Tcp::socket socket) {
      if (shared_->stopping) return;
      if (error) {
        // Out of file descriptors, most likely: a little later some are free again.
        retry_.expires_after(std::chrono::milliseconds(50));
        retry_.async_wait([this](boost::system::error_code cancelled) {
          if (!cancelled && !shared_->stopping) accept();
        });
        return;
      }
      if (shared_->open.size() >= shared_->limits.connections && !shared_->waiting.empty())
        shared_->waiting.front()->cut();
      // When all of them are being answered, this one has to go.
      if (shared_->open.size() < shared_->limits.connections + 1) Connection::make(std::move(socket), shared_)->start();
      accept();
    });
  }

  /// Ends the wait as soon as the last connection is closed.
  void watch() {
    if (shared_->open.empty()) {
      deadline_.cancel();
      io_.stop();
      return;
    }
    retry_.expires_after(std::chrono::milliseconds(20));
    retry_.async_wait([this](boost::system::error_code) { watch(); });
  }

  void cut_all() {
    const std::vector<Connection*> all(shared_->open.begin(), shared_->open.end());
    for (Connection* connection : all) connection->cut();
    io_.stop();
  }

  std::shared_ptr<Connections> shared_ = std::make_shared<Connections>();
  net::io_context io_{1};
  Tcp::acceptor acceptor_{io_};
  net::steady_timer retry_{io_};
  net::steady_timer deadline_{io_};
  std::uint16_t port_ = 0;
  std::thread thread_;
};

}  // namespace

Result<std::unique_ptr<Transport>> Transport::listen(const std::string& host, std::uint16_t port,
                                                     const TransportLimits& limits, Dispatch dispatch) {
  auto transport = std::make_unique<BeastTransport>(limits, std::move(dispatch));
  if (std::optional<Error> error = transport->open(host, port)) return *error;
  return std::unique_ptr<Transport>(std::move(transport));
}

}  // namespace volgens::serve
