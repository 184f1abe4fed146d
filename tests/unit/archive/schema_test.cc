// Subject: src/archive/schema.h: older, newer and other files.
#include "archive/schema.h"

#include <fstream>

#include "fixture.h"

namespace volgens::archive {
namespace {

class Files : public ArchiveTest {
 protected:
  std::string refused(Archive::Mode mode) {
    const Result<Archive> archive = Archive::open(path(), mode);
    return archive.ok() ? std::string() : archive.error().message;
  }
  void write(const std::string& bytes) const { std::ofstream(path(), std::ios::binary) << bytes; }
  void sql(const char* text) const { SqliteDatabase(path(), Database::Mode::create).run(text); }
};

TEST_F(Files, ThatAreNotThere) {
  EXPECT_EQ(refused(Archive::Mode::read), "there is no such archive; check the name, or make it with volgens import");
}

TEST_F(Files, OfAnotherKind) {
  write("dit is geen archief, maar een tekst die lang genoeg is om er een te lijken");
  for (const auto mode : {Archive::Mode::read, Archive::Mode::create})
    EXPECT_EQ(refused(mode), "is no archive of volgens; name another file");
}

TEST_F(Files, OfAnotherProgram) {
  sql("CREATE TABLE t(x); PRAGMA application_id = 7;");
  for (const auto mode : {Archive::Mode::read, Archive::Mode::create})
    EXPECT_EQ(refused(mode), "is a database of another program; name another file");
}

TEST_F(Files, OfANewerProgram) {
  open();
  sql("PRAGMA user_version = 1000;");
  for (const auto mode : {Archive::Mode::read, Archive::Mode::create})
    EXPECT_EQ(refused(mode).substr(0, 68), "was made by a newer volgens (archive version 1000, this program know");
}

TEST_F(Files, OfAnOlderProgramAreBroughtForward) {
  // Made by the first version of the tables: three articles, one of them with the same quotation.
  std::filesystem::copy_file(VOLGENS_TEST_DATA "/unit/archive/data/version_1.volgens", path());
  EXPECT_EQ(refused(Archive::Mode::read).substr(0, 62),
            "was made by an older volgens; bring it forward with: volgens i");
  Archive archive = open(Archive::Mode::write);
  EXPECT_FALSE(archive.link_people());
  EXPECT_EQ(found(archive, {.words = "schipper", .speaker = "Noor Hagedoorn"}),
            (std::vector<std::string>{"bericht-2#1", "bericht-1#1"}))
      << "those of before are linked too";
  EXPECT_FALSE(add(archive, told("nieuw", "2021", {{"Eva", "dag"}})) == false);
  EXPECT_FALSE(archive.commit());
  SqliteDatabase database(path(), Database::Mode::read);
  EXPECT_EQ(database.number("PRAGMA user_version"), schema_version());
  EXPECT_EQ(database.number("SELECT count(DISTINCT article) FROM copy_band"), 3);
}

TEST_F(Files, OfTheSecondVersionKeepTheirCorrections) {
  // Made by the second version of the tables: three articles, a merge that was taken back, and another name.
  std::filesystem::copy_file(VOLGENS_TEST_DATA "/unit/archive/data/version_2.volgens", path());
  Archive archive = open(Archive::Mode::write);
  const auto corrections = archive.corrections();
  ASSERT_EQ(corrections->size(), 2U);
  EXPECT_EQ((*corrections)[0].kind, PersonCorrection::Kind::merge);
  EXPECT_NE((*corrections)[0].undone, "");
  EXPECT_EQ((*corrections)[1].value, "N. Hagedoorn");
  EXPECT_EQ((*archive.people("Noor Hagedoorn", 1))[0].name, "N. Hagedoorn");
  StatementCorrection none;
  none.kind = StatementCorrection::Kind::remove;
  none.statement = 1;
  EXPECT_EQ(*archive.correct(none), 3) << "numbered on";
  EXPECT_EQ(found(archive, {.words = "schipper"}), std::vector<std::string>{"bericht-2#1"});
  EXPECT_FALSE(archive.undo_correction(3, "2026-01-01T00:00:00Z"));
  EXPECT_EQ(found(archive, {.words = "schipper"}), (std::vector<std::string>{"bericht-2#1", "bericht-1#1"}));
}

TEST_F(Files, ThatAreEmptyBecomeArchives) {
  write("");
  EXPECT_EQ(refused(Archive::Mode::read), "is no archive of volgens; name another file");
  EXPECT_EQ(refused(Archive::Mode::create), "");
}

TEST_F(Files, ThatWereCutOffAreRefusedOrRead) {
  { const Archive archive = with({told("a", "2018", {{"Jan Kok", std::string(100'000, 'x')}})}); }
  const auto size = std::filesystem::file_size(path());
  for (const std::uintmax_t left : {size / 2, size / 4, std::uintmax_t{5000}, std::uintmax_t{100}}) {
    std::filesystem::resize_file(path(), left);
    const Result<Archive> archive = Archive::open(path(), Archive::Mode::read);
    if (!archive.ok()) continue;
    const auto cursor = archive->search({.words = "xxx"}, [](const SearchHit&) { return true; });
    EXPECT_TRUE(cursor.ok() || cursor.error().message.starts_with("is damaged")) << cursor.error().message;
  }
  EXPECT_NE(refused(Archive::Mode::read), "");
}

}  // namespace
}  // namespace volgens::archive
