// The answers of the API, one function for each operation of openapi.json; each throws a Refusal for what it cannot
// give. Tested by tests/serve.
#pragma once

#include "serve/routes.h"

namespace volgens::serve {

Answer get_statements(Asked& asked);
Answer get_statement(Asked& asked);
Answer get_articles(Asked& asked);
Answer get_article(Asked& asked);
Answer get_people(Asked& asked);
Answer get_person(Asked& asked);
Answer get_times(Asked& asked);
Answer get_stats(Asked& asked);
Answer get_timeline(Asked& asked);
Answer get_export(Asked& asked);
Answer get_feed(Asked& asked);
Answer get_session(Asked& asked);
Answer get_health(Asked& asked);
Answer get_version(Asked& asked);
Answer get_description(Asked& asked);
Answer post_read(Asked& asked);
Answer get_corrections(Asked& asked);
Answer get_statement_corrections(Asked& asked);
Answer post_statement_correction(Asked& asked);
Answer post_merge(Asked& asked);
Answer post_split(Asked& asked);
Answer post_rename(Asked& asked);
Answer post_link(Asked& asked);
Answer post_undo(Asked& asked);

}  // namespace volgens::serve
