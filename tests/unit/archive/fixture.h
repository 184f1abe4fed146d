// A small archive of its own, in a file or on the server that VOLGENS_TEST_POSTGRES names, and readings made from
// marked text. Used by the tests of this folder.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "archive/postgres_database.h"
#include "contract/json.h"
#include "volgens/archive.h"

namespace volgens::archive {

struct Told {
  std::string speaker;
  std::string words;
  EntityKind kind = EntityKind::person;
  Gender gender = Gender::unknown;
  std::vector<std::string> roles{};
  std::string link{};
};

/// An article in which everybody says something: `Jan: woorden.` a line, each with a name and a content span.
inline ReadArticle told(const std::string& id, const std::string& date, const std::vector<Told>& all,
                        const std::string& publisher = "") {
  ReadArticle made;
  made.article.id = id;
  if (!date.empty()) made.article.published = PublicationDate{date, DateSource::metadata};
  if (!publisher.empty()) made.article.publisher = publisher;
  for (const Told& one : all) {
    const auto number = static_cast<std::uint32_t>(made.reading.entities.size() + 1);
    const std::size_t begin = made.article.text.size();
    made.article.text += one.speaker + ": " + one.words + ".\n";
    const Span name{begin, begin + one.speaker.size()};
    const Span words{name.end + 2, name.end + 2 + one.words.size()};
    Entity entity{number, one.speaker, one.kind, one.gender, one.roles, {name}, std::nullopt};
    if (!one.link.empty()) entity.link = one.link;
    made.reading.entities.push_back(entity);
    Statement statement;
    statement.id = number;
    statement.content = {words};
    statement.source = {name};
    statement.speakers = {number};
    statement.confidence = 0.75;
    made.reading.statements.push_back(statement);
  }
  return made;
}

class ArchiveTest : public testing::Test {
 protected:
  ArchiveTest() {
    if (server()) on_server("CREATE SCHEMA " + schema_);
    std::filesystem::create_directories(folder_);
  }
  ~ArchiveTest() override {
    if (server()) on_server("DROP SCHEMA " + schema_ + " CASCADE");
    std::filesystem::remove_all(folder_);
  }

  /// The PostgreSQL server to run these tests over, if any.
  static const char* server() { return std::getenv("VOLGENS_TEST_POSTGRES"); }
  static void on_server(const std::string& sql) { PostgresDatabase(server(), Database::Mode::write).run(sql.c_str()); }

  [[nodiscard]] std::string path() const {
    if (server()) return server() + ("&options=-csearch_path%3D" + schema_);
    return (folder_ / "news.volgens").string();
  }

  Archive open(Archive::Mode mode = Archive::Mode::create) {
    Result<Archive> archive = Archive::open(path(), mode);
    EXPECT_TRUE(archive.ok()) << archive.error().describe();
    return std::move(archive).value();
  }

  static bool add(Archive& archive, const ReadArticle& read) {
    const Result<Presence> added = archive.add(PreparedArticle(read.article, read.reading), {"test", "none"});
    EXPECT_TRUE(added.ok()) << added.error().describe();
    return added.ok() && *added == Presence::absent;
  }

  Archive with(const std::vector<ReadArticle>& articles) {
    Archive archive = open();
    for (const ReadArticle& article : articles) EXPECT_TRUE(add(archive, article));
    EXPECT_FALSE(archive.commit().has_value());
    return archive;
  }

  /// `id#statement` of each hit.
  static std::vector<std::string> found(const Archive& archive, const SearchQuery& query, std::string* next = nullptr) {
    std::vector<std::string> hits;
    const Result<std::string> cursor = archive.search(query, [&](const SearchHit& hit) {
      hits.push_back(hit.article.id + "#" + std::to_string(hit.statement.id));
      return true;
    });
    EXPECT_TRUE(cursor.ok()) << cursor.error().describe();
    if (next && cursor.ok()) *next = *cursor;
    return hits;
  }

  std::string schema_ = "unit_" + std::to_string(::getpid());
  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("volgens-archive-" + std::to_string(::getpid()) + "-" +
                                                testing::UnitTest::GetInstance()->current_test_info()->name());
};

}  // namespace volgens::archive
