// What several subjects have in JSON. Lists are always there and may be empty; anything else that is not known is
// absent. Texts are plain words.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "compose/local_marks.h"
#include "compose/translation_marks.h"

namespace binran {

/// The form of all that is exported: readers refuse another. It changes where a member is removed or renamed, or has a
/// new value where the schema lists them; not where one is added.
inline constexpr std::string_view json_format = "binran/1";

/// Begins a text: its form, and what it is ("handbook").
Json json_head(std::string_view kind);

/// Puts a value under `key` unless it is empty.
void put(Json& object, const char* key, std::string value);

/// Words as a reader sees them.
std::string words_json(const Edition&, const Markup&);

/// A code that is referred to, with its title where it was read.
Json code_reference_json(const Edition&, const CodeReference&);
Json code_references_json(const Edition&, const std::vector<CodeReference>&);

/// A document that defines codes, and a place in one.
Json source_json(const Source&);
Json reference_json(const Edition&, const Reference&);
Json references_json(const Edition&, const std::vector<Reference>&);

/// The values alone.
Json lines_json(const std::vector<Written>&);

/// An exchange, by the ids of its parties.
Json steps_json(const std::vector<Step>&);

/// What is said under each id: {"id": …, "text": …}.
Json said_json(const Edition&, const std::vector<SaidOf>&);

/// What readers have noted about a code or a symptom: {"language": …, "text": …}.
template <class Subject>
Json notes_json(const Edition& edition, const Subject& subject) {
  Json notes = Json::array();
  for (const NotedWords& noted : local_notes(edition, subject))
    notes.push_back({{"language", noted.language}, {"text", words_json(edition, *noted.words)}});
  return notes;
}

/// "source", "current", "stale" or "fallback", which English is.
std::string_view state_of(const Edition&, const Translation&);

/// Begins a text: its language, its state, and the parts of it that English stands in for.
template <class Parts>
Json text_head(const Edition& edition, const ByLocale<Said<Parts>>& texts) {
  const auto [text, language] = words(edition, texts);
  Json head = {{"language", language.empty() ? edition.locale.tag() : language},
               {"state", state_of(edition, translation(edition, texts))}};
  Json english = Json::array();
  if (text)
    parts(*text, Overloaded{[&]<class Words>(const PartName& name, const Part<Words>& part) {
                              if (part.in_english) english.push_back(name.written());
                            },
                            [](const PartName&, const Written&) {}});
  if (!english.empty()) head["english"] = std::move(english);
  return head;
}

}  // namespace binran
