// The archive: articles and their readings kept in one file or database, and what can be asked of them.
// Standard-library types only. docs/archive.md explains the file. Tested by tests/unit/archive and tests/archive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "volgens/archive_views.h"
#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens {

/// An article and its reading made ready to be kept. Making one is the larger part of the work, needs no archive and
/// may be done on any thread.
class PreparedArticle {
 public:
  /// The spans of `reading` are bytes of `article.text`; its ids count from 1, as the contract says.
  PreparedArticle(Article article, const Reading& reading);
  PreparedArticle(PreparedArticle&&) noexcept;
  PreparedArticle& operator=(PreparedArticle&&) noexcept;
  ~PreparedArticle();

  struct Content;
  [[nodiscard]] const Content& content() const { return *content_; }

 private:
  std::unique_ptr<Content> content_;
};

/// What a search asks for. Conditions that are not given hold for all; all that are given must hold.
struct SearchQuery {
  enum class Where : std::uint8_t { statement, article };
  enum class Order : std::uint8_t { newest, oldest, relevance };

  std::string words{};             ///< words, "phrases", AND, OR, NOT, prefix*, NEAR/5; see docs/archive.md
  Where where = Where::statement;  ///< whether the words stand in what was said, or anywhere in its article
  std::string speaker{};           ///< a name, a part of one, or a person's number as `#12`
  std::string about{};             ///< likewise: somebody or something that the words speak of
  std::optional<Form> form{};
  std::optional<Mode> mode{};
  std::string from_date{};  ///< `YYYY[-MM[-DD]]`; articles without a date are then left out
  std::string to_date{};    ///< likewise, that day or month included; not before `from_date`
  std::string publisher{};  ///< a name or a part of it, case and accents aside
  double min_confidence = 0.0;
  Order order = Order::newest;
  std::size_t limit = 20;     ///< statements of one page; 0 for all
  bool group_copies = false;  ///< give the same quotation, and what copies of an article have in common, once
  std::string after{};        ///< `SearchPage::next` of the page before
};

/// Somebody who speaks, as the archive knows them.
struct ArchiveSpeaker {
  std::int64_t person = 0;  ///< number of the identity, for `#12`
  std::string name{};       ///< the name that it goes by over all articles
  EntityKind kind = EntityKind::other;
  Gender gender = Gender::unknown;
  bool named = false;  ///< has a name of its own; false for such as `een woordvoerder`, others elsewhere
};

/// A statement that was found, in its article.
struct SearchHit {
  std::int64_t number = 0;          ///< of the statement in this archive; stays when it is corrected or read again
  std::int64_t article_number = 0;  ///< likewise of its article
  bool corrected = false;           ///< a person changed, added or confirmed it
  Article article{};
  std::optional<Dateline> dateline{};
  Statement statement{};
  std::vector<ArchiveSpeaker> speakers{};
  std::vector<SearchCopy> copies{};  ///< with `group_copies`, all of them, oldest first
  std::vector<Span> marks{};         ///< words of the article's text that answer the query
};

/// What `Archive::stats` counts by.
/// `about`: those of a name of their own whom or what a statement mentions, its speakers aside.
/// `named`: whether the speaker is known by a name; its values are `named` and `unnamed`.
enum class StatsBy : std::uint8_t { speaker, kind, gender, publisher, month, year, form, mode, about, named };

/// Figures of each publisher or year by themselves.
enum class StatsSplit : std::uint8_t { none, publisher, year };

/// One row of statistics.
struct StatsRow {
  std::string value{};      ///< a name, a month as `2018-07` or its year alone, ...; empty for not known
  std::int64_t person = 0;  ///< with `StatsBy::speaker` and `about`: the identity
  std::string split{};      ///< the publisher or year that it is of; empty for not known, and without `StatsSplit`
  std::size_t statements = 0;
  std::size_t words = 0;  ///< of what was said
  std::size_t articles = 0;
  std::string first{};  ///< `YYYY-MM-DD`, or as precise as it is known, or empty
  std::string last{};
};

/// Somebody or something over all articles.
struct ArchivePerson {
  struct Naming {
    std::int64_t number = 0;  ///< for `PersonCorrection::Kind::split`
    std::string name{};
    std::size_t articles = 0;
    std::string because{};  ///< why this name is held to mean the same; empty for the first one
  };
  struct Role {
    std::string role{};
    std::size_t articles = 0;
    std::string first{};
    std::string last{};
  };
  std::int64_t number = 0;
  std::string name{};
  EntityKind kind = EntityKind::other;
  Gender gender = Gender::unknown;
  std::optional<std::string> link{};
  std::size_t articles = 0;
  std::size_t statements = 0;
  std::string first{};  ///< first and last statement
  std::string last{};
  std::vector<Naming> names{};
  std::vector<Role> roles{};                                    ///< by how often
  std::vector<std::pair<std::string, std::size_t>> by_month{};  ///< statements
};

/// What somebody says of who is who. It wins over what the machine found, and can be taken back.
struct PersonCorrection {
  enum class Kind : std::uint8_t {
    merge,   ///< `person` and `other` are one
    split,   ///< `person`, the number of one of the names of a person, is somebody else; with `articles` the person in
             ///< these articles only, under whatever name
    rename,  ///< `person` goes by the name `value`
    link,    ///< `person` is `value` in a knowledge base
  };
  Kind kind = Kind::merge;
  std::string person{};  ///< a name that means one person, or a number as `#12`
  std::string other{};
  std::string value{};
  std::vector<std::string> articles{};  ///< with `split`: ids; of those that several have, the one added last
  std::string who{};                    ///< who says so
  std::string made{};                   ///< when, `YYYY-MM-DDThh:mm:ssZ`
  // Given back by `Archive::corrections`:
  std::int64_t number = 0;
  std::int64_t number_of_person = 0;
  std::int64_t number_of_other = 0;  ///< with `articles`: who it is there
  std::string undone{};              ///< when it was taken back; empty while it holds
};

/// Somebody whom a person names as the speaker of a statement.
struct NamedSpeaker {
  std::string name{};                    ///< as the article names them, or a person of the archive as `#12`
  EntityKind kind = EntityKind::person;  ///< of somebody whom the reading does not know
  std::optional<Span> place{};           ///< where the article names them, to tell apart who share a name
  std::optional<std::int64_t> person{};  ///< given back: the figure that `#12` meant
};

/// A statement with its speakers by name; `statement.speakers` and `.parent` are empty.
struct NamedStatement {
  Statement statement{};
  std::vector<NamedSpeaker> speakers{};
};

/// What somebody says of a statement. It wins over what the machine read, also when the article is read again, and can
/// be taken back; what the machine read is kept. Spans are bytes of the article's text.
struct StatementCorrection {
  enum class Kind : std::uint8_t {
    change,  ///< it is as the fields say that are given; with none, it is right as it is
    remove,  ///< it is no statement
    add,     ///< it was missed: `content` and `form` are needed
    check,   ///< somebody went through the article: its statements are these, and all of them
  };
  Kind kind = Kind::change;
  std::int64_t statement = 0;  ///< number in the archive, as SearchHit::number; one that is added gets its own
  std::string article{};       ///< for `add` and `check`, the id; when several have it, the one added last
  std::optional<Form> form{};
  std::optional<Mode> mode{};
  std::optional<std::vector<Span>> content{};
  std::optional<std::vector<Span>> cue{};
  std::optional<std::vector<Span>> source{};
  std::optional<std::vector<Span>> addressee{};
  std::optional<std::vector<NamedSpeaker>> speakers{};  ///< empty when it is not known who speaks
  std::string who{};                                    ///< who says so
  std::string made{};                                   ///< when, `YYYY-MM-DDThh:mm:ssZ`
  std::int64_t article_number = 0;                      ///< instead of `article`, its number in the archive
  // Given back by `Archive::statement_corrections`:
  std::int64_t number = 0;
  std::string undone{};                    ///< when it was taken back; empty while it holds
  std::optional<NamedStatement> before{};  ///< the statement as it was until then
};

/// What an archive has of an article that is to be added.
enum class Presence : std::uint8_t {
  absent,     ///< nothing: it is to be added
  there,      ///< the same id and text
  elsewhere,  ///< the same text, title, date and publisher under another id, while the id says only where it was read;
              ///< where the publisher is not known, the same file name too
  undated,    ///< the same id and text, but not its date: none, or one that is less certain or less exact
};

/// An archive in a file. Movable; used by one thread at a time, but many programs and threads may have the same file
/// open: any number read while one writes. No function throws.
class Archive {
 public:
  enum class Mode : std::uint8_t { read, write, create };
  enum class Numbered : std::uint8_t { article, statement, person };

  /// Opens `path`; with `create` it is made when it is not there. An older archive is brought forward when it may be
  /// written. Errors: `not_found`, `unreadable`, `malformed` when it is no archive or damaged, `unsupported` when a
  /// newer program made it.
  static Result<Archive> open(const std::string& path, Mode mode);

  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  /// Whether `add` would keep the article. `id_is_place` says that its id is no more than where it was read.
  [[nodiscard]] Result<Presence> presence(const Article& article, bool id_is_place = false) const;

  /// Adds an article to the batch under way, or its date to the one that is there, with a reading that knows it; what
  /// people corrected holds, as with `reread`. Else nothing. The result is what it was before. What was added is kept
  /// from the next `commit` on; after an error, or when the program ends before, the archive is as after the last one.
  Result<Presence> add(const PreparedArticle& article, const Provenance& provenance, bool id_is_place = false);
  /// Puts a reading of the text that article `number` has in the place of what the machine read there before, in the
  /// batch under way; a newer import of the article's other fields is no part of it. What people corrected holds;
  /// statements found again, by half of their words, keep their numbers. After an error as `add`.
  std::optional<Error> reread(std::int64_t number, const PreparedArticle& article, const Provenance& provenance);
  /// Keeps the batch under way.
  std::optional<Error> commit();

  /// The articles that were read by another program or model than `now`, in the order in which they were added; those
  /// that a newer volgens read left out, and those of which it is not known what read them unless `imported`.
  [[nodiscard]] Result<std::vector<OlderReading>> read_otherwise(const Provenance& now, bool imported) const;

  /// Gives `use` the statements that answer `query`, in order, until it returns false. The result is the cursor of the
  /// next page; empty when there is none. Errors: `invalid_option` when the query cannot be understood.
  Result<std::string> search(const SearchQuery& query, const std::function<bool(const SearchHit&)>& use) const;

  /// Counts the statements that answer `query` (its order, limit and cursor aside). Most frequent first; months and
  /// years in order.
  Result<std::vector<StatsRow>> stats(const SearchQuery& query, StatsBy by, StatsSplit split = StatsSplit::none) const;

  /// How many statements answer `query`, and the words in them; the other fields are empty.
  [[nodiscard]] Result<StatsRow> total(const SearchQuery& query) const;
  /// How many statements answer `query`, `most` when there are as many or more, which is quicker than counting them
  /// all.
  [[nodiscard]] Result<std::size_t> count_up_to(const SearchQuery& query, std::size_t most) const;

  /// Counts beside the answer to `query`, by speaker, publisher, form and year, `most` of each.
  [[nodiscard]] Result<Facets> facets(const SearchQuery& query, std::size_t most) const;
  /// The statements that answer `query` over time, the `most` most frequent series.
  [[nodiscard]] Result<Timeline> timeline(const SearchQuery& query, Timeline::Per per, Timeline::By by,
                                          std::size_t most) const;

  /// The article with this id; when several have it, the one added last. Errors: `not_found`.
  [[nodiscard]] Result<ArchiveArticle> article(const std::string& id) const;
  /// The article of this number. Errors: `not_found`.
  [[nodiscard]] Result<ArchiveArticle> article(std::int64_t number) const;
  /// The statement of this number, without marks; with copies, if there are others. Errors: `not_found`.
  [[nodiscard]] Result<SearchHit> statement(std::int64_t number) const;
  /// Whether there is one of this number, which is quicker than asking for it.
  [[nodiscard]] Result<bool> has(Numbered what, std::int64_t number) const;
  /// Pages of articles by date, of names in alphabetical order, of times in the order of their articles. Errors:
  /// `invalid_option` for a date or a cursor that is none.
  [[nodiscard]] Result<ArchivePage<ArticleRow>> articles(const ArticleQuery& query) const;
  [[nodiscard]] Result<ArchivePage<NameRow>> names(const NameQuery& query) const;
  [[nodiscard]] Result<ArchivePage<TimeRow>> times(const TimeQuery& query) const;
  [[nodiscard]] Result<ArchiveSize> size() const;

  /// Changes when another connection has changed the archive.
  [[nodiscard]] Result<std::int64_t> changes() const;
  /// A question that is not answered in `milliseconds` from now on fails with `limit`, and so does every later one
  /// until the limit is set again; 0 for no limit.
  void limit_time(std::int64_t milliseconds);

  /// The people, organisations and the like that go by `name` (or a part of one, or a number as `#12`), those with the
  /// most statements first, at most `limit`.
  Result<std::vector<ArchivePerson>> people(const std::string& name, std::size_t limit) const;
  /// Whom a `name` that nobody goes by may mean, spelled otherwise by a letter or two in each word; the nearest first,
  /// at most `limit`. Looks at all names.
  [[nodiscard]] Result<std::vector<ArchiveSpeaker>> near_names(const std::string& name, std::size_t limit) const;

  /// Settles who is the same under several names, when articles were added since the last time.
  std::optional<Error> link_people();
  /// Keeps a correction; the result is its number. Errors: `not_found` or `invalid_option` when it is not clear whom it
  /// means.
  Result<std::int64_t> correct(const PersonCorrection& correction);
  /// Keeps what somebody says of a statement; the result is the correction's number. Everything but the numbers of
  /// other statements within the article (`Statement::id`) stays as it was. Errors: `not_found` when there is no such
  /// statement or article; `invalid_option` when spans lie outside the text, are empty, overlap or part a character,
  /// or when it is not clear who is meant. Not while a batch is under way.
  Result<std::int64_t> correct(const StatementCorrection& correction);
  /// Takes correction `number`, of either kind, back at time `when`. Errors: `not_found`.
  std::optional<Error> undo_correction(std::int64_t number, const std::string& when);
  /// All corrections of who is who in the order in which they were made, also those taken back.
  [[nodiscard]] Result<std::vector<PersonCorrection>> corrections() const;
  /// All corrections of statements likewise; those of one article when `article_number` is not 0.
  [[nodiscard]] Result<std::vector<StatementCorrection>> statement_corrections(std::int64_t article_number = 0) const;

  /// Gives `use` all articles with their readings, in the order in which they were added, until it returns false.
  std::optional<Error> each_article(const std::function<bool(const Article&, const Reading&)>& use) const;
  /// Those with a statement that answers `query`, in the same order, with these statements only, numbered from 1 again;
  /// with `group_copies` only with the first of those that are the same. A query without any condition gives all
  /// articles. Order, limit and cursor of the query are passed over. Errors: `invalid_option` as for `search`.
  std::optional<Error> each_article(const SearchQuery& query,
                                    const std::function<bool(const Article&, const Reading&)>& use) const;

 private:
  struct Parts;
  explicit Archive(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace volgens
