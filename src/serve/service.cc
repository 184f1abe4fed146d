// Questions wait in one line for a few threads, each with its own connection to the archive; what counts over many
// statements, readings and streams have lines of their own, so that they never keep a question waiting.
// Tested by tests/serve.
#include "serve/service.h"

#include <sys/stat.h>

#include <algorithm>
#include <exception>

#include "serve/answers.h"
#include "serve/headers.h"
#include "serve/pages.h"

namespace volgens::serve {
namespace {

constexpr std::size_t most_questions = 1000;
constexpr std::size_t most_readings = 8;
constexpr std::size_t streams = 4;

const Refusal all_streams_taken = {
    503, "overloaded", "as many exports are under way as this server makes at a time; try again in a minute", "", 30};
const Refusal streams_of_client_taken = {
    503, "overloaded", "two exports for you are under way, as many as one address may have; try again when one is done",
    "", 30};
const Refusal busy = {503, "overloaded", "too much is asked at this moment; try again in a few seconds", "", 3};

/// The answer, or 304 when it is what the reader has.
Answer unless_known(Answer answer, const std::string& known) {
  if (answer.etag.empty() || known.empty()) return answer;
  if (known != "*" && known.find(answer.etag) == std::string::npos) return answer;
  Answer same;
  same.status = 304;
  same.etag = answer.etag;
  same.cache = answer.cache;
  same.fields = answer.fields;
  return same;
}

template <typename Make>
Answer guarded(const Make& make) {
  try {
    return make();
  } catch (const Refusal& refusal) {
    return failure(refusal);
  } catch (const std::exception&) {
    return failure({500, "internal", "something went wrong inside; please report what was asked", "", 0});
  }
}

bool give_stream(const Answer& answer, Reply& reply) {
  const auto stream = answer.stream;
  reply.begin(answer);
  bool listening = true;
  const Sink sink = [&](std::string part) { return listening = reply.part(std::move(part)); };
  try {
    stream(sink);
  } catch (const std::exception&) {
    return false;
  } catch (const Refusal&) {
    return false;
  }
  return listening;
}

/// Whether the answer may need a walk through all statements although its address as such does not.
bool counts_much(const Route& route, const Target& target) {
  return route.place == Place::archive &&
         std::any_of(target.parameters.begin(), target.parameters.end(),
                     [](const auto& one) { return one.first == "facets" && one.second == "true"; });
}

/// Connections to the archive, each for one thread.
Result<std::vector<Archive>> connections(const ServerOptions& options, std::size_t count) {
  std::vector<Archive> made;
  for (std::size_t at = 0; at < count; ++at) {
    Result<Archive> archive = Archive::open(options.archive, Archive::Mode::read);
    if (!archive.ok()) return archive.error();
    made.push_back(std::move(archive).value());
  }
  return made;
}

}  // namespace

Result<std::unique_ptr<Service>> Service::open(const ServerOptions& options, std::vector<std::string>& warnings) {
  House house;
  house.options = options;
  for (std::string& proxy : house.options.trusted_proxies) {
    const std::string address = plain_address(proxy);
    if (address.empty())
      return Error{ErrorCode::invalid_option, "is no address of a proxy; give one such as 127.0.0.1 or ::1", proxy};
    proxy = address;
  }
  if (!options.token_file.empty()) {
    Result<Tokens> tokens = Tokens::load(options.token_file);
    if (!tokens.ok()) return tokens.error();
    house.tokens = std::move(tokens).value();
    struct stat file {};
    if (::stat(options.token_file.c_str(), &file) == 0 && (file.st_mode & (S_IRGRP | S_IROTH)) != 0)
      warnings.push_back(options.token_file + ": others on this machine may read the tokens; chmod 600 keeps them out");
  }
  Result<Archive> watch = Archive::open(options.archive, Archive::Mode::read);
  if (!watch.ok()) return watch.error();
  EngineOptions engine_options;
  engine_options.model = options.model;
  engine_options.knowledge = options.knowledge;
  Result<Engine> engine = Engine::load(engine_options);
  if (engine.ok())
    house.engine = std::make_unique<Engine>(std::move(engine).value());
  else
    warnings.push_back("no articles are read: " + engine.error().describe());
  std::unique_ptr<Service> service(new Service(std::move(house), std::move(watch).value()));
  if (std::optional<Error> error = service->start_pools()) return *error;
  return service;
}

std::optional<Error> Service::start_pools() {
  const ServerOptions& options = house_.options;
  const std::size_t processors = std::max(2U, std::thread::hardware_concurrency());
  const auto pool = [&](std::size_t threads, std::size_t waiting, std::unique_ptr<Pool>& made) -> std::optional<Error> {
    Result<std::vector<Archive>> archives = connections(options, threads);
    if (!archives.ok()) return archives.error();
    made = std::make_unique<Pool>(std::move(archives).value(), waiting);
    return std::nullopt;
  };
  const std::size_t workers = options.workers > 0 ? options.workers : processors;
  if (auto error = pool(workers, most_questions, archive_pool_)) return error;
  if (auto error = pool(workers, most_questions, counting_pool_)) return error;
  if (auto error = pool(std::max<std::size_t>(1, options.readers), most_readings, reading_pool_)) return error;
  return pool(streams, 0, stream_pool_);
}

void Service::stop() {
  archive_pool_->stop();
  counting_pool_->stop();
  reading_pool_->stop();
  stream_pool_->stop();
}

std::int64_t Service::state() {
  const Result<std::int64_t> changes = watch_.changes();
  return changes.ok() ? *changes : -1;
}

void Service::take(Request request, const std::shared_ptr<Reply>& reply) {
  const auto held = std::make_shared<Request>(std::move(request));
  try {
    route(held, reply);
  } catch (const Refusal& refusal) {
    reply->send(failure(refusal));
  } catch (const std::exception&) {
    reply->send(failure({500, "internal", "something went wrong inside; please report what was asked", "", 0}));
  }
}

void Service::route(const std::shared_ptr<Request>& request, const std::shared_ptr<Reply>& reply) {
  check_host(*request, house_.options.allowed_hosts);
  Target target = parse_target(request->target);
  const Found found = find_route(request->method, target);
  const bool reading = request->method == "GET" || request->method == "HEAD";
  if (!found.route && found.allowed.empty() && reading && (target.path.empty() || target.path[0] != "api"))
    return give_page(request, std::move(target), reply);
  if (!found.route) {
    const bool there = !found.allowed.empty() || (!reading && (target.path.empty() || target.path[0] != "api"));
    if (!there) throw Refusal{404, "not_found", "there is no such address; /api/v1/openapi.json lists them", ""};
    Answer answer = failure({405, "method_not_allowed", "this address does not take this method", ""});
    answer.fields.emplace_back("Allow", found.allowed.empty() ? "GET, HEAD" : found.allowed);
    return reply->send(std::move(answer));
  }
  if (!reading) check_origin(*request);
  std::int64_t now = 0;
  if (found.route->kept) {
    now = state();
    const std::lock_guard lock(cache_mutex_);
    if (std::optional<Answer> known = cache_.find(request->target, now))
      return reply->send(unless_known(*std::move(known), request->if_none_match));
  }
  work({*found.route, found.number, now}, request, std::move(target), reply);
}

void Service::give_page(const std::shared_ptr<Request>& request, Target target, const std::shared_ptr<Reply>& reply) {
  const std::optional<PageSubject> subject = subject_of(target);
  const auto answer = [this, request, target = std::move(target)](bool there) {
    return unless_known(page_answer(*request, target, house_.options.static_dir, there), request->if_none_match);
  };
  if (!subject) return reply->send(answer(true));
  const bool added =
      archive_pool_->add([this, answer, subject = *subject, reply](Archive& archive) -> std::function<void()> {
        archive.limit_time(house_.options.longest_question.count());
        return [reply, made = guarded([&] { return answer(value_of(archive.has(subject.what, subject.number))); })] {
          reply->send(made);
        };
      });
  if (!added) throw busy;
}

Service::Pool& Service::pool_of(Place place) {
  switch (place) {
    case Place::counting:
      return *counting_pool_;
    case Place::reading:
      return *reading_pool_;
    case Place::stream:
      return *stream_pool_;
    default:
      return *archive_pool_;
  }
}

Answer Service::answer(const Job& job, const Request& request, const Target& target, Archive& archive) {
  return guarded([&] {
    std::string who;
    const bool writing = job.route.place == Place::writing;
    if (writing || !request.authorization.empty())
      who = house_.tokens.who(request.authorization, client_of(request, house_.options.trusted_proxies),
                              std::chrono::steady_clock::now());
    if (writing && who.empty())
      throw Refusal{401, "unauthorized", "corrections need a token; send Authorization: Bearer TOKEN", "Authorization"};
    const bool limited = job.route.place == Place::archive || job.route.place == Place::counting;
    archive.limit_time(limited ? house_.options.longest_question.count() : 0);
    Asked asked{request, Parameters(target), job.number, std::move(who), house_, archive, job.state};
    return job.route.handler(asked);
  });
}

void Service::work(const Job& job, const std::shared_ptr<Request>& request, Target target,
                   const std::shared_ptr<Reply>& reply) {
  std::shared_ptr<const void> seat;
  if (job.route.place == Place::stream) {
    seat = streams_.take(client_of(*request, house_.options.trusted_proxies));
    if (!seat) throw streams_of_client_taken;
  }
  Pool& pool = pool_of(counts_much(job.route, target) ? Place::counting : job.route.place);
  const bool added = pool.add(
      [this, job, request, target = std::move(target), reply, seat](Archive& archive) -> std::function<void()> {
        Answer made = answer(job, *request, target, archive);
        if (made.stream) {
          // For HEAD as for GET, where the length is not known before the end either.
          bool whole = true;
          if (request->method == "HEAD")
            reply->begin(made);
          else
            whole = give_stream(made, *reply);
          return [reply, whole] { reply->end(whole); };
        }
        if (job.route.kept && made.status == 200) {
          const std::lock_guard lock(cache_mutex_);
          cache_.keep(request->target, job.state, made);
        }
        return [reply, last = unless_known(std::move(made), request->if_none_match)] { reply->send(last); };
      });
  if (!added) throw job.route.place == Place::stream ? all_streams_taken : busy;
}

}  // namespace volgens::serve
