// The rules that diagnostics are about: every one has a name, by which a program or an editor knows its kind whatever
// its words are. Names are stable: they are in scripts and in settings of others.
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

namespace binran {

enum class Rule {
  unnamed,  ///< nobody has said which: a fault of binran, that tests find
  // One file, as XML.
  not_well_formed,
  hidden_character,
  // One file, as the language of the content.
  wrong_root,
  unknown_element,
  missing_element,
  repeated_element,
  misplaced_element,
  misplaced_text,
  empty_text,
  unknown_attribute,
  missing_attribute,
  repeated_attribute,
  wrong_value,
  typographic_command,
  // Where files are.
  wrong_place,
  unknown_file,
  unsafe_name,
  no_protocol,
  // Agreement.
  repeated_item,
  unknown_party,
  unknown_reference,
  no_class,
  triage,
  registry,
  // Languages.
  unknown_language,
  missing_text,
  stale_text,
  unmarked_text,
  differing_text,
  missing_reading,
  draft,
  // Words.
  repetition,
  wide_summary,
  wrong_word,
  idle_word,
  // Locale files.
  message_pattern,
  missing_message,
  unknown_message,
  message_arguments,
  missing_hyphenation,
  right_to_left,
  // Paper and files.
  typeface,
  missing_glyph,
  missing_form,
  too_wide,
  two_documents,
  long_name,
  manifest,
  too_many_faults,
};

struct RuleFacts {
  std::string_view name;   ///< "missing-text"
  std::string_view about;  ///< a sentence without its full stop
};

/// In the order of Rule.
inline constexpr RuleFacts rule_facts[] = {
    {"", ""},
    {"not-well-formed", "The file is well-formed XML 1.0 in UTF-8, without a document type"},
    {"hidden-character", "No character shows nothing"},
    {"wrong-root", "The root element is that of this kind of file"},
    {"unknown-element", "Elements are those that the language has here"},
    {"missing-element", "An element that must be there is"},
    {"repeated-element", "An element that may be there once is there once"},
    {"misplaced-element", "Elements are in their order"},
    {"misplaced-text", "Text stands only in elements that hold text"},
    {"empty-text", "What holds text is not empty"},
    {"unknown-attribute", "Attributes are those that the language has here"},
    {"missing-attribute", "An attribute that must be there is"},
    {"repeated-attribute", "An attribute is there once"},
    {"wrong-value", "A value has its form, and agrees with those beside it"},
    {"typographic-command", "A command has the characters that a keyboard types"},
    {"wrong-place", "A file says of itself what its name and its folder say"},
    {"unknown-file", "Files are those that a protocol has"},
    {"unsafe-name", "Names that become names of files are safe ones"},
    {"no-protocol", "There is a protocol"},
    {"repeated-item", "Nothing is there twice"},
    {"unknown-party", "Parties are those of the protocol"},
    {"unknown-reference", "What is referred to is there"},
    {"no-class", "Every code is in a class"},
    {"triage", "Every step of a triage is reached, leads on, and is worded"},
    {"registry", "Codes are as the official registry has them"},
    {"unknown-language", "Texts are in languages that have a locale"},
    {"missing-text", "Every text is there in every language"},
    {"stale-text", "A translation was made from the present English"},
    {"unmarked-text", "A translation says which English it was made from"},
    {"differing-text", "A translation refers to what its English refers to, and says no more"},
    {"missing-reading", "What is sorted by its reading has one"},
    {"draft", "What a draft still lacks"},
    {"repetition", "No two codes say the same"},
    {"wide-summary", "A summary fits its line"},
    {"wrong-word", "No word is used that the glossary advises against"},
    {"idle-word", "What people say leads to what the content says"},
    {"message-pattern", "A message is an ICU message pattern"},
    {"missing-message", "A locale has every message"},
    {"unknown-message", "A locale has the messages of English and no others"},
    {"message-arguments", "A message takes what the English one takes"},
    {"missing-hyphenation", "A locale that hyphenates has patterns to do so"},
    {"right-to-left", "Locales are written from left to right"},
    {"typeface", "Typefaces are whole and their chains complete"},
    {"missing-glyph", "Every character has a glyph, and its marks stand where they belong"},
    {"missing-form", "A character is printed in the form that its variation selector asks for"},
    {"too-wide", "What is printed fits its place"},
    {"two-documents", "Every document has a file of its own"},
    {"long-name", "Names of files are not too long"},
    {"manifest", "The manifest of the output folder is as a build left it"},
    {"too-many-faults", "Faults are few enough to be told"},
};
static_assert(std::size(rule_facts) == static_cast<std::size_t>(Rule::too_many_faults) + 1);

constexpr std::string_view name_of(Rule rule) {
  return rule_facts[static_cast<std::size_t>(rule)].name;
}

}  // namespace binran
