// The help of the program and of its commands, as lines that fit the terminal, in the language that is spoken
// (messages.h). What there is to tell is what the command line declares.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace binran {

/// In place of the formatter of CLI11, whose words are English and whose columns count bytes.
class HelpFormatter : public CLI::FormatterBase {
 public:
  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
};

/// How the words of a command are named in its help: "[PROTOCOL] NAME..."; empty where it takes none.
std::string words_taken(const CLI::App& command);

/// "binran show"; "binran" where no command was named.
std::string full_name(const CLI::App& command);

/// The commands that the help lists.
std::vector<const CLI::App*> listed_commands(const CLI::App& app);

}  // namespace binran
