// HTTP/1.1 over TCP: many connections on one thread that never waits; whoever is slow is cut off by a deadline for the
// whole of a request or an answer. The only file with its .cc and connection.* that knows Boost. Tested by tests/serve.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "serve/message.h"
#include "volgens/result.h"

namespace volgens::serve {

/// Takes the answer to one request: either `send`, or `begin`, any number of `part`s and `end`. From any thread.
class Reply {
 public:
  virtual ~Reply() = default;
  virtual void send(Answer answer) = 0;
  /// The head of a stream.
  virtual void begin(Answer answer) = 0;
  /// Waits until the part before it was taken. False when nobody listens any more. Never on the thread of `Dispatch`.
  virtual bool part(std::string bytes) = 0;
  /// `whole` false breaks the connection off, so that nobody takes what was sent for all of it.
  virtual void end(bool whole) = 0;
};

struct TransportLimits {
  std::size_t connections = 900;
  std::size_t body = 1 << 20;
  std::chrono::milliseconds request{15000};
  std::chrono::milliseconds answer{30000};
  std::chrono::milliseconds stop{20000};
  std::chrono::milliseconds patience{30000};  ///< for who takes a stream more slowly than
  std::size_t least_rate = 16 * 1024;         ///< this, in bytes a second
};

/// Called for each request on the one thread of the transport: must not wait.
using Dispatch = std::function<void(Request request, std::shared_ptr<Reply> reply)>;

class Transport {
 public:
  /// Listens and serves from here on. Errors: `unreadable` when the address cannot be had.
  static Result<std::unique_ptr<Transport>> listen(const std::string& host, std::uint16_t port,
                                                   const TransportLimits& limits, Dispatch dispatch);
  virtual ~Transport() = default;
  [[nodiscard]] virtual std::uint16_t port() const = 0;
  /// Takes no more requests, waits for those under way, at most `limits.stop`. Once.
  virtual void stop() = 0;
};

}  // namespace volgens::serve
