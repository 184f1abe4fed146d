// Spans are cut at paragraphs and where they cross, then opened and closed in one walk over the text.
// Tested by tests/unit/contract/tei_test.cc.
#include "contract/tei.h"

#include <algorithm>
#include <map>
#include <queue>
#include <vector>

#include "contract/plain.h"
#include "contract/xml.h"

namespace volgens {
namespace {

/// A piece of a statement's content that one element can hold.
struct Piece {
  Span span;
  std::size_t statement = 0;  // its place in the reading
};

/// First the one that begins first; of those the longest, which holds the others.
struct Later {
  bool operator()(const Piece& a, const Piece& b) const {
    if (a.span.begin != b.span.begin) return a.span.begin > b.span.begin;
    if (a.span.end != b.span.end) return a.span.end < b.span.end;
    return a.statement > b.statement;
  }
};

/// From byte `begin` on.
std::vector<Span> paragraphs_of(std::string_view text, std::size_t begin) {
  std::vector<Span> paragraphs;
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    if (end > at) paragraphs.push_back({at, end});
    at = end + 2;
  }
  return paragraphs;
}

/// The contents as pieces that lie in one paragraph and inside or outside each other, in the order of their beginnings.
std::vector<Piece> nested_pieces(const Reading& reading, const std::vector<Span>& paragraphs) {
  std::priority_queue<Piece, std::vector<Piece>, Later> waiting;
  for (std::size_t at = 0; at < reading.statements.size(); ++at)
    for (const Span& span : reading.statements[at].content) {
      auto paragraph = std::lower_bound(paragraphs.begin(), paragraphs.end(), span.begin,
                                        [](const Span& one, std::size_t begin) { return one.end <= begin; });
      for (; paragraph != paragraphs.end() && paragraph->begin < span.end; ++paragraph) {
        const Span part{std::max(span.begin, paragraph->begin), std::min(span.end, paragraph->end)};
        if (part.begin < part.end) waiting.push({part, at});
      }
    }
  std::vector<Piece> pieces;
  std::vector<std::size_t> open;  // ends of the pieces around
  while (!waiting.empty()) {
    Piece piece = waiting.top();
    waiting.pop();
    while (!open.empty() && open.back() <= piece.span.begin) open.pop_back();
    if (!open.empty() && open.back() < piece.span.end) {
      waiting.push({{open.back(), piece.span.end}, piece.statement});
      piece.span.end = open.back();
    }
    open.push_back(piece.span.end);
    pieces.push_back(piece);
  }
  return pieces;
}

class Body {
 public:
  Body(const Article& article, const Reading& reading, std::string prefix)
      : article_(article), reading_(reading), prefix_(std::move(prefix)) {}

  std::string write() {
    const std::vector<Span> paragraphs = paragraphs_of(article_.text, body_begin());
    const std::vector<Piece> pieces = nested_pieces(reading_, paragraphs);
    for (const Piece& piece : pieces) parts_[piece.statement].all += 1;
    std::size_t next = 0;
    for (const Span& paragraph : paragraphs) {
      text_ += "<p>";
      at_ = paragraph.begin;
      for (; next < pieces.size() && pieces[next].span.begin < paragraph.end; ++next) {
        close_until(pieces[next].span.begin);
        copy_to(pieces[next].span.begin);
        open(pieces[next]);
      }
      close_until(paragraph.end);
      copy_to(paragraph.end);
      text_ += "</p>\n";
    }
    return std::move(text_);
  }

 private:
  struct Parts {
    std::size_t all = 0;
    std::size_t written = 0;
  };

  /// Behind the header and the white space under it; before what a reading of another program found there.
  [[nodiscard]] std::size_t body_begin() const {
    std::size_t begin = std::min(article_.text.find_first_not_of(" \t\r\n", article_.body_begin), article_.text.size());
    if (article_.body_begin == 0) begin = 0;
    for (const Statement& statement : reading_.statements)
      for (const Span& span : statement.content) begin = std::min(begin, span.begin);
    return begin;
  }

  void copy_to(std::size_t byte) {
    text_ += xml_escaped(std::string_view(article_.text).substr(at_, byte - at_));
    at_ = byte;
  }

  void close_until(std::size_t byte) {
    while (!ends_.empty() && ends_.back() <= byte) {
      copy_to(ends_.back());
      text_ += "</said>";
      ends_.pop_back();
    }
  }

  void open(const Piece& piece) {
    const Statement& statement = reading_.statements[piece.statement];
    Parts& parts = parts_[piece.statement];
    text_ += "<said n=\"" + std::to_string(statement.id) + "\"";
    std::string who;
    for (const std::uint32_t speaker : statement.speakers)
      who += (who.empty() ? "#" : " #") + prefix_ + "e" + std::to_string(speaker);
    if (!who.empty()) text_ += " who=\"" + who + "\"";
    text_ += std::string(" direct=\"") + (statement.form == Form::direct ? "true" : "false") + "\" aloud=\"" +
             (statement.mode == Mode::speech ? "true" : "false") + "\"";
    parts.written += 1;
    if (parts.all > 1) {
      const auto name = [&](std::size_t part) {
        return prefix_ + "s" + std::to_string(statement.id) + "p" + std::to_string(part);
      };
      text_ += " xml:id=\"" + name(parts.written) + "\"";
      if (parts.written > 1) text_ += " prev=\"#" + name(parts.written - 1) + "\"";
      if (parts.written < parts.all) text_ += " next=\"#" + name(parts.written + 1) + "\"";
    }
    text_ += ">";
    ends_.push_back(piece.span.end);
  }

  const Article& article_;
  const Reading& reading_;
  const std::string prefix_;
  std::map<std::size_t, Parts> parts_;
  std::vector<std::size_t> ends_;
  std::size_t at_ = 0;
  std::string text_;
};

std::string sex_of(Gender gender) {
  return gender == Gender::male ? " sex=\"M\"" : gender == Gender::female ? " sex=\"F\"" : "";
}

std::string people_of(const Reading& reading, const std::string& prefix) {
  std::string people;
  for (const Entity& entity : reading.entities) {
    const bool person = entity.kind == EntityKind::person;
    const std::string id = " xml:id=\"" + prefix + "e" + std::to_string(entity.id) + "\"";
    const std::string name = xml_escaped(one_line(entity.name));
    people += person ? "<person" + id + sex_of(entity.gender) + "><persName>" + name + "</persName></person>\n"
                     : "<org" + id + "><orgName>" + name + "</orgName></org>\n";
  }
  return people.empty()
             ? ""
             : "<profileDesc><particDesc><listPerson>\n" + people + "</listPerson></particDesc></profileDesc>\n";
}

}  // namespace

std::string to_tei(const Article& article, const Reading& reading, std::size_t number) {
  const std::string prefix = "a" + std::to_string(number);
  std::string text = "<TEI xml:id=\"" + prefix + "\">\n<teiHeader>\n<fileDesc>\n<titleStmt><title>" +
                     xml_escaped(one_line(article.title.value_or(article.id))) +
                     "</title></titleStmt>\n<publicationStmt><publisher>" +
                     xml_escaped(one_line(article.publisher.value_or(""))) + "</publisher><idno>" +
                     xml_escaped(one_line(article.id)) + "</idno>";
  if (article.published) text += "<date when=\"" + xml_escaped(article.published->value) + "\"/>";
  text += "</publicationStmt>\n<sourceDesc><bibl>";
  if (article.url) text += "<ref target=\"" + xml_escaped(one_line(*article.url)) + "\"/>";
  text += "</bibl></sourceDesc>\n</fileDesc>\n" + people_of(reading, prefix) +
          "</teiHeader>\n<text xml:lang=\"nl\"><body>\n";
  std::string body = Body(article, reading, prefix).write();
  return text + (body.empty() ? "<p/>\n" : body) + "</body></text>\n</TEI>\n";
}

std::string tei_corpus_begin() {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n"
         "<teiHeader><fileDesc><titleStmt><title>Who said what</title></titleStmt><publicationStmt><p>Exported by "
         "volgens</p></publicationStmt><sourceDesc><p>News articles</p></sourceDesc></fileDesc></teiHeader>\n";
}

std::string tei_corpus_end() { return "</teiCorpus>\n"; }

}  // namespace volgens
