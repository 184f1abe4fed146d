// What the server says of itself. Tested by tests/serve.
#include "serve/answers.h"
#include "serve/api_description.h"
#include "serve/handlers.h"

namespace volgens::serve {

Answer get_session(Asked& asked) {
  asked.parameters.end();
  Answer answer = success(Json{{"who", or_null(asked.who)},
                               {"may_correct", !asked.who.empty()},
                               {"takes_corrections", asked.house.tokens.any()}});
  answer.cache = "no-store";
  return answer;
}

Answer get_health(Asked& asked) {
  asked.parameters.end();
  value_of(asked.archive.changes());
  Answer answer = success(Json{{"status", "ok"}});
  answer.cache = "no-store";
  return answer;
}

Answer get_version(Asked& asked) {
  asked.parameters.end();
  const ArchiveSize size = value_of(asked.archive.size());
  return success(Json{{"program", asked.house.options.program},
                      {"api", "1"},
                      {"archive", Json{{"articles", size.articles},
                                       {"statements", size.statements},
                                       {"people", size.people},
                                       {"first", or_null(size.first)},
                                       {"last", or_null(size.last)}}}});
}

Answer get_description(Asked& asked) {
  asked.parameters.end();
  Answer answer;
  answer.fixed = api_description("openapi.json").value_or("{}");
  set_etag(answer);
  return answer;
}

}  // namespace volgens::serve
