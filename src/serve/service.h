// From a request to its answer: safety first, then the route, then a thread that has time. Tested by tests/serve.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "serve/answer_cache.h"
#include "serve/client_limit.h"
#include "serve/routes.h"
#include "serve/transport.h"
#include "serve/worker_pool.h"

namespace volgens::serve {

class Service {
 public:
  /// Errors: those of Server::start, but for the address.
  static Result<std::unique_ptr<Service>> open(const ServerOptions& options, std::vector<std::string>& warnings);

  /// On the transport's thread.
  void take(Request request, const std::shared_ptr<Reply>& reply);
  /// When no request is under way any more.
  void stop();

 private:
  using Pool = WorkerPool<Archive>;

  struct Job {
    const Route& route;
    std::int64_t number;  // of the path
    std::int64_t state;   // of the archive, for answers that may be kept
  };

  Service(House house, Archive watch) : house_(std::move(house)), watch_(std::move(watch)) {}
  std::optional<Error> start_pools();
  void route(const std::shared_ptr<Request>& request, const std::shared_ptr<Reply>& reply);
  void give_page(const std::shared_ptr<Request>& request, Target target, const std::shared_ptr<Reply>& reply);
  void work(const Job& job, const std::shared_ptr<Request>& request, Target target,
            const std::shared_ptr<Reply>& reply);
  [[nodiscard]] Answer answer(const Job& job, const Request& request, const Target& target, Archive& archive);
  [[nodiscard]] Pool& pool_of(Place place);
  [[nodiscard]] std::int64_t state();

  House house_;
  Archive watch_;  // tells whether the archive has changed; of the transport's thread
  std::mutex cache_mutex_;
  AnswerCache cache_{64 << 20};
  ClientLimit streams_{2};
  std::unique_ptr<Pool> archive_pool_;
  std::unique_ptr<Pool> counting_pool_;
  std::unique_ptr<Pool> reading_pool_;
  std::unique_ptr<Pool> stream_pool_;
};

}  // namespace volgens::serve
