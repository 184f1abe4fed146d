// Subject: src/layers/conllu.h.
#include "layers/conllu.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace volgens {
namespace {

TEST(LayersConllu, SaysInMiscWhoSaidWhat) {
  const LayersSample sample;
  const std::string text = to_conllu(sample.article, sample.reading, sample.document, sample.analysis, 7);
  EXPECT_EQ(
      text,
      "# newdoc id = krant/a b.txt\n# global.Entity = eid-etype\n# published = 2019-03\n# publisher = De Bode\n"
      "# newpar\n# sent_id = krant%2Fa%20b.txt-1\n# text = Jan zei: ja.\n"
      "# statement = "
      "{\"id\":1,\"form\":\"direct\",\"mode\":\"speech\",\"speakers\":[{\"entity\":\"a7e1\",\"name\":\"Jan\"}],"
      "\"parent\":null,\"confidence\":0.9}\n"
      "1\tJan\tJan\tPROPN\tSPEC|deeleigen\t_\t2\tnsubj\t_\tEntity=(a7e1-person)|Source=B-1|Name=B-PER|TokenRange=0:3\n"
      "2\tzei\tzeggen\tVERB\tWW|pv\t_\t0\troot\t_\tCue=B-1|SpaceAfter=No|TokenRange=4:7\n"
      "3\t:\t:\tPUNCT\tLET\t_\t2\tpunct\t_\tTokenRange=7:8\n"
      "4\tja\tja\tINTJ\tTSW\t_\t2\tparataxis\t_\tContent=B-1|SpaceAfter=No|TokenRange=9:11\n"
      "5\t.\t.\tPUNCT\tLET\t_\t2\tpunct\t_\tTokenRange=11:12\n\n");
}

TEST(LayersConllu, NestsStatementsAndMentions) {
  LayersSample sample;
  Statement inner = sample.reading.statements[0];
  inner.id = 2;
  inner.content = {{0, 7}, {9, 12}};
  sample.reading.statements.push_back(inner);
  sample.reading.entities.push_back(
      {2, "Jan zei", EntityKind::other, Gender::unknown, {}, {{0, 7}, {0, 7}}, std::nullopt});
  const std::string text = to_conllu(sample.article, sample.reading, sample.document, sample.analysis, 1);
  EXPECT_NE(text.find("\tContent=B-2|Entity=(a1e2-other(a1e1-person)|Source="), std::string::npos) << text;
  EXPECT_NE(text.find("\tContent=I-2|Cue=B-1,B-2|Entity=a1e2)|"), std::string::npos) << text;
  EXPECT_NE(text.find("\tContent=B-1,B-2|"), std::string::npos) << text;
  EXPECT_NE(text.find("\tContent=I-2|TokenRange=11:12"), std::string::npos) << text;
}

TEST(LayersConllu, IsNothingWithoutWords) { EXPECT_EQ(to_conllu({}, {}, {}, {}, 1), ""); }

}  // namespace
}  // namespace volgens
