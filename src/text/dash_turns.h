// Dialogue turns: paragraphs that open with a dash. Tested by tests/unit/text/dash_turns_test.cc.
#pragma once

#include <vector>

#include "text/document.h"
#include "text/tokens.h"

namespace volgens {

/// Adds to `document.quotations` the turns among its paragraphs, in text order, and corrects parents and continuations.
///
/// A candidate is a paragraph that begins with one dash, white space and a capital (or a mark or an apostrophe), and
/// ends with a full stop, question mark, exclamation mark or ellipsis. It speaks when it has a question or exclamation
/// mark or one of the words of lexicon/text/turn_words.tsv in its place: a pronoun of the first or second person or an
/// interjection anywhere, a verb of saying behind a comma, a form of address between a comma and the end. Of candidates
/// that follow each other, all are turns when at least one in three speaks; otherwise those that do. What else begins
/// with a dash is an item of a list. The words of a turn end with the paragraph, or before the comma of `, zei Jan`.
/// `kinds` has one entry per token. Linear in the number of tokens.
void add_dash_turns(Document& document, const std::vector<TokenKind>& kinds);

}  // namespace volgens
