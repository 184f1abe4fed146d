// The fields of a hit as JSON and CSV. Tested by tests/archive/search_test.py.
#include "archive/records.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "contract/names.h"
#include "contract/plain.h"
#include "contract/table.h"
#include "text/utf8.h"

namespace volgens::archive {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t context_bytes = 80;
constexpr std::size_t longest_context = 1200;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

Json spans_json(const CodePointIndex& index, const std::vector<Span>& spans) {
  Json list = Json::array();
  for (const Span& span : spans) list.push_back({index.to_code_points(span.begin), index.to_code_points(span.end)});
  return list;
}

Json or_null(const std::optional<std::string>& value) { return value ? Json(*value) : Json(nullptr); }

std::string probability(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

}  // namespace

std::string hit_speakers(const SearchHit& hit, const char* between) {
  std::string names;
  for (const ArchiveSpeaker& speaker : hit.speakers) names += (names.empty() ? "" : between) + one_line(speaker.name);
  return names;
}

std::string hit_date(const SearchHit& hit) {
  const std::string published = hit.article.published ? hit.article.published->value : "";
  if (hit.dateline && hit.dateline->value.size() > published.size()) return hit.dateline->value;
  return published;
}

Span hit_context(const SearchHit& hit) {
  const std::string_view text = hit.article.text;
  Span all{text.size(), 0};
  for (const auto* spans : {&hit.statement.content, &hit.statement.cue, &hit.statement.source})
    for (const Span& span : *spans) all = {std::min(all.begin, span.begin), std::max(all.end, span.end)};
  if (all.begin > all.end) return {0, 0};
  if (all.size() > longest_context && !hit.statement.content.empty()) all = hit.statement.content.front();
  std::size_t begin = all.begin - std::min(all.begin, context_bytes);
  begin = std::min(all.begin, std::max(begin, hit.article.body_begin));
  std::size_t end = std::min(text.size(), all.end + context_bytes);
  if (begin > 0)
    while (begin < all.begin && !is_blank(text[begin])) ++begin;
  while (begin < all.begin && is_blank(text[begin])) ++begin;
  if (end < text.size())
    while (end > all.end && !is_blank(text[end - 1])) --end;
  // An empty line is the end of a paragraph, beyond which stands something else.
  if (const auto gap = text.substr(begin, all.begin - begin).rfind("\n\n"); gap != std::string_view::npos)
    begin += gap + 2;
  if (const auto gap = text.substr(all.end, end - all.end).find("\n\n"); gap != std::string_view::npos)
    end = all.end + gap;
  return {begin, end};
}

Json hit_record(const SearchHit& hit) {
  const CodePointIndex index(hit.article.text);
  const Span context = hit_context(hit);
  Json object;
  object["article_number"] = hit.article_number;
  object["statement_number"] = hit.number;
  object["corrected"] = hit.corrected;
  object["id"] = hit.article.id;
  object["published"] = hit.article.published ? Json(hit.article.published->value) : Json(nullptr);
  object["dateline"] = hit.dateline ? Json(hit.dateline->value) : Json(nullptr);
  object["publisher"] = or_null(hit.article.publisher);
  object["title"] = or_null(hit.article.title);
  object["url"] = or_null(hit.article.url);
  object["statement"] = hit.statement.id;
  object["form"] = name_of(hit.statement.form);
  object["mode"] = name_of(hit.statement.mode);
  Json& speakers = object["speakers"] = Json::array();
  for (const ArchiveSpeaker& speaker : hit.speakers) {
    Json one;
    one["person"] = speaker.person;
    one["name"] = speaker.name;
    one["kind"] = name_of(speaker.kind);
    one["gender"] = name_of(speaker.gender);
    speakers.push_back(std::move(one));
  }
  object["said"] = joined(hit.article.text, hit.statement.content);
  object["context"] = hit.article.text.substr(context.begin, context.size());
  object["context_span"] = {index.to_code_points(context.begin), index.to_code_points(context.end)};
  object["content"] = spans_json(index, hit.statement.content);
  object["cue"] = spans_json(index, hit.statement.cue);
  object["source"] = spans_json(index, hit.statement.source);
  object["marks"] = spans_json(index, hit.marks);
  if (!hit.copies.empty()) {
    Json& copies = object["copies"] = Json::array();
    for (const SearchCopy& copy : hit.copies)
      copies.push_back(Json{{"article_number", copy.article_number},
                            {"id", copy.id},
                            {"publisher", copy.publisher.empty() ? Json(nullptr) : Json(copy.publisher)},
                            {"date", copy.date.empty() ? Json(nullptr) : Json(copy.date)},
                            {"first", copy.first}});
  }
  object["confidence"] = std::round(hit.statement.confidence * 1e4) / 1e4;
  return object;
}

std::string hit_json(const SearchHit& hit) {
  return hit_record(hit).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string hit_csv_header() {
  return csv_line({"published", "publisher", "id", "statement", "speakers", "person", "kind", "gender", "form", "mode",
                   "cue", "said", "confidence", "title", "url", "begin", "end", "corrected"});
}

std::string hit_csv(const SearchHit& hit) {
  const CodePointIndex index(hit.article.text);
  const Statement& statement = hit.statement;
  std::string people;
  std::string kinds;
  std::string genders;
  for (const ArchiveSpeaker& speaker : hit.speakers) {
    const char* between = people.empty() ? "" : "; ";
    people.append(between).append(std::to_string(speaker.person));
    kinds.append(between).append(name_of(speaker.kind));
    genders.append(between).append(name_of(speaker.gender));
  }
  const bool placed = !statement.content.empty();
  return csv_line({hit_date(hit), hit.article.publisher.value_or(""), hit.article.id, std::to_string(statement.id),
                   hit_speakers(hit, "; "), people, kinds, genders, std::string(name_of(statement.form)),
                   std::string(name_of(statement.mode)), joined(hit.article.text, statement.cue),
                   joined(hit.article.text, statement.content), probability(statement.confidence),
                   hit.article.title.value_or(""), hit.article.url.value_or(""),
                   placed ? std::to_string(index.to_code_points(statement.content.front().begin)) : "",
                   placed ? std::to_string(index.to_code_points(statement.content.back().end)) : "",
                   hit.corrected ? "true" : "false"});
}

}  // namespace volgens::archive
