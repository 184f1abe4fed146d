// Words and stems of words.h behind SQLite's fts5_tokenizer interface (https://www.sqlite.org/fts5.html, section 7).
// Tested by tests/unit/archive/words_test.cc and search_test.cc.
#include "archive/tokenizer.h"

#include <algorithm>

#include "archive/words.h"

namespace volgens::archive {
namespace {

fts5_api* api_of(SqliteDatabase& database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

using Emit = int (*)(void*, int, const char*, int, int, int);

int emit_word(Emit emit, void* context, int flags, const std::string& token, const Span& word, int more) {
  (void)flags;
  return emit(context, more, token.data(), static_cast<int>(token.size()), static_cast<int>(word.begin),
              static_cast<int>(word.end));
}

/// Gives out what `ready_words` made. Places are those in `text`, which nobody asks for: the indexes keep no text.
int emit_ready(Emit emit, void* context, std::string_view text) {
  for (std::size_t at = 1; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t stem = std::min(text.substr(0, end).find(also, at), end);
    int code =
        emit(context, 0, text.data() + at, static_cast<int>(stem - at), static_cast<int>(at), static_cast<int>(end));
    if (code == SQLITE_OK && stem < end)
      code = emit(context, FTS5_TOKEN_COLOCATED, text.data() + stem + 1, static_cast<int>(end - stem - 1),
                  static_cast<int>(at), static_cast<int>(end));
    if (code != SQLITE_OK) return code;
    at = end + 1;
  }
  return SQLITE_OK;
}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* bytes, int size, Emit emit) {
  auto& stemmer = *reinterpret_cast<Stemmer*>(tokenizer);
  const std::string_view text(bytes, static_cast<std::size_t>(size));
  if ((flags & FTS5_TOKENIZE_DOCUMENT) != 0 && text.starts_with(ready)) return emit_ready(emit, context, text);
  for (const Span& word : words_of(text)) {
    const Stemmer::Forms& forms = stemmer.forms(text.substr(word.begin, word.size()));
    const bool prefix = (flags & FTS5_TOKENIZE_PREFIX) != 0;
    int code = emit_word(emit, context, flags, prefix ? forms.folded : forms.stem, word, 0);
    if (code == SQLITE_OK && (flags & FTS5_TOKENIZE_DOCUMENT) != 0 && forms.stem != forms.folded)
      code = emit_word(emit, context, flags, forms.folded, word, FTS5_TOKEN_COLOCATED);
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

int create(void*, const char**, int, Fts5Tokenizer** made) {
  *made = reinterpret_cast<Fts5Tokenizer*>(new Stemmer);
  return SQLITE_OK;
}

void destroy(Fts5Tokenizer* tokenizer) { delete reinterpret_cast<Stemmer*>(tokenizer); }

}  // namespace

void register_tokenizer(SqliteDatabase& database) {
  fts5_api* api = api_of(database);
  if (!api)
    throw Failure{{ErrorCode::unsupported, "this SQLite has no full-text search (FTS5); install one that has", ""}};
  fts5_tokenizer functions = {create, destroy, tokenize};
  const int code = api->xCreateTokenizer(api, "volgens", nullptr, &functions, nullptr);
  if (code != SQLITE_OK) database.fail(code);
}

}  // namespace volgens::archive
