// The FTS5 tokenizer `volgens`. Tested by tests/unit/archive/words_test.cc and search_test.cc.
#pragma once

#include "archive/sqlite_database.h"

namespace volgens::archive {

/// Makes the tokenizer known to a connection. Documents give each word's stem and, where it differs, the folded word at
/// the same place, so that prefixes find whole words; questions give the stem, or for a prefix the folded word.
/// A document may also be what `ready_words` makes, which gives the same.
void register_tokenizer(SqliteDatabase& database);

}  // namespace volgens::archive
