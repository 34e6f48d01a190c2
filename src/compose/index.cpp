#include "compose/index.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/characters.h"
#include "compose/front_matter.h"
#include "locale/filing.h"

namespace binran {
namespace {

/// A line of the name index before it is sorted.
struct NamedPlace {
  std::string sort_text;  ///< what of the reading, or of the name, files it
  std::string name;
  std::string language;  ///< of the name, where it differs
  std::string anchor;
};

void add_name(std::vector<NamedPlace>& places, const Edition& edition, const Written& name, const Written& reading,
              const std::string& language, const std::string& anchor) {
  if (name.empty()) return;
  const bool read = edition.locale.needs_reading() && !reading.empty();
  const std::string_view filed = filed_as(name.value);
  places.push_back({std::string(filed_as(read ? reading.value : name.value)), name.value, language, anchor});
  // A name in Latin letters is looked for under them too, not only where it is read.
  if (read && is_letter(filed.front())) places.push_back({std::string(filed), name.value, language, anchor});
}

void add_names(std::vector<NamedPlace>& places, const Edition& edition) {
  for (const auto& [value, entry] : edition.protocol.entries) {
    const std::string anchor = entry_name(entry.protocol.value, entry.id.value);
    const EntryWords said = words(edition, entry);
    add_name(places, edition, said.text.title, said.text.reading, said.language, anchor);
    if (said.text.title.value != entry.phrase.value)
      places.push_back(
          {std::string(filed_as(entry.phrase.value)), entry.phrase.value, foreign(edition, source_language), anchor});
  }
  for (const Symptom& symptom : edition.protocol.symptoms)
    if (const auto [text, language] = words(edition, symptom.texts); text)
      add_name(places, edition, text->title, text->reading, language, symptom_anchor(edition, symptom));
}

std::vector<NamedPlace> named_places(Editions editions) {
  std::vector<NamedPlace> places;
  for (const Edition& edition : editions) add_names(places, edition);
  const Edition& any = editions.front();
  for (const Term* term : printed_terms(editions))
    if (const auto [text, language] = words(any, term->texts); text)
      add_name(places, any, text->name, text->reading, language, term_anchor(term->id.value));
  return places;
}

/// The names of the protocol that are anywhere in the English text: they are the same in every language. What to say to
/// the customer counts too: who looks a name up wants every code that speaks of it, whoever is spoken to.
std::set<std::string> names_in(const Edition& edition, const Entry& entry) {
  std::set<std::string> found;
  const auto text = entry.texts.find(source_language);
  if (text == entry.texts.end()) return found;
  for_each_markup(text->second, [&](const Markup& markup) {
    for (const Phrase& phrase : markup.phrases)
      if (const Code* code = std::get_if<Code>(&phrase);
          code && edition.protocol.names_in_messages.contains(code->text))
        found.insert(code->text);
  });
  return found;
}

LeaderTarget target(const Entry& entry) {
  return {entry_name(entry.protocol.value, entry.id.value), entry.value.value};
}

}  // namespace

IndexOrder index_order(const Locale& locale, std::string_view sort_text) {
  const std::string label = locale.index_label(sort_text);
  // What has no letter may sort before all letters or behind them, and is one group all the same.
  return {label != "#", locale.sort_key(sort_text), label};
}

Leaders name_index(Editions editions) {
  const Edition& edition = editions.front();
  std::vector<NamedPlace> places = named_places(editions);
  std::vector<std::tuple<IndexOrder, std::string, std::size_t>> order;
  for (std::size_t i = 0; i < places.size(); ++i)
    order.emplace_back(index_order(edition.locale, places[i].sort_text), places[i].name, i);
  std::sort(order.begin(), order.end());
  Leaders leaders{LeadersKind::index, {}};
  std::string previous;
  std::set<std::string_view> told;  // anchors of the last line
  for (const auto& [in_order, name, i] : order) {
    const NamedPlace& place = places[i];
    if (leaders.groups.empty() || leaders.groups.back().label != in_order.label)
      leaders.groups.push_back({in_order.label, {}}), previous.clear();
    std::vector<Leader>& lines = leaders.groups.back().leaders;
    if (place.name != std::exchange(previous, place.name)) {
      lines.push_back({{Text{place.name, place.language}}, {}});
      told.clear();
    }
    if (told.insert(place.anchor).second) lines.back().targets.push_back({place.anchor, {}});
  }
  return leaders;
}

Leaders message_name_index(const Edition& edition) {
  std::map<std::string, std::vector<LeaderTarget>> names;
  for (const auto& [id, entry] : edition.protocol.entries)
    for (const std::string& name : names_in(edition, entry)) names[name].push_back(target(entry));
  Leaders leaders{LeadersKind::index, {{}}};
  for (const auto& [name, targets] : names) leaders.groups.front().leaders.push_back({{Code{name}}, targets});
  return leaders;
}

Leaders rfc_index(const Edition& edition) {
  std::map<int, std::vector<LeaderTarget>> rfcs;
  for (const auto& [id, entry] : edition.protocol.entries) {
    std::set<int> numbers;
    for (const Reference& reference : entry.references)
      if (!reference.source.rfc.empty()) numbers.insert(std::stoi(reference.source.rfc));
    for (const int number : numbers) rfcs[number].push_back(target(entry));
  }
  Leaders leaders{LeadersKind::index, {{}}};
  for (const auto& [number, targets] : rfcs) {
    const WebLink link = rfc_link(edition, std::to_string(number), {});
    leaders.groups.front().leaders.push_back({{link}, targets});
  }
  return leaders;
}

Leaders specification_index(const Edition& edition) {
  Leaders leaders{LeadersKind::index, {{}}};
  for (const Specification& specification : edition.protocol.specifications) {
    const Source source{{}, specification.id.value, {}};
    std::vector<LeaderTarget> targets;
    for (const auto& [id, entry] : edition.protocol.entries)
      if (std::ranges::find(entry.references, source, &Reference::source) != entry.references.end())
        targets.push_back(target(entry));
    if (!targets.empty()) leaders.groups.front().leaders.push_back({{source_link(edition, source, {})}, targets});
  }
  return leaders;
}

}  // namespace binran
