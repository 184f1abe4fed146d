// Which address is answered by whom. Tested by tests/serve, which goes through openapi.json.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "serve/message.h"
#include "serve/namesakes.h"
#include "serve/parameters.h"
#include "serve/target.h"
#include "serve/tokens.h"
#include "volgens/archive.h"
#include "volgens/engine.h"
#include "volgens/server.h"

namespace volgens::serve {

/// What all requests share. Read by many threads.
struct House {
  ServerOptions options;
  std::unique_ptr<Engine> engine;  ///< null when it could not be loaded
  Tokens tokens;
  std::unique_ptr<Namesakes> namesakes = std::make_unique<Namesakes>();
  std::unique_ptr<std::mutex> writing = std::make_unique<std::mutex>();  ///< held while the archive is written
};

/// A request on its way to an answer.
struct Asked {
  const Request& request;
  Parameters parameters;
  std::int64_t number = 0;  ///< `{number}` of the path
  std::string who;          ///< whose token was sent; empty for none
  House& house;
  Archive& archive;        ///< for reading
  std::int64_t state = 0;  ///< of the archive when the request came, for answers that may be kept

  void tell_apart(Json& rows, const char* name) const { house.namesakes->tell_apart(archive, state, rows, name); }
};

/// Which line a request waits in. `counting` may walk through the whole archive, a `stream` may take minutes; `writing`
/// is with the questions, and needs a token.
enum class Place : std::uint8_t { archive, counting, reading, stream, writing };

struct Route {
  std::string_view method;  ///< GET stands for HEAD too
  std::string_view path;    ///< behind /api/v1, with `{number}` for a whole number
  Place place;
  bool kept;  ///< the answer depends on nothing but the target and the archive
  Answer (*handler)(Asked&);
};

struct Found {
  const Route* route = nullptr;  ///< null when there is no such address
  std::int64_t number = 0;
  std::string allowed;  ///< methods of the address, when this is none of them
};

/// The route of an address of the API, or of the JSON twin of a page.
[[nodiscard]] Found find_route(std::string_view method, const Target& target);

}  // namespace volgens::serve
