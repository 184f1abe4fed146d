// All text of articles goes through one_line, so that nothing of theirs reaches a terminal as an escape.
// Tested by tests/archive/search_test.py.
#include "cli/hit_text.h"

#include <algorithm>

#include "archive/records.h"
#include "contract/names.h"
#include "contract/plain.h"
#include "contract/wrap.h"

namespace volgens::cli {
namespace {

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

}  // namespace

std::string hit_listing(const SearchHit& hit, const ListingOptions& options) {
  std::vector<Piece> head;
  const std::string date = archive::hit_date(hit);
  head.push_back({date.empty() ? "no date" : date});
  if (hit.dateline && date == hit.dateline->value) head.push_back({"(from the text)", Style::dim});
  if (hit.article.publisher) head.push_back({"· " + one_line(*hit.article.publisher)});
  const std::string names = archive::hit_speakers(hit, ", ");
  head.push_back({"·"});
  head.push_back({names.empty() ? "(not named)" : names, Style::bold});
  head.push_back(
      {"· " + std::string(name_of(hit.statement.form)) + " " + std::string(name_of(hit.statement.mode)), Style::dim});
  if (hit.corrected) head.push_back({"· corrected by hand", Style::dim});
  const Span context = archive::hit_context(hit);
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

}  // namespace volgens::cli
