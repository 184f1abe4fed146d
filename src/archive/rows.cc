// One query per table and article, by key. What another program may have changed in the file is made harmless here:
// values out of range and spans outside the text are left out. Tested by tests/unit/archive/archive_test.cc.
#include "archive/rows.h"

#include <algorithm>
#include <cstdio>

#include "archive/span_text.h"
#include "text/date_header.h"

namespace volgens::archive {
namespace {

constexpr int articles_at_a_time = 1000;

template <typename Enum>
Enum one_of(std::int64_t value, Enum last) {
  return value >= 0 && value <= static_cast<std::int64_t>(last) ? static_cast<Enum>(value) : Enum{};
}

}  // namespace

std::vector<Span> inside(std::vector<Span> spans, std::size_t size) {
  std::erase_if(spans, [size](const Span& span) { return span.begin > span.end || span.end > size; });
  return spans;
}

StoredArticle article_at(Database& database, std::int64_t key) {
  static const std::string sql = std::string("SELECT ") + article_columns +
                                 " FROM article a LEFT JOIN publisher p ON p.key = a.publisher WHERE a.key = ?";
  Query query = database.query(sql.c_str());
  query.with(key);
  if (!query.step()) database.fail_damaged();
  return article_from(query, 0);
}

StoredArticle article_from(const Query& row, int column) {
  StoredArticle stored;
  stored.article.id = row.text(column);
  stored.article.text = row.text(column + 1);
  stored.article.body_begin = find_date_header(stored.article.text).end;
  if (!row.null(column + 2))
    stored.article.published = {std::string(row.text(column + 2)), one_of(row.integer(column + 3), DateSource::option)};
  stored.article.title = row.text_or_none(column + 4);
  stored.article.publisher = row.text_or_none(column + 5);
  stored.article.url = row.text_or_none(column + 6);
  const std::vector<Span> because = inside(spans_from(row.text(column + 8)), stored.article.text.size());
  if (!row.null(column + 7) && !because.empty())
    stored.dateline = Dateline{std::string(row.text(column + 7)), because.front()};
  stored.times = times_from(row.text(column + 9));
  std::erase_if(stored.times, [&](const TimeExpression& time) { return time.span.end > stored.article.text.size(); });
  return stored;
}

Statement statement_from(const Query& row, int column, std::size_t text_size) {
  Statement statement;
  statement.id = static_cast<std::uint32_t>(row.integer(column));
  statement.form = one_of(row.integer(column + 1), Form::free);
  statement.mode = one_of(row.integer(column + 2), Mode::thought);
  statement.confidence = std::clamp(row.real(column + 3), 0.0, 1.0);
  if (!row.null(column + 4)) statement.parent = static_cast<std::uint32_t>(row.integer(column + 4));
  for (const auto& [number, figure] : speakers_from(row.text(column + 5))) statement.speakers.push_back(number);
  statement_spans_from(row.text(column + 6), statement);
  for (auto* spans : {&statement.content, &statement.cue, &statement.source, &statement.addressee})
    *spans = inside(std::move(*spans), text_size);
  if (!row.null(column + 7)) reasons_from(row.text(column + 7), statement);
  return statement;
}

KeptReading kept_reading(Database& database, std::int64_t article, std::size_t text_size, Held held) {
  KeptReading kept;
  const std::string prefix = held == Held::original ? "original_" : "";
  Query entities = database.query(
      ("SELECT e.number, coalesce(e.name, f.name), f.kind, e.gender, e.descriptions, e.mentions, e.link, e.figure, "
       "e.because FROM " +
       prefix + "entity e JOIN figure f ON f.key = e.figure WHERE e.article = ? ORDER BY e.number")
          .c_str());
  entities.with(article);
  while (entities.step()) {
    kept.entities.push_back({static_cast<std::uint32_t>(entities.integer(0)), std::string(entities.text(1)),
                             one_of(entities.integer(2), EntityKind::other),
                             one_of(entities.integer(3), Gender::female), texts_from(entities.text(4)),
                             inside(spans_from(entities.text(5)), text_size), entities.text_or_none(6)});
    kept.figures.push_back({entities.integer(7), one_of(entities.integer(8), Because::correction)});
  }
  Query statements =
      database.query(("SELECT number, form, mode, confidence, parent, speakers, spans, reasons, key FROM " + prefix +
                      "statement WHERE article = ? ORDER BY number")
                         .c_str());
  statements.with(article);
  while (statements.step()) {
    kept.statements.push_back(statement_from(statements, 0, text_size));
    kept.keys.push_back(statements.integer(8));
  }
  return kept;
}

std::string content_text(std::string_view text, const Statement& statement) {
  std::string content;
  for (const Span& span : statement.content) {
    if (!content.empty()) content += ' ';
    content += text.substr(span.begin, span.size());
  }
  return content;
}

WholeArticle read_article(Database& database, std::int64_t key) {
  StoredArticle stored = article_at(database, key);
  KeptReading kept = kept_reading(database, key, stored.article.text.size());
  WholeArticle whole;
  Reading& reading = whole.read.reading;
  reading.dateline = std::move(stored.dateline);
  reading.times = std::move(stored.times);
  reading.entities = std::move(kept.entities);
  reading.statements = std::move(kept.statements);
  whole.read.article = std::move(stored.article);
  whole.keys = std::move(kept.keys);
  return whole;
}

void each_article(Database& database, const std::function<bool(const Article&, const Reading&)>& use) {
  // What is added meanwhile is left out, so that this ends however fast somebody imports.
  const std::int64_t last = database.number("SELECT coalesce(max(key), 0) FROM article");
  std::int64_t before = 0;
  while (before < last) {
    std::vector<std::int64_t> keys;
    {
      Query page = database.query("SELECT key FROM article WHERE key > ? AND key <= ? ORDER BY key LIMIT ?");
      page.with(before, last, articles_at_a_time);
      while (page.step()) keys.push_back(page.integer(0));
    }
    if (keys.empty()) return;
    for (const std::int64_t key : keys) {
      const ReadArticle read = read_article(database, key).read;
      if (!use(read.article, read.reading)) return;
    }
    before = keys.back();
  }
}

std::string day_text(std::int64_t day) {
  if (day <= 0) return {};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", static_cast<int>(day / 10000 % 10000),
                static_cast<int>(day / 100 % 100), static_cast<int>(day % 100));
  return text;
}

std::string date_text(const Days& days) {
  const std::size_t known = days.first == days.last ? 10 : days.first / 100 == days.last / 100 ? 7 : 4;
  return day_text(days.first).substr(0, known);
}

}  // namespace volgens::archive
