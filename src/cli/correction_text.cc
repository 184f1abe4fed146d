// Each field that a correction gives, beside what it was before. Tested by tests/archive/correct_test.py and
// tests/archive/person_test.py.
#include "cli/correction_text.h"

#include <nlohmann/json.hpp>

#include "contract/names.h"
#include "contract/plain.h"
#include "text/utf8.h"

namespace volgens::cli {
namespace {

using Json = nlohmann::ordered_json;

template <typename Correction>
std::string line(const Correction& correction, const std::string& what) {
  return std::to_string(correction.number) + "  " + correction.made + "  " + one_line(correction.who) + "  " + what +
         (correction.undone.empty() ? "" : "  (taken back " + correction.undone + ")") + "\n";
}

std::string what(const PersonCorrection& one) {
  using Kind = PersonCorrection::Kind;
  const auto named = [](std::int64_t number, const std::string& name) {
    return one_line(name) + " #" + std::to_string(number);
  };
  const std::string whom = named(one.number_of_person, one.person);
  switch (one.kind) {
    case Kind::merge:
      return whom + " is " + named(one.number_of_other, one.other);
    case Kind::split: {
      if (one.articles.empty()) return whom + " is somebody else";
      std::string articles;
      for (const std::string& article : one.articles) articles += (articles.empty() ? "" : ", ") + one_line(article);
      return whom + " is somebody else in " + articles + ": #" + std::to_string(one.number_of_other);
    }
    case Kind::rename:
      return whom + " goes by " + one_line(one.value);
    default:
      return whom + " is " + one_line(one.value);
  }
}

std::string names_of(const std::vector<NamedSpeaker>& speakers) {
  std::string names;
  for (const NamedSpeaker& speaker : speakers) names += (names.empty() ? "" : ", ") + one_line(speaker.name);
  return names.empty() ? "nobody" : names;
}

std::string words_of(const std::vector<Span>& spans, const std::string& text) {
  std::string words;
  for (const Span& span : spans) {
    if (span.begin > span.end || span.end > text.size()) continue;
    words += (words.empty() ? "" : " … ") + one_line(text.substr(span.begin, span.size()));
  }
  return words.empty() ? "none" : "‘" + words + "’";
}

constexpr const char* kind_name(StatementCorrection::Kind kind) {
  switch (kind) {
    case StatementCorrection::Kind::change:
      return "change";
    case StatementCorrection::Kind::remove:
      return "remove";
    case StatementCorrection::Kind::add:
      return "add";
    default:
      return "check";
  }
}

/// `field BEFORE → AFTER` for each field that the correction gives.
std::string changes(const StatementCorrection& one, const std::string& text) {
  std::string all;
  const NamedStatement none;
  const bool fresh = !one.before;
  const NamedStatement& before = one.before ? *one.before : none;
  const auto add = [&](const char* field, const std::string& was, const std::string& is) {
    all += (all.empty() ? "" : ", ") + std::string(field) + " " + (fresh ? "" : was + " → ") + is;
  };
  if (one.speakers) add("speaker", names_of(before.speakers), names_of(*one.speakers));
  if (one.form) add("form", std::string(name_of(before.statement.form)), std::string(name_of(*one.form)));
  if (one.mode) add("mode", std::string(name_of(before.statement.mode)), std::string(name_of(*one.mode)));
  if (one.content) add("content", words_of(before.statement.content, text), words_of(*one.content, text));
  if (one.cue) add("cue", words_of(before.statement.cue, text), words_of(*one.cue, text));
  if (one.source) add("source", words_of(before.statement.source, text), words_of(*one.source, text));
  if (one.addressee) add("addressee", words_of(before.statement.addressee, text), words_of(*one.addressee, text));
  return all;
}

Json or_null(const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); }

void put_spans(Json& object, const char* name, const std::optional<std::vector<Span>>& spans,
               const CodePointIndex& index) {
  if (!spans) return;
  Json& list = object[name] = Json::array();
  for (const Span& span : *spans) list.push_back({index.to_code_points(span.begin), index.to_code_points(span.end)});
}

Json fields(const StatementCorrection& one, const CodePointIndex& index) {
  Json object = Json::object();
  if (one.form) object["form"] = name_of(*one.form);
  if (one.mode) object["mode"] = name_of(*one.mode);
  put_spans(object, "content", one.content, index);
  put_spans(object, "cue", one.cue, index);
  put_spans(object, "source", one.source, index);
  put_spans(object, "addressee", one.addressee, index);
  if (!one.speakers) return object;
  Json& speakers = object["speakers"] = Json::array();
  for (const NamedSpeaker& speaker : *one.speakers)
    speakers.push_back(Json{{"name", speaker.name}, {"kind", name_of(speaker.kind)}});
  return object;
}

Json fields(const NamedStatement& named, const CodePointIndex& index) {
  StatementCorrection all;
  all.form = named.statement.form;
  all.mode = named.statement.mode;
  all.content = named.statement.content;
  all.cue = named.statement.cue;
  all.source = named.statement.source;
  all.addressee = named.statement.addressee;
  all.speakers = named.speakers;
  return fields(all, index);
}

std::string dump(const Json& object) { return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string correction_line(const PersonCorrection& correction) { return line(correction, what(correction)); }

std::string correction_json(const PersonCorrection& one) {
  using Kind = PersonCorrection::Kind;
  Json object;
  object["correction"] = one.number;
  object["made"] = one.made;
  object["who"] = one.who;
  object["kind"] = one.kind == Kind::merge    ? "merge"
                   : one.kind == Kind::split  ? "split"
                   : one.kind == Kind::rename ? "rename"
                                              : "link";
  object["undone"] = or_null(one.undone);
  object["person"] = one.number_of_person;
  object["name"] = one.person;
  if (one.number_of_other != 0) object["other"] = one.number_of_other;
  if (!one.value.empty()) object["value"] = one.value;
  if (!one.articles.empty()) object["articles"] = one.articles;
  return dump(object);
}

std::string correction_line(const StatementCorrection& one, const std::string& text) {
  const std::string article = one_line(one.article);
  const std::string of = "statement " + std::to_string(one.statement) + " of " + article + ": ";
  const std::string change = changes(one, text);
  switch (one.kind) {
    case StatementCorrection::Kind::check:
      return line(one, article + " was checked");
    case StatementCorrection::Kind::remove:
      return line(
          one, of + "is no statement" + (one.before ? ", was " + words_of(one.before->statement.content, text) : ""));
    case StatementCorrection::Kind::add:
      return line(one, of + "added, " + change);
    default:
      return line(one, of + (change.empty() ? "is right" : change));
  }
}

std::string correction_json(const StatementCorrection& one, const std::string& text) {
  const CodePointIndex index(text);
  Json object;
  object["correction"] = one.number;
  object["made"] = one.made;
  object["who"] = one.who;
  object["kind"] = kind_name(one.kind);
  object["undone"] = or_null(one.undone);
  object["article"] = one.article;
  object["statement"] = one.statement == 0 ? Json(nullptr) : Json(one.statement);
  object["says"] = fields(one, index);
  object["was"] = one.before ? fields(*one.before, index) : Json(nullptr);
  return dump(object);
}

}  // namespace volgens::cli
