// The machine's reading is set aside when an article is first corrected; from it and the corrections that hold, in
// their order, the article's rows are made anew each time. So each correction can be taken back, and the last one taken
// back gives the rows of before. Tested by tests/unit/archive/corrections_test.cc.
#include "archive/corrections.h"

#include <algorithm>

#include "archive/correction_text.h"
#include "archive/identities.h"
#include "archive/person_parts.h"
#include "archive/reading_edits.h"
#include "archive/reading_rows.h"
#include "archive/rows.h"
#include "archive/speaker_names.h"
#include "archive/transaction.h"
#include "contract/names.h"
#include "text/utf8.h"

namespace volgens::archive {
namespace {

using Kind = StatementCorrection::Kind;

constexpr std::array<std::string_view, 4> kind_names = {"change", "remove", "add", "check"};

Kind kind_named(std::string_view name) {
  const auto at = std::find(kind_names.begin(), kind_names.end(), name);
  return at == kind_names.end() ? Kind::check : static_cast<Kind>(at - kind_names.begin());
}

[[noreturn]] void refuse(const char* message, std::string where) {
  throw Failure{{ErrorCode::invalid_option, message, std::move(where)}};
}

bool on_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_spans(std::optional<std::vector<Span>>& spans, std::string_view text, const char* name) {
  if (!spans) return;
  std::sort(spans->begin(), spans->end());
  std::size_t behind = 0;
  for (const Span& span : *spans) {
    if (span.empty() || span.end > text.size()) refuse("must be spans of the article's text that are not empty", name);
    if (span.begin < behind) refuse("has spans that overlap; give each part of the text once", name);
    if (!on_boundary(text, span.begin) || !on_boundary(text, span.end)) refuse("parts a character of the text", name);
    behind = span.end;
  }
}

void check_speaker(Database& database, NamedSpeaker& speaker, const KeptReading& reading, std::string_view text) {
  if (!speaker.person && speaker.name.starts_with("#")) speaker.person = person_named(database, speaker.name);
  if (speaker.person) {
    Speakers speakers(database);
    const ArchiveSpeaker& person = speakers.of_figure(*speaker.person);
    if (person.person == 0) refuse("there is no person of this number", std::to_string(*speaker.person));
    speaker.name = person.name;
    speaker.kind = person.kind;
  }
  if (speaker.name.empty() || !is_valid_utf8(speaker.name)) refuse("name the speaker, or give a number as #12", "");
  if (!speaker.person && !speaker.place) settle_speaker(database, speaker, reading, text);
  if (!speaker.place) return;
  std::optional<std::vector<Span>> place(std::vector<Span>{*speaker.place});
  check_spans(place, text, "the place of a speaker");
}

void check(Database& database, StatementCorrection& correction, const KeptReading& reading, std::string_view text) {
  check_spans(correction.content, text, "content");
  check_spans(correction.cue, text, "cue");
  check_spans(correction.source, text, "source");
  check_spans(correction.addressee, text, "addressee");
  if (correction.content && correction.content->empty()) refuse("must hold what was said", "content");
  if (correction.speakers)
    for (NamedSpeaker& speaker : *correction.speakers) check_speaker(database, speaker, reading, text);
  if (correction.kind == Kind::add && (!correction.content || !correction.form))
    refuse("a statement that is added needs content and form", "");
}

/// The statement as it is now, with its speakers by name.
NamedStatement named_statement(const KeptReading& reading, std::size_t at) {
  NamedStatement named;
  named.statement = reading.statements[at];
  for (const std::uint32_t number : named.statement.speakers) {
    if (number == 0 || number > reading.entities.size()) continue;
    const Entity& entity = reading.entities[number - 1];
    NamedSpeaker speaker{entity.name, entity.kind, std::nullopt, std::nullopt};
    if (!entity.mentions.empty()) speaker.place = entity.mentions.front();
    named.speakers.push_back(std::move(speaker));
  }
  named.statement.speakers.clear();
  named.statement.parent.reset();
  return named;
}

std::int64_t article_of_statement(Database& database, std::int64_t number) {
  Query query = database.query("SELECT article FROM statement WHERE key = ?");
  query.with(number);
  if (!query.step())
    throw Failure{{ErrorCode::not_found,
                   "there is no statement of this number; when it was marked as none, undo that correction first",
                   std::to_string(number)}};
  return query.integer(0);
}

std::int64_t keep(Database& database, const StatementCorrection& correction) {
  std::optional<std::int64_t> statement;
  if (correction.kind != Kind::check) statement = correction.statement;
  std::optional<std::string> was;
  if (correction.before) was = named_statement_text(*correction.before);
  const std::string value = correction_text(correction);
  Query insert = database.query(
      "INSERT INTO correction(kind, article, statement, value, was, who, made) VALUES(?,?,?,?,?,?,?) RETURNING key");
  insert.with(std::string(kind_names[static_cast<std::size_t>(correction.kind)]), correction.article_number, statement,
              value, was, correction.who, correction.made);
  return insert.key();
}

void set_machine_reading_aside(Database& database, std::int64_t article) {
  for (const char* sql : {"INSERT INTO original_entity SELECT * FROM entity WHERE article = ?",
                          "INSERT INTO original_statement SELECT * FROM statement WHERE article = ?",
                          "UPDATE article SET corrected = 1 WHERE key = ?"}) {
    Query query = database.query(sql);
    query.with(article);
    query.run();
  }
}

/// Entities that a correction named get figures as those of any article do.
void assign_figures(Database& database, KeptReading& reading) {
  Figures figures(database);
  for (std::size_t at = 0; at < reading.entities.size(); ++at) {
    if (reading.figures[at].key != 0) continue;
    reading.figures[at] = figures.assign({prepared_entity(reading.entities[at])}).front();
    database.run("UPDATE state SET value = 0 WHERE name = 'linked'");
  }
}

}  // namespace

std::int64_t article_named(Database& database, const std::string& id) {
  Query query = database.query("SELECT max(key) FROM article WHERE id = ?");
  query.with(id);
  if (!query.step() || query.null(0))
    throw Failure{{ErrorCode::not_found, "the archive has no article of this name", id}};
  return query.integer(0);
}

std::string id_of_article(Database& database, std::int64_t article) {
  Query query = database.query("SELECT id FROM article WHERE key = ?");
  query.with(article);
  return query.step() ? std::string(query.text(0)) : std::string();
}

std::int64_t correct_statement(Database& database, StatementCorrection correction) {
  Transaction transaction(database);
  const bool of_article = correction.kind == Kind::add || correction.kind == Kind::check;
  if (of_article && (correction.article_number == 0 || !correction.article.empty()))
    correction.article_number = article_named(database, correction.article);
  if (!of_article) correction.article_number = article_of_statement(database, correction.statement);
  const StoredArticle stored = article_at(database, correction.article_number);
  const KeptReading now = kept_reading(database, correction.article_number, stored.article.text.size());
  check(database, correction, now, stored.article.text);
  correction.before.reset();
  if (correction.kind == Kind::add) correction.statement = next_statement_key(database);
  if (!of_article) {
    const auto at = std::find(now.keys.begin(), now.keys.end(), correction.statement) - now.keys.begin();
    correction.before = named_statement(now, static_cast<std::size_t>(at));
  }
  const std::int64_t number = keep(database, correction);
  settle_article(database, correction.article_number);
  transaction.commit();
  return number;
}

std::vector<StatementCorrection> statement_corrections(Database& database, std::int64_t article) {
  std::vector<StatementCorrection> all;
  const std::string sql =
      std::string(
          "SELECT c.key, c.kind, c.article, a.id, c.statement, c.value, c.was, c.who, c.made, c.undone "
          "FROM correction c JOIN article a ON a.key = c.article WHERE c.figure IS NULL AND ") +
      (article != 0 ? "c.article = ?" : "?1 = 0") + " ORDER BY c.key";
  Query query = database.query(sql.c_str());
  query.with(article);
  while (query.step()) {
    StatementCorrection one;
    one.number = query.integer(0);
    one.kind = kind_named(query.text(1));
    one.article_number = query.integer(2);
    one.article = query.text(3);
    one.statement = query.integer(4);
    correction_from(query.text(5), one);
    if (!query.null(6)) one.before = named_statement_from(query.text(6));
    one.who = query.text(7);
    one.made = query.text(8);
    one.undone = query.text(9);
    all.push_back(std::move(one));
  }
  return all;
}

void forget_machine_reading(Database& database, std::int64_t article) {
  for (const char* sql :
       {"DELETE FROM original_entity WHERE article = ?", "DELETE FROM original_statement WHERE article = ?",
        "UPDATE article SET corrected = 0 WHERE key = ?"}) {
    Query query = database.query(sql);
    query.with(article);
    query.run();
  }
}

void settle_article(Database& database, std::int64_t article) {
  const std::vector<StatementCorrection> corrections = statement_corrections(database, article);
  const bool said = std::any_of(corrections.begin(), corrections.end(), [](const StatementCorrection& correction) {
    return correction.undone.empty() && correction.kind != Kind::check;
  });
  const std::vector<PersonPart> parts = parts_of_article(database, article);
  Query state = database.query("SELECT corrected, day, last_day FROM article WHERE key = ?");
  state.with(article);
  if (!state.step()) return;
  const bool corrected = state.integer(0) != 0;
  const bool any = said || !parts.empty();
  const ArticlePlace place{article, {state.integer(1), state.integer(2)}};
  if (!any && !corrected) return;
  if (!corrected) set_machine_reading_aside(database, article);
  const std::string text = article_at(database, article).article.text;
  const KeptReading before = kept_reading(database, article, text.size());
  KeptReading after = kept_reading(database, article, text.size(), Held::original);
  if (any) {
    ReadingEdits edits(database, text, after);
    for (const PersonPart& part : parts) edits.move_entities(part.figures, part.other);
    for (const StatementCorrection& correction : corrections) edits.apply(correction);
    edits.finish();
    assign_figures(database, after);
  }
  replace_reading(database, place, text, before, after);
  if (!any) forget_machine_reading(database, article);
}

}  // namespace volgens::archive
