// The face of the room: opens the database, and turns the failures thrown inside it into Errors.
// Tested by tests/unit/archive/archive_test.cc.
#include "volgens/archive.h"

#include <new>
#include <type_traits>

#include "archive/corrections.h"
#include "archive/database.h"
#include "archive/hash.h"
#include "archive/identities.h"
#include "archive/lookup.h"
#include "archive/name_list.h"
#include "archive/near_names.h"
#include "archive/people.h"
#include "archive/presence.h"
#include "archive/reread.h"
#include "archive/rows.h"
#include "archive/search.h"
#include "archive/selection.h"
#include "archive/stats.h"
#include "archive/store.h"
#include "archive/tally.h"

namespace volgens {

struct Archive::Parts {
  std::unique_ptr<archive::Database> opened;
  archive::Database& database;
  archive::Store store;
  explicit Parts(std::unique_ptr<archive::Database> made)
      : opened(std::move(made)), database(*opened), store(database) {}
};

namespace {

/// What `work` gives, or why it failed.
template <typename Work>
auto guarded(Work work) -> Result<std::invoke_result_t<Work>> {
  try {
    return work();
  } catch (const archive::Failure& failure) {
    return failure.error;
  } catch (const std::bad_alloc&) {
    return Error{ErrorCode::limit, "out of memory; ask for less at a time", ""};
  }
}

template <typename Work>
std::optional<Error> guarded_step(Work work) {
  const Result<bool> done = guarded([&] {
    work();
    return true;
  });
  if (done) return std::nullopt;
  return done.error();
}

archive::Database::Mode database_mode(Archive::Mode mode) {
  switch (mode) {
    case Archive::Mode::create:
      return archive::Database::Mode::create;
    case Archive::Mode::write:
      return archive::Database::Mode::write;
    default:
      return archive::Database::Mode::read;
  }
}

}  // namespace

Archive::Archive(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(const std::string& path, Mode mode) {
  return guarded([&] {
    auto parts = std::make_unique<Parts>(archive::open_database(path, database_mode(mode)));
    return Archive(std::move(parts));
  });
}

Result<Presence> Archive::presence(const Article& article, bool id_is_place) const {
  return guarded([&] {
    return archive::presence_of(parts_->database, article, archive::text_hash(article.text), id_is_place).presence;
  });
}

Result<Presence> Archive::add(const PreparedArticle& article, const Provenance& provenance, bool id_is_place) {
  Result<Presence> added = guarded([&] { return parts_->store.add(article.content(), provenance, id_is_place); });
  if (!added) parts_->store.roll_back();
  return added;
}

std::optional<Error> Archive::reread(std::int64_t number, const PreparedArticle& article,
                                     const Provenance& provenance) {
  std::optional<Error> error = guarded_step([&] { parts_->store.reread(number, article.content(), provenance); });
  if (error) parts_->store.roll_back();
  return error;
}

Result<std::vector<OlderReading>> Archive::read_otherwise(const Provenance& now, bool imported) const {
  return guarded([&] { return archive::read_otherwise(parts_->database, now, imported); });
}

std::optional<Error> Archive::commit() {
  std::optional<Error> error = guarded_step([&] { parts_->store.commit(); });
  if (error) parts_->store.roll_back();
  return error;
}

Result<std::string> Archive::search(const SearchQuery& query, const std::function<bool(const SearchHit&)>& use) const {
  return guarded([&] { return archive::search(parts_->database, query, use); });
}

Result<std::vector<StatsRow>> Archive::stats(const SearchQuery& query, StatsBy by, StatsSplit split) const {
  return guarded([&] { return archive::stats(parts_->database, query, by, split); });
}

Result<StatsRow> Archive::total(const SearchQuery& query) const {
  return guarded([&] { return archive::total(parts_->database, query); });
}

Result<std::size_t> Archive::count_up_to(const SearchQuery& query, std::size_t most) const {
  return guarded([&] { return archive::count_up_to(parts_->database, query, most); });
}

Result<Facets> Archive::facets(const SearchQuery& query, std::size_t most) const {
  return guarded([&] { return archive::facets(parts_->database, query, most); });
}

Result<Timeline> Archive::timeline(const SearchQuery& query, Timeline::Per per, Timeline::By by,
                                   std::size_t most) const {
  return guarded([&] { return archive::timeline(parts_->database, query, per, by, most); });
}

Result<SearchHit> Archive::statement(std::int64_t number) const {
  return guarded([&] { return archive::statement(parts_->database, number); });
}

Result<bool> Archive::has(Numbered what, std::int64_t number) const {
  return guarded([&] { return archive::has(parts_->database, what, number); });
}

Result<ArchiveArticle> Archive::article(std::int64_t number) const {
  return guarded([&] { return archive::article(parts_->database, number); });
}

Result<ArchivePage<ArticleRow>> Archive::articles(const ArticleQuery& query) const {
  return guarded([&] { return archive::articles(parts_->database, query); });
}

Result<ArchivePage<NameRow>> Archive::names(const NameQuery& query) const {
  return guarded([&] { return archive::names(parts_->database, query); });
}

Result<ArchivePage<TimeRow>> Archive::times(const TimeQuery& query) const {
  return guarded([&] { return archive::times(parts_->database, query); });
}

Result<ArchiveSize> Archive::size() const {
  return guarded([&] { return archive::size(parts_->database); });
}

Result<std::int64_t> Archive::changes() const {
  return guarded([&] { return parts_->database.changes(); });
}

void Archive::limit_time(std::int64_t milliseconds) { parts_->database.limit_time(milliseconds); }

Result<std::vector<ArchivePerson>> Archive::people(const std::string& name, std::size_t limit) const {
  return guarded([&] { return archive::people(parts_->database, name, limit); });
}

Result<std::vector<ArchiveSpeaker>> Archive::near_names(const std::string& name, std::size_t limit) const {
  return guarded([&] { return archive::near_names(parts_->database, name, limit); });
}

std::optional<Error> Archive::link_people() {
  return guarded_step([&] { archive::link_people(parts_->database); });
}

Result<std::int64_t> Archive::correct(const PersonCorrection& correction) {
  parts_->store.forget();
  return guarded([&] { return archive::correct(parts_->database, correction); });
}

Result<std::int64_t> Archive::correct(const StatementCorrection& correction) {
  parts_->store.forget();
  return guarded([&] { return archive::correct_statement(parts_->database, correction); });
}

std::optional<Error> Archive::undo_correction(std::int64_t number, const std::string& when) {
  parts_->store.forget();
  return guarded_step([&] { archive::undo_correction(parts_->database, number, when); });
}

Result<std::vector<PersonCorrection>> Archive::corrections() const {
  return guarded([&] { return archive::corrections(parts_->database); });
}

Result<std::vector<StatementCorrection>> Archive::statement_corrections(std::int64_t article_number) const {
  return guarded([&] { return archive::statement_corrections(parts_->database, article_number); });
}

Result<ArchiveArticle> Archive::article(const std::string& id) const {
  return guarded([&] { return archive::article(parts_->database, archive::article_named(parts_->database, id)); });
}

std::optional<Error> Archive::each_article(const std::function<bool(const Article&, const Reading&)>& use) const {
  return guarded_step([&] { archive::each_article(parts_->database, use); });
}

std::optional<Error> Archive::each_article(const SearchQuery& query,
                                           const std::function<bool(const Article&, const Reading&)>& use) const {
  return guarded_step([&] { archive::each_selected(parts_->database, query, use); });
}

}  // namespace volgens
