// Article by article, in the order in which they were added. Tested by tests/archive/export_test.py.
#include "cli/export_command.h"

#include <unistd.h>

#include <memory>

#include "archive/records.h"
#include "cli/archive_flags.h"
#include "cli/layer_output.h"
#include "cli/messages.h"
#include "cli/model_name.h"
#include "cli/nothing_found.h"
#include "cli/output.h"
#include "cli/output_file.h"
#include "contract/json.h"
#include "contract/tei.h"
#include "contract/web_annotation.h"
#include "language/language_model.h"
#include "language/model_path.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens export --archive news.volgens > alles.jsonl                  every article with its reading, as volgens read gives
  volgens export --format csv --archive news.volgens > uitspraken.csv  one statement a line
  volgens export --speaker Hagedoorn --from-date 2019 --format csv --archive news.volgens > hagedoorn.csv
  volgens export --format tei --archive news.volgens --output krant.xml
  volgens export --format naf --output naf --archive news.volgens      a NAF file for each article
  volgens export --format webannotation --archive news.volgens > uitspraken.jsonl

Exit status: 0 when something was written, 1 when there is nothing, 2 on an error.)";

struct ExportFlags {
  QueryFlags query;
  std::string group = "none";
  std::string archive;
  std::string format = "jsonl";
  std::string output;  // file, or folder for naf
  bool explain = false;
};

class Export {
 public:
  explicit Export(const ExportFlags& flags) : flags_(flags) {}

  int run() {
    Result<Archive> archive = Archive::open(flags_.archive, Archive::Mode::read);
    if (!archive.ok()) return fail(archive.error());
    if (!flags_.output.empty() && flags_.format != "naf") {
      Result<std::unique_ptr<OutputFile>> file = OutputFile::open(flags_.output);
      if (!file.ok()) return fail(file.error());
      file_ = std::move(file).value();
      output_ = Output(file_->descriptor(), flags_.output);
    }
    const std::optional<Error> error = flags_.format == "csv"           ? statements(*archive)
                                       : is_layer_format(flags_.format) ? layers(*archive)
                                                                        : articles(*archive);
    if (error) return fail(*error);
    if (output_.state() == Output::State::failed) return fail({ErrorCode::unreadable, output_.problem(), ""});
    if (file_)
      if (const auto unkept = file_->keep()) return fail(*unkept);
    if (count_ > 0) return 0;
    Messages messages(false, false);
    tell_nothing_found(*archive, flags_.query, messages);
    return 1;
  }

 private:
  std::optional<Error> statements(const Archive& archive) {
    SearchQuery query = asked();
    query.order = SearchQuery::Order::oldest;
    query.limit = 0;
    const Result<std::string> done = archive.search(query, [this](const SearchHit& hit) {
      if (count_++ == 0) output_.write(archive::hit_csv_header());
      return output_.write(archive::hit_csv(hit));
    });
    if (!done.ok()) return done.error();
    if (count_ == 0) output_.write(archive::hit_csv_header());
    return std::nullopt;
  }

  std::optional<Error> articles(const Archive& archive) {
    const auto begin = [this] {
      if (flags_.format == "tei") output_.write(tei_corpus_begin());
    };
    std::optional<Error> error = archive.each_article(asked(), [&](const Article& article, const Reading& reading) {
      if (count_++ == 0) begin();
      if (flags_.format == "tei") return output_.write(to_tei(article, reading, count_));
      if (flags_.format == "webannotation") return output_.write(to_web_annotations(article, reading));
      return output_.write(to_json(article, reading, {flags_.explain}) + "\n");
    });
    if (error) return error;
    if (count_ == 0) begin();
    if (flags_.format == "tei") output_.write(tei_corpus_end());
    return std::nullopt;
  }

  /// What is not kept of the words is made again from the text.
  std::optional<Error> layers(const Archive& archive) {
    const Result<LanguageModel> model = LanguageModel::load(default_model_path());
    if (!model) return model.error();
    const NafOptions made_by = {flags_.format == "naf" ? model_name() : "", ""};
    ArticleOutput files(output_, flags_.format == "naf" ? flags_.output : "", flags_.format);
    std::optional<Error> error = archive.each_article(asked(), [&](const Article& article, const Reading& reading) {
      ++count_;
      const Document document = make_document(article.text, article.body_begin);
      const Analysis analysis = model->analyse(document);
      return files.write(article.id, count_,
                         layers_text(flags_.format, article, reading, document, analysis, count_, made_by));
    });
    return error ? error : files.finish();
  }

  SearchQuery asked() const {
    SearchQuery query = query_of(flags_.query);
    query.group_copies = flags_.group == "duplicates";
    return query;
  }

  static int fail(const Error& error) {
    Messages(false, false).error(error);
    return 2;
  }

  const ExportFlags& flags_;
  std::unique_ptr<OutputFile> file_;  // none for standard output and folders
  Output output_{STDOUT_FILENO};
  std::size_t count_ = 0;
};

}  // namespace

void add_export_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<ExportFlags>();
  CLI::App* command =
      program.add_subcommand("export", "Write an archive, or what answers a search, for other programs");
  command->footer(examples);
  add_query_options(*command, flags->query);
  add_group_option(*command, flags->group);
  add_archive_option(*command, flags->archive);
  add_choice(*command, "--format", flags->format, {"jsonl", "csv", "tei", "webannotation", "conllu", "naf"},
             "jsonl (default), one contract object an article; csv, one statement a line; tei; webannotation; conllu; "
             "naf");
  command
      ->add_option("--output", flags->output,
                   "The file to write, which is there as a whole or as it was; with --format naf the folder for a file "
                   "an article")
      ->option_text("FILE");
  command->add_flag("--explain", flags->explain, "In jsonl, what led to each statement, where it was kept");
  command->callback([flags, &status] { status = Export(*flags).run(); });
}

}  // namespace volgens::cli
