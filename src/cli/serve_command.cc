// Runs the server until it is told to stop. Tested by tests/serve.
#include "cli/serve_command.h"

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <memory>

#include "cli/archive_flags.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/values.h"
#include "volgens/server.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens serve --archive news.volgens                        the page and the API on http://127.0.0.1:8642/
  volgens serve --archive news.volgens --port 80 --host 0.0.0.0 --allowed-host volgens.example
  volgens serve --archive news.volgens --token-file tokens    lets those with a token correct

Stop it with Ctrl-C or SIGTERM: running requests are finished first.
Exit status: 0 when it was stopped, 2 on an error.)";

/// The signals that stop it, taken from every thread that is made from now on.
sigset_t held_back_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  return set;
}

/// As many open files as the connections and the archive need, as far as the system lets.
void allow_open_files(std::size_t count) {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= count) return;
  limit.rlim_cur = std::min<rlim_t>(count, limit.rlim_max);
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

std::string address_of(const ServerOptions& options, std::uint16_t port) {
  const bool every = options.host == "0.0.0.0" || options.host == "::";
  const std::string host = every                                         ? "localhost"
                           : options.host.find(':') != std::string::npos ? "[" + options.host + "]"
                                                                         : options.host;
  return "http://" + host + ":" + std::to_string(port) + "/";
}

/// A span of time in seconds; `value` is of `options`.
void add_seconds(CLI::App& command, const char* name, std::chrono::milliseconds& value, const char* help,
                 const std::shared_ptr<ServerOptions>& options) {
  command
      .add_option_function<double>(
          name,
          [&value, options](double seconds) {
            value = std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
          },
          help)
      ->check(number_between(0.1, 3600.0))
      ->option_text("SECONDS");
}

int run_serve(const ServerOptions& options) {
  Messages messages(false, false);
  const sigset_t signals = held_back_signals();
  allow_open_files(options.connections + 200);
  Result<Server> server = Server::start(options);
  if (!server.ok()) return messages.error(server.error()), 2;
  for (const std::string& warning : server->warnings()) messages.warning({ErrorCode::unsupported, warning, ""});
  Output output(STDOUT_FILENO);
  output.write(address_of(options, server->port()) + "\n");
  int signal = 0;
  sigwait(&signals, &signal);
  messages.note("stopping; what runs is finished");
  server->stop();
  return 0;
}

}  // namespace

void add_serve_command(CLI::App& program, int& status) {
  const auto options = std::make_shared<ServerOptions>();
  CLI::App* command = program.add_subcommand("serve", "Show an archive as web page and API");
  command->footer(examples);
  add_archive_option(*command, options->archive);
  command->add_option("--host", options->host, "Address to listen on (default 127.0.0.1: this machine only)")
      ->option_text("ADDRESS");
  command->add_option("--port", options->port, "Port to listen on (default 8642; 0 for one that is free)")
      ->check(whole_number(0, 65535))
      ->option_text("N");
  command
      ->add_option("--allowed-host", options->allowed_hosts,
                   "A name that the server goes by, as in its address; again for more")
      ->option_text("NAME");
  command
      ->add_option("--trusted-proxy", options->trusted_proxies,
                   "Address of a proxy in front, whose X-Forwarded-For says who asks; again for more")
      ->option_text("ADDRESS");
  command->add_option("--token-file", options->token_file, "Who may correct: a file with a name and a token a line")
      ->option_text("FILE");
  command->add_option("--workers", options->workers, "Questions answered at the same time (default one per processor)")
      ->check(whole_number(0, 1024))
      ->option_text("N");
  command->add_option("--readers", options->readers, "Articles read at the same time (default 1)")
      ->check(whole_number(0, 1024))
      ->option_text("N");
  command->add_option("--connections", options->connections, "Connections at the same time (default 900)")
      ->check(whole_number(1, 100000))
      ->option_text("N");
  add_seconds(*command, "--request-timeout", options->longest_request,
              "Seconds in which a request must have come in whole (default 15)", options);
  command
      ->add_option("--export-rate", options->export_rate,
                   "Bytes a second that who reads an export must take (default 16384)")
      ->check(whole_number(1, std::int64_t{1} << 40))
      ->option_text("N");
  add_seconds(*command, "--export-patience", options->export_patience,
              "Seconds that a slower reader of an export is waited for on top (default 30)", options);
  command->add_option("--model", options->model, "The language model; as for volgens parse")->option_text("FILE");
  command->add_option("--knowledge", options->knowledge, "A table of offices; as for volgens read")
      ->option_text("FILE");
  command->add_option("--static-dir", options->static_dir, "Folder with the page, for who develops it")
      ->option_text("FOLDER");
  options->program = "volgens " VOLGENS_VERSION;
  command->callback([options, &status] { status = run_serve(*options); });
}

}  // namespace volgens::cli
