// Pairs below the F1 of one statement are both missed and invented; the others are compared part by part. Tested by
// tests/unit/eval/differences_test.cc.
#include "eval/differences.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "contract/plain.h"
#include "contract/wrap.h"
#include "eval/marked_text.h"

namespace volgens {
namespace {

class Finder {
 public:
  Finder(const Annotated& annotated, const Reading& reading, const std::vector<StatementPair>& pairs,
         const DifferenceOptions& options)
      : annotated_(annotated), reading_(reading), pairs_(pairs), options_(options) {}

  std::vector<Difference> run() {
    std::vector<bool> paired_annotated(annotated_.statements.size(), false);
    std::vector<bool> paired_read(reading_.statements.size(), false);
    for (const StatementPair& pair : pairs_) {
      if (pair.f1 < same_statement) continue;
      paired_annotated[pair.annotated] = paired_read[pair.read] = true;
      add(kinds_of(pair), &annotated_.statements[pair.annotated], &reading_.statements[pair.read]);
    }
    for (std::size_t i = 0; i < paired_annotated.size(); ++i)
      if (!paired_annotated[i]) add({DifferenceKind::missed}, &annotated_.statements[i], nullptr);
    for (std::size_t i = 0; i < paired_read.size(); ++i)
      if (!paired_read[i]) add({DifferenceKind::invented}, nullptr, &reading_.statements[i]);
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Difference> all;
    for (auto& [place, difference] : found_) all.push_back(std::move(difference));
    return all;
  }

 private:
  std::vector<DifferenceKind> kinds_of(const StatementPair& pair) const {
    const AnnotatedStatement& wanted = annotated_.statements[pair.annotated];
    const Statement& given = reading_.statements[pair.read];
    std::vector<DifferenceKind> kinds;
    if (pair.f1 < words_found) kinds.push_back(DifferenceKind::wrong_span);
    if (!pair.speakers)
      kinds.push_back(given.speakers.empty() ? DifferenceKind::no_speaker : DifferenceKind::wrong_speaker);
    if (wanted.statement.form != given.form) kinds.push_back(DifferenceKind::wrong_form);
    return kinds;
  }

  void add(std::vector<DifferenceKind> kinds, const AnnotatedStatement* wanted, const Statement* given) {
    const auto asked = [&](DifferenceKind kind) {
      return options_.kinds.empty() ||
             std::find(options_.kinds.begin(), options_.kinds.end(), kind) != options_.kinds.end();
    };
    if (std::none_of(kinds.begin(), kinds.end(), asked)) return;
    Difference difference;
    difference.article = annotated_.article.id;
    difference.kinds = std::move(kinds);
    if (wanted) difference.annotated = wanted->statement.id;
    if (given) difference.read = given->id;
    difference.shown = shown(difference, wanted, given);
    const std::vector<Span>& content = wanted ? wanted->statement.content : given->content;
    found_.emplace_back(content.empty() ? 0 : content.front().begin, std::move(difference));
  }

  std::string shown(const Difference& difference, const AnnotatedStatement* wanted, const Statement* given) const {
    std::string what;
    for (const DifferenceKind kind : difference.kinds) what += (what.empty() ? "" : ", ") + std::string(name_of(kind));
    std::string where = one_line(difference.article);
    if (wanted) where += ", gold " + std::to_string(wanted->statement.id);
    if (given) where += ", read " + std::to_string(given->id);
    std::string lines = laid_out({{what + ":", Style::bold}, {where, Style::dim}}, 0);
    const std::vector<Span> none;
    lines += laid_out(
        marked_text(annotated_.article.text, wanted ? wanted->statement.content : none, given ? given->content : none),
        4);
    if (wanted) {
      std::string names;
      for (const AnnotatedSpeaker& speaker : wanted->speakers) names += (names.empty() ? "" : ", ") + speaker.name;
      lines += side("[gold]", names, wanted->statement, "");
    }
    if (given) {
      std::string names;
      for (const Entity* entity : speakers_of(reading_, *given)) names += (names.empty() ? "" : ", ") + entity->name;
      char sure[40];
      std::snprintf(sure, sizeof sure, "· confidence %.2f", given->confidence);
      lines += side("{read}", names, *given, sure);
    }
    return lines + "\n";
  }

  std::string side(const char* label, const std::string& names, const Statement& statement,
                   const std::string& behind) const {
    std::vector<Piece> pieces = {{label, Style::dim},
                                 {names.empty() ? "(not named)" : one_line(names), Style::bold},
                                 {"· " + std::string(name_of(statement.form)), Style::dim}};
    if (!statement.cue.empty()) pieces.push_back({"· " + joined(annotated_.article.text, statement.cue), Style::dim});
    if (!behind.empty()) pieces.push_back({behind, Style::dim});
    return laid_out(pieces, 4);
  }

  std::string laid_out(const std::vector<Piece>& pieces, std::size_t indent) const {
    return wrap(pieces, {options_.width, indent, indent == 0 ? 2 : indent, options_.colour});
  }

  const Annotated& annotated_;
  const Reading& reading_;
  const std::vector<StatementPair>& pairs_;
  const DifferenceOptions& options_;
  std::vector<std::pair<std::size_t, Difference>> found_;
};

}  // namespace

std::vector<Difference> differences(const Annotated& annotated, const Reading& reading,
                                    const std::vector<StatementPair>& pairs, const DifferenceOptions& options) {
  return Finder(annotated, reading, pairs, options).run();
}

}  // namespace volgens
