// Joins the values of each statement, made safe one by one. Tested by tests/unit/contract/tsv_test.cc.
#include "contract/tsv.h"

#include <cstdio>
#include <string_view>
#include <vector>

#include "contract/names.h"
#include "contract/plain.h"
#include "contract/speakers.h"
#include "contract/table.h"
#include "text/utf8.h"

namespace volgens {
namespace {

/// A spreadsheet reads what begins with a quotation mark to the next one, over line ends.
std::string safe_value(std::string_view text) {
  const std::string value = harmless_value(text);
  if (value.empty() || value[0] != '"') return value;
  std::string quoted = "\"";
  for (const char c : value) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + "\"";
}

std::string probability(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.4g", value);
  return buffer;
}

std::string line_of(const std::vector<std::string>& values) {
  std::string line;
  for (const std::string& value : values) line += value + '\t';
  line.back() = '\n';
  return line;
}

}  // namespace

std::string tsv_header() {
  return line_of({"id", "published", "statement", "form", "mode", "speakers", "kind", "cue", "source", "content",
                  "addressee", "parent", "confidence", "begin", "end"});
}

std::string to_tsv(const Article& article, const Reading& reading) {
  if (reading.statements.empty()) return {};
  const CodePointIndex index(article.text);
  const Speakers speakers(reading);
  const std::string id = safe_value(article.id);
  const std::string published = article.published ? safe_value(article.published->value) : std::string();
  std::string lines;
  for (const Statement& statement : reading.statements) {
    const bool placed = !statement.content.empty();
    lines += line_of(
        {id, published, std::to_string(statement.id), std::string(name_of(statement.form)),
         std::string(name_of(statement.mode)), safe_value(speakers.names(statement, "; ")),
         speakers.kinds(statement, "; "), safe_value(joined(article.text, statement.cue)),
         safe_value(joined(article.text, statement.source)), safe_value(joined(article.text, statement.content)),
         safe_value(joined(article.text, statement.addressee)),
         statement.parent ? std::to_string(*statement.parent) : std::string(), probability(statement.confidence),
         placed ? std::to_string(index.to_code_points(statement.content.front().begin)) : std::string(),
         placed ? std::to_string(index.to_code_points(statement.content.back().end)) : std::string()});
  }
  return lines;
}

}  // namespace volgens
