// A statement as it was is a correction that gives every field, so that both have one form. Tested by
// tests/unit/archive/corrections_test.cc.
#include "archive/correction_text.h"

#include <nlohmann/json.hpp>

#include "archive/span_text.h"
#include "contract/names.h"

namespace volgens::archive {
namespace {

using nlohmann::json;

json spans_json(const std::vector<Span>& spans) { return json::parse(spans_text(spans)); }

std::string text_in(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

json speaker_json(const NamedSpeaker& speaker) {
  json object = {{"name", speaker.name}, {"kind", name_of(speaker.kind)}};
  if (speaker.place) object["span"] = json::array({speaker.place->begin, speaker.place->end});
  if (speaker.person) object["figure"] = *speaker.person;
  return object;
}

NamedSpeaker speaker_from(const json& object) {
  NamedSpeaker speaker;
  speaker.name = text_in(object, "name");
  speaker.kind = value_named<EntityKind>(text_in(object, "kind")).value_or(EntityKind::other);
  if (object.contains("span")) {
    const std::vector<Span> place = spans_from(json::array({object["span"]}).dump());
    if (!place.empty()) speaker.place = place.front();
  }
  if (object.contains("figure") && object["figure"].is_number_integer())
    speaker.person = object["figure"].get<std::int64_t>();
  return speaker;
}

template <typename Enum>
std::optional<Enum> value_in(const json& object, const char* name) {
  return value_named<Enum>(text_in(object, name));
}

std::optional<std::vector<Span>> spans_in(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return std::nullopt;
  return spans_from(found->dump());
}

}  // namespace

std::string correction_text(const StatementCorrection& correction) {
  json object = json::object();
  if (correction.form) object["form"] = name_of(*correction.form);
  if (correction.mode) object["mode"] = name_of(*correction.mode);
  if (correction.content) object["content"] = spans_json(*correction.content);
  if (correction.cue) object["cue"] = spans_json(*correction.cue);
  if (correction.source) object["source"] = spans_json(*correction.source);
  if (correction.addressee) object["addressee"] = spans_json(*correction.addressee);
  if (correction.speakers) {
    json& speakers = object["speakers"] = json::array();
    for (const NamedSpeaker& speaker : *correction.speakers) speakers.push_back(speaker_json(speaker));
  }
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

void correction_from(std::string_view text, StatementCorrection& correction) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) return;
  correction.form = value_in<Form>(object, "form");
  correction.mode = value_in<Mode>(object, "mode");
  correction.content = spans_in(object, "content");
  correction.cue = spans_in(object, "cue");
  correction.source = spans_in(object, "source");
  correction.addressee = spans_in(object, "addressee");
  if (!object.contains("speakers") || !object["speakers"].is_array()) return;
  correction.speakers.emplace();
  for (const json& speaker : object["speakers"])
    if (speaker.is_object()) correction.speakers->push_back(speaker_from(speaker));
}

std::string named_statement_text(const NamedStatement& named) {
  const Statement& statement = named.statement;
  StatementCorrection all;
  all.form = statement.form;
  all.mode = statement.mode;
  all.content = statement.content;
  all.cue = statement.cue;
  all.source = statement.source;
  all.addressee = statement.addressee;
  all.speakers = named.speakers;
  return correction_text(all);
}

NamedStatement named_statement_from(std::string_view text) {
  StatementCorrection all;
  correction_from(text, all);
  NamedStatement named;
  named.statement.form = all.form.value_or(Form::direct);
  named.statement.mode = all.mode.value_or(Mode::speech);
  named.statement.content = all.content.value_or(std::vector<Span>());
  named.statement.cue = all.cue.value_or(std::vector<Span>());
  named.statement.source = all.source.value_or(std::vector<Span>());
  named.statement.addressee = all.addressee.value_or(std::vector<Span>());
  named.speakers = all.speakers.value_or(std::vector<NamedSpeaker>());
  return named;
}

}  // namespace volgens::archive
