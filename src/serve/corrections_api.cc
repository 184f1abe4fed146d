// What people correct: statements and who is who. Each write opens the archive for itself, one at a time; nothing here
// is reached without a token. Tested by tests/serve/corrections_test.py.
#include <algorithm>
#include <charconv>
#include <ctime>
#include <map>
#include <unordered_map>
#include <variant>

#include "contract/names.h"
#include "serve/answers.h"
#include "serve/handlers.h"
#include "serve/request_body.h"
#include "text/utf8.h"

namespace volgens::serve {
namespace {

using PersonKind = PersonCorrection::Kind;
using StatementKind = StatementCorrection::Kind;

std::string now() {
  const std::time_t time = std::time(nullptr);
  std::tm parts{};
  char text[32] = "";
  if (::gmtime_r(&time, &parts)) std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

using AnyCorrection = std::variant<PersonCorrection, StatementCorrection>;

/// By their numbers, which count over both kinds.
using Corrections = std::map<std::int64_t, AnyCorrection>;

Json correction_json(std::int64_t number, const char* kind) {
  return Json{{"number", std::to_string(number)},
              {"kind", kind},
              {"statement_number", nullptr},
              {"person", nullptr},
              {"other", nullptr},
              {"value", nullptr}};
}

template <typename Correction>
Json signed_by(Json json, const Correction& one) {
  json["who"] = one.who;
  json["made"] = one.made;
  json["undone"] = or_null(one.undone);
  return json;
}

Json json_of(const PersonCorrection& one) {
  const char* kind = one.kind == PersonKind::merge    ? "merge"
                     : one.kind == PersonKind::split  ? "split"
                     : one.kind == PersonKind::rename ? "rename"
                                                      : "link";
  Json json = correction_json(one.number, kind);
  json["person"] = one.number_of_person;
  if (one.number_of_other > 0) json["other"] = one.number_of_other;
  std::string value = one.value;
  for (const std::string& article : one.articles) value += (value.empty() ? "" : ", ") + article;
  json["value"] = or_null(value);
  return signed_by(std::move(json), one);
}

/// A change of one thing goes by that; of none, by `confirm`; of several, by `change`.
const char* kind_of(const StatementCorrection& one) {
  if (one.kind == StatementKind::remove) return "reject";
  if (one.kind == StatementKind::add) return "add";
  if (one.kind == StatementKind::check) return "check";
  const int others = (one.mode ? 1 : 0) + (one.cue ? 1 : 0) + (one.source ? 1 : 0) + (one.addressee ? 1 : 0);
  const int all = others + (one.form ? 1 : 0) + (one.content ? 1 : 0) + (one.speakers ? 1 : 0);
  if (all == 0) return "confirm";
  if (all > 1 || others > 0) return "change";
  return one.form ? "form" : one.content ? "span" : "speaker";
}

std::string names_of(const std::vector<NamedSpeaker>& speakers) {
  std::string names;
  for (const NamedSpeaker& speaker : speakers) names += (names.empty() ? "" : ", ") + speaker.name;
  return names;
}

/// Corrections as JSON; an article that several of them are about is read once.
class CorrectionWriter {
 public:
  explicit CorrectionWriter(const Archive& archive) : archive_(archive) {}

  Json write(const AnyCorrection& one) {
    if (const auto* of_person = std::get_if<PersonCorrection>(&one)) return json_of(*of_person);
    return write(std::get<StatementCorrection>(one));
  }

 private:
  Json write(const StatementCorrection& one) {
    Json json = correction_json(one.number, kind_of(one));
    if (one.statement > 0) json["statement_number"] = one.statement;
    if (one.speakers && one.speakers->size() == 1 && one.speakers->front().person)
      json["person"] = *one.speakers->front().person;
    if (one.speakers) json["value"] = names_of(*one.speakers);
    if (one.form) json["value"] = name_of(*one.form);
    if (one.content && !one.content->empty()) {
      const CodePointIndex index(text_of(one.article_number));
      json["value"] = std::to_string(index.to_code_points(one.content->front().begin)) + "-" +
                      std::to_string(index.to_code_points(one.content->back().end));
    }
    return signed_by(std::move(json), one);
  }

  const std::string& text_of(std::int64_t article) {
    const auto [at, fresh] = texts_.try_emplace(article);
    if (fresh) at->second = value_of(archive_.article(article)).article.text;
    return at->second;
  }

  const Archive& archive_;
  std::unordered_map<std::int64_t, std::string> texts_;
};

/// Those behind `after` in the order given, as many as fit on a page.
Answer page_of(Asked& asked, const Corrections& all, bool newest_first) {
  const std::size_t limit = asked.parameters.number("limit", 1, longest_page, 20);
  const auto after = static_cast<std::int64_t>(asked.parameters.number("after", 0, INT64_MAX, 0));
  asked.parameters.end();
  std::vector<Corrections::const_iterator> order;
  for (auto at = all.begin(); at != all.end(); ++at)
    if (after == 0 || (newest_first ? at->first < after : at->first > after)) order.push_back(at);
  if (newest_first) std::reverse(order.begin(), order.end());
  CorrectionWriter writer(asked.archive);
  Json rows = Json::array();
  for (std::size_t at = 0; at < std::min(limit, order.size()); ++at) rows.push_back(writer.write(order[at]->second));
  return success(std::move(rows),
                 page_meta(limit, order.size() > limit ? std::to_string(order[limit - 1]->first) : ""));
}

Corrections all_corrections(const Archive& archive) {
  Corrections all;
  for (PersonCorrection& one : value_of(archive.corrections())) all.emplace(one.number, std::move(one));
  for (StatementCorrection& one : value_of(archive.statement_corrections())) all.emplace(one.number, std::move(one));
  return all;
}

/// The archive, for one write; held by one request at a time.
class Writing {
 public:
  explicit Writing(Asked& asked)
      : lock_(*asked.house.writing),
        archive_(value_of(Archive::open(asked.house.options.archive, Archive::Mode::write))) {}
  Archive* operator->() { return &archive_; }

  /// What was kept under this number.
  Answer answer(std::int64_t number, unsigned status) {
    const Corrections all = all_corrections(archive_);
    if (const auto one = all.find(number); one != all.end())
      return not_stored(success(CorrectionWriter(archive_).write(one->second), Json::object(), status));
    throw Refusal{404, "not_found", "there is no such correction", std::to_string(number)};
  }

 private:
  static Answer not_stored(Answer answer) {
    answer.etag.clear();
    answer.cache = "no-store";
    return answer;
  }

  std::lock_guard<std::mutex> lock_;
  Archive archive_;
};

std::int64_t kept(Result<std::int64_t> result) {
  if (!result.ok() && result.error().code == ErrorCode::invalid_option)
    throw Refusal{409, "conflict", result.error().message, result.error().where};
  return value_of(std::move(result));
}

PersonCorrection person_correction(const Asked& asked, PersonKind kind) {
  PersonCorrection correction;
  correction.kind = kind;
  correction.person = "#" + std::to_string(asked.number);
  correction.who = asked.who;
  correction.made = now();
  return correction;
}

template <typename Correction>
Answer keep(Asked& asked, const Correction& correction) {
  Writing archive(asked);
  return archive.answer(kept(archive->correct(correction)), 201);
}

StatementCorrection wanted_correction(Asked& asked) {
  RequestBody body(asked.request);
  StatementCorrection correction;
  correction.statement = asked.number;
  correction.who = asked.who;
  correction.made = now();
  const std::string kind = body.choice("kind", {"speaker", "form", "span", "reject"});
  const std::optional<std::int64_t> person = kind == "speaker" ? body.optional_number("person") : std::nullopt;
  if (kind == "reject") correction.kind = StatementKind::remove;
  if (kind == "form")
    correction.form = value_named<Form>(body.choice("form", {Names<Form>::all.begin(), Names<Form>::all.end()}));
  if (kind == "speaker") {
    const std::string name = person ? "#" + std::to_string(*person) : body.text("name", 300);
    correction.speakers.emplace();
    if (!name.empty()) correction.speakers->push_back({name});
  }
  if (kind == "span") {
    const auto [begin, end] = body.span("span");
    const SearchHit hit = value_of(asked.archive.statement(asked.number));
    const CodePointIndex index(hit.article.text);
    if (begin >= end || end > index.size())
      throw Refusal{400, "invalid_parameter", "is no [begin, end) of code points in the article's text", "span"};
    correction.content = {{index.to_bytes(begin), index.to_bytes(end)}};
  }
  body.end();
  return correction;
}

}  // namespace

Answer get_corrections(Asked& asked) { return page_of(asked, all_corrections(asked.archive), true); }

Answer get_statement_corrections(Asked& asked) {
  const SearchHit hit = value_of(asked.archive.statement(asked.number));
  Corrections all;
  for (StatementCorrection& one : value_of(asked.archive.statement_corrections(hit.article_number)))
    if (one.statement == asked.number) all.emplace(one.number, std::move(one));
  return page_of(asked, all, false);
}

Answer post_statement_correction(Asked& asked) {
  asked.parameters.end();
  return keep(asked, wanted_correction(asked));
}

Answer post_merge(Asked& asked) {
  asked.parameters.end();
  RequestBody body(asked.request);
  PersonCorrection correction = person_correction(asked, PersonKind::merge);
  correction.other = "#" + std::to_string(body.number("other"));
  body.end();
  return keep(asked, correction);
}

Answer post_split(Asked& asked) {
  asked.parameters.end();
  RequestBody body(asked.request);
  PersonCorrection correction = person_correction(asked, PersonKind::split);
  for (const std::int64_t number : body.numbers("articles", longest_page))
    correction.articles.push_back(value_of(asked.archive.article(number)).article.id);
  body.end();
  return keep(asked, correction);
}

Answer post_rename(Asked& asked) {
  asked.parameters.end();
  RequestBody body(asked.request);
  PersonCorrection correction = person_correction(asked, PersonKind::rename);
  correction.value = body.filled_text("name", 300);
  body.end();
  return keep(asked, correction);
}

Answer post_link(Asked& asked) {
  asked.parameters.end();
  RequestBody body(asked.request);
  PersonCorrection correction = person_correction(asked, PersonKind::link);
  correction.value = body.filled_text("link", 300);
  body.end();
  return keep(asked, correction);
}

Answer post_undo(Asked& asked) {
  asked.parameters.end();
  RequestBody(asked.request).end();
  Writing archive(asked);
  if (const std::optional<Error> error = archive->undo_correction(asked.number, now())) refuse(*error);
  return archive.answer(asked.number, 200);
}

}  // namespace volgens::serve
