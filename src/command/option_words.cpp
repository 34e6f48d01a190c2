#include "command/option_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>

#include "base/files.h"
#include "command/help.h"
#include "command/messages.h"
#include "command/terminal.h"
#include "command/workspace.h"
#include "locale/charset.h"
#include "locale/locale.h"

namespace binran {
namespace {

/// What the command takes besides options, as its help says it.
std::string wanted_words(const CLI::App& command) {
  if (!command.get_parent()) {
    std::vector<std::string> commands;
    for (const CLI::App* sub : listed_commands(command)) commands.push_back(sub->get_name());
    return say("a command: {}", fmt::join(commands, ", "));
  }
  for (const CLI::Option* option : command.get_options())
    if (option->get_positional()) return words_taken(command);
  return say("nothing but options");
}

/// As they are typed: those of a command, then those of the program.
std::vector<std::string> known_options(const CLI::App& app, const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::App* of : {&command, &app})
    for (const CLI::Option* known : of->get_options())
      for (const std::string& name : known->get_lnames()) names.push_back("--" + name);
  return names;
}

/// The first of the words left over that is an option, if there is one: what stands behind it may be its value.
std::optional<std::string> refused_option(const CLI::App& app, const CLI::App& command) {
  const std::vector<std::string> words = app.remaining(true);
  const auto option = std::ranges::find_if(words, [](const std::string& word) { return word.starts_with('-'); });
  if (option == words.end()) return std::nullopt;
  const std::vector<std::string> names = known_options(app, command);
  const std::string name = option->substr(0, option->find('='));
  if (std::ranges::find(names, name) != names.end()) return say("{} stands behind the command", name);
  return with_nearest(say("there is no option {} here", name), name, names);
}

/// The value of --locale, before anything is known to be right; empty where there is none.
std::string named_locale(std::span<char* const> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word.starts_with("--locale=")) return std::string(word.substr(std::string_view("--locale=").size()));
    if ((word == "--locale" || word == "-l") && i + 1 < words.size()) return words[i + 1];
    if (word.starts_with("-l")) return std::string(word.substr(2));
  }
  return {};
}

/// Whether the charset of messages has the characters of a language. English can be told without those that it lacks.
bool can_be_told(const std::string& language) {
  if (language == spoken_languages().front()) return true;
  const std::string charset = charset_of_messages();
  return is_utf8(charset) || has_characters(charset, sample_of(language));
}

}  // namespace

const CLI::App& command_of(const CLI::App& app) {
  const auto named = app.get_subcommands();
  return named.empty() ? app : *named.front();
}

std::string language_of(int argc, char** argv) {
  const std::span<char* const> words(argv, static_cast<std::size_t>(argc));
  const bool is_answer = std::ranges::any_of(words, [&](std::string_view word) {
    return std::ranges::find(answering_commands, word) != answering_commands.end();
  });
  const std::string named = is_answer ? named_locale(words) : std::string();
  const std::vector<std::string>& spoken = spoken_languages();
  std::optional<std::string> asked = find_locale(spoken, named);
  if (!asked) asked = find_locale(spoken, locale_of_messages());
  const std::string language = asked.value_or(spoken.front());
  return can_be_told(language) ? language : spoken.front();
}

CLI::Validator one_of(const std::vector<std::string>& names) {
  const auto judge = [names](const std::string& word) -> std::string {
    if (std::ranges::find(names, word) != names.end()) return {};
    return say("expected one of {}, got {}", fmt::join(names, ", "), word);
  };
  return {judge, fmt::format("{}", fmt::join(names, ", ")), "one_of"};
}

CLI::Validator between(int least, int greatest) {
  const auto judge = [=](const std::string& word) -> std::string {
    int number = least - 1;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = error == std::errc() && end == word.data() + word.size();
    if (whole && number >= least && number <= greatest) return {};
    return say("expected {} to {}, got {}", least, greatest, word);
  };
  return {judge, fmt::format("{}-{}", least, greatest), "between"};
}

std::string words_of(const CLI::App& app, const CLI::ParseError& error) {
  const std::string_view what = error.what();
  if (dynamic_cast<const CLI::ValidationError*>(&error)) return std::string(what);  // ours, behind the option's name
  const CLI::App& command = command_of(app);
  if (dynamic_cast<const CLI::ConversionError*>(&error)) {  // of a flag: values of others are judged by ours
    for (const std::string& name : known_options(app, command))
      if (what.find(name + " ") != what.npos) return say("{} takes no value", name);
  }
  if (const auto refused = refused_option(app, command)) return *refused;
  if (what.starts_with('-')) return say("{}: expected a value", what.substr(0, what.find(':')));
  const std::vector<std::string> left = app.remaining(true);
  if (left.empty()) return say("expected {}", wanted_words(command));
  std::string fault = say("expected {}, got {}", wanted_words(command), left.front());
  if (is_folder(left.front()))
    return say("{}: the folder of the content is named with --content, before the command", fault);
  for (const CLI::App* other : listed_commands(app))
    if (other->get_name() == left.front()) return say("{}: one command at a time", fault);
  return fault;
}

}  // namespace binran
