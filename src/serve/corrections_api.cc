// What people correct: statements and who is who. Each write opens the archive for itself, one at a time; nothing here
// is reached without a token. Tested by tests/serve/corrections_test.py.
#include <algorithm>
#include <charconv>
#include <ctime>

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

/// Numbers count over both kinds of correction.
struct Numbered {
  std::int64_t number = 0;
  Json json;
};

Json correction_json(std::int64_t number, const char* kind) {
  return Json{{"number", std::to_string(number)},
              {"kind", kind},
              {"statement_number", nullptr},
              {"person", nullptr},
              {"other", nullptr},
              {"value", nullptr}};
}

template <typename Correction>
Numbered signed_by(Json json, const Correction& one) {
  json["who"] = one.who;
  json["made"] = one.made;
  json["undone"] = or_null(one.undone);
  return {one.number, std::move(json)};
}

Numbered json_of(const PersonCorrection& one) {
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

Numbered json_of(const StatementCorrection& one, const Archive& archive) {
  const char* kind = kind_of(one);
  Json json = correction_json(one.number, kind);
  if (one.statement > 0) json["statement_number"] = one.statement;
  if (one.speakers && one.speakers->size() == 1 && one.speakers->front().person)
    json["person"] = *one.speakers->front().person;
  if (one.speakers) json["value"] = names_of(*one.speakers);
  if (one.form) json["value"] = name_of(*one.form);
  if (one.content && !one.content->empty()) {
    const Result<ArchiveArticle> article = archive.article(one.article_number);
    if (article.ok()) {
      const CodePointIndex index(article->article.text);
      json["value"] = std::to_string(index.to_code_points(one.content->front().begin)) + "-" +
                      std::to_string(index.to_code_points(one.content->back().end));
    }
  }
  return signed_by(std::move(json), one);
}

/// Those behind `after` in the order given, as many as fit on a page.
Answer page_of(Asked& asked, std::vector<Numbered> all, bool newest_first) {
  const std::size_t limit = asked.parameters.number("limit", 1, longest_page, 20);
  const auto after = static_cast<std::int64_t>(asked.parameters.number("after", 0, INT64_MAX, 0));
  asked.parameters.end();
  std::sort(all.begin(), all.end(), [newest_first](const Numbered& a, const Numbered& b) {
    return newest_first ? a.number > b.number : a.number < b.number;
  });
  Json rows = Json::array();
  std::string next;
  std::int64_t last = 0;
  for (Numbered& one : all) {
    if (after > 0 && (newest_first ? one.number >= after : one.number <= after)) continue;
    if (rows.size() == limit) {
      next = std::to_string(last);
      break;
    }
    last = one.number;
    rows.push_back(std::move(one.json));
  }
  return success(rows, page_meta(limit, next));
}

std::vector<Numbered> all_corrections(const Archive& archive) {
  std::vector<Numbered> all;
  for (const PersonCorrection& one : value_of(archive.corrections())) all.push_back(json_of(one));
  for (const StatementCorrection& one : value_of(archive.statement_corrections())) all.push_back(json_of(one, archive));
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
    for (Numbered& one : all_corrections(archive_))
      if (one.number == number) return not_stored(success(one.json, Json::object(), status));
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
  std::vector<Numbered> all;
  for (const StatementCorrection& one : value_of(asked.archive.statement_corrections(hit.article_number)))
    if (one.statement == asked.number) all.push_back(json_of(one, asked.archive));
  return page_of(asked, std::move(all), false);
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
