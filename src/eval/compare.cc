// A sweep over the text finds the contents that overlap; pairs are then taken greedily, best F1 first. Tested by
// tests/unit/eval/scores_test.cc.
#include "eval/compare.h"

#include <algorithm>
#include <tuple>

#include "eval/same_speaker.h"

namespace volgens {
namespace {

/// Contents of either side that the sweep has come to and not yet left.
class Open {
 public:
  template <typename Use>
  void each_from(const std::vector<LetterSet>& sets, std::uint32_t begin, Use use) {
    std::erase_if(places_, [&](std::size_t place) { return sets[place].end() <= begin; });
    for (const std::size_t place : places_) use(place);
  }
  void add(std::size_t place) { places_.push_back(place); }

 private:
  std::vector<std::size_t> places_;
};

std::vector<std::size_t> by_begin(const std::vector<LetterSet>& sets) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < sets.size(); ++i)
    if (!sets[i].empty()) order.push_back(i);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return sets[a].begin() < sets[b].begin(); });
  return order;
}

std::vector<StatementPair> overlapping(const std::vector<LetterSet>& annotated, const std::vector<LetterSet>& read) {
  std::vector<StatementPair> found;
  const auto offer = [&](std::size_t a, std::size_t r) {
    if (const double f1 = LetterSet::f1(annotated[a], read[r]); f1 > 0.0) found.push_back({a, r, f1, false});
  };
  const std::vector<std::size_t> as = by_begin(annotated);
  const std::vector<std::size_t> rs = by_begin(read);
  Open open_a;
  Open open_r;
  for (std::size_t i = 0, k = 0; i < as.size() || k < rs.size();) {
    if (k == rs.size() || (i < as.size() && annotated[as[i]].begin() <= read[rs[k]].begin())) {
      const std::size_t a = as[i++];
      open_r.each_from(read, annotated[a].begin(), [&](std::size_t r) { offer(a, r); });
      open_a.add(a);
    } else {
      const std::size_t r = rs[k++];
      open_a.each_from(annotated, read[r].begin(), [&](std::size_t a) { offer(a, r); });
      open_r.add(r);
    }
  }
  return found;
}

}  // namespace

std::vector<const Entity*> speakers_of(const Reading& reading, const Statement& statement) {
  std::vector<const Entity*> entities;
  for (const std::uint32_t id : statement.speakers)
    if (id >= 1 && id <= reading.entities.size()) entities.push_back(&reading.entities[id - 1]);
  return entities;
}

Reading at_least(const Reading& reading, double confidence) {
  Reading sure = reading;
  std::erase_if(sure.statements, [&](const Statement& statement) { return statement.confidence < confidence; });
  return sure;
}

std::vector<StatementPair> compare(const Letters& letters, const Annotated& annotated, const Reading& reading) {
  std::vector<LetterSet> wanted;
  for (const AnnotatedStatement& one : annotated.statements) wanted.push_back(letters.of(one.statement.content));
  std::vector<LetterSet> given;
  for (const Statement& one : reading.statements) given.push_back(letters.of(one.content));
  std::vector<StatementPair> offered = overlapping(wanted, given);
  std::sort(offered.begin(), offered.end(), [](const StatementPair& a, const StatementPair& b) {
    return std::tuple(-a.f1, a.annotated, a.read) < std::tuple(-b.f1, b.annotated, b.read);
  });
  std::vector<bool> used_annotated(wanted.size(), false);
  std::vector<bool> used_read(given.size(), false);
  std::vector<StatementPair> pairs;
  for (StatementPair& pair : offered) {
    if (used_annotated[pair.annotated] || used_read[pair.read]) continue;
    used_annotated[pair.annotated] = used_read[pair.read] = true;
    pair.speakers = same_speakers(letters, annotated.statements[pair.annotated].speakers,
                                  speakers_of(reading, reading.statements[pair.read]));
    pairs.push_back(pair);
  }
  return pairs;
}

}  // namespace volgens
