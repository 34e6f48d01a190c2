#include "compose/edition.h"

#include <algorithm>

#include "base/match.h"

namespace binran {

std::string entry_name(const std::string& protocol, const std::string& code) {
  return protocol + "-" + code;
}

std::string comparison_name(const std::string& protocol, const std::string& first, const std::string& second) {
  return protocol + "-" + first + "-vs-" + second;
}

std::string symptom_anchor(const Symptom& symptom) {
  return "symptom-" + symptom.id.value;
}
std::string term_anchor(const std::string& id) {
  return "term-" + id;
}
std::string part_anchor(const std::string& part) {
  return "part-" + part;
}

Inlines wording(const Edition& edition, std::string_view id, const Arguments& arguments) {
  return {Text{edition.locale.message(id, arguments)}};
}

namespace {

Inline code_link(const Edition& edition, const CodeReference& reference) {
  const std::string& protocol = reference.protocol.empty() ? edition.protocol.id.value : reference.protocol;
  return CrossReference{entry_name(protocol, reference.code), reference.code};
}

Inline term_link(const Edition& edition, const TermReference& reference, const std::string& language) {
  std::string text = reference.text;
  if (auto term = edition.catalog.terms.find(reference.id); text.empty() && term != edition.catalog.terms.end())
    if (auto [found, tag] = said(term->second.texts, edition.locale.tag()); found) text = found->name.value;
  return CrossReference{term_anchor(reference.id), text, language};
}

}  // namespace

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

WebLink rfc_link(const Edition& edition, const std::string& rfc, const std::string& section) {
  std::string uri = "https://www.rfc-editor.org/rfc/rfc" + rfc;
  if (section.empty()) return {uri, edition.locale.message("rfc.whole", {{"rfc", rfc}})};
  // Appendices are anchored as appendix-A, sections as section-8.1.1.
  const bool appendix = section[0] >= 'A' && section[0] <= 'Z';
  uri += (appendix ? "#appendix-" : "#section-") + section;
  return {uri, edition.locale.message(appendix ? "rfc.appendix" : "rfc.section", {{"rfc", rfc}, {"section", section}})};
}

std::string protocol_name(const Edition& edition) {
  const auto [name, tag] = said(edition.protocol.names, edition.locale.tag());
  return name ? name->value : edition.protocol.id.value;
}

std::string class_label(const Edition& edition, const CodeClass& code_class) {
  return edition.locale.message("class.label", {{"id", code_class.id}, {"name", class_name(edition, code_class)}});
}

int class_position(const Edition& edition, const CodeClass& code_class) {
  const std::vector<CodeClass>& classes = edition.protocol.classes;
  return static_cast<int>(std::ranges::find(classes, code_class.id, &CodeClass::id) - classes.begin());
}

std::string class_name(const Edition& edition, const CodeClass& code_class) {
  const auto [name, tag] = said(code_class.names, edition.locale.tag());
  return name ? *name : code_class.id;
}

std::string party_name(const Edition& edition, const std::string& party) {
  const auto found = edition.protocol.parties.find(party);
  if (found == edition.protocol.parties.end()) return party;
  const auto [name, tag] = said(found->second, edition.locale.tag());
  return name ? *name : party;
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

std::string full_name(const Edition& edition, const Entry& entry) {
  std::string name = title(edition, entry);
  if (name == entry.phrase.value) return name;
  return edition.locale.message("name.translated", {{"title", name}, {"phrase", entry.phrase.value}});
}

std::string senders(const Edition& edition, const Facts& facts) {
  std::vector<std::string> names;
  for (const Written& sender : facts.senders) names.push_back(party_name(edition, sender.value));
  return edition.locale.message("value.senders", {{"senders", Alternatives{names}}});
}

std::string key(Retry retry) {
  return std::string(name_of(retry_names, retry));
}
std::string key(Reached reached) {
  return std::string(name_of(reached_names, reached));
}
std::string key(const Fault& fault) {
  return match(
      fault, [](const NoFault&) { return std::string("none"); }, [](const OnPath&) { return std::string("path"); },
      [](const PartyAtFault& it) { return it.party.value; });
}

std::string fault(const Edition& edition, const Facts& facts) {
  return match(
      facts.fault, [&](const NoFault&) { return edition.locale.message("value.fault.none"); },
      [&](const OnPath&) { return edition.locale.message("value.fault.path"); },
      [&](const PartyAtFault& it) { return party_name(edition, it.party.value); });
}

std::string foreign(const Edition& edition, const std::string& language) {
  return language == edition.locale.tag() ? std::string() : language;
}

}  // namespace binran
