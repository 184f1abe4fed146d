// One function a layer, each token a word form and a term of the same number. Tested by tests/unit/layers/naf_test.cc.
#include "layers/naf.h"

#include <cstdio>
#include <set>

#include "contract/names.h"
#include "contract/plain.h"
#include "contract/xml.h"
#include "language/language_model.h"
#include "layers/token_ranges.h"
#include "text/utf8.h"

namespace volgens {
namespace {

/// Whether new words of this kind may arise (Universal Dependencies' open classes).
bool is_open(Upos upos) {
  return upos == Upos::adj || upos == Upos::adv || upos == Upos::intj || upos == Upos::noun || upos == Upos::propn ||
         upos == Upos::verb;
}

std::string_view entity_type(NameType type) {
  switch (type) {
    case NameType::person:
      return "Person";
    case NameType::organisation:
      return "Organization";
    case NameType::place:
      return "Location";
    default:
      return "Misc";
  }
}

std::string attribute(const char* name, std::string_view value) {
  const std::string line = one_line(value);
  return line.empty() ? std::string() : std::string(" ") + name + "=\"" + xml_escaped(line) + "\"";
}

std::string probability(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.4g", value);
  return buffer;
}

class Writer {
 public:
  Writer(const Article& article, const Reading& reading, const Document& document, const Analysis& analysis,
         const NafOptions& options)
      : article_(article), reading_(reading), document_(document), analysis_(analysis), options_(options) {}

  std::string write() {
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<NAF xml:lang=\"nl\" version=\"v3.1\">\n";
    header();
    out_ += "<raw>" + xml_escaped(article_.text) + "</raw>\n";
    layer("text", [this] { text(); });
    layer("terms", [this] { terms(); });
    layer("deps", [this] { deps(); });
    layer("entities", [this] { entities(); });
    layer("coreferences", [this] { coreferences(); });
    layer("timeExpressions", [this] { times(); });
    layer("markables", [this] { markables(); });
    layer("attribution", [this] { attribution(); });
    return std::move(out_) + "</NAF>\n";
  }

 private:
  void header() {
    out_ += "<nafHeader>\n<fileDesc" + attribute("title", article_.title.value_or("")) +
            attribute("creationtime", article_.published ? article_.published->value : "") +
            attribute("filename", article_.id) + "/>\n";
    out_ += "<public" + attribute("publicId", article_.id) + attribute("uri", article_.url.value_or("")) + "/>\n";
    for (const char* name : {"text", "terms", "deps", "entities"}) processor(name, options_.words_by);
    for (const char* name : {"coreferences", "timeExpressions", "markables", "attribution"})
      processor(name, options_.reading_by);
    out_ += "</nafHeader>\n";
  }

  void processor(const char* layer, const std::string& by) {
    if (by.empty()) return;
    const std::size_t space = std::min(by.find(' '), by.size());
    out_ += std::string("<linguisticProcessors layer=\"") + layer + "\"><lp name=\"" +
            xml_escaped(one_line(by.substr(0, space))) + "\" version=\"" + xml_escaped(one_line(by.substr(space))) +
            "\"/></linguisticProcessors>\n";
  }

  /// A layer that would be empty is left out, as the format asks.
  template <typename Fill>
  void layer(const char* name, Fill fill) {
    const std::size_t before = out_.size();
    out_ += std::string("<") + name + ">\n";
    const std::size_t begun = out_.size();
    fill();
    if (out_.size() == begun)
      out_.resize(before);
    else
      out_ += std::string("</") + name + ">\n";
  }

  void text() {
    const CodePointIndex characters(document_.text);
    for (std::uint32_t i = 0; i < document_.tokens.size(); ++i) {
      const Token& token = document_.tokens[i];
      const std::size_t begin = characters.to_code_points(token.span.begin);
      out_ += "<wf id=\"w" + std::to_string(i + 1) + "\" sent=\"" + std::to_string(token.sentence + 1) + "\" para=\"" +
              std::to_string(document_.sentences[token.sentence].paragraph + 1) + "\" offset=\"" +
              std::to_string(begin) + "\" length=\"" +
              std::to_string(characters.to_code_points(token.span.end) - begin) + "\">" +
              xml_escaped(document_.word(i)) + "</wf>\n";
    }
  }

  void terms() {
    for (std::uint32_t i = 0; i < document_.tokens.size(); ++i) {
      const Word& word = analysis_.words[i];
      out_ += "<term id=\"t" + std::to_string(i + 1) + "\" type=\"" + (is_open(word.upos) ? "open" : "close") + "\"" +
              attribute("lemma", word.lemma) + attribute("pos", upos_name(word.upos)) +
              attribute("morphofeat", word.xpos) + "><span><target id=\"w" + std::to_string(i + 1) +
              "\"/></span></term>\n";
    }
  }

  void deps() {
    for (std::uint32_t i = 0; i < document_.tokens.size(); ++i) {
      const Word& word = analysis_.words[i];
      if (word.head < 0 || word.deprel.empty()) continue;
      out_ += "<dep from=\"t" + std::to_string(word.head + 1) + "\" to=\"t" + std::to_string(i + 1) + "\"" +
              attribute("rfunc", word.deprel) + "/>\n";
    }
  }

  void entities() {
    std::size_t number = 0;
    for (const Name& name : analysis_.names)
      out_ += "<entity id=\"e" + std::to_string(++number) + "\" type=\"" + std::string(entity_type(name.type)) + "\">" +
              span_of({{name.begin, name.end}}) + "</entity>\n";
  }

  void coreferences() {
    for (const Entity& entity : reading_.entities) {
      std::string spans;
      for (const Span mention : entity.mentions) spans += span_over({mention});
      if (spans.empty()) continue;
      written_.insert(entity.id);
      out_ += "<coref id=\"co" + std::to_string(entity.id) + "\" status=\"system\" type=\"" +
              std::string(name_of(entity.kind)) + "\">" + spans + "<externalReferences>" +
              reference("name", entity.name) + (entity.link ? reference("link", *entity.link) : "") +
              "</externalReferences></coref>\n";
    }
  }

  void times() {
    if (article_.published)
      out_ += "<timex3 id=\"tmx0\" type=\"DATE\" functionInDocument=\"CREATION_TIME\"" +
              attribute("value", article_.published->value) + "/>\n";
    std::size_t number = 0;
    for (const TimeExpression& time : reading_.times) {
      const std::string span = span_over({time.span});
      if (!span.empty())
        out_ += "<timex3 id=\"tmx" + std::to_string(++number) + "\" type=\"" + std::string(name_of(time.type)) + "\"" +
                attribute("value", time.value) + ">" + span + "</timex3>\n";
    }
  }

  void markables() {
    std::size_t number = 0;
    const auto mark = [&](const std::string& type, const std::string& span, const std::string& references) {
      if (!span.empty())
        out_ += "<mark id=\"m" + std::to_string(++number) + "\" type=\"" + type + "\" source=\"volgens\">" + span +
                "<externalReferences>" + references + "</externalReferences></mark>\n";
    };
    for (const Statement& statement : reading_.statements) {
      const std::string span = span_over(statement.content);
      if (span.empty()) continue;
      const std::string own = "a" + std::to_string(statement.id);
      std::string references = reference("attribution", own, &statement.confidence);
      for (const std::uint32_t speaker : statement.speakers)
        if (written_.count(speaker) != 0) references += reference("speaker", "co" + std::to_string(speaker));
      if (statement.parent) references += reference("parent", "a" + std::to_string(*statement.parent));
      mark(std::string(name_of(statement.form)) + " " + std::string(name_of(statement.mode)), span, references);
      mark("addressee", span_over(statement.addressee), reference("attribution", own));
    }
  }

  void attribution() {
    for (const Statement& statement : reading_.statements) {
      const std::string target = span_over(statement.content);
      if (target.empty()) continue;
      const std::string source = span_over(statement.source);
      const std::string cue = span_over(statement.cue);
      out_ +=
          "<statement id=\"a" + std::to_string(statement.id) + "\"><statement_target>" + target + "</statement_target>";
      if (!source.empty()) out_ += "<statement_source>" + source + "</statement_source>";
      if (!cue.empty()) out_ += "<statement_cue>" + cue + "</statement_cue>";
      out_ += "</statement>\n";
    }
  }

  static std::string reference(const char* resource, std::string_view value, const double* confidence = nullptr) {
    return std::string("<externalRef resource=\"") + resource + "\" reference=\"" + xml_escaped(one_line(value)) +
           "\"" + (confidence ? " confidence=\"" + probability(*confidence) + "\"" : std::string()) + "/>";
  }

  static std::string span_of(const std::vector<TokenRange>& ranges) {
    std::string targets;
    for (const TokenRange& range : ranges)
      for (std::uint32_t i = range.begin; i < range.end; ++i)
        targets += "<target id=\"t" + std::to_string(i + 1) + "\"/>";
    return targets.empty() ? targets : "<span>" + targets + "</span>";
  }

  [[nodiscard]] std::string span_over(const std::vector<Span>& spans) const {
    std::vector<TokenRange> ranges;
    for (const Span span : spans) ranges.push_back(tokens_in(document_, span));
    return span_of(ranges);
  }

  const Article& article_;
  const Reading& reading_;
  const Document& document_;
  const Analysis& analysis_;
  const NafOptions& options_;
  std::string out_;
  std::set<std::uint32_t> written_;  // entities that have a coref
};

}  // namespace

std::string to_naf(const Article& article, const Reading& reading, const Document& document, const Analysis& analysis,
                   const NafOptions& options) {
  return Writer(article, reading, document, analysis, options).write();
}

}  // namespace volgens
