// Whom somebody means who names a speaker of an article. Tested by tests/unit/archive/corrections_test.cc.
#pragma once

#include <string_view>

#include "archive/database.h"
#include "archive/rows.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// Gives `speaker`, who has neither a number nor a place, the full name, the kind and a place of the one of the
/// article's reading that the name means: who goes by it whole, else whom the text calls so, else who has its words in
/// the name. Who is named nowhere there stays as given, for the article may not have the name. Throws `invalid_option`
/// when several are meant, and when nobody of the article is but somebody of the archive has the name as a part of
/// theirs.
void settle_speaker(Database& database, NamedSpeaker& speaker, const KeptReading& reading, std::string_view text);

}  // namespace volgens::archive
