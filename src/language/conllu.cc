// Writes ten columns a word, comments and a blank line a sentence. Tested by tests/unit/language/conllu_test.cc.
#include "language/conllu.h"

#include <algorithm>
#include <vector>

#include "language/language_model.h"
#include "text/utf8.h"

namespace volgens {
namespace {

// A cell that is never empty and holds no tab, line break or space.
void append_cell(std::string& out, std::string_view text) {
  if (text.empty()) {
    out += '_';
    return;
  }
  for (const char c : text) out += c == '\t' || c == '\n' || c == '\r' || c == ' ' ? '_' : c;
}

std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out;
}

std::string sentence_name(std::string_view id) {
  std::string name;
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && c != '/' && c != '%') {
      name += c;
      continue;
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    name += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return name;
}

class Writer {
 public:
  Writer(const Document& document, const Analysis& analysis, const ConlluExtras& extras)
      : document_(document), analysis_(analysis), extras_(extras), characters_(document.text) {
    names_.resize(document.tokens.size());
    for (const Name& name : analysis.names) {
      for (std::uint32_t i = name.begin; i < name.end; ++i) {
        names_[i] = std::string(i == name.begin ? "B-" : "I-") + std::string(name_type_label(name.type));
      }
    }
  }

  void sentence(std::size_t number, std::string& out) const {
    const Sentence& sentence = document_.sentences[number];
    out += "# text = ";
    for (std::uint32_t i = sentence.begin_token; i < sentence.end_token; ++i) {
      append_cell(out, document_.word(i));
      if (i + 1 < sentence.end_token && !document_.glued(i)) out += ' ';
    }
    out += '\n';
    if (number < extras_.sentence_comments.size()) out += extras_.sentence_comments[number];
    for (std::uint32_t i = sentence.begin_token; i < sentence.end_token; ++i) word(i, sentence.begin_token, out);
    out += '\n';
  }

 private:
  void word(std::uint32_t i, std::uint32_t first, std::string& out) const {
    const Word& word = analysis_.words[i];
    out += std::to_string(i - first + 1) + '\t';
    append_cell(out, document_.word(i));
    out += '\t';
    append_cell(out, word.lemma);
    out += '\t';
    out += upos_name(word.upos);
    out += '\t';
    append_cell(out, word.xpos);
    out += '\t';
    append_cell(out, word.feats);
    out += '\t' + std::to_string(word.head < 0 ? 0 : word.head - static_cast<std::int32_t>(first) + 1) + '\t';
    append_cell(out, word.deprel);
    out += "\t_\t";
    if (i < extras_.misc.size()) out += extras_.misc[i];
    if (!names_[i].empty()) out += "Name=" + names_[i] + '|';
    if (document_.glued(i)) out += "SpaceAfter=No|";
    const Span span = document_.tokens[i].span;
    out += "TokenRange=" + std::to_string(characters_.to_code_points(span.begin)) + ':' +
           std::to_string(characters_.to_code_points(span.end)) + '\n';
  }

  const Document& document_;
  const Analysis& analysis_;
  const ConlluExtras& extras_;
  CodePointIndex characters_;
  std::vector<std::string> names_;
};

}  // namespace

std::string_view name_type_label(NameType type) {
  switch (type) {
    case NameType::person:
      return "PER";
    case NameType::organisation:
      return "ORG";
    case NameType::place:
      return "LOC";
    case NameType::other:
      break;
  }
  return "OTHER";
}

std::string to_conllu(const Document& document, const Analysis& analysis, std::string_view id,
                      const ConlluExtras& extras) {
  std::string out;
  const Writer writer(document, analysis, extras);
  const std::string name = sentence_name(id);
  std::size_t number = 0;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    if (sentence.begin_token == sentence.end_token) continue;
    if (number == 0) out += "# newdoc id = " + one_line(id) + '\n' + extras.document_comments;
    if (number == 0 || document.paragraphs[sentence.paragraph].begin_sentence == i) out += "# newpar\n";
    out += "# sent_id = " + name + '-' + std::to_string(++number) + '\n';
    writer.sentence(i, out);
  }
  return out;
}

}  // namespace volgens
