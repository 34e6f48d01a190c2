#include "command/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <sstream>

#include "base/harmless.h"
#include "base/spelling.h"
#include "command/commands.h"
#include "command/formats.h"
#include "command/streams.h"
#include "command/terminal.h"

namespace binran {
namespace {

constexpr const char* examples = R"(
Examples:
  binran show 430                       the card of SIP 430, in the language of the terminal
  binran show sip 4xx --locale ja       a class of codes, in Japanese
  binran compare 183 430 --locale ko    what tells two codes apart
  binran find 片通話                    codes and symptoms that speak of it
  binran compare 401 407 --format pdf --output 401-407.pdf
  binran build                          all of content/ into output/
  binran build --format pdf --locale ja --paper a5
  binran check                          every fault of the content, at its line and column

Exit status: 0 done, 1 the content has faults, 2 wrong usage, 3 the environment failed (a file, the disk).
)";

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& format : formats()) names.emplace_back(format.name);
  return names;
}

std::vector<std::string> paper_names() {
  std::vector<std::string> names;
  for (const Paper& paper : papers) names.emplace_back(paper.name);
  return names;
}

void add_locales(CLI::App& command, Options& options) {
  command.add_option("-l,--locale", options.locales, "language, by its tag (en, ja, ko)")
      ->delimiter(',')
      ->type_name("TAG");
}
void add_formats(CLI::App& command, Options& options) {
  command.add_option("-f,--format", options.formats, "what to make")
      ->delimiter(',')
      ->check(CLI::IsMember(format_names()));
}
/// What one code or comparison can be shown as.
void add_answer_format(CLI::App& command, Options& options) {
  command.add_option("-f,--format", options.formats, "what to make: card unless said")
      ->check(CLI::IsMember({"card", "man", "pdf"}))
      ->expected(1);
}
void add_protocols(CLI::App& command, Options& options) {
  command.add_option("-p,--protocol", options.protocols, "only this protocol")->delimiter(',')->type_name("ID");
}
void add_paper(CLI::App& command, Options& options) {
  command.add_option("--paper", options.paper, "paper of PDF files")->check(CLI::IsMember(paper_names()));
}
void add_text_form(CLI::App& command, Options& options) {
  command.add_option("-w,--width", options.width, "columns of text, from 40")->check(CLI::Range(40, 1000));
  command.add_flag("--ascii", options.ascii, "draw boxes and arrows with ASCII");
  command.add_flag("--ambiguous-wide", options.ambiguous_wide, "box drawing characters take two columns");
}
void add_jobs(CLI::App& command, Options& options) {
  command.add_option("-j,--jobs", options.jobs, "threads; one for each processor unless said")
      ->check(CLI::Range(1, 256));
}
/// An empty path would be the working folder, which nobody means.
const CLI::Validator not_empty([](const std::string& path) { return path.empty() ? "expected a path" : ""; }, "");
void add_file(CLI::App& command, Options& options) {
  command.add_option("-o,--output", options.file, "file to write instead of standard output")
      ->type_name("FILE")
      ->check(not_empty);
}

using Action = std::function<int(Workspace&, const Options&)>;

/// Adds a subcommand; `chosen` becomes its function when it is used.
CLI::App* add(CLI::App& app, const char* name, const char* about, Action command, Action& chosen) {
  CLI::App* sub = app.add_subcommand(name, about);
  sub->callback([command, &chosen] { chosen = command; });
  return sub;
}

void describe(CLI::App& app, Options& options, Action& chosen) {
  CLI::App* build = add(app, "build", "compile the content into handbooks, man pages and cards", binran::build, chosen);
  build->add_option("-o,--output", options.output, "folder to write")->capture_default_str()->check(not_empty);
  CLI::App* check = add(app, "check", "report every fault of the content; write nothing", binran::check, chosen);
  check->add_flag("--warnings-fatal", options.warnings_fatal, "exit 1 for warnings too");
  check->add_flag("--registry", options.registry, "hold the codes against the copy of the official registry");
  for (CLI::App* command : {build, check}) {
    add_locales(*command, options), add_formats(*command, options), add_protocols(*command, options);
    add_paper(*command, options), add_text_form(*command, options), add_jobs(*command, options);
  }
  CLI::App* show = add(app, "show", "print one code, or a class of codes", binran::show, chosen);
  show->add_option("code", options.words, "[PROTOCOL] CODE, or a class as 4xx")->required()->expected(1, 2);
  CLI::App* compare = add(app, "compare", "print what tells two codes apart", binran::compare, chosen);
  compare->add_option("codes", options.words, "[PROTOCOL] CODE CODE")->required()->expected(2, 3);
  for (CLI::App* command : {show, compare}) {
    add_locales(*command, options), add_answer_format(*command, options), add_paper(*command, options);
    add_text_form(*command, options), add_file(*command, options);
  }
  CLI::App* find = add(app, "find", "print the codes and symptoms that speak of some words", binran::find, chosen);
  find->add_option("words", options.words, "words, all of which are to be found")->required();
  add_locales(*find, options), add_protocols(*find, options), add_text_form(*find, options);

  CLI::App* status = add(app, "status", "print how far each language is translated", binran::status, chosen);
  status->add_flag("--json", options.json, "as JSON");
  add_protocols(*status, options);
  CLI::App* translated =
      add(app, "translated", "mark a translation as made from the present English text", binran::translated, chosen);
  translated->add_option("what", options.words, "PROTOCOL CODE LOCALE; CODE may be comparisons, symptoms or glossary")
      ->required()
      ->expected(3);
  CLI::App* dump =
      add(app, "dump", "print what lies between content and output, for debugging", binran::dump_tree, chosen);
  dump->add_option("what", options.words, "PROTOCOL [DOCUMENT]")->required()->expected(1, 2);
  dump->add_option("--stage", options.stage, "which tree")
      ->check(CLI::IsMember({"document", "pages"}))
      ->capture_default_str();
  add_locales(*dump, options), add_formats(*dump, options), add_paper(*dump, options);
  CLI::App* names = add(app, "names", "print what the content has, for shell completions", binran::names, chosen);
  names->add_option("what", options.words, "locales, protocols, codes or classes; perhaps a PROTOCOL")
      ->required()
      ->expected(1, 2);
  names->group("");  // not in the help
}

/// Faults go to standard error, in the form that was asked for. Who only reads is not told of warnings.
void report(Workspace& workspace, const std::string& form, bool with_warnings) {
  if (!with_warnings && !workspace.diagnostics().has_errors()) return;
  print_messages(form == "json"
                     ? diagnostics_as_json(workspace.diagnostics(), workspace.sources())
                     : diagnostics_as_text(workspace.diagnostics(), workspace.sources(), errors_take_colour()));
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
  if (end.get_exit_code() != 0) {
    print_messages(harmless(end.what()) + "\nRun with --help for more information.\n");
    return status_usage;
  }
  std::ostringstream text;
  app.exit(end, text, text);
  print(text.str());
  return status_done;
}

}  // namespace

int run_command_line(int argc, char** argv) {
  Options options;
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
  app.add_option("--content", options.content, "folder of the content, beside which is fonts/")->type_name("FOLDER");
  app.add_option("--diagnostics", diagnostics, "form of the messages about faults")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  describe(app, options, chosen);
  refuse_unknown_command(app, argc, argv);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& end) {
    return answer(app, end);
  }
  Workspace workspace(find_home(options.content));
  int status = status_content_faults;
  if (!workspace.diagnostics().has_errors()) status = chosen(workspace, options);
  report(workspace, diagnostics, app.got_subcommand("build") || app.got_subcommand("check"));
  return status;
}

}  // namespace binran
