// Subject: src/layers/naf.h.
#include "layers/naf.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace volgens {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Naf, WritesEachLayer) {
  const LayersSample sample;
  const std::string naf =
      to_naf(sample.article, sample.reading, sample.document, sample.analysis, {"nl.volgens 1a2b", "volgens 1.0"});
  for (const char* part : {
           "<fileDesc creationtime=\"2019-03\" filename=\"krant/a b.txt\"/>",
           "<linguisticProcessors layer=\"deps\"><lp name=\"nl.volgens\" version=\"1a2b\"/></linguisticProcessors>",
           "<linguisticProcessors layer=\"attribution\"><lp name=\"volgens\" version=\"1.0\"/></linguisticProcessors>",
           "<raw>Jan zei: ja.</raw>",
           "<wf id=\"w2\" sent=\"1\" para=\"1\" offset=\"4\" length=\"3\">zei</wf>",
           "<term id=\"t2\" type=\"open\" lemma=\"zeggen\" pos=\"VERB\" morphofeat=\"WW|pv\"><span><target "
           "id=\"w2\"/></span></term>",
           "<dep from=\"t2\" to=\"t1\" rfunc=\"nsubj\"/>",
           "<entity id=\"e1\" type=\"Person\"><span><target id=\"t1\"/></span></entity>",
           "<externalRef resource=\"name\" reference=\"Jan\"/><externalRef resource=\"link\" reference=\"Q1\"/>",
           "<timex3 id=\"tmx0\" type=\"DATE\" functionInDocument=\"CREATION_TIME\" value=\"2019-03\"/>",
           "<mark id=\"m1\" type=\"direct speech\" source=\"volgens\"><span><target "
           "id=\"t4\"/></span><externalReferences>"
           "<externalRef resource=\"attribution\" reference=\"a1\" confidence=\"0.9\"/>"
           "<externalRef resource=\"speaker\" reference=\"co1\"/></externalReferences></mark>",
           "<statement id=\"a1\"><statement_target><span><target "
           "id=\"t4\"/></span></statement_target><statement_source><span>"
           "<target id=\"t1\"/></span></statement_source><statement_cue><span><target "
           "id=\"t2\"/></span></statement_cue></statement>",
       })
    EXPECT_TRUE(holds(naf, part)) << part << "\n" << naf;
}

TEST(Naf, LeavesOutLayersThatAreEmpty) {
  const std::string naf = to_naf({}, {}, {}, {}, {});
  EXPECT_EQ(naf,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<NAF xml:lang=\"nl\" version=\"v3.1\">\n<nafHeader>\n"
            "<fileDesc/>\n<public/>\n</nafHeader>\n<raw></raw>\n</NAF>\n");
}

TEST(Naf, CountsCodePointsAndKeepsEachCharacter) {
  LayersSample sample;
  sample.article.text = "\u00E9\u00E9n\r\n<b>\x01";
  sample.document = make_document(sample.article.text);
  sample.analysis = {};
  sample.analysis.words.resize(sample.document.tokens.size());
  const std::string naf = to_naf(sample.article, {}, sample.document, sample.analysis, {});
  EXPECT_TRUE(holds(naf, "<raw>\u00E9\u00E9n&#13;\n&lt;b&gt;\uFFFD</raw>")) << naf;
  EXPECT_TRUE(holds(naf, "offset=\"0\" length=\"3\">\u00E9\u00E9n</wf>")) << naf;
}

}  // namespace
}  // namespace volgens
