// The formats of `volgens export` as a stream, article by article. Tested by tests/serve.
#include <algorithm>

#include "archive/records.h"
#include "contract/json.h"
#include "contract/tei.h"
#include "contract/web_annotation.h"
#include "serve/answers.h"
#include "serve/handlers.h"

namespace volgens::serve {
namespace {

constexpr std::size_t part_size = 64 * 1024;

/// Collects small texts into parts worth sending.
class Parts {
 public:
  explicit Parts(const Sink& sink) : sink_(sink) {}
  bool add(const std::string& text) {
    held_ += text;
    return held_.size() < part_size || send();
  }
  bool send() {
    std::string part;
    part.swap(held_);
    return sink_(std::move(part));
  }

 private:
  const Sink& sink_;
  std::string held_;
};

}  // namespace

Answer get_export(Asked& asked) {
  const std::string format =
      asked.parameters.choice("format", {"jsonl", "csv", "tei", "webannotation", "conllu", "naf"});
  if (format == "conllu" || format == "naf")
    throw Refusal{
        400, "invalid_parameter",
        "needs every article to be analysed anew, for which a server has no time; whoever runs it can make it "
        "with: volgens export --format " +
            format,
        "format"};
  SearchQuery query = grouped_conditions_from(asked.parameters);
  query.order = SearchQuery::Order::oldest;
  query.limit = 0;
  asked.parameters.end();
  Answer answer;
  answer.cache = "no-store";
  answer.type = format == "csv"   ? "text/csv; charset=utf-8"
                : format == "tei" ? "application/tei+xml; charset=utf-8"
                                  : "application/x-ndjson; charset=utf-8";
  const std::string ending = format == "csv" ? "csv" : format == "tei" ? "xml" : "jsonl";
  answer.fields.emplace_back("Content-Disposition", "attachment; filename=\"volgens." + ending + "\"");
  const Archive& kept = asked.archive;
  // What cannot be understood is refused before the stream begins.
  SearchQuery first = query;
  first.limit = 1;
  value_of(kept.search(first, [](const SearchHit&) { return false; }));
  answer.stream = [format, query, &kept](const Sink& sink) {
    Parts parts(sink);
    std::size_t count = 0;
    if (format == "csv") {
      parts.add(archive::hit_csv_header());
      value_of(kept.search(query, [&parts](const SearchHit& hit) { return parts.add(archive::hit_csv(hit)); }));
    } else {
      if (format == "tei") parts.add(tei_corpus_begin());
      const std::optional<Error> error = kept.each_article(query, [&](const Article& article, const Reading& reading) {
        ++count;
        if (format == "tei") return parts.add(to_tei(article, reading, count));
        if (format == "webannotation") return parts.add(to_web_annotations(article, reading));
        return parts.add(to_json(article, reading, {}) + "\n");
      });
      if (error) refuse(*error);
      if (format == "tei") parts.add(tei_corpus_end());
    }
    parts.send();
  };
  return answer;
}

}  // namespace volgens::serve
