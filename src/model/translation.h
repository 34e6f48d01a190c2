// Translations beside their English, part by part: the one place that says which parts there are, which of them are
// missing and which were made from other English than there is now. Staleness, marks, status and the rules about
// translations all ask it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "model/catalog.h"

namespace binran {

/// A translated part of a text, whichever kind of words it has. Points into the text.
struct PartView {
  PartName name;
  const Origin* origin;
  std::variant<const Written*, const Markup*> words;

  std::uint32_t fingerprint() const;
  std::string written() const;  ///< the words as an author writes them, markup as plain words
};

/// The translated parts that a text has of its own, in its order. A message may be empty and is there all the same.
template <class Parts>
std::vector<PartView> translated_parts(const Parts& text) {
  std::vector<PartView> result;
  parts(text, Overloaded{[&]<class Words>(PartName name, const Part<Words>& part) {
                           const Words& words = part;
                           if (!part.in_english && (part.element.known() || !words.empty()))
                             result.push_back({std::move(name), &part, &words});
                         },
                         [](const PartName&, const Written&) {}});
  return result;
}

enum class PartState {
  current,   ///< made from the present English
  stale,     ///< made from other English
  unmarked,  ///< does not say from which English
  missing,   ///< English has it, the translation does not
  surplus,   ///< English has none such
};
inline constexpr Named<PartState> part_state_names[] = {{"current", PartState::current},
                                                        {"stale", PartState::stale},
                                                        {"unmarked", PartState::unmarked},
                                                        {"missing", PartState::missing},
                                                        {"surplus", PartState::surplus}};

/// A part in English and in a translation; one of the two may be missing.
struct PartPair {
  std::optional<PartView> english, translation;
  PartState state() const;
  const PartName& name() const { return (english ? english : translation)->name; }
};

/// Every part of English in its order beside the same part of the translation, then those that only the translation
/// has, but for messages: a language may say one in words of its own that English does not need. Causes have no ids:
/// one belongs to the English cause that it says it was made from; the others follow in order.
std::vector<PartPair> paired(std::vector<PartView> english, std::vector<PartView> translation);

template <class Parts>
std::vector<PartPair> beside_english(const Parts& english, const Parts& translation) {
  return paired(translated_parts(english), translated_parts(translation));
}

/// Whether any part of a translation says which English it was made from.
bool any_marked(const std::vector<PartPair>&);

/// What a text is about, as commands call it: {"sip", "430"}, {"sip", "183-vs-430"}, {"sip", "protocol"},
/// {"glossary", "flow"}, {"article", "timers"}; {"locale", ""} for the messages.
struct TextSubject {
  enum class Kind { code, comparison, symptom, protocol, term, mapping, article, book, messages };
  Kind kind;
  std::string group, item;
  Place place;  ///< where it begins
};

/// Calls `visit(const TextSubject&, ByLocale<…>&)` for everything that something is said of.
template <class AnyCatalog, class Visit>
void for_each_subject(AnyCatalog& catalog, Visit&& visit) {
  using enum TextSubject::Kind;
  for (auto& [id, it] : catalog.protocols) {
    visit(TextSubject{protocol, id, "protocol", it.id.place}, it.texts);
    for (auto& [code_id, entry] : it.entries) visit(TextSubject{code, id, code_id, entry.place}, entry.texts);
    for (auto& pair : it.comparisons) visit(TextSubject{comparison, id, pair.name(), pair.place}, pair.texts);
    for (auto& it_is : it.symptoms) visit(TextSubject{symptom, id, it_is.id.value, it_is.place}, it_is.texts);
  }
  for (auto& [id, it] : catalog.terms) visit(TextSubject{term, "glossary", id, it.id.place}, it.texts);
  for (auto& [id, it] : catalog.mappings) visit(TextSubject{mapping, "mapping", id, it.place}, it.texts);
  for (auto& [id, it] : catalog.articles) visit(TextSubject{article, "article", id, it.place}, it.texts);
  for (auto& it : catalog.books) visit(TextSubject{book, "book", it.id.value, it.place}, it.texts);
  visit(TextSubject{messages, "locale", {}, {}}, catalog.messages);
}

/// Sets `stale` of every translation.
void mark_stale(Catalog&);

/// Puts the English parts into the translations that lack them. Behind the checks: what is missing is no longer seen.
void stand_in(Catalog&);

/// Gives up the texts that none of the languages `kept` needs, but for those of protocols and locales. English stays
/// where it stands in for a text. Behind stand_in().
void give_up_texts(Catalog&, const std::set<std::string>& kept);

}  // namespace binran
