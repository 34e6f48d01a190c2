#include "command/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <sstream>

#include "base/files.h"
#include "base/normal_form.h"
#include "base/spelling.h"
#include "command/commands.h"
#include "command/formats.h"
#include "command/option_words.h"
#include "command/streams.h"
#include "command/terminal.h"

namespace binran {
namespace {

constexpr const char* examples = R"(
Examples:
  binran show sip 430                   the card of SIP 430, in the language of the terminal
  binran show busy here                 a code by its name; or a symptom: binran show symptom call-drops
  binran show sip 4xx --locale ja       a class of codes, in Japanese
  binran compare 183 430 --locale ko    what tells two codes apart
  binran find 片通話                    codes and symptoms that answer it
  binran explain trace.txt              the codes in a log, and the messages of what failed
  binran explain 'Reason: Q.850;cause=17'
  binran compare 401 407 --format pdf --output 401-407.pdf
  binran build                          all of content/ into output/
  binran build --format pdf --locale ja --paper a5
  binran check                          every fault of the content, at its line and column

Exit status: 0 done, 1 the content has faults, 2 wrong usage, 3 the environment failed (a file, the disk).
)";

void add_locales(CLI::App& command, std::vector<std::string>& locales) {
  command.add_option("-l,--locale", locales, "language, by its tag (en, ja, ko)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("TAG");
}
void add_locale(CLI::App& command, std::string& locale) {
  command.add_option("-l,--locale", locale, "language, by its tag (en, ja, ko)")->type_name("TAG");
}
void add_protocols(CLI::App& command, std::vector<std::string>& protocols) {
  command.add_option("-p,--protocol", protocols, "only this protocol")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("ID");
}
/// Of commands whose answer is no document: for who reads it, or for a program.
void add_form(CLI::App& command, std::string& format) {
  command.add_option("-f,--format", format, "text unless said")->check(one_of({"text", "json"}));
}
void add_paper(CLI::App& command, std::string& paper) {
  command.add_option("--paper", paper, "paper of PDF files")->check(one_of(paper_names()));
}
void add_text_form(CLI::App& command, TextForm& text) {
  command.add_option("-w,--width", text.width, "columns of text, from 40")->check(between(40, 1000));
  command.add_flag("--ascii", text.ascii, "draw boxes and arrows with ASCII");
  command.add_flag("--ambiguous-wide", text.ambiguous_wide, "box drawing characters take two columns");
}

/// Words that are looked for are spelt as content is once it is read.
const CLI::Validator in_normal_form(
    [](std::string& word) {
      word = composed(std::move(word));
      return std::string();
    },
    "");

/// An empty path would be the working folder, which nobody means.
const CLI::Validator not_empty([](const std::string& path) { return path.empty() ? "expected a path" : ""; }, "");

const CLI::Validator is_folder_that_exists(
    [](const std::string& path) { return is_folder(path) ? std::string() : "there is no folder " + path; }, "");

/// A form of the messages about faults.
struct MessageForm {
  std::string_view name;
  std::string (*write)(const Diagnostics&, const Sources&);
};

std::string text_for_terminal(const Diagnostics& diagnostics, const Sources& sources) {
  return diagnostics_as_text(diagnostics, sources, errors_take_colour());
}

constexpr MessageForm message_forms[] = {{"text", text_for_terminal},
                                         {"json", diagnostics_as_json},
                                         {"sarif", diagnostics_as_sarif},
                                         {"github", diagnostics_as_github}};

std::vector<std::string> message_form_names() {
  std::vector<std::string> names;
  for (const MessageForm& form : message_forms) names.emplace_back(form.name);
  return names;
}

/// Faults go to standard error, in the form that was asked for: the first unless said.
void report(const Diagnostics& faults, const Sources& sources, const CLI::App& app) {
  const CLI::Option& asked = *app.get_option("--diagnostics");
  const std::string form = asked.count() > 0 ? asked.as<std::string>() : std::string(message_forms[0].name);
  print_messages(std::ranges::find(message_forms, form, &MessageForm::name)->write(faults, sources));
}

using Action = std::function<int(Workspace&)>;

void add_depfile(CLI::App& command, std::optional<std::filesystem::path>& depfile) {
  command.add_option("--depfile", depfile, "write what the output was made of, for Make or Ninja")
      ->type_name("FILE")
      ->check(not_empty);
}

/// Adds a subcommand; `chosen` becomes the call of its function, with its own options, when it is used.
template <class Options>
CLI::App& add(CLI::App& app, const char* name, const char* about, int (*command)(Workspace&, const Options&),
              std::shared_ptr<Options>& options, Action& chosen) {
  options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand(name, about);
  sub->callback([command, options, &chosen] {
    chosen = [command, options](Workspace& workspace) { return command(workspace, *options); };
  });
  return *sub;
}

void add_compilation(CLI::App& command, Compilation& compilation) {
  add_locales(command, compilation.slices.locales);
  command.add_option("-f,--format", compilation.slices.formats, "what to make")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(one_of(format_names(false)));
  add_protocols(command, compilation.slices.protocols);
  add_paper(command, compilation.paper);
  add_text_form(command, compilation.text);
  command.add_option("-j,--jobs", compilation.jobs, "threads; one for each processor unless said")
      ->check(between(1, 256));
}

void describe_build(CLI::App& app, Action& chosen) {
  std::shared_ptr<BuildOptions> options;
  CLI::App& command =
      add(app, "build", "compile the content into handbooks, man pages and cards", build, options, chosen);
  command.add_option("-o,--output", options->output, "folder to write: output unless said")->check(not_empty);
  command.add_flag("--watch", options->watch, "build again whenever the content changes, until Ctrl-C");
  options->report = [&app](const Diagnostics& faults, const Sources& sources) { report(faults, sources, app); };
  add_depfile(command, options->depfile);
  command.add_option("--stamp", options->stamp, "empty file that stands for all of the output in the depfile")
      ->type_name("FILE")
      ->check(not_empty);
  add_compilation(command, options->compilation);
}

void describe_check(CLI::App& app, Action& chosen) {
  std::shared_ptr<CheckOptions> options;
  CLI::App& command = add(app, "check", "report every fault of the content; write nothing", check, options, chosen);
  command
      .add_option("files", options->files,
                  "files or folders of the content, whose faults alone are reported; all unless said")
      ->type_name("FILE")
      ->check(not_empty);
  command.add_flag("--warnings-fatal", options->warnings_fatal, "exit 1 for warnings too");
  command.add_flag("--registry", options->registry, "hold the codes against the copy of the official registry");
  add_compilation(command, options->compilation);
}

/// What show and compare share. `words`: how their words are described, and how many there may be.
void describe_answer(CLI::App& command, AnswerOptions& options, const char* name, const char* words, int least,
                     int most) {
  command.add_option(name, options.words, words)->required()->expected(least, most)->transform(in_normal_form);
  add_locale(command, options.locale);
  command.add_option("-p,--protocol", options.protocol, "only this protocol")->type_name("ID");
  command.add_option("-f,--format", options.format, "what to make: card unless said")
      ->check(one_of(format_names(true)));
  add_paper(command, options.paper);
  add_text_form(command, options.text);
  command.add_option("-o,--output", options.file, "file to write instead of standard output")
      ->type_name("FILE")
      ->check(not_empty);
  add_depfile(command, options.depfile);
}

void describe_answers(CLI::App& app, Action& chosen) {
  std::shared_ptr<AnswerOptions> one, pair;
  CLI::App& show_command =
      add(app, "show", "print codes, classes, symptoms, articles, terms, or lists of them", show, one, chosen);
  describe_answer(
      show_command, *one, "what",
      "codes by number, name or phrase, perhaps behind a PROTOCOL; a class as 4xx; symptom, article, term or "
      "comparison with its ID; codes, symptoms, articles, terms, comparisons",
      1, CLI::detail::expected_max_vector_size);
  CLI::App& compare_command = add(app, "compare", "print what tells two codes apart", compare, pair, chosen);
  describe_answer(compare_command, *pair, "codes", "[PROTOCOL] CODE CODE, by number, name or phrase", 1,
                  CLI::detail::expected_max_vector_size);
  std::shared_ptr<FindOptions> options;
  CLI::App& command = add(app, "find", "print the codes and symptoms that answer a question", find, options, chosen);
  command.add_option("words", options->words, "a question in any words, or some of a log")
      ->required()
      ->transform(in_normal_form);
  add_locale(command, options->locale);
  add_form(command, options->format);
  add_protocols(command, options->protocols);
  add_text_form(command, options->text);
}

void describe_explain(CLI::App& app, Action& chosen) {
  std::shared_ptr<ExplainOptions> options;
  CLI::App& command =
      add(app, "explain", "print the codes that occur in a log or trace, and the messages of what failed", explain,
          options, chosen);
  command
      .add_option("input", options->inputs,
                  "files, or - for standard input, which is read unless said; what is no file is itself a line")
      ->type_name("FILE")
      ->check(not_empty);
  add_locale(command, options->locale);
  add_form(command, options->format);
  add_protocols(command, options->protocols);
  add_text_form(command, options->text);
}

void describe_translation(CLI::App& app, Action& chosen) {
  std::shared_ptr<StatusOptions> about;
  CLI::App& status_command = add(app, "status", "print how far each language is translated", status, about, chosen);
  add_form(status_command, about->format);
  add_protocols(status_command, about->protocols);
  add_locales(status_command, about->locales);
  std::shared_ptr<TranslatedOptions> options;
  CLI::App& command =
      add(app, "translated", "mark a translation as made from the present English text", translated, options, chosen);
  command
      .add_option("what", options->words,
                  "PROTOCOL CODE LOCALE [PART], as check and status say it; CODE may be a comparison as 183-vs-430, a "
                  "symptom, or protocol for its names, and is left out for all of them; glossary TERM, article ID, "
                  "mapping ID and book ID likewise; locale LOCALE [MESSAGE]")
      ->required()
      ->expected(2, 4);
}

void describe_format(CLI::App& app, Action& chosen) {
  std::shared_ptr<FormatOptions> options;
  CLI::App& command =
      add(app, "format", "write content files in canonical XML, a line a sentence", format_files, options, chosen);
  command.add_option("files", options->files, "files, or folders of XML files; the content unless said")
      ->type_name("FILE");
  command.add_flag("--check", options->check, "write nothing; print the files that would change, and exit 1 for them");
}

void describe_new(CLI::App& app, Action& chosen) {
  std::shared_ptr<NewOptions> options;
  CLI::App& command = add(app, "new", "begin the file of a code", start_entry, options, chosen);
  command.add_option("what", options->words, "PROTOCOL CODE")->required()->expected(2);
}

void describe_dump(CLI::App& app, Action& chosen) {
  std::shared_ptr<DumpOptions> options;
  CLI::App& command =
      add(app, "dump", "print what lies between content and output, for debugging", dump_tree, options, chosen);
  command.add_option("what", options->words, "PROTOCOL [DOCUMENT]")->required()->expected(1, 2);
  command.add_option("--stage", options->stage, "which tree: document unless said")
      ->check(one_of({"document", "pages"}));
  add_locale(command, options->locale);
  command.add_option("-f,--format", options->format, "the documents of which format: pdf unless said")
      ->check(one_of(format_names(false)));
  add_paper(command, options->paper);
}

void describe_names(CLI::App& app, Action& chosen) {
  std::shared_ptr<NamesOptions> options;
  CLI::App& command = add(app, "names", "print what the content has, for shell completions", names, options, chosen);
  command
      .add_option("what", options->words,
                  "locales, protocols, codes, classes, symptoms, comparisons, articles, terms, names, texts, formats, "
                  "answers, papers or man-folders; perhaps a PROTOCOL")
      ->required()
      ->expected(1, 2);
  command.group("");  // not in the help
}

/// Who was answered from what is sound is told that there is more.
void tell_of_faults(const Diagnostics& diagnostics) {
  const std::size_t files = diagnostics.files_with_errors().size();
  tell(fmt::format("{} left out for {} faults: binran check says which",
                   files == 1 ? "1 file is" : fmt::format("{} files are", files), files == 1 ? "its" : "their"));
}

/// CLI11 says only that a subcommand is required; a slip deserves its nearest.
void refuse_unknown_command(const CLI::App& app, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return;
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  if (std::find(names.begin(), names.end(), argv[1]) != names.end()) return;
  const std::string help = did_you_mean(argv[1], names);
  throw UsageError(fmt::format("there is no command {}{}{}", argv[1], help.empty() ? "" : ": ", help));
}

/// Help and version are answers; all else that ends parsing is wrong usage.
int answer(const CLI::App& app, const CLI::ParseError& end) {
  if (end.get_exit_code() != 0) throw UsageError(words_of(app, end));
  std::ostringstream text;
  app.exit(end, text, text);
  print(text.str());
  return status_done;
}

}  // namespace

int run_command_line(int argc, char** argv) {
  std::optional<std::filesystem::path> content;
  std::vector<std::filesystem::path> overlays;
  Action chosen;
  std::string diagnostics = "text";
  CLI::App app(
      "binran compiles XML documents about protocol status codes into printable handbooks (PDF), man pages and "
      "quick cards, in several languages, without a network.",
      "binran");
  app.footer(examples);
  app.set_version_flag("--version", "binran " BINRAN_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  app.add_option("--overlay", overlays, "folder with content of your own, laid over the other")
      ->type_name("FOLDER")
      ->allow_extra_args(false)
      ->check(is_folder_that_exists);
  app.add_option("--content", content, "folder of the content, beside which is fonts/")->type_name("FOLDER");
  app.add_option("--diagnostics", diagnostics, "form of the messages about faults: text unless said")
      ->check(one_of(message_form_names()));
  for (const auto describe : {describe_build, describe_check, describe_answers, describe_explain, describe_translation,
                              describe_new, describe_format, describe_dump, describe_names})
    describe(app, chosen);
  refuse_unknown_command(app, argc, argv);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& end) {
    return answer(app, end);
  }
  Home home = find_home(content);
  // What is compiled must not depend on who does it.
  const auto is_answer = [&](const char* name) { return app.got_subcommand(name); };
  constexpr std::array answers = {"show", "compare", "find", "explain", "names"};
  home.content.overlays = overlays.empty() && std::ranges::any_of(answers, is_answer) ? find_overlays() : overlays;
  Workspace workspace(std::move(home));
  // An answer reads the locale that it is in.
  const bool is_told = std::ranges::any_of(answers, is_answer) && !app.got_subcommand("names");
  if (!is_told && !app.got_subcommand("format")) workspace.read_locales();
  const int status = chosen(workspace);
  const bool is_author = app.got_subcommand("build") || app.got_subcommand("check") || app.got_subcommand("format");
  if (is_author || (workspace.diagnostics().has_errors() && status == status_content_faults))
    report(workspace.diagnostics(), workspace.sources(), app);
  else if (workspace.diagnostics().has_errors())
    tell_of_faults(workspace.diagnostics());
  return status;
}

}  // namespace binran
