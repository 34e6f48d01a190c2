// What the program itself says, help and messages, in the language of who reads it: English stands in the sources, and
// is the key of its translations in src/words, as with GNU gettext. They are part of the program, so that it can speak
// where there is no content. Not what is said of content: that is in the content, with its own languages. Faults of
// content are told to authors, in English.
#pragma once

#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace binran {

/// Tags of the languages that the program speaks: English first.
const std::vector<std::string>& spoken_languages();

/// Something in one of these languages, with the characters that it is written with.
std::string sample_of(const std::string& language);

/// What is said from now on is said in this language. To be called before there are threads.
void speak(const std::string& language);
const std::string& spoken_language();

/// `english` in the language that is spoken; itself where it has no translation.
std::string said(std::string_view english);

/// The same with arguments in their places. A translation may number them, {0} and {1}, to have another order.
template <class... Args>
std::string say(fmt::format_string<Args...> english, Args&&... args) {
  const fmt::string_view pattern = english;
  return fmt::vformat(said({pattern.data(), pattern.size()}), fmt::make_format_args(args...));
}

/// `fault`, and which of `known` may have been meant by `word`.
std::string with_nearest(const std::string& fault, std::string_view word, std::span<const std::string> known);

/// Commands of the shell that show what a command of the program is for, each with a remark.
struct HelpExample {
  std::string command, remark;
};

/// Those of a command ("": of the program) in the language that is spoken.
std::vector<HelpExample> help_examples(std::string_view command);

}  // namespace binran
