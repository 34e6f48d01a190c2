#include "compose/edition.h"

#include <algorithm>
#include <utility>

#include "base/characters.h"
#include "base/match.h"
#include "compose/speech.h"

namespace binran {
namespace {

const Protocol& protocol_of(const Edition& there, const Entry& entry) {
  const bool is_there = entry.protocol.value == there.protocol.id.value;
  const Protocol* other = is_there ? nullptr : there.catalog.find_protocol(entry.protocol.value);
  return other ? *other : there.protocol;
}

std::optional<Locale> speaking_as(const Protocol& protocol, const Edition& there) {
  if (&protocol == &there.protocol) return std::nullopt;
  Diagnostics told_already;  // by whoever has read the protocol for itself
  return there.locale.speaking(speech(protocol, there.locale.tag()), told_already);
}

}  // namespace

EditionOf::EditionOf(const Edition& there, const Entry& entry)
    : speaking_(speaking_as(protocol_of(there, entry), there)),
      edition_{there.catalog, protocol_of(there, entry), speaking_ ? *speaking_ : there.locale, there.date} {}

std::string entry_name(const std::string& protocol, const std::string& code) {
  return protocol + "-" + code;
}

std::string comparison_name(const Entry& first, const Entry& second) {
  const bool is_one_protocol = first.protocol.value == second.protocol.value;
  return entry_name(first.protocol.value, first.id.value) + "-vs-" +
         (is_one_protocol ? second.id.value : entry_name(second.protocol.value, second.id.value));
}

std::string symptom_anchor(const Edition& edition, const Symptom& symptom) {
  return edition.protocol.id.value + "-symptom-" + symptom.id.value;
}
std::string term_anchor(const std::string& id) {
  return "term-" + id;
}
std::string part_anchor(const Edition& edition, const std::string& part) {
  return edition.protocol.id.value + "-part-" + part;
}
std::string class_anchor(const Edition& edition, const CodeClass& code_class) {
  return edition.protocol.id.value + "-class-" + code_class.id;
}

Inlines wording(const Edition& edition, std::string_view id, const Arguments& arguments) {
  return {Text{edition.locale.message(id, arguments)}};
}

Document empty_document(const Edition& edition, std::string name, std::string title, Place place) {
  Document document;
  document.place = place;
  document.name = std::move(name);
  document.language = edition.locale.tag();
  document.title = std::move(title);
  document.collection = edition.locale.message("man.manual", {{"protocol", protocol_name(edition)}});
  document.date = edition.date;
  return document;
}

PrintWords print_words(const Edition& edition) {
  const Locale& locale = edition.locale;
  return {locale.message("heading.notes"), locale.message("heading.continued"), locale.message("codes.range"),
          locale.message("card.more")};
}

namespace {

const std::string& home(const Edition& edition, const CodeReference& reference) {
  return reference.protocol.empty() ? edition.protocol.id.value : reference.protocol;
}

Inline term_link(const Edition& edition, const TermReference& reference, const std::string& language) {
  std::string text = reference.text;
  if (auto term = edition.catalog.terms.find(reference.id); text.empty() && term != edition.catalog.terms.end())
    if (auto [found, tag] = said(term->second.texts, edition.locale.tag()); found) text = found->name.value;
  if (text.empty()) text = reference.id;  // of a glossary with faults
  return CrossReference{term_anchor(reference.id), text, language};
}

}  // namespace

const Entry* find_entry(const Edition& edition, const CodeReference& reference) {
  const Protocol* protocol = edition.catalog.find_protocol(home(edition, reference));
  return protocol ? protocol->find(reference.code) : nullptr;
}

std::string code_label(const Edition& edition, const CodeReference& reference) {
  const std::string& id = home(edition, reference);
  const Entry* entry = find_entry(edition, reference);
  const std::string code = entry && !entry->value.empty() ? entry->value.value : reference.code;
  if (id == edition.protocol.id.value) return code;
  const Protocol* protocol = edition.catalog.find_protocol(id);
  return edition.locale.message("code.of-protocol",
                                {{"protocol", protocol ? protocol_name(edition, *protocol) : id}, {"code", code}});
}

Inline code_link(const Edition& edition, const CodeReference& reference) {
  const std::string& id = home(edition, reference);
  std::string label = code_label(edition, reference);
  if (!edition.catalog.protocols.contains(id)) return Text{std::move(label)};
  return CrossReference{entry_name(id, reference.code), std::move(label)};
}

Inlines code_and_title(const Edition& edition, const CodeReference& reference) {
  Inlines result = {code_link(edition, reference)};
  if (const Entry* entry = find_entry(edition, reference)) {
    result.push_back(Text{" "});
    result.push_back(Text{title(edition, *entry), title_language(edition, *entry)});
  }
  return result;
}

Inlines inlines(const Edition& edition, const Markup& markup, const std::string& language) {
  Inlines result;
  result.reserve(markup.phrases.size());
  for (const Phrase& phrase : markup.phrases)
    result.push_back(match(
        phrase,
        [&](const Text& text) -> Inline {
          return Text{text.text, language, text.place};
        },
        [&](const Code& code) -> Inline { return code; }, [&](const Emphasis& emphasis) -> Inline { return emphasis; },
        [&](const CodeReference& reference) { return code_link(edition, reference); },
        [&](const RfcReference& rfc) -> Inline { return rfc_link(edition, rfc.number, rfc.section); },
        [&](const TermReference& term) { return term_link(edition, term, language); }));
  return result;
}

Inlines inlines(const Edition& edition, const Part<Markup>& markup, const std::string& language) {
  return inlines(edition, static_cast<const Markup&>(markup), language_of(edition, language, markup));
}

WebLink rfc_link(const Edition& edition, const std::string& rfc, const std::string& section) {
  std::string uri = "https://www.rfc-editor.org/rfc/rfc" + rfc;
  if (section.empty()) return {uri, edition.locale.message("rfc.whole", {{"rfc", rfc}})};
  // Appendices are anchored as appendix-A, sections as section-8.1.1.
  const bool appendix = section[0] >= 'A' && section[0] <= 'Z';
  uri += (appendix ? "#appendix-" : "#section-") + section;
  return {uri, edition.locale.message(appendix ? "rfc.appendix" : "rfc.section", {{"rfc", rfc}, {"section", section}})};
}

std::string source_name(const Edition& edition, const Source& source) {
  if (source.specification.empty()) return edition.locale.message("rfc.whole", {{"rfc", source.rfc}});
  const Specification* known = edition.protocol.find_specification(source.specification);
  return known ? known->name : source.specification;
}

Inline source_link(const Edition& edition, const Source& source, const std::string& section) {
  if (source.specification.empty()) return rfc_link(edition, source.rfc, section);
  std::string name = source_name(edition, source);
  if (!section.empty()) name = edition.locale.message("specification.section", {{"name", name}, {"section", section}});
  const Specification* known = edition.protocol.find_specification(source.specification);
  if (!known || known->uri.empty()) return Text{std::move(name)};
  return WebLink{known->uri, std::move(name)};
}

std::string protocol_name(const Edition& edition) {
  return protocol_name(edition, edition.protocol);
}
namespace {

/// A line that a protocol says in the edition's language, else in English; `otherwise` where it says it in neither.
template <class Find>
std::string protocol_line(const Edition& edition, const Protocol& protocol, const std::string& otherwise, Find find) {
  for (const std::string& tag : {edition.locale.tag(), source_language})
    if (const auto text = protocol.texts.find(tag); text != protocol.texts.end())
      if (const Part<Written>* line = find(text->second); line && !line->empty()) return line->value;
  return otherwise;
}

const Part<Written>* find_line(const LinesById& lines, const std::string& id) {
  const auto found = lines.find(id);
  return found == lines.end() ? nullptr : &found->second;
}

}  // namespace

std::string protocol_name(const Edition& edition, const Protocol& protocol) {
  return protocol_line(edition, protocol, protocol.id.value, [](const ProtocolText& text) { return &text.name; });
}

std::string protocol_title(const Edition& edition) {
  return protocol_line(edition, edition.protocol, {}, [](const ProtocolText& text) { return &text.title; });
}

std::string class_label(const Edition& edition, const CodeClass& code_class) {
  const std::string name = class_name(edition, code_class);
  if (!is_marked_by_id(code_class)) return name;
  return edition.locale.message("class.label", {{"id", code_class.id}, {"name", name}});
}

bool is_marked_by_id(const CodeClass& code_class) {
  return std::ranges::any_of(code_class.id, is_digit);
}

std::string class_mark(const Edition& edition, const CodeClass& code_class) {
  return is_marked_by_id(code_class) ? code_class.id : class_name(edition, code_class);
}

std::string class_name(const Edition& edition, const CodeClass& code_class) {
  return protocol_line(edition, edition.protocol, code_class.id,
                       [&](const ProtocolText& text) { return find_line(text.classes, code_class.id); });
}

std::string party_name(const Edition& edition, const std::string& party) {
  return protocol_line(edition, edition.protocol, party,
                       [&](const ProtocolText& text) { return find_line(text.parties, party); });
}

EntryWords words(const Edition& edition, const Entry& entry) {
  static const EntryText nothing;  // an entry without English is an error before anything is composed
  const auto [text, language] = words(edition, entry.texts);
  return {text ? *text : nothing, language};
}

std::string title(const Edition& edition, const Entry& entry) {
  const EntryText& text = words(edition, entry).text;
  return text.title.empty() ? entry.phrase.value : text.title.value;
}

std::string title_language(const Edition& edition, const Entry& entry) {
  const EntryWords said = words(edition, entry);
  return language_of(edition, said.language, said.text.title);
}

Text summary(const Edition& edition, const Entry& entry) {
  const EntryWords said = words(edition, entry);
  return {said.text.summary.value, language_of(edition, said.language, said.text.summary)};
}

std::string full_name(const Edition& edition, const Entry& entry) {
  std::string name = title(edition, entry);
  if (name == entry.phrase.value) return name;
  return edition.locale.message("name.translated", {{"title", name}, {"phrase", entry.phrase.value}});
}

std::string own_phrase(const Entry& entry) {
  return entry.phrase.value == entry.value.value ? std::string() : entry.phrase.value;
}

std::string entry_title(const Edition& edition, const Entry& entry) {
  const std::string phrase = own_phrase(entry);
  return entry.value.value + " " + (phrase.empty() ? title(edition, entry) : phrase);
}

std::string name_beside_code(const Edition& edition, const Entry& entry) {
  return own_phrase(entry).empty() ? title(edition, entry) : full_name(edition, entry);
}

namespace {

/// A message of the protocol; its last word where it was left out for a fault, which has been reported.
std::string own_message(const Edition& edition, const std::string& id) {
  return edition.locale.has_message(id) ? edition.locale.message(id) : id.substr(id.rfind('.') + 1);
}

/// The key of a fact: equal keys are the same fact, in whatever order parties are named.
std::string fact_key(const FactKind& kind, const std::vector<Written>& words) {
  std::vector<std::string> sorted;
  for (const Written& word : words) sorted.push_back(word.value);
  if (kind.type == FactType::parties) std::ranges::sort(sorted);
  std::string key;
  for (const std::string& word : sorted) key += (key.empty() ? "" : " ") + word;
  return key;
}

std::string fact_words(const Edition& edition, const FactKind& kind, const std::vector<Written>& words) {
  std::vector<std::string> shown;
  for (const Written& word : words) shown.push_back(value_name(edition, kind, word.value));
  if (kind.type == FactType::parties)
    return edition.locale.message("value.parties", {{"parties", Alternatives{shown}}});
  std::string text;
  for (const std::string& word : shown) text += (text.empty() ? "" : edition.locale.message("list.separator")) + word;
  return text;
}

}  // namespace

std::string fact_name(const Edition& edition, const FactKind& kind) {
  return own_message(edition, "fact." + kind.id.value);
}

std::string value_name(const Edition& edition, const FactKind& kind, const std::string& word) {
  if (kind.is_value(word)) return own_message(edition, "value." + kind.id.value + "." + word);
  return kind.type == FactType::words ? word : party_name(edition, word);
}

std::optional<Fact> fact(const Edition& edition, const Entry& entry, const FactKind& kind) {
  const auto told = entry.facts.told.find(kind.id.value);
  if (told == entry.facts.told.end()) return std::nullopt;
  return Fact{fact_name(edition, kind), fact_words(edition, kind, told->second), kind.id.value,
              fact_key(kind, told->second)};
}

std::string language_of(const Edition& edition, const std::string& language, const Origin& part) {
  return part.in_english ? foreign(edition, source_language) : language;
}

std::string foreign(const Edition& edition, const std::string& language) {
  return language == edition.locale.tag() ? std::string() : language;
}

}  // namespace binran
