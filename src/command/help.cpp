#include "command/help.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "command/messages.h"
#include "command/terminal.h"
#include "locale/columns.h"

namespace binran {
namespace {

/// The parts of what CLI11 calls the name of a type: what a value is called, and which values there are.
struct ValueNames {
  std::string name, choices;
};

ValueNames value_names(const CLI::Option& option) {
  const std::string whole = option.get_type_name();
  const std::size_t colon = std::min(whole.find(':'), whole.size());
  return {whole.substr(0, colon), whole.substr(std::min(colon + 1, whole.size()))};
}

/// "  -l, --locale TAG,..."
std::string option_column(const CLI::Option& option) {
  std::string names;
  for (const std::string& name : option.get_snames()) names += fmt::format("-{}, ", name);
  std::string column = fmt::format("{:>6}", names);
  for (const std::string& name : option.get_lnames()) column += "--" + name;
  if (option.get_items_expected_max() == 0) return column;
  return column + " " + value_names(option).name + (option.get_delimiter() ? ",..." : "");
}

/// Rows of two columns, paragraphs, headings: lines of no more columns than the terminal has.
class HelpText {
 public:
  void heading(std::string_view english) { text_ += "\n" + said(english) + "\n"; }

  void row(const std::string& left, const std::string& right) {
    if (right.empty()) {
      text_ += left + "\n";
      return;
    }
    const std::size_t column = std::min<std::size_t>(28, width_ * 2 / 5);
    constexpr std::size_t gap = 2;
    const bool is_beside = columns(left) + gap <= column;
    const std::string margin(column, ' ');
    std::string begin = is_beside ? pad(left, column) : left + "\n" + margin;
    for (const std::string& line : wrap(right, width_ - column, breaker_)) {
      text_ += begin + line + "\n";
      begin = margin;
    }
  }

  /// A remark, then the command that it is about: as commands are long, and meant to be copied.
  void example(const HelpExample& it) {
    constexpr std::size_t indentation = 2;
    for (const std::string& line : wrap(it.remark, width_ - indentation, breaker_))
      text_ += std::string(indentation, ' ') + line + "\n";
    text_ += std::string(2 * indentation, ' ') + it.command + "\n";
  }

  void paragraph(const std::string& words) {
    for (const std::string& line : wrap(words, width_, breaker_)) text_ += line + "\n";
  }

  const std::string& text() const { return text_; }

 private:
  std::size_t width_ = output_width();
  Breaker breaker_{spoken_language(), TypesettingRules()};
  std::string text_;
};

void add_options(HelpText& help, const CLI::App& app) {
  help.heading("Options:");
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional()) continue;
    const std::string about = said(option->get_description()), choices = value_names(*option).choices;
    help.row(option_column(*option), choices.empty() ? about : fmt::format("{}: {}", about, choices));
  }
}

}  // namespace

std::string words_taken(const CLI::App& command) {
  for (const CLI::Option* option : command.get_options())
    if (option->get_positional()) return value_names(*option).name;
  return {};
}

std::string full_name(const CLI::App& command) {
  return command.get_parent() ? full_name(*command.get_parent()) + " " + command.get_name() : command.get_name();
}

std::vector<const CLI::App*> listed_commands(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* any) { return !any->get_group().empty(); });
}

std::string HelpFormatter::make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const {
  HelpText help;
  const bool is_command = app->get_parent();
  help.paragraph(fmt::format("{} {} [OPTION]... {}", said("Usage:"), full_name(*app),
                             is_command ? words_taken(*app) : "COMMAND ..."));
  help.paragraph(said(app->get_description()));
  if (!is_command) {
    help.heading("Commands:");
    for (const CLI::App* command : listed_commands(*app))
      help.row("  " + command->get_name(), said(command->get_description()));
  }
  for (const CLI::Option* option : app->get_options()) {
    if (!option->get_positional()) continue;
    help.heading("Words:");
    help.row("  " + value_names(*option).name, said(option->get_description()));
  }
  add_options(help, *app);
  help.heading("Examples:");
  for (const HelpExample& it : help_examples(is_command ? app->get_name() : "")) help.example(it);
  if (!is_command) {
    help.heading("Exit status:");
    help.paragraph(said(app->get_footer()));
  }
  return help.text();
}

}  // namespace binran
