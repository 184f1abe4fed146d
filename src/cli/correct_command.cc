// Options become one StatementCorrection; words of the article are looked for in its text. Tested by
// tests/archive/correct_test.py.
#include "cli/correct_command.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "archive/words.h"
#include "cli/archive_flags.h"
#include "cli/correcting.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "contract/names.h"
#include "contract/plain.h"
#include "text/utf8.h"

namespace volgens::cli {
namespace {

using Kind = StatementCorrection::Kind;

constexpr const char* examples = R"(Examples:
  volgens correct krant/a.txt#3 --speaker 'Noor Hagedoorn' --archive news.volgens   who said it
  volgens correct 1234 --speaker '#12' --form direct --archive news.volgens        by number, a person of the archive
  volgens correct 1234 --speaker '' --archive news.volgens                         not known who
  volgens correct 1234 --content 'er zijn te weinig schippers' --cue zei --archive news.volgens
  volgens correct 1234 --not-a-statement --archive news.volgens
  volgens correct 1234 --archive news.volgens                                      it is right as it is
  volgens correct --add krant/a.txt --form indirect --content 'dat het regent' --speaker Jan --archive news.volgens
  volgens correct --checked krant/a.txt --archive news.volgens                     all of the article is right

Words are given as they stand in the article, or as BEGIN-END in code points; several parts by repeating the option.
volgens search --format jsonl gives the numbers of statements; volgens corrections lists and undoes.
Exit status: 0 when the correction was kept, 2 on an error.)";

struct CorrectFlags {
  std::string archive;
  std::string statement;
  std::string add;
  std::string checked;
  std::vector<std::string> speakers;
  std::string kind;
  std::string form;
  std::string mode;
  std::vector<std::string> content;
  std::vector<std::string> cue;
  std::vector<std::string> source;
  std::vector<std::string> addressee;
  std::string who;
  bool none = false;
};

/// `105-168`, or nothing.
std::optional<Span> numbered(const std::string& text, const CodePointIndex& index) {
  const char* end = text.data() + text.size();
  Span span;
  const auto begin = std::from_chars(text.data(), end, span.begin);
  if (begin.ec != std::errc() || begin.ptr == end || *begin.ptr != '-') return std::nullopt;
  const auto rest = std::from_chars(begin.ptr + 1, end, span.end);
  if (rest.ec != std::errc() || rest.ptr != end || span.end > index.size()) return std::nullopt;
  return Span{index.to_bytes(span.begin), index.to_bytes(span.end)};
}

class Correct {
 public:
  explicit Correct(const CorrectFlags& flags) : flags_(flags) {}

  int run() {
    const int targets =
        (flags_.statement.empty() ? 0 : 1) + (flags_.add.empty() ? 0 : 1) + (flags_.checked.empty() ? 0 : 1);
    if (targets != 1)
      return fail({ErrorCode::invalid_option,
                   "give one statement, or --add or --checked with an article; see volgens correct --help", ""});
    Result<Archive> archive = Archive::open(flags_.archive, Archive::Mode::write);
    if (!archive.ok()) return fail(archive.error());
    if (const std::optional<Error> error = find(*archive)) return fail(*error);
    if (const std::optional<Error> error = fill()) return fail(*error);
    const Result<std::int64_t> number = archive->correct(made_);
    if (!number.ok()) return fail(number.error());
    Output output(STDOUT_FILENO);
    output.write("correction " + std::to_string(*number) + " kept; volgens corrections undo " +
                 std::to_string(*number) + " takes it back\n");
    if (output.state() == Output::State::failed) return fail({ErrorCode::unreadable, output.problem(), ""});
    tell_speakers(*archive);
    return 0;
  }

 private:
  /// Whom a part of a name was taken for, and whom the article does not name.
  void tell_speakers(const Archive& archive) const {
    const Result<std::vector<StatementCorrection>> all = archive.statement_corrections(made_.article_number);
    const Result<ArchiveArticle> article = archive.article(made_.article_number);
    if (!all.ok() || !article.ok() || all->empty() || !all->back().speakers) return;
    Messages messages(false, false);
    std::vector<std::string> given = flags_.speakers;
    std::erase(given, "");
    const std::vector<NamedSpeaker>& taken = *all->back().speakers;
    for (std::size_t at = 0; at < taken.size() && at < given.size(); ++at) {
      const std::string name = one_line(taken[at].name);
      if (given[at] != taken[at].name) messages.note(one_line(given[at]) + " is taken for " + name);
      const std::vector<Entity>& entities = article->reading.entities;
      const bool named = std::any_of(entities.begin(), entities.end(), [&](const Entity& entity) {
        return entity.name == taken[at].name && !entity.mentions.empty();
      });
      if (!named && !taken[at].place)
        messages.note("the article does not name " + name +
                      "; volgens corrections export gives the words of --source for it");
    }
  }

  static int fail(const Error& error) {
    Messages(false, false).error(error);
    return 2;
  }

  /// The kind of correction, what it is about, and that article.
  std::optional<Error> find(const Archive& archive) {
    made_.kind = !flags_.add.empty()       ? Kind::add
                 : !flags_.checked.empty() ? Kind::check
                 : flags_.none             ? Kind::remove
                                           : Kind::change;
    if (flags_.statement.empty()) return take(archive.article(flags_.add + flags_.checked));
    const std::string& named = flags_.statement;
    const char* end = named.data() + named.size();
    const auto [stop, error] = std::from_chars(named.data(), end, made_.statement);
    if (error == std::errc() && stop == end) {
      const Result<SearchHit> hit = archive.statement(made_.statement);
      if (!hit.ok()) return hit.error();
      article_ = hit->article;
      made_.article_number = hit->article_number;
      return std::nullopt;
    }
    const std::size_t mark = named.rfind('#');
    std::size_t number = 0;
    const auto parsed = std::from_chars(mark == std::string::npos ? end : named.data() + mark + 1, end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end)
      return Error{ErrorCode::invalid_option,
                   "is no statement; give its number, or ARTICLE#3 as volgens search shows it", named};
    if (std::optional<Error> problem = take(archive.article(named.substr(0, mark)))) return problem;
    if (number == 0 || number > numbers_.size())
      return Error{ErrorCode::not_found,
                   "the article has " + std::to_string(numbers_.size()) + " statements; volgens search shows them",
                   named};
    made_.statement = numbers_[number - 1];
    return std::nullopt;
  }

  std::optional<Error> take(Result<ArchiveArticle> article) {
    if (!article.ok()) return article.error();
    made_.article_number = article->number;
    article_ = std::move(article->article);
    numbers_ = std::move(article->numbers);
    return std::nullopt;
  }

  std::optional<Error> fill() {
    made_.form = value_named<Form>(flags_.form);
    made_.mode = value_named<Mode>(flags_.mode);
    made_.who = who_corrects(flags_.who);
    made_.made = time_of_correction();
    const CodePointIndex index(article_.text);
    for (auto [words, spans, name] : {std::tuple{&flags_.content, &made_.content, "--content"},
                                      {&flags_.cue, &made_.cue, "--cue"},
                                      {&flags_.source, &made_.source, "--source"},
                                      {&flags_.addressee, &made_.addressee, "--addressee"}})
      if (std::optional<Error> error = spans_of(*words, index, name, *spans)) return error;
    if (flags_.speakers.empty()) return std::nullopt;
    made_.speakers.emplace();
    for (const std::string& name : flags_.speakers)
      if (!name.empty())
        made_.speakers->push_back(
            {name, value_named<EntityKind>(flags_.kind).value_or(EntityKind::person), std::nullopt, std::nullopt});
    return std::nullopt;
  }

  std::optional<Error> spans_of(const std::vector<std::string>& words, const CodePointIndex& index, const char* name,
                                std::optional<std::vector<Span>>& spans) const {
    if (words.empty()) return std::nullopt;
    spans.emplace();
    for (const std::string& one : words) {
      if (one.empty()) continue;
      if (const std::optional<Span> span = numbered(one, index)) {
        spans->push_back(*span);
        continue;
      }
      const std::vector<Span> places = archive::places_of(article_.text, one, 2);
      if (places.size() != 1)
        return Error{ErrorCode::invalid_option,
                     places.empty()
                         ? "the article does not have these words so: " + one_line(one)
                         : "these words stand there more than once; give BEGIN-END in code points: " + one_line(one),
                     name};
      spans->push_back(places.front());
    }
    return std::nullopt;
  }

  const CorrectFlags& flags_;
  StatementCorrection made_;
  Article article_;
  std::vector<std::int64_t> numbers_;
};

void add_words(CLI::App& command, const char* option, std::vector<std::string>& words, const char* help) {
  command.add_option(option, words, help)->option_text("WORDS")->allow_extra_args(false);
}

}  // namespace

void add_correct_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<CorrectFlags>();
  CLI::App* command = program.add_subcommand("correct", "Say how a statement of an archive should be read");
  command->footer(examples);
  command->add_option("STATEMENT", flags->statement, "Its number, or ARTICLE#3 as search shows it")->option_text("");
  add_archive_option(*command, flags->archive);
  command->add_option("--add", flags->add, "Add a statement that was missed in this article")->option_text("ARTICLE");
  command->add_option("--checked", flags->checked, "All statements of this article are right, and none is missed")
      ->option_text("ARTICLE");
  command->add_flag("--not-a-statement", flags->none, "It is no statement");
  command
      ->add_option(
          "--speaker", flags->speakers,
          "Who speaks: a name as the article has it, or a person of the archive as #12; '' when it is not known")
      ->option_text("NAME")
      ->allow_extra_args(false);
  std::vector<std::string> kinds(Names<EntityKind>::all.begin(), Names<EntityKind>::all.end());
  add_choice(*command, "--kind", flags->kind, kinds,
             "What a speaker is whom the reading did not know (default person)");
  add_choice(*command, "--form", flags->form, {Names<Form>::all.begin(), Names<Form>::all.end()},
             "direct, mixed, indirect, reported or free");
  add_choice(*command, "--mode", flags->mode, {Names<Mode>::all.begin(), Names<Mode>::all.end()},
             "speech, writing or thought");
  add_words(*command, "--content", flags->content, "What was said");
  add_words(*command, "--cue", flags->cue, "The word that signals it; '' for none");
  add_words(*command, "--source", flags->source, "The words that say who; '' for none");
  add_words(*command, "--addressee", flags->addressee, "The words that say to whom; '' for none");
  command->add_option("--who", flags->who, "Who says so (default: the user's name)")->option_text("NAME");
  command->callback([flags, &status] { status = Correct(*flags).run(); });
}

}  // namespace volgens::cli
