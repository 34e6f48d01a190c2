#include "compose/man_pages.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "base/characters.h"
#include "compose/articles.h"
#include "compose/comparison.h"
#include "compose/entry.h"
#include "compose/mappings.h"
#include "compose/symptom_guide.h"
#include "compose/written_pairs.h"

namespace binran {
namespace {

/// "Call/Transaction Does Not Exist" as "call-transaction-does-not-exist".
std::string hyphenated(const std::string& phrase) {
  std::string result;
  for (const char c : phrase) {
    if (is_small_letter(c) || is_digit(c))
      result += c;
    else if (is_letter(c))
      result += static_cast<char>(c - 'A' + 'a');
    else if (!result.empty() && result.back() != '-')
      result += '-';
  }
  while (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

Document page(const Edition& edition, const std::string& name, std::string summary, Place place) {
  Document document = empty_document(edition, name, name, place);
  document.summary = std::move(summary);
  return document;
}

/// SEE ALSO: a list of pages, in the order given, each once and never the page itself.
class SeeAlso {
 public:
  explicit SeeAlso(std::string self) : seen_{std::move(self)} {}
  void add(const std::string& name) {
    if (!seen_.insert(name).second) return;
    if (!pages_.empty()) pages_.push_back(Text{", "});
    pages_.push_back(ManualPage{name, 7});
  }
  void append_to(Document& document, const Edition& edition) {
    if (pages_.empty()) return;
    document.sections.push_back({SectionRole::see_also,
                                 "see-also",
                                 wording(edition, "heading.see-also"),
                                 {},
                                 {{Paragraph{ParagraphRole::body, std::move(pages_), {}}}},
                                 {}});
  }

 private:
  std::set<std::string> seen_;
  Inlines pages_;
};

std::string list_page_name(const Edition& edition) {
  return edition.protocol.id.value + "-codes";
}
std::string symptom_page_name(const Edition& edition) {
  return edition.protocol.id.value + "-symptoms";
}

std::string mapping_page_name(const Edition& edition) {
  return edition.protocol.id.value + "-mappings";
}

void add_common_pages(SeeAlso& see_also, const Edition& edition) {
  see_also.add(list_page_name(edition));
  if (has_mappings(edition)) see_also.add(mapping_page_name(edition));
  if (!edition.protocol.symptoms.empty()) see_also.add(symptom_page_name(edition));
}

/// Related codes and the comparisons that this code is part of.
SeeAlso pages_beside(const Edition& edition, const Entry& entry, const std::string& self) {
  SeeAlso see_also(self);
  for (const CodeReference& related : entry.related) {
    const std::string& protocol = related.protocol.empty() ? edition.protocol.id.value : related.protocol;
    if (edition.catalog.protocols.contains(protocol) && find_entry(edition, related))
      see_also.add(entry_name(protocol, related.code));
  }
  for (const WrittenPair& it : written_pairs(edition, entry)) see_also.add(comparison_name(*it.first, *it.second));
  add_common_pages(see_also, edition);
  return see_also;
}

/// DESCRIPTION, which every page opens with, and `blocks` in it.
Section description(const Edition& edition, Blocks blocks = {}) {
  return {SectionRole::description, "description", wording(edition, "heading.description"), {}, std::move(blocks), {}};
}

/// An entry or a comparison as the sections of a page: what opens it is the description, related codes are in SEE ALSO.
Sections page_sections(const Edition& edition, Section section) {
  std::erase_if(section.sections, [](const Section& part) { return part.role == SectionRole::related; });
  Section opening = description(edition, std::move(section.blocks));
  opening.head = std::move(section.head);
  Sections sections = {std::move(opening)};
  for (Section& part : section.sections) sections.push_back(std::move(part));
  return sections;
}

/// What whatis prints: title and phrase, or, where both are the same, phrase and summary.
std::string one_line(const Edition& edition, const Entry& entry) {
  if (title(edition, entry) != entry.phrase.value) return full_name(edition, entry);
  return edition.locale.message(
      "man.summary", {{"phrase", entry.phrase.value}, {"summary", words(edition, entry).text.summary.value}});
}

}  // namespace

namespace {

/// In characters: a longer one would not stand on a line of the section NAME, and nobody types it.
constexpr std::size_t longest_alias = 60;

/// A page without its sections: what it is called and what it is about.
Document entry_page(const Edition& edition, const Entry& entry) {
  const std::string& protocol = edition.protocol.id.value;
  const std::string name = entry_name(protocol, entry.id.value);
  Document document = page(edition, name, one_line(edition, entry), entry.value.place);
  document.aliases = {protocol + entry.id.value};
  std::set<std::string> known = {name, document.aliases.front()};
  const auto add = [&](const Written& other) {
    const std::string alias = protocol + "-" + hyphenated(other.value);
    if (other.value == entry.id.value || alias.back() == '-' || alias.size() > longest_alias) return;
    if (known.insert(alias).second) document.aliases.push_back(alias);
  };
  add(entry.phrase);
  add(entry.value);
  if (entry.number) add({std::to_string(*entry.number)});
  for (const Written& alias : entry.aliases) add(alias);
  return document;
}

void fill(Document& document, const Edition& edition, const Entry& entry) {
  document.sections = page_sections(edition, entry_section(edition, entry));
  pages_beside(edition, entry, document.name).append_to(document, edition);
}

Document pair_page(const Edition& edition, const Entry& first, const Entry& second) {
  const PairNames names = pair_names(edition, first, second);
  // The protocol stands before the first, which does not say it a second time.
  const bool two = are_of_two_protocols(first, second);
  Document document =
      page(edition, comparison_name(first, second),
           edition.locale.message("man.comparison-summary", {{"protocol", protocol_name(edition)},
                                                             {"first", two ? first.value.value : names.first},
                                                             {"second", names.second},
                                                             {"first_title", title(edition, first)},
                                                             {"second_title", title(edition, second)}}),
           first.value.place);
  if (const auto written = find_written_pair(edition, first, second)) document.place = written->pair->first.place;
  document.aliases = {comparison_name(second, first)};
  return document;
}

void fill(Document& document, const Edition& edition, const Entry& first, const Entry& second) {
  document.sections = page_sections(edition, comparison_section(edition, first, second));
  SeeAlso see_also(document.name);
  for (const Entry* entry : {&first, &second})
    if (edition.catalog.protocols.contains(entry->protocol.value))
      see_also.add(entry_name(entry->protocol.value, entry->id.value));
  add_common_pages(see_also, edition);
  see_also.append_to(document, edition);
}

}  // namespace

Document compose_man_page(const Edition& edition, const Entry& entry) {
  Document document = entry_page(edition, entry);
  fill(document, edition, entry);
  return document;
}

Document compose_man_page(const Edition& edition, const Entry& first, const Entry& second) {
  Document document = pair_page(edition, first, second);
  fill(document, edition, first, second);
  return document;
}

Document compose_code_list_page(const Edition& edition) {
  const std::string name = list_page_name(edition);
  Document document =
      page(edition, name, edition.locale.message("man.list-summary", {{"protocol", protocol_name(edition)}}),
           edition.protocol.id.place);
  Section opening = description(
      edition, {{Paragraph{ParagraphRole::body,
                           wording(edition, "man.list-intro",
                                   {{"protocol", protocol_name(edition)}, {"id", edition.protocol.id.value}}),
                           {}}}});
  for (const CodeClass& code_class : edition.protocol.classes) {
    TranslationSigns signs(edition);
    List list = code_list(edition, code_class, name_beside_code, signs);
    if (list.items.empty()) continue;
    Blocks blocks = {{std::move(list)}};
    for (Block& note : signs.note()) blocks.push_back(std::move(note));
    opening.sections.push_back({SectionRole::codes,
                                class_anchor(edition, code_class),
                                {Text{class_label(edition, code_class)}},
                                {},
                                std::move(blocks),
                                {}});
  }
  document.sections.push_back(std::move(opening));
  SeeAlso see_also(name);
  add_common_pages(see_also, edition);
  for (const WrittenPair& it : written_pairs(edition)) see_also.add(comparison_name(*it.first, *it.second));
  see_also.append_to(document, edition);
  return document;
}

Document compose_symptom_page(const Edition& edition) {
  const std::string name = symptom_page_name(edition);
  Document document =
      page(edition, name, edition.locale.message("man.symptom-summary", {{"protocol", protocol_name(edition)}}),
           edition.protocol.id.place);
  document.sections.push_back(
      description(edition, {{Paragraph{ParagraphRole::body, wording(edition, "symptom.intro"), {}}}}));
  for (Section& symptom : symptom_sections(edition)) document.sections.push_back(std::move(symptom));
  SeeAlso see_also(name);
  see_also.add(list_page_name(edition));
  std::set<std::string, CodeOrder> codes;
  for (const Symptom& symptom : edition.protocol.symptoms)
    for (const CodeReference& suspect : symptom.suspects) codes.insert(suspect.code);
  for (const std::string& code : codes)
    if (edition.protocol.find(code)) see_also.add(entry_name(edition.protocol.id.value, code));
  see_also.append_to(document, edition);
  return document;
}

Document compose_man_page(const Edition& edition, const Article& article) {
  const auto [text, language] = words(edition, article.texts);
  Document document =
      page(edition, edition.protocol.id.value + "-" + article.id.value, text ? text->summary.value : "", article.place);
  document.sections.push_back(description(edition, article_opening(edition, article)));
  for (Section& section : article_sections(edition, article)) document.sections.push_back(std::move(section));
  SeeAlso see_also(document.name);
  add_common_pages(see_also, edition);
  see_also.append_to(document, edition);
  return document;
}

Document compose_mapping_page(const Edition& edition) {
  const std::string name = mapping_page_name(edition);
  Document document =
      page(edition, name, edition.locale.message("man.mapping-summary", {{"protocol", protocol_name(edition)}}),
           edition.protocol.id.place);
  document.sections.push_back(
      description(edition, {{Paragraph{ParagraphRole::body, wording(edition, "mapping.intro"), {}}}}));
  for (Section& mapping : mapping_sections(edition)) document.sections.push_back(std::move(mapping));
  SeeAlso see_also(name);
  add_common_pages(see_also, edition);
  see_also.append_to(document, edition);
  return document;
}

namespace {

/// A page that is still to be filled: its names are settled before any page is complete.
struct PlannedPage {
  Document page;
  std::function<void(Document&)> fill;
};

/// The pages that claim a name that is not the own name of any page.
using Claims = std::map<std::string, std::vector<const Document*>>;

Claims claims(const std::vector<PlannedPage>& plan) {
  Claims result;
  for (const PlannedPage& planned : plan)
    for (const std::string& alias : planned.page.aliases) result[alias].push_back(&planned.page);
  for (const PlannedPage& planned : plan) result.erase(planned.page.name);
  return result;
}

/// A page that leads on to all the pages that go by one name.
Document name_page(const Edition& edition, const std::string& name, const std::vector<const Document*>& pages) {
  List list{ListKind::labelled, {}};
  TranslationSigns signs(edition);
  SeeAlso see_also(name);
  std::string names;
  for (const Document* each : pages) {
    names += (names.empty() ? "" : ", ") + each->name;
    see_also.add(each->name);
    const Entry* entry = edition.protocol.find(each->name.substr(edition.protocol.id.value.size() + 1));
    list.items.push_back(entry ? line_of(edition, *entry, name_beside_code, signs)
                               : ListItem{{Strong{each->name}}, {{Paragraph{{}, {Text{each->summary}}, {}}}}});
  }
  Document document =
      page(edition, name, edition.locale.message("man.name-summary", {{"pages", names}}), pages.front()->place);
  Blocks blocks = {{Paragraph{ParagraphRole::body, wording(edition, "man.name-intro"), {}}}, {std::move(list)}};
  for (Block& note : signs.note()) blocks.push_back(std::move(note));
  document.sections.push_back(description(edition, std::move(blocks)));
  add_common_pages(see_also, edition);
  see_also.append_to(document, edition);
  return document;
}

/// Every name leads to one page: an alias yields to a page of that name, and one that several pages claim becomes a
/// page of its own.
void settle_names(const Edition& edition, std::vector<PlannedPage>& plan) {
  std::vector<PlannedPage> added;
  std::set<std::string> free;
  for (const auto& [name, claimants] : claims(plan)) {
    if (claimants.size() == 1)
      free.insert(name);
    else
      added.push_back({name_page(edition, name, claimants), [](Document&) {}});
  }
  for (PlannedPage& planned : plan)
    std::erase_if(planned.page.aliases, [&](const auto& alias) { return !free.contains(alias); });
  std::move(added.begin(), added.end(), std::back_inserter(plan));
}

std::vector<PlannedPage> plan_pages(const Edition& edition) {
  std::vector<PlannedPage> plan;
  for (const auto& each : edition.protocol.entries) {
    const Entry& entry = each.second;
    plan.push_back({entry_page(edition, entry), [&edition, &entry](Document& page) { fill(page, edition, entry); }});
  }
  for (const WrittenPair& it : written_pairs(edition))
    plan.push_back({pair_page(edition, *it.first, *it.second),
                    [&edition, it](Document& page) { fill(page, edition, *it.first, *it.second); }});
  plan.push_back({compose_code_list_page(edition), [](Document&) {}});
  if (!edition.protocol.symptoms.empty()) plan.push_back({compose_symptom_page(edition), [](Document&) {}});
  for (const Article* article : articles_of(edition))
    plan.push_back({compose_man_page(edition, *article), [](Document&) {}});
  if (has_mappings(edition)) plan.push_back({compose_mapping_page(edition), [](Document&) {}});
  settle_names(edition, plan);
  return plan;
}

}  // namespace

void compose_man_pages(const Edition& edition, const std::function<void(Document)>& take) {
  for (PlannedPage& planned : plan_pages(edition)) {
    planned.fill(planned.page);
    take(std::move(planned.page));
  }
}

}  // namespace binran
