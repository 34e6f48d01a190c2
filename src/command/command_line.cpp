#include "command/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <initializer_list>
#include <memory>
#include <sstream>

#include "base/files.h"
#include "base/normal_form.h"
#include "command/commands.h"
#include "command/formats.h"
#include "command/help.h"
#include "command/messages.h"
#include "command/option_words.h"
#include "command/streams.h"
#include "command/terminal.h"

namespace binran {
namespace {

void add_locales(CLI::App& command, std::vector<std::string>& locales) {
  command.add_option("-l,--locale", locales, "language, by its tag, such as en")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("TAG");
}
void add_locale(CLI::App& command, std::string& locale) {
  command.add_option("-l,--locale", locale, "language, by its tag, such as en")->type_name("TAG");
}
void add_protocols(CLI::App& command, std::vector<std::string>& protocols) {
  command.add_option("-p,--protocol", protocols, "only this protocol")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("ID");
}
/// Of commands whose answer is no document: for who reads it, or for a program.
void add_form(CLI::App& command, std::string& format) {
  command.add_option("-f,--format", format, "form of the answer (text unless said)")
      ->type_name("FORM")
      ->check(one_of({"text", "json"}));
}
void add_paper(CLI::App& command, std::string& paper) {
  command.add_option("--paper", paper, "paper of PDF files")->type_name("PAPER")->check(one_of(paper_names()));
}
void add_text_form(CLI::App& command, TextForm& text) {
  command.add_option("-w,--width", text.width, "columns of text")->type_name("COLUMNS")->check(between(40, 1000));
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
const CLI::Validator not_empty([](const std::string& path) { return path.empty() ? say("expected a path") : ""; }, "");

const CLI::Validator is_folder_that_exists(
    [](const std::string& path) { return is_folder(path) ? std::string() : say("there is no folder {}", path); }, "");

/// A form of the messages about faults.
struct MessageForm {
  std::string_view name;
  std::string (*write)(const Diagnostics&, const Sources&);
};

std::string text_for_terminal(const Diagnostics& diagnostics, const Sources& sources) {
  return in_charset_of(diagnostics_as_text(diagnostics, sources, errors_take_colour()), charset_of_messages());
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
      ->type_name("FORMAT")
      ->check(one_of(format_names(false)));
  add_protocols(command, compilation.slices.protocols);
  add_paper(command, compilation.paper);
  add_text_form(command, compilation.text);
  command.add_option("-j,--jobs", compilation.jobs, "threads (one for each processor unless said)")
      ->type_name("NUMBER")
      ->check(between(1, 256));
}

void describe_build(CLI::App& app, Action& chosen) {
  std::shared_ptr<BuildOptions> options;
  CLI::App& command =
      add(app, "build", "compile the content into handbooks, man pages and cards", build, options, chosen);
  command.add_option("-o,--output", options->output, "folder to write (output unless said)")
      ->type_name("FOLDER")
      ->check(not_empty);
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
                  "files or folders of the content, whose faults alone are reported (all unless said)")
      ->type_name("[FILE]...")
      ->check(not_empty);
  command.add_flag("--warnings-fatal", options->warnings_fatal, "exit 1 for warnings too");
  command.add_flag("--registry", options->registry, "hold the codes against the copy of the official registry");
  add_compilation(command, options->compilation);
}

/// What show and compare share.
void describe_answer(CLI::App& command, AnswerOptions& options) {
  add_locale(command, options.locale);
  command.add_option("-p,--protocol", options.protocol, "only this protocol")->type_name("ID");
  command.add_option("-f,--format", options.format, "what to make (card unless said)")
      ->type_name("FORMAT")
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
  show_command
      .add_option("what", one->words,
                  "codes by number, name or phrase, perhaps behind a PROTOCOL; a class as 4xx; symptom, article, term "
                  "or comparison with its ID; codes, symptoms, articles, terms, comparisons")
      ->required()
      ->type_name("[PROTOCOL] NAME...")
      ->transform(in_normal_form);
  describe_answer(show_command, *one);
  CLI::App& compare_command = add(app, "compare", "print what tells two codes apart", compare, pair, chosen);
  compare_command.add_option("codes", pair->words, "codes by number, name or phrase")
      ->required()
      ->type_name("[PROTOCOL] CODE CODE")
      ->transform(in_normal_form);
  describe_answer(compare_command, *pair);
  std::shared_ptr<FindOptions> options;
  CLI::App& command = add(app, "find", "print the codes and symptoms that answer a question", find, options, chosen);
  command.add_option("words", options->words, "a question in any words, or some of a log")
      ->required()
      ->type_name("WORD...")
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
      ->type_name("[FILE]...")
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
                  "as check and status say it; CODE may be a comparison as 183-vs-430, a "
                  "symptom, or protocol for its names, and is left out for all of them; glossary TERM, article ID, "
                  "mapping ID and book ID likewise; locale LOCALE [MESSAGE]")
      ->required()
      ->type_name("PROTOCOL [CODE] LOCALE [PART]")
      ->expected(2, 4);
}

void describe_format(CLI::App& app, Action& chosen) {
  std::shared_ptr<FormatOptions> options;
  CLI::App& command =
      add(app, "format", "write content files in canonical XML, a line a sentence", format_files, options, chosen);
  command.add_option("files", options->files, "files, or folders of XML files (the content unless said)")
      ->type_name("[FILE]...");
  command.add_flag("--check", options->check, "write nothing; print the files that would change, and exit 1 for them");
}

void describe_new(CLI::App& app, Action& chosen) {
  std::shared_ptr<NewOptions> options;
  CLI::App& command = add(app, "new", "begin the file of a code", start_entry, options, chosen);
  command.add_option("what", options->words, "a protocol of the content, and the code as it is sent")
      ->required()
      ->type_name("PROTOCOL CODE")
      ->expected(2);
}

void describe_dump(CLI::App& app, Action& chosen) {
  std::shared_ptr<DumpOptions> options;
  CLI::App& command =
      add(app, "dump", "print what lies between content and output, for debugging", dump_tree, options, chosen);
  command.add_option("what", options->words, "a protocol, perhaps the name of one of its documents")
      ->required()
      ->type_name("PROTOCOL [DOCUMENT]")
      ->expected(1, 2);
  command.add_option("--stage", options->stage, "which tree (document unless said)")
      ->type_name("TREE")
      ->check(one_of({"document", "pages"}));
  add_locale(command, options->locale);
  command.add_option("-f,--format", options->format, "the documents of which format (pdf unless said)")
      ->type_name("FORMAT")
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
  tell(say("files left out for their faults: {} (binran check says which)", diagnostics.files_with_errors().size()));
}

/// CLI11 says only that a subcommand is required; a slip deserves its nearest.
void refuse_unknown_command(const CLI::App& app, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return;
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  if (std::find(names.begin(), names.end(), argv[1]) != names.end()) return;
  throw UsageError(with_nearest(say("there is no command {}", argv[1]), argv[1], names));
}

/// Help and version are answers; all else that ends parsing is wrong usage.
int answer(const CLI::App& app, const CLI::ParseError& end) {
  if (end.get_exit_code() != 0) throw UsageError(words_of(app, end));
  std::ostringstream text;
  app.exit(end, text, text);
  print(in_charset_of(text.str(), charset_of_output()));
  return status_done;
}

/// The command line of the program: its options, and what is called for each command.
class CommandLine {
 public:
  CommandLine() : app_("look up, print and explain the status codes of protocols, without a network", "binran") {
    app_.formatter(std::make_shared<HelpFormatter>());
    app_.footer(
        "0 done, 1 the content has faults, 2 wrong usage or nothing found, 3 the environment failed (a file, the "
        "disk).");
    app_.set_help_flag("-h,--help", "print this help");
    app_.set_version_flag("--version", "binran " BINRAN_VERSION, "print the version");
    app_.require_subcommand(1);
    app_.fallthrough();
    app_.add_option("--overlay", overlays_, "folder with content of your own, laid over the other")
        ->type_name("FOLDER")
        ->allow_extra_args(false)
        ->check(is_folder_that_exists);
    app_.add_option("--content", content_, "folder of the content, beside which is fonts/")->type_name("FOLDER");
    app_.add_option("--diagnostics", diagnostics_, "form of the messages about faults (text unless said)")
        ->type_name("FORM")
        ->check(one_of(message_form_names()));
    for (const auto describe : {describe_build, describe_check, describe_answers, describe_explain,
                                describe_translation, describe_new, describe_format, describe_dump, describe_names})
      describe(app_, chosen_);
  }

  int run(int argc, char** argv) {
    refuse_unknown_command(app_, argc, argv);
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& end) {
      return answer(app_, end);
    }
    Home home = find_home(content_);
    // What is compiled must not depend on who does it.
    home.content.overlays =
        overlays_.empty() && (is_one_of(answering_commands) || is_one_of({"names"})) ? find_overlays() : overlays_;
    Workspace workspace(std::move(home));
    // An answer reads the locale that it is in.
    if (!is_one_of(answering_commands) && !is_one_of({"format"})) workspace.read_locales();
    const int status = chosen_(workspace);
    tell_of(workspace, status);
    return status;
  }

  const CLI::App& command() const { return command_of(app_); }

 private:
  bool is_one_of(std::initializer_list<const char*> names) const {
    return std::ranges::any_of(names, [&](const char* name) { return app_.got_subcommand(name); });
  }

  void tell_of(Workspace& workspace, int status) const {
    const bool has_errors = workspace.diagnostics().has_errors();
    if (is_one_of({"build", "check", "format"}) || (has_errors && status == status_content_faults))
      report(workspace.diagnostics(), workspace.sources(), app_);
    else if (has_errors)
      tell_of_faults(workspace.diagnostics());
  }

  std::optional<std::filesystem::path> content_;
  std::vector<std::filesystem::path> overlays_;
  std::string diagnostics_ = "text";
  Action chosen_;
  CLI::App app_;
};

}  // namespace

int run_command_line(int argc, char** argv) {
  speak(language_of(argc, argv));
  CommandLine line;
  try {
    return line.run(argc, argv);
  } catch (const UsageError& error) {
    const std::string name = full_name(line.command());
    tell_as(name, error.what());
    tell_as({}, say("See {} --help.", name));
    return status_usage;
  }
}

}  // namespace binran
