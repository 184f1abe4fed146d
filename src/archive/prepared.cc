// All that needs no database, so that it can be done on many threads. Tested by tests/unit/archive/archive_test.cc.
#include "archive/prepared.h"

#include <algorithm>

#include "archive/copies.h"
#include "archive/hash.h"
#include "archive/roles.h"
#include "archive/rows.h"
#include "archive/span_text.h"
#include "archive/words.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

std::vector<std::uint32_t> entities_in(const std::vector<Span>& content, const std::vector<Entity>& entities) {
  std::vector<std::uint32_t> found;
  for (const Entity& entity : entities)
    if (mentioned_in(content, entity.mentions)) found.push_back(entity.id);
  return found;
}

}  // namespace

bool mentioned_in(const std::vector<Span>& content, const std::vector<Span>& mentions) {
  return std::any_of(content.begin(), content.end(), [&](const Span& span) {
    const auto at = std::lower_bound(mentions.begin(), mentions.end(), span.begin,
                                     [](const Span& mention, std::size_t begin) { return mention.begin < begin; });
    return at != mentions.end() && at->end <= span.end;
  });
}

PreparedEntity prepared_entity(const Entity& entity) {
  PreparedEntity made;
  made.number = entity.id;
  made.name = entity.name;
  made.folded = fold(entity.name);
  made.kind = entity.kind;
  made.gender = entity.gender;
  made.named = is_proper_name(entity.name);
  made.fields = fields_of(entity.descriptions);
  made.descriptions = texts_text(entity.descriptions);
  made.mentions = spans_text(entity.mentions);
  made.link = entity.link;
  return made;
}

PreparedStatement prepared_statement(const Statement& statement, std::string_view text,
                                     const std::vector<Entity>& entities) {
  PreparedStatement made;
  made.number = statement.id;
  made.form = statement.form;
  made.mode = statement.mode;
  made.confidence = statement.confidence;
  made.parent = statement.parent;
  made.speakers = statement.speakers;
  made.about = entities_in(statement.content, entities);
  made.spans = statement_spans_text(statement);
  const std::string content = content_text(text, statement);
  made.content = ready_words(content);
  made.words = static_cast<std::size_t>(std::count(made.content.begin(), made.content.end(), '\n'));
  made.quote = quote_of(content, made.form);
  if (!statement.reasons.empty() || !statement.evidence.empty())
    made.reasons = reasons_text(statement.reasons, statement.evidence);
  return made;
}

}  // namespace volgens::archive

namespace volgens {

PreparedArticle::PreparedArticle(Article article, const Reading& reading) : content_(std::make_unique<Content>()) {
  Content& made = *content_;
  made.hash = archive::text_hash(article.text);
  made.days = archive::days_of(article, reading);
  if (reading.dateline) {
    made.dateline = reading.dateline->value;
    made.dateline_because = archive::spans_text({reading.dateline->because});
  }
  made.bands = archive::bands_of(archive::shingles_of(article.text));
  made.times = archive::times_text(reading.times);
  for (const Entity& entity : reading.entities) made.entities.push_back(archive::prepared_entity(entity));
  for (const Statement& statement : reading.statements)
    made.statements.push_back(archive::prepared_statement(statement, article.text, reading.entities));
  made.ready_text = archive::ready_words(article.text);
  made.article = std::move(article);
}

PreparedArticle::PreparedArticle(PreparedArticle&&) noexcept = default;
PreparedArticle& PreparedArticle::operator=(PreparedArticle&&) noexcept = default;
PreparedArticle::~PreparedArticle() = default;

}  // namespace volgens
