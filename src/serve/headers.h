// What keeps a page and its reader safe, on every answer, and whom the server listens to. Tested by
// tests/unit/serve/headers_test.cc and tests/serve.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/message.h"

namespace volgens::serve {

/// Header fields of every answer. The policy lets a page load scripts, styles, images and data from this server alone,
/// and none of it inline, so that a script in an article is never more than text.
[[nodiscard]] const std::vector<std::pair<std::string_view, std::string_view>>& safety_fields();

/// Throws a Refusal unless the Host header is an address, localhost or one of `names`. A page elsewhere whose name
/// suddenly points here (DNS rebinding) is thereby refused.
void check_host(const Request& request, const std::vector<std::string>& names);

/// Throws a Refusal for a request that changes or costs something and comes from a page of another server, or whose
/// body is not called JSON, which a form cannot send.
void check_origin(const Request& request);

/// An address in the one way to write it, without port or brackets, an IPv4 one never as IPv6; empty for what is none.
[[nodiscard]] std::string plain_address(std::string_view text);

/// Who asks: the address that is connected, or, where that is one of the proxies `trusted`, the last one in
/// X-Forwarded-For that is none of them. Whatever stands before it may have been made up by whoever asks.
[[nodiscard]] std::string client_of(const Request& request, const std::vector<std::string>& trusted);

}  // namespace volgens::serve
