#include "command/option_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/files.h"
#include "base/spelling.h"

namespace binran {
namespace {

/// The command that was named, or the program itself.
const CLI::App& command_of(const CLI::App& app) {
  const auto named = app.get_subcommands();
  return named.empty() ? app : *named.front();
}

/// What the command takes besides options, as its help says it.
std::string wanted_words(const CLI::App& command) {
  for (const CLI::Option* option : command.get_options())
    if (option->get_positional()) return option->get_description();
  if (command.get_parent()) return "nothing but options";
  std::vector<std::string> commands;
  for (const CLI::App* sub : command.get_subcommands([](const CLI::App* any) { return !any->get_group().empty(); }))
    commands.push_back(sub->get_name());
  return fmt::format("a command: {}", fmt::join(commands, ", "));
}

/// The first of the words left over that is an option, if there is one: what stands behind it may be its value.
std::optional<std::string> refused_option(const CLI::App& app, const CLI::App& command) {
  const std::vector<std::string> words = app.remaining(true);
  const auto option = std::ranges::find_if(words, [](const std::string& word) { return word.starts_with('-'); });
  if (option == words.end()) return std::nullopt;
  std::vector<std::string> names;
  for (const CLI::App* of : {&command, &app})
    for (const CLI::Option* known : of->get_options())
      for (const std::string& name : known->get_lnames()) names.push_back("--" + name);
  if (std::ranges::find(names, *option) != names.end()) return fmt::format("{} stands behind the command", *option);
  const std::string help = did_you_mean(*option, names);
  return fmt::format("there is no option {} here{}{}", *option, help.empty() ? "" : ": ", help);
}

}  // namespace

CLI::Validator one_of(const std::vector<std::string>& names) {
  const auto judge = [names](const std::string& word) -> std::string {
    if (std::ranges::find(names, word) != names.end()) return {};
    return fmt::format("expected one of {}, got {}", fmt::join(names, ", "), word);
  };
  return {judge, fmt::format("{{{}}}", fmt::join(names, ",")), "one_of"};
}

CLI::Validator between(int least, int greatest) {
  const auto judge = [=](const std::string& word) -> std::string {
    int number = least - 1;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = error == std::errc() && end == word.data() + word.size();
    if (whole && number >= least && number <= greatest) return {};
    return fmt::format("expected {} to {}, got {}", least, greatest, word);
  };
  return {judge, fmt::format("{} to {}", least, greatest), "between"};
}

std::string words_of(const CLI::App& app, const CLI::ParseError& error) {
  const std::string_view what = error.what();
  if (dynamic_cast<const CLI::ValidationError*>(&error)) return std::string(what);  // ours, behind the option's name
  const CLI::App& command = command_of(app);
  if (const auto refused = refused_option(app, command)) return *refused;
  if (what.starts_with('-')) return fmt::format("{}: expected a value", what.substr(0, what.find(':')));
  const std::vector<std::string> left = app.remaining(true);
  if (left.empty()) return fmt::format("expected {}", wanted_words(command));
  const bool content = is_folder(left.front());
  return fmt::format("expected {}, got {}{}", wanted_words(command), left.front(),
                     content ? ": the folder of the content is named with --content, before the command" : "");
}

}  // namespace binran
