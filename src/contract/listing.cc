// One walk over the statements by parent; all text goes through one_line and wrap.
// Tested by tests/unit/contract/listing_test.cc and tests/golden.
#include "contract/listing.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "contract/names.h"
#include "contract/plain.h"
#include "contract/speakers.h"
#include "contract/wrap.h"

namespace volgens {
namespace {

constexpr std::size_t step = 4;

class Listing {
 public:
  Listing(const Article& article, const Reading& reading, const ListingOptions& options)
      : article_(article), reading_(reading), speakers_(reading), options_(options) {
    std::set<std::uint32_t> ids;
    for (const Statement& statement : reading.statements) ids.insert(statement.id);
    for (const Statement& statement : reading.statements) {
      const bool nested = statement.parent && *statement.parent != statement.id && ids.contains(*statement.parent);
      children_[nested ? *statement.parent : 0].push_back(&statement);
    }
  }

  std::string all() {
    heading();
    for (const Statement* statement : children_[0]) show_tree(*statement);
    // Statements that are their own ancestors hang on no root; they are shown all the same.
    for (const Statement& statement : reading_.statements) show_tree(statement);
    return std::move(text_) + "\n";
  }

 private:
  void heading() {
    std::vector<Piece> pieces = {
        {one_line(article_.id) + (article_.published || reading_.dateline ? "," : ":"), Style::bold}};
    if (reading_.dateline)
      pieces.push_back({one_line(reading_.dateline->value) + " (from the text):"});
    else if (article_.published)
      pieces.push_back({one_line(article_.published->value) + ":"});
    const std::size_t count = reading_.statements.size();
    pieces.push_back(
        {count == 0 ? "no statements" : std::to_string(count) + (count == 1 ? " statement" : " statements")});
    line(pieces, 0, 2);
    if (article_.title) line({{one_line(*article_.title), Style::dim}}, 0, 0);
  }

  /// Depth first, with a stack of its own: a text may nest statements deeper than the program's stack goes.
  void show_tree(const Statement& root) {
    std::vector<std::pair<const Statement*, std::size_t>> to_show = {{&root, 0}};
    while (!to_show.empty()) {
      const auto [statement, depth] = to_show.back();
      to_show.pop_back();
      if (!shown_.insert(statement).second) continue;
      show(*statement, std::min(2 + depth * step, options_.width / 2));
      const auto nested = children_.find(statement->id);
      if (nested == children_.end()) continue;
      for (auto child = nested->second.rbegin(); child != nested->second.rend(); ++child)
        to_show.emplace_back(*child, depth + 1);
    }
  }

  void show(const Statement& statement, std::size_t indent) {
    line(head(statement), indent, indent + step);
    line({{words(statement)}}, indent + step, indent + step);
    if (options_.explain) explain(statement, indent + step);
  }

  [[nodiscard]] std::vector<Piece> head(const Statement& statement) const {
    std::vector<Piece> pieces;
    const std::string names = speakers_.names(statement, ", ");
    const std::string source = joined(article_.text, statement.source);
    if (!names.empty())
      pieces.push_back({names, Style::bold});
    else if (!source.empty())
      pieces.push_back({source + " (not named)", Style::bold});
    else
      pieces.push_back({"(not named)", Style::bold});
    pieces.push_back(
        {"· " + std::string(name_of(statement.form)) + " " + std::string(name_of(statement.mode)), Style::dim});
    if (!statement.cue.empty()) pieces.push_back({"· " + joined(article_.text, statement.cue), Style::dim});
    if (!statement.addressee.empty())
      pieces.push_back({"· to " + joined(article_.text, statement.addressee), Style::dim});
    return pieces;
  }

  [[nodiscard]] std::string words(const Statement& statement) const {
    const std::string content = joined(article_.text, statement.content);
    return statement.form == Form::direct ? "“" + content + "”" : content;
  }

  void explain(const Statement& statement, std::size_t indent) {
    char confidence[40];
    std::snprintf(confidence, sizeof confidence, "- confidence %.2f", statement.confidence);
    line({{confidence, Style::dim}}, indent, indent + 2);
    for (const std::string& reason : statement.reasons)
      line({{"- " + one_line(reason), Style::dim}}, indent, indent + 2);
  }

  void line(const std::vector<Piece>& pieces, std::size_t indent, std::size_t hanging) {
    text_ += wrap(pieces, {options_.width, indent, hanging, options_.colour});
  }

  const Article& article_;
  const Reading& reading_;
  const Speakers speakers_;
  const ListingOptions options_;
  std::map<std::uint32_t, std::vector<const Statement*>> children_;  // 0: those without a parent
  std::set<const Statement*> shown_;
  std::string text_;
};

}  // namespace

std::string to_listing(const Article& article, const Reading& reading, const ListingOptions& options) {
  ListingOptions usable = options;
  usable.width = std::max<std::size_t>(options.width, 20);
  return Listing(article, reading, usable).all();
}

}  // namespace volgens
