// Articles through tokeniser and language model on as many threads as asked, results out in input order.
// Tested by tests/golden/parse_test.py.
#include "cli/parse_command.h"

#include <unistd.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "cli/in_order.h"
#include "cli/input_flags.h"
#include "cli/messages.h"
#include "cli/nothing_found.h"
#include "cli/output.h"
#include "cli/values.h"
#include "language/conllu.h"
#include "language/language_model.h"
#include "language/model_path.h"
#include "text/document.h"
#include "text/utf8.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens parse krant.txt                 words, tags, lemmas, trees and names as CoNLL-U
  volgens parse --format json krant/      the same as JSON, one object an article
  echo 'Jan slaapt.' | volgens parse -

Exit status: 0 when there were words, 1 when none, 2 on an error.)";

/// The flags as given. `threads` 0 means one per processor.
struct ParseFlags {
  InputFlags input;
  std::string format = "conllu";
  std::string model;
  unsigned threads = 1;
  bool quiet = false;
};

/// What comes out of one article.
struct Parsed {
  std::string text;
  std::size_t words = 0;
  std::size_t article_bytes = 0;
};

nlohmann::ordered_json word_json(const Document& document, const Word& word, std::uint32_t i,
                                 const CodePointIndex& characters) {
  const Span span = document.tokens[i].span;
  return {{"span", {characters.to_code_points(span.begin), characters.to_code_points(span.end)}},
          {"form", document.word(i)},
          {"lemma", word.lemma},
          {"upos", upos_name(word.upos)},
          {"xpos", word.xpos},
          {"feats", word.feats},
          {"head", word.head},
          {"deprel", word.deprel}};
}

std::string to_json_line(const Document& document, const Analysis& analysis, const std::string& id) {
  const CodePointIndex characters(document.text);
  nlohmann::ordered_json out{{"id", id},
                             {"sentences", nlohmann::ordered_json::array()},
                             {"tokens", nlohmann::ordered_json::array()},
                             {"names", nlohmann::ordered_json::array()}};
  for (const Sentence& sentence : document.sentences)
    out["sentences"].push_back({sentence.begin_token, sentence.end_token});
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i)
    out["tokens"].push_back(word_json(document, analysis.words[i], i, characters));
  for (const Name& name : analysis.names) {
    out["names"].push_back({{"tokens", {name.begin, name.end}}, {"type", name_type_label(name.type)}});
  }
  return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

int parse_all(const ParseFlags& flags, const LanguageModel& model, InputArticles& articles, Output& output,
              Messages& messages) {
  bool found = false;
  bool any = false;
  const auto work = [&](const Article& article) {
    const Document document = make_document(article.text, article.body_begin);
    const Analysis analysis = model.analyse(document);
    return Parsed{flags.format == "json" ? to_json_line(document, analysis, article.id)
                                         : to_conllu(document, analysis, article.id),
                  analysis.words.size(), article.text.size()};
  };
  const auto write = [&](const Parsed& parsed) {
    any = true;
    found = found || parsed.words > 0;
    messages.article_done(parsed.article_bytes);
    return output.write(parsed.text);
  };
  const unsigned threads = flags.threads > 0 ? flags.threads : std::max(1U, std::thread::hardware_concurrency());
  InOrder<Article, Parsed>(work, write, threads).run([&articles] { return articles.next(); });
  if (output.state() == Output::State::failed) {
    messages.error({ErrorCode::unreadable, output.problem(), ""});
    return 2;
  }
  if (output.state() == Output::State::reader_gone) return 0;
  articles.report();
  if (articles.failed() > 0) return 2;
  if (!any) tell_no_article(flags.input.inputs, messages);
  return found ? 0 : 1;
}

int run_parse(const ParseFlags& flags) {
  Messages messages(flags.quiet, ::isatty(STDERR_FILENO) != 0 && ::isatty(STDOUT_FILENO) == 0 && !flags.quiet);
  Result<std::unique_ptr<InputArticles>> articles = InputArticles::open(flags.input, messages);
  if (!articles) {
    messages.error(articles.error());
    return 2;
  }
  Result<LanguageModel> model = LanguageModel::load(flags.model.empty() ? default_model_path() : flags.model);
  if (!model) {
    messages.error(model.error());
    return 2;
  }
  Output output(STDOUT_FILENO);
  return parse_all(flags, model.value(), *articles.value(), output, messages);
}

}  // namespace

void add_parse_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<ParseFlags>();
  CLI::App* command = program.add_subcommand("parse", "Show words with tags, lemmas, trees and names");
  command->footer(examples);
  add_input_options(*command, flags->input);
  command->add_option("--format", flags->format, "How to show it: conllu, or json with one object an article")
      ->check(one_of({"conllu", "json"}))
      ->option_text("FORMAT");
  command->add_option("--model", flags->model, "The model file; without it the one that came with the program")
      ->option_text("FILE");
  command->add_option("--jobs", flags->threads, "Articles parsed at the same time; 0 for one per processor")
      ->check(whole_number(0, 256))
      ->option_text("N");
  command->add_flag("--quiet", flags->quiet, "No warnings and no progress");
  command->callback([flags, &status] { status = run_parse(*flags); });
}

}  // namespace volgens::cli
