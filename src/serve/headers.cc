// No cookies are used, so that there is nothing that a browser would send along by itself.
// Tested by tests/unit/serve/headers_test.cc and tests/serve.
#include "serve/headers.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace volgens::serve {
namespace {

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return made;
}

/// `name:port` or `[address]:port` without the port.
std::string without_port(std::string_view host) {
  if (host.starts_with("[")) return lower(host.substr(0, host.find(']') + 1));
  return lower(host.substr(0, host.find(':')));
}

/// Four numbers with dots, or something in brackets: no name that a DNS server could point here.
bool is_address(const std::string& host) {
  if (host.size() > 2 && host.front() == '[' && host.back() == ']')
    return std::all_of(host.begin() + 1, host.end() - 1,
                       [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) || c == ':' || c == '.'; });
  return std::count(host.begin(), host.end(), '.') == 3 && std::all_of(host.begin(), host.end(), [](char c) {
           return std::isdigit(static_cast<unsigned char>(c)) || c == '.';
         });
}

}  // namespace

const std::vector<std::pair<std::string_view, std::string_view>>& safety_fields() {
  static const std::vector<std::pair<std::string_view, std::string_view>> fields = {
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src "
       "'self'; "
       "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
      {"Server", "volgens"},
  };
  return fields;
}

void check_host(const Request& request, const std::vector<std::string>& names) {
  const std::string host = without_port(request.host);
  if (host == "localhost" || is_address(host)) return;
  for (const std::string& name : names)
    if (!host.empty() && lower(name) == host) return;
  throw Refusal{421, "wrong_host", "this server does not go by that name; start it with --allowed-host NAME", "Host"};
}

std::string plain_address(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  if (text.starts_with("["))
    text = text.substr(1, text.find(']') == std::string_view::npos ? text.size() : text.find(']') - 1);
  else if (std::count(text.begin(), text.end(), ':') == 1)
    text = text.substr(0, text.find(':'));
  const std::string address(text);
  std::array<char, INET6_ADDRSTRLEN> shown{};
  in_addr four{};
  in6_addr six{};
  if (::inet_pton(AF_INET, address.c_str(), &four) == 1)
    return ::inet_ntop(AF_INET, &four, shown.data(), shown.size()) ? shown.data() : "";
  if (::inet_pton(AF_INET6, address.c_str(), &six) != 1) return {};
  if (IN6_IS_ADDR_V4MAPPED(&six))
    return ::inet_ntop(AF_INET, &six.s6_addr[12], shown.data(), shown.size()) ? shown.data() : "";
  return ::inet_ntop(AF_INET6, &six, shown.data(), shown.size()) ? shown.data() : "";
}

std::string client_of(const Request& request, const std::vector<std::string>& trusted) {
  const auto is_trusted = [&trusted](const std::string& address) {
    return std::find(trusted.begin(), trusted.end(), address) != trusted.end();
  };
  std::string client = plain_address(request.peer);
  if (client.empty()) return request.peer;
  std::string_view rest = request.forwarded_for;
  while (is_trusted(client) && !rest.empty()) {
    const std::size_t comma = rest.rfind(',');
    const std::string before = plain_address(comma == std::string_view::npos ? rest : rest.substr(comma + 1));
    if (before.empty()) break;
    client = before;
    rest = rest.substr(0, comma == std::string_view::npos ? 0 : comma);
  }
  return client;
}

void check_origin(const Request& request) {
  if (!request.origin.empty()) {
    const std::size_t scheme = request.origin.find("://");
    const std::string from = scheme == std::string::npos ? "" : lower(request.origin.substr(scheme + 3));
    if (from.empty() || from != lower(request.host))
      throw Refusal{403, "forbidden", "this may only be asked by the page of this server", "Origin"};
  }
  const std::string type = lower(request.content_type.substr(0, request.content_type.find_first_of("; ")));
  if (type != "application/json")
    throw Refusal{415, "unsupported_media_type", "the body must be application/json; say so in Content-Type",
                  "Content-Type"};
}

}  // namespace volgens::serve
