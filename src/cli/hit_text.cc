// All text of articles goes through one_line, so that nothing of theirs reaches a terminal as an escape.
// Tested by tests/archive/search_test.py.
#include "cli/hit_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "contract/names.h"
#include "contract/plain.h"
#include "contract/table.h"
#include "contract/wrap.h"
#include "text/utf8.h"

namespace volgens::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t context_bytes = 80;
constexpr std::size_t longest_context = 1200;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Words of `range` in pieces: marked ones bold, or between stars. A piece ends at white space, since that is where
/// lines are broken.
std::vector<Piece> pieces_of(const SearchHit& hit, Span range, bool colour) {
  const std::string_view text = hit.article.text;
  std::vector<Piece> pieces;
  for (std::size_t at = range.begin; at < range.end;) {
    while (at < range.end && is_blank(text[at])) ++at;
    std::size_t end = at;
    while (end < range.end && !is_blank(text[end])) ++end;
    if (end == at) break;
    std::string word;
    bool marked = false;
    std::size_t from = at;
    for (const Span& mark : hit.marks) {
      if (mark.begin < from || mark.end > end) continue;
      marked = true;
      word += std::string(text.substr(from, mark.begin - from)) + (colour ? "" : "*") +
              std::string(text.substr(mark.begin, mark.size())) + (colour ? "" : "*");
      from = mark.end;
    }
    word = one_line(word + std::string(text.substr(from, end - from)));
    const Style style = marked && colour ? Style::bold : Style::plain;
    if (!pieces.empty() && pieces.back().style == style)
      pieces.back().text += " " + word;
    else
      pieces.push_back({word, style});
    at = end;
  }
  return pieces;
}

std::string names_of(const SearchHit& hit, const char* between) {
  std::string names;
  for (const ArchiveSpeaker& speaker : hit.speakers) names += (names.empty() ? "" : between) + one_line(speaker.name);
  return names;
}

std::string date_of(const SearchHit& hit) {
  const std::string published = hit.article.published ? hit.article.published->value : "";
  if (hit.dateline && hit.dateline->value.size() > published.size()) return hit.dateline->value;
  return published;
}

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

Span context_of(const SearchHit& hit) {
  const std::string_view text = hit.article.text;
  Span all{text.size(), 0};
  for (const auto* spans : {&hit.statement.content, &hit.statement.cue, &hit.statement.source})
    for (const Span& span : *spans) all = {std::min(all.begin, span.begin), std::max(all.end, span.end)};
  if (all.begin > all.end) return {0, 0};
  if (all.size() > longest_context && !hit.statement.content.empty()) all = hit.statement.content.front();
  std::size_t begin = all.begin - std::min(all.begin, context_bytes);
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

std::string hit_listing(const SearchHit& hit, const ListingOptions& options) {
  std::vector<Piece> head;
  const std::string date = date_of(hit);
  head.push_back({date.empty() ? "no date" : date});
  if (hit.dateline && date == hit.dateline->value) head.push_back({"(from the text)", Style::dim});
  if (hit.article.publisher) head.push_back({"· " + one_line(*hit.article.publisher)});
  const std::string names = names_of(hit, ", ");
  head.push_back({"·"});
  head.push_back({names.empty() ? "(not named)" : names, Style::bold});
  head.push_back(
      {"· " + std::string(name_of(hit.statement.form)) + " " + std::string(name_of(hit.statement.mode)), Style::dim});
  const Span context = context_of(hit);
  std::vector<Piece> words = pieces_of(hit, context, options.colour);
  if (context.begin > 0 && !words.empty()) words.front().text.insert(0, "… ");
  if (context.end < hit.article.text.size() && !words.empty()) words.back().text += " …";
  std::string where = one_line(hit.article.id) + "#" + std::to_string(hit.statement.id);
  if (hit.article.url && *hit.article.url != hit.article.id) where += " · " + one_line(*hit.article.url);
  std::string copies;
  for (const SearchCopy& copy : hit.copies)
    if (!copy.shown || copy.first)
      copies += (copies.empty() ? "" : ", ") + one_line(copy.id) +
                (copy.publisher.empty() ? "" : " " + one_line(copy.publisher)) +
                (copy.date.empty() ? "" : " " + copy.date) + (copy.first ? " (first)" : "");
  if (hit.copies.size() > 1) where += " · " + std::to_string(hit.copies.size()) + " copies: " + copies;
  return wrap(head, {options.width, 0, 4, options.colour}) + wrap(words, {options.width, 4, 4, options.colour}) +
         wrap({{where, Style::dim}}, {options.width, 4, 8, options.colour}) + "\n";
}

std::string hit_json(const SearchHit& hit) {
  const CodePointIndex index(hit.article.text);
  const Span context = context_of(hit);
  Json object;
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
      copies.push_back(Json{{"id", copy.id},
                            {"publisher", copy.publisher.empty() ? Json(nullptr) : Json(copy.publisher)},
                            {"date", copy.date.empty() ? Json(nullptr) : Json(copy.date)},
                            {"first", copy.first}});
  }
  object["confidence"] = std::round(hit.statement.confidence * 1e4) / 1e4;
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string hit_csv_header() {
  return csv_line({"published", "publisher", "id", "statement", "speakers", "person", "kind", "gender", "form", "mode",
                   "cue", "said", "confidence", "title", "url", "begin", "end"});
}

std::string hit_csv(const SearchHit& hit) {
  const CodePointIndex index(hit.article.text);
  const Statement& statement = hit.statement;
  std::string people;
  std::string kinds;
  std::string genders;
  for (const ArchiveSpeaker& speaker : hit.speakers) {
    const char* between = people.empty() ? "" : "; ";
    people += between + std::to_string(speaker.person);
    kinds += between + std::string(name_of(speaker.kind));
    genders += between + std::string(name_of(speaker.gender));
  }
  const bool placed = !statement.content.empty();
  return csv_line({date_of(hit), hit.article.publisher.value_or(""), hit.article.id, std::to_string(statement.id),
                   names_of(hit, "; "), people, kinds, genders, std::string(name_of(statement.form)),
                   std::string(name_of(statement.mode)), joined(hit.article.text, statement.cue),
                   joined(hit.article.text, statement.content), probability(statement.confidence),
                   hit.article.title.value_or(""), hit.article.url.value_or(""),
                   placed ? std::to_string(index.to_code_points(statement.content.front().begin)) : "",
                   placed ? std::to_string(index.to_code_points(statement.content.back().end)) : ""});
}

}  // namespace volgens::cli
