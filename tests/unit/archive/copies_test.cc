// Subject: src/archive/copies.h
#include "archive/copies.h"

#include "fixture.h"

namespace volgens::archive {
namespace {

std::string long_text(const std::string& end) {
  std::string text;
  for (int number = 0; number < 120; ++number) text += "woord" + std::to_string(number) + " ";
  return text + end;
}

TEST(Copies, ResemblanceCountsSharedShingles) {
  EXPECT_DOUBLE_EQ(resemblance(shingles_of("een twee drie vier"), shingles_of("Eén, twee: DRIE vier!")), 1.0);
  EXPECT_DOUBLE_EQ(resemblance(shingles_of("een twee drie vier"), shingles_of("twee drie vier vijf")), 1.0 / 3.0);
  EXPECT_DOUBLE_EQ(resemblance(shingles_of("een twee drie"), shingles_of("drie twee een")), 0.0);
}

TEST(Copies, BandsOfNearCopiesMeet) {
  const auto one = bands_of(shingles_of(long_text("einde")));
  const auto other = bands_of(shingles_of(long_text("een heel ander slot")));
  std::size_t shared = 0;
  for (std::size_t at = 0; at < one.size(); ++at) shared += one[at] == other[at] ? 1 : 0;
  EXPECT_GT(shared, 0U);
  EXPECT_LT(shared, one.size() + 1);
  EXPECT_TRUE(bands_of(shingles_of("te kort")).empty());
}

TEST(Copies, QuotationsAreComparedByTheirWords) {
  EXPECT_EQ(quote_of("Wij wachten niet langer, hoor", Form::direct),
            quote_of("wij  wachten niet lánger hoor!", Form::direct));
  EXPECT_FALSE(quote_of("Wij wachten niet", Form::direct).has_value());
  EXPECT_FALSE(quote_of("dat wij niet langer wachten", Form::indirect).has_value());
}

using Grouping = ArchiveTest;

TEST_F(Grouping, GivesCopiesOnceAndMarksTheFirst) {
  const std::string quote = "wij wachten al een heel jaar";
  ReadArticle copy = told("kopie", "2019-03-13", {{"Noor Kok", long_text("een")}}, "Het Kanaal");
  ReadArticle original = told("eerst", "2019-03-12", {{"Noor Kok", long_text("twee")}}, "De Bode");
  original.reading.statements[0].form = copy.reading.statements[0].form = Form::indirect;
  // What near-copies have in common is one statement when it is the same in both.
  original.reading.statements[0].content = copy.reading.statements[0].content = {{10, 200}};
  const Archive archive = with({copy, original, told("citaat", "2020", {{"Piet", quote}}),
                                told("weer", "2018", {{"Jan", quote}}), told("los", "2017", {{"Jan", "nee"}})});
  SearchQuery query{.limit = 0, .group_copies = true};
  std::vector<std::string> shown;
  const auto cursor = archive.search(query, [&](const SearchHit& hit) {
    std::string line = hit.article.id;
    for (const SearchCopy& one : hit.copies) line += " " + one.id + (one.first ? "!" : "");
    shown.push_back(line);
    return true;
  });
  EXPECT_TRUE(cursor.ok());
  EXPECT_EQ(shown, (std::vector<std::string>{"citaat weer! citaat", "kopie eerst! kopie", "los"}));
  query.limit = 1;
  std::vector<std::string> paged;
  do {
    for (const std::string& hit : found(archive, query, &query.after)) paged.push_back(hit);
  } while (!query.after.empty());
  EXPECT_EQ(paged, (std::vector<std::string>{"citaat#1", "kopie#1", "los#1"}));
}

/// Who has copies, and which, as `article copy copy`.
std::vector<std::string> copies_in(const Archive& archive) {
  std::vector<std::string> all;
  const auto cursor = archive.search({.limit = 0, .group_copies = true}, [&](const SearchHit& hit) {
    std::string line = hit.article.id;
    for (const SearchCopy& one : hit.copies) line += " " + one.id;
    all.push_back(line);
    return true;
  });
  EXPECT_TRUE(cursor.ok());
  return all;
}

TEST_F(Grouping, IsTheSameOverSeveralBatches) {
  const std::string quote = "wij wachten al een heel jaar";
  const std::vector<ReadArticle> articles = {told("a", "2019-03-13", {{"Noor Kok", long_text("een")}}),
                                             told("b", "2019-03-12", {{"Noor Kok", long_text("twee")}}),
                                             told("c", "2020", {{"Piet", quote}}), told("d", "2018", {{"Jan", quote}}),
                                             told("e", "2017", {{"Noor Kok", long_text("drie")}})};
  Archive archive = open();
  for (const ReadArticle& article : articles) {
    ASSERT_TRUE(add(archive, article));
    const bool last_of_batch = article.article.id != "c";
    ASSERT_FALSE(last_of_batch && archive.commit().has_value());
  }
  const std::vector<std::string> several = copies_in(archive);
  EXPECT_EQ(several, (std::vector<std::string>{"c d c", "a e b a", "b e b a", "e e b a"}));
}

TEST_F(Grouping, ForgetsAQuotationThatTheSameBatchReadsOtherwise) {
  const std::string quote = "wij wachten al een heel jaar";
  Archive archive = open();
  ASSERT_TRUE(add(archive, told("weer", "2018", {{"Jan", quote}})));
  ASSERT_TRUE(add(archive, told("citaat", "", {{"Piet", quote}})));
  ReadArticle dated = told("citaat", "2020", {{"Piet", quote}});
  dated.reading.statements[0].form = Form::indirect;
  ASSERT_FALSE(add(archive, dated));
  ASSERT_FALSE(archive.commit().has_value());
  EXPECT_EQ(copies_in(archive), (std::vector<std::string>{"citaat", "weer weer"}));
}

}  // namespace
}  // namespace volgens::archive
