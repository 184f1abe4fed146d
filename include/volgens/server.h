// The server: an archive and the engine behind HTTP, with the web page. Standard-library types only. docs/serve.md
// explains how to run it, src/serve/openapi.json what it answers. Tested by tests/serve.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "volgens/result.h"

namespace volgens {

struct ServerOptions {
  std::string archive{};           ///< file of the archive that is served
  std::string host = "127.0.0.1";  ///< address to listen on, IPv4 or IPv6
  std::uint16_t port = 8642;       ///< 0 for one that is free
  std::string token_file{};        ///< who may correct; empty for nobody. See docs/serve.md
  std::string static_dir{};        ///< folder with the page instead of the one that is built in, for development
  std::vector<std::string> allowed_hosts{};    ///< names that the Host header may have besides addresses and localhost
  std::vector<std::string> trusted_proxies{};  ///< addresses whose X-Forwarded-For is believed
  std::string model{};                         ///< as EngineOptions::model
  std::string knowledge{};                     ///< as EngineOptions::knowledge
  std::string program{};                       ///< name and version, for /version
  std::size_t workers = 0;                     ///< threads that ask the archive; 0 for one per processor, at least two
  std::size_t readers = 1;                     ///< articles read at the same time
  std::size_t connections = 900;       ///< open at the same time; beyond it the one that waits longest is closed
  std::size_t largest_body = 1 << 20;  ///< bytes
  std::chrono::milliseconds longest_question{10000};  ///< that the archive may take for one answer
  std::chrono::milliseconds longest_request{15000};   ///< from the first wait for a request to its last byte
  std::chrono::milliseconds longest_answer{30000};    ///< until an answer, or a part of a stream, is taken
  std::size_t export_rate = 16 * 1024;               ///< bytes a second; who takes an export more slowly is let go when
  std::chrono::milliseconds export_patience{30000};  ///< this was waited for them, more than at that rate
  std::chrono::milliseconds longest_stop{20000};     ///< for running requests when it is asked to stop
};

/// A server that runs from `start` on, on threads of its own. Movable. Going stops it.
class Server {
 public:
  /// Opens the archive, loads the engine and listens. Errors: those of Archive::open for the archive; `unreadable` when
  /// the address cannot be had; `malformed`, `unreadable` or `not_found` for the file of tokens. An engine that cannot
  /// be loaded is no error: articles are then not read, and `warnings` says why.
  static Result<Server> start(const ServerOptions& options);

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();

  /// The port that it listens on.
  [[nodiscard]] std::uint16_t port() const;
  /// What somebody who starts it should know, a sentence each.
  [[nodiscard]] const std::vector<std::string>& warnings() const;

  /// Takes no more requests, lets the running ones finish, at most `longest_stop`, and ends all threads. May be called
  /// from any thread, once.
  void stop();

 private:
  struct Parts;
  explicit Server(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace volgens
