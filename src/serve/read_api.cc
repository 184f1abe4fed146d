// An article comes in as JSON and goes out as the contract with the reasons. Tested by tests/serve.
#include "contract/json.h"
#include "read/text_article.h"
#include "serve/answers.h"
#include "serve/handlers.h"
#include "serve/request_body.h"
#include "text/calendar_date.h"

namespace volgens::serve {
namespace {

constexpr std::size_t longest_text = 256 * 1024;
constexpr std::size_t longest_field = 4096;
constexpr double least_confidence = 0.3;

struct Wanted {
  Article article;
  double min_confidence = least_confidence;
  bool explain = true;
};

Wanted wanted_reading(const Request& request) {
  RequestBody body(request);
  Wanted wanted;
  wanted.article.text = body.filled_text("text", request.body.size());
  if (wanted.article.text.size() > longest_text)
    throw Refusal{413, "too_large", "the article is longer than 256 KB; send it in parts, or use volgens read", "text"};
  if (const std::optional<std::string> date = body.optional_text("published", longest_field)) {
    if (!is_calendar_date(*date))
      throw Refusal{400, "invalid_parameter", "is no date that exists; give YYYY, YYYY-MM or YYYY-MM-DD", "published"};
    wanted.article.published = PublicationDate{*date, DateSource::metadata};
  }
  wanted.article.title = body.optional_text("title", longest_field);
  wanted.article.publisher = body.optional_text("publisher", longest_field);
  wanted.article.url = body.optional_text("url", longest_field);
  wanted.article.id = body.optional_text("id", longest_field).value_or("article");
  wanted.explain = body.flag("explain", true);
  wanted.min_confidence = body.probability("min_confidence", least_confidence, least_confidence);
  body.end();
  return wanted;
}

/// A statement around one that stays stays too, whatever its confidence, so that every parent is there.
void leave_out_below(Reading& reading, double least) {
  std::vector<bool> kept(reading.statements.size() + 1, false);
  for (auto at = reading.statements.rbegin(); at != reading.statements.rend(); ++at)
    if (at->confidence >= least) kept[at->id] = true;
  for (const Statement& statement : reading.statements)
    for (std::optional<std::uint32_t> parent = kept[statement.id] ? statement.parent : std::nullopt;
         parent && !kept[*parent]; parent = reading.statements[*parent - 1].parent)
      kept[*parent] = true;
  std::vector<std::uint32_t> number(kept.size(), 0);
  std::uint32_t count = 0;
  for (std::size_t id = 1; id < kept.size(); ++id) number[id] = kept[id] ? ++count : 0;
  std::erase_if(reading.statements, [&kept](const Statement& one) { return !kept[one.id]; });
  for (Statement& statement : reading.statements) {
    statement.id = number[statement.id];
    if (statement.parent) statement.parent = number[*statement.parent];
  }
}

}  // namespace

Answer post_read(Asked& asked) {
  asked.parameters.end();
  if (!asked.house.engine)
    throw Refusal{503, "overloaded", "this server reads no articles: its language model could not be loaded", ""};
  Wanted wanted = wanted_reading(asked.request);
  apply_dates(wanted.article, "text", {});
  Reading reading = asked.house.engine->read(wanted.article);
  if (wanted.min_confidence > least_confidence) leave_out_below(reading, wanted.min_confidence);
  Answer answer = success(Json::parse(to_json(wanted.article, reading, {wanted.explain})));
  answer.cache = "no-store";
  answer.etag.clear();  // an answer to POST is never 'not modified'
  return answer;
}

}  // namespace volgens::serve
