// An article comes in as JSON and goes out as the contract with the reasons. Tested by tests/serve.
#include "contract/json.h"
#include "contract/json_fields.h"
#include "read/text_article.h"
#include "serve/answers.h"
#include "serve/handlers.h"
#include "text/calendar_date.h"

namespace volgens::serve {
namespace {

constexpr std::size_t longest_text = 256 * 1024;
constexpr double least_confidence = 0.3;

[[noreturn]] void refuse_field(const std::string& name, const char* message) {
  throw Refusal{400, "invalid_parameter", message, name};
}

std::string text_field(const nlohmann::json& value, const std::string& name) {
  if (!value.is_string()) refuse_field(name, "must be a string");
  return value.get<std::string>();
}

struct Wanted {
  Article article;
  double min_confidence = least_confidence;
  bool explain = true;
};

void take_field(Wanted& wanted, const std::string& name, const nlohmann::json& value) {
  if (name == "text") {
    wanted.article.text = text_field(value, name);
  } else if (name == "published") {
    const std::string date = text_field(value, name);
    if (!is_calendar_date(date)) refuse_field(name, "is no date that exists; give YYYY, YYYY-MM or YYYY-MM-DD");
    wanted.article.published = PublicationDate{date, DateSource::metadata};
  } else if (name == "title") {
    wanted.article.title = text_field(value, name);
  } else if (name == "publisher") {
    wanted.article.publisher = text_field(value, name);
  } else if (name == "url") {
    wanted.article.url = text_field(value, name);
  } else if (name == "id") {
    wanted.article.id = text_field(value, name);
  } else if (name == "explain") {
    if (!value.is_boolean()) refuse_field(name, "must be true or false");
    wanted.explain = value.get<bool>();
  } else if (name == "min_confidence") {
    if (!value.is_number() || value.get<double>() < least_confidence || value.get<double>() > 1)
      refuse_field(name, "must be a number from 0.3 to 1");
    wanted.min_confidence = value.get<double>();
  } else {
    refuse_field(name.substr(0, 60), "is no field of this request; /api/v1/openapi.json lists them");
  }
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

nlohmann::json body_of(const Request& request) {
  if (nested_too_deep(request.body))
    throw Refusal{400, "malformed", "the body is nested more than 64 levels deep; send a flat object", ""};
  nlohmann::json body = nlohmann::json::parse(request.body, nullptr, false);
  if (body.is_discarded() || !body.is_object())
    throw Refusal{400, "malformed", "the body is no JSON object in UTF-8; send one", ""};
  return body;
}

Answer post_read(Asked& asked) {
  asked.parameters.end();
  if (!asked.house.engine)
    throw Refusal{503, "overloaded", "this server reads no articles: its language model could not be loaded", ""};
  const nlohmann::json body = body_of(asked.request);
  Wanted wanted;
  wanted.article.id = "article";
  for (const auto& [name, value] : body.items()) take_field(wanted, name, value);
  if (wanted.article.text.find_first_not_of(" \t\r\n") == std::string::npos)
    refuse_field("text", "is missing or empty; send the article");
  if (wanted.article.text.size() > longest_text)
    throw Refusal{413, "too_large", "the article is longer than 256 KB; send it in parts, or use volgens read", "text"};
  apply_dates(wanted.article, "text", {});
  Reading reading = asked.house.engine->read(wanted.article);
  if (wanted.min_confidence > least_confidence) leave_out_below(reading, wanted.min_confidence);
  Answer answer = success(Json::parse(to_json(wanted.article, reading, {wanted.explain})));
  answer.cache = "no-store";
  return answer;
}

}  // namespace volgens::serve
