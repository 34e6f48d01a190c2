// What is said about slips in options and words of the command line: in our words, because those of CLI11 are others in
// each of its versions, and English. Not how options are read: that is CLI11's.
#pragma once

#include <CLI/CLI.hpp>
#include <initializer_list>
#include <string>
#include <vector>

namespace binran {

/// Accepts these names and no others.
CLI::Validator one_of(const std::vector<std::string>& names);

/// Accepts whole numbers from `least` to `greatest`.
CLI::Validator between(int least, int greatest);

/// The commands that answer somebody who asks, in one language.
inline constexpr std::initializer_list<const char*> answering_commands = {"show", "compare", "find", "explain"};

/// The command that was named, or the program itself.
const CLI::App& command_of(const CLI::App& app);

/// The tag of the language in which the program speaks to who has typed `argv`: that of the answer, else that of the
/// environment, as far as the charset of messages has its characters. Before the command line is read, since it may be
/// wrong.
std::string language_of(int argc, char** argv);

/// What is wrong with the command line that `app` has refused with `error`.
std::string words_of(const CLI::App& app, const CLI::ParseError& error);

}  // namespace binran
