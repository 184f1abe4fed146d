// Looks at each paragraph that opens with a dash for words that only somebody who speaks would use.
// Tested by tests/unit/text/dash_turns_test.cc.
#include "text/dash_turns.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/turn_words.h"

namespace volgens {
namespace {

constexpr std::size_t longest_word = 24;         // bytes; no turn word is longer
constexpr std::size_t least_speaking_share = 3;  // one in so many turns of a dialogue speaks plainly

class DashTurns {
 public:
  DashTurns(Document& document, const std::vector<TokenKind>& kinds) : document_(document), kinds_(kinds) {}

  void run() {
    std::vector<Quotation> turns;
    const std::vector<Paragraph>& paragraphs = document_.paragraphs;
    for (std::size_t p = 0; p < paragraphs.size();) {
      std::size_t end = p;
      while (end < paragraphs.size() && is_candidate(paragraphs[end])) ++end;
      add_run(p, end, turns);
      p = end + 1;
    }
    if (!turns.empty()) insert(turns);
  }

 private:
  /// Judges the candidates `[begin, end)`, paragraphs that follow each other.
  void add_run(std::size_t begin, std::size_t end, std::vector<Quotation>& turns) const {
    std::vector<bool> speaks;
    for (std::size_t p = begin; p < end; ++p) speaks.push_back(is_speech(document_.paragraphs[p]));
    const auto speaking = static_cast<std::size_t>(std::count(speaks.begin(), speaks.end(), true));
    const bool dialogue = speaking * least_speaking_share >= speaks.size();
    for (std::size_t p = begin; p < end; ++p)
      if (dialogue || speaks[p - begin]) turns.push_back(make_turn(document_.paragraphs[p]));
  }

  [[nodiscard]] std::size_t first_token(const Paragraph& paragraph) const {
    return document_.sentences[paragraph.begin_sentence].begin_token;
  }
  [[nodiscard]] std::size_t end_token(const Paragraph& paragraph) const {
    return document_.sentences[paragraph.end_sentence - 1].end_token;
  }

  static bool is_final(TokenKind kind) {
    return kind == TokenKind::full_stop || kind == TokenKind::question || kind == TokenKind::exclamation ||
           kind == TokenKind::ellipsis;
  }

  [[nodiscard]] bool is_candidate(const Paragraph& paragraph) const {
    const std::size_t begin = first_token(paragraph);
    std::size_t last = end_token(paragraph) - 1;
    if (kinds_[begin] != TokenKind::dash || last < begin + 2 || document_.glued(begin)) return false;
    while (last > begin && kinds_[last] == TokenKind::quote) --last;
    const std::string_view word = document_.word(begin + 1);
    return is_final(kinds_[last]) &&
           (is_upper_initial(word) || kinds_[begin + 1] == TokenKind::quote || word.front() == '\'');
  }

  [[nodiscard]] TurnWord turn_word(std::size_t token) const {
    const std::string_view word = document_.word(token);
    return word.size() <= longest_word ? find_turn_word(lower_case(word)) : TurnWord::none;
  }

  [[nodiscard]] bool is_frame(std::size_t comma) const {
    return kinds_[comma] == TokenKind::comma && turn_word(comma + 1) == TurnWord::frame;
  }

  /// `, mevrouw.`
  [[nodiscard]] bool is_vocative(std::size_t comma) const {
    return kinds_[comma] == TokenKind::comma && turn_word(comma + 1) == TurnWord::vocative &&
           comma + 2 < kinds_.size() && (is_final(kinds_[comma + 2]) || kinds_[comma + 2] == TokenKind::comma);
  }

  [[nodiscard]] bool is_speech(const Paragraph& paragraph) const {
    const std::size_t end = end_token(paragraph);
    for (std::size_t i = first_token(paragraph) + 1; i < end; ++i) {
      if (kinds_[i] == TokenKind::question || kinds_[i] == TokenKind::exclamation) return true;
      if (kinds_[i] == TokenKind::word && turn_word(i) == TurnWord::speech) return true;
      if (i + 1 < end && (is_frame(i) || is_vocative(i))) return true;
    }
    return false;
  }

  [[nodiscard]] Quotation make_turn(const Paragraph& paragraph) const {
    const std::size_t begin = first_token(paragraph);
    const std::size_t end = end_token(paragraph);
    std::size_t last = end;
    for (std::size_t i = begin + 2; i + 1 < end && last == end; ++i)
      if (is_frame(i)) last = i;
    Quotation turn;
    turn.mark = QuoteMark::dash;
    turn.inner = {document_.tokens[begin + 1].span.begin, document_.tokens[last - 1].span.end};
    turn.outer = {document_.tokens[begin].span.begin, turn.inner.end};
    return turn;
  }

  /// Merges the turns in. A turn stands outermost, since it opens its paragraph.
  void insert(const std::vector<Quotation>& turns) {
    std::vector<Quotation> merged;
    merged.reserve(document_.quotations.size() + turns.size());
    std::vector<std::int32_t> moved_to(document_.quotations.size());
    std::size_t t = 0;
    std::int32_t last_turn = -1;
    for (std::size_t q = 0; q <= document_.quotations.size(); ++q) {
      const bool last = q == document_.quotations.size();
      while (t < turns.size() && (last || turns[t].outer.begin < document_.quotations[q].outer.begin)) {
        last_turn = static_cast<std::int32_t>(merged.size());
        merged.push_back(turns[t++]);
      }
      if (last) break;
      Quotation quotation = document_.quotations[q];
      if (quotation.parent >= 0) {
        quotation.parent = moved_to[static_cast<std::size_t>(quotation.parent)];
      } else if (last_turn >= 0 && merged[static_cast<std::size_t>(last_turn)].outer.covers(quotation.outer)) {
        quotation.parent = last_turn;
      }
      if (quotation.continues >= 0) quotation.continues = moved_to[static_cast<std::size_t>(quotation.continues)];
      moved_to[q] = static_cast<std::int32_t>(merged.size());
      merged.push_back(quotation);
    }
    document_.quotations = std::move(merged);
  }

  Document& document_;
  const std::vector<TokenKind>& kinds_;
};

}  // namespace

void add_dash_turns(Document& document, const std::vector<TokenKind>& kinds) { DashTurns(document, kinds).run(); }

}  // namespace volgens
