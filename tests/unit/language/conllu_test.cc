// CoNLL-U: columns, numbering, spaces, offsets in characters.
#include "language/conllu.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(Conllu, WritesColumnsAndComments) {
  const std::string text = "\xC3\x89\xC3\xA9n. Jan!";
  Document document;
  document.text = text;
  document.tokens = {{{0, 5}, 0}, {{5, 6}, 0}, {{7, 10}, 1}, {{10, 11}, 1}};
  document.sentences = {{{0, 6}, 0, 2, 0}, {{7, 11}, 2, 4, 0}};
  document.paragraphs = {{{0, 11}, 0, 2, false}};
  Analysis analysis;
  analysis.words.resize(4);
  analysis.words[0] = {Upos::num, "TW|hoofd", "", "\xC3\xA9\xC3\xA9n", -1, "root"};
  analysis.words[1] = {Upos::punct, "LET", "", ".", 0, "punct"};
  analysis.words[2] = {Upos::propn, "SPEC|deeleigen", "Number=Sing", "Jan", -1, "root"};
  analysis.words[3] = {Upos::punct, "LET", "", "!", 2, "punct"};
  analysis.names = {{2, 3, NameType::person}};
  EXPECT_EQ(to_conllu(document, analysis, "a\nb"),
            "# newdoc id = a b\n# newpar\n# sent_id = a%0Ab-1\n# text = \xC3\x89\xC3\xA9n.\n"
            "1\t\xC3\x89\xC3\xA9n\t\xC3\xA9\xC3\xA9n\tNUM\tTW|hoofd\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=0:3\n"
            "2\t.\t.\tPUNCT\tLET\t_\t1\tpunct\t_\tTokenRange=3:4\n\n"
            "# sent_id = a%0Ab-2\n# text = Jan!\n"
            "1\tJan\tJan\tPROPN\tSPEC|deeleigen\tNumber=Sing\t0\troot\t_\tName=B-PER|SpaceAfter=No|TokenRange=5:8\n"
            "2\t!\t!\tPUNCT\tLET\t_\t1\tpunct\t_\tTokenRange=8:9\n\n");
}

TEST(Conllu, NothingForNoWords) { EXPECT_EQ(to_conllu(Document{}, Analysis{}, "x"), ""); }

}  // namespace
}  // namespace volgens
