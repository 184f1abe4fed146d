// Puts the service behind the transport. Tested by tests/serve.
#include "volgens/server.h"

#include "serve/service.h"
#include "serve/transport.h"

namespace volgens {

struct Server::Parts {
  std::vector<std::string> warnings;
  std::unique_ptr<serve::Service> service;
  std::unique_ptr<serve::Transport> transport;  // goes first: its thread calls the service
  bool stopped = false;

  void stop() {
    if (stopped || !transport) return;
    stopped = true;
    transport->stop();
    service->stop();
  }

  ~Parts() { stop(); }
};

Server::Server(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::start(const ServerOptions& options) {
  auto parts = std::make_unique<Parts>();
  Result<std::unique_ptr<serve::Service>> service = serve::Service::open(options, parts->warnings);
  if (!service.ok()) return service.error();
  parts->service = std::move(service).value();
  serve::TransportLimits limits;
  limits.connections = options.connections;
  limits.body = options.largest_body;
  limits.request = options.longest_request;
  limits.answer = options.longest_answer;
  limits.stop = options.longest_stop;
  limits.patience = options.export_patience;
  limits.least_rate = options.export_rate;
  Result<std::unique_ptr<serve::Transport>> transport = serve::Transport::listen(
      options.host, options.port, limits,
      [service = parts->service.get()](serve::Request request, std::shared_ptr<serve::Reply> reply) {
        service->take(std::move(request), reply);
      });
  if (!transport.ok()) return transport.error();
  parts->transport = std::move(transport).value();
  return Server(std::move(parts));
}

std::uint16_t Server::port() const { return parts_->transport->port(); }

const std::vector<std::string>& Server::warnings() const { return parts_->warnings; }

void Server::stop() { parts_->stop(); }

}  // namespace volgens
