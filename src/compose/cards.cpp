#include "compose/cards.h"

#include <algorithm>
#include <optional>

#include "base/match.h"
#include "compose/articles.h"
#include "compose/comparison.h"
#include "compose/entry.h"
#include "compose/front_matter.h"
#include "compose/symptom_guide.h"
#include "compose/translation_marks.h"
#include "compose/written_pairs.h"
#include "document/plain_text.h"

namespace binran {
namespace {

/// A class and what lists its codes.
Section codes_section(const Edition& edition, const CodeClass& code_class, Block list, const TranslationSigns& signs) {
  Section section{
      SectionRole::codes, class_anchor(edition, code_class), {Text{class_label(edition, code_class)}}, {}, {}, {}};
  section.blocks.push_back(std::move(list));
  for (Block& note : signs.note()) section.blocks.push_back(std::move(note));
  return section;
}

/// A class with code, title and summary of every entry; nothing when it has none.
std::optional<Section> class_section(const Edition& edition, const CodeClass& code_class) {
  TranslationSigns signs(edition);
  Table table;
  table.columns = {{0, true}, {1, false}, {1.6, false}};
  for (const Entry* entry : edition.protocol.entries_of(code_class)) {
    Inlines name = {Text{title(edition, *entry), title_language(edition, *entry)}};
    signs.add(name, translation(edition, entry->texts));
    table.rows.push_back({{{Strong{entry->value.value}}, true}, {std::move(name)}, {{summary(edition, *entry)}}});
  }
  if (table.rows.empty()) return std::nullopt;
  return codes_section(edition, code_class, {std::move(table)}, signs);
}

Document paper_cards(const Edition& edition, const std::string& kind) {
  Document document =
      card(edition, edition.protocol.id.value + "-" + kind + "-" + edition.locale.tag(),
           edition.locale.message("handbook.title", {{"protocol", protocol_name(edition)}}), edition.protocol.id.place);
  document.summary = cover(edition).edition;
  document.keywords = {protocol_name(edition)};
  return document;
}

void drop_commands(Blocks& blocks) {
  std::erase_if(blocks, [](const Block& block) { return std::holds_alternative<Command>(block.content); });
  for (Block& block : blocks)
    match(
        block.content, [](Paragraph&) {}, [](Command&) {},
        [](List& list) {
          for (ListItem& item : list.items) drop_commands(item.blocks);
        },
        [](Table&) {}, [](Exchange&) {}, [](Leaders&) {},
        [](Triage& triage) {
          for (TriageQuestion& question : triage.questions) question.command.reset();
        });
}

/// An entry as a small card has it: what to check, what to change, what to say.
Section short_entry(const Edition& edition, const Entry& entry) {
  Section section = entry_section(edition, entry);
  section.blocks = translation_notes(edition, {translation(edition, entry.texts)});
  std::erase_if(section.sections, [](const Section& part) {
    return part.role != SectionRole::checks && part.role != SectionRole::fixes && part.role != SectionRole::say;
  });
  for (Section& part : section.sections) drop_commands(part.blocks);
  return section;
}

/// The codes of a class for one folded sheet. A summary may have a colon of its own: the name is set apart by weight
/// and an em.
List pocket_list(const Edition& edition, const CodeClass& code_class, TranslationSigns& signs) {
  List list{ListKind::labelled, {}};
  for (const Entry* entry : edition.protocol.entries_of(code_class)) {
    Inlines line = {Strong{title(edition, *entry), title_language(edition, *entry)}};
    signs.add(line, translation(edition, entry->texts));
    line.push_back(Text{"\u2003"});
    line.push_back(summary(edition, *entry));
    list.items.push_back({{Strong{entry->value.value}}, {{Paragraph{ParagraphRole::pointer, std::move(line), {}}}}});
  }
  return list;
}

std::optional<Section> pocket_section(const Edition& edition, const CodeClass& code_class) {
  TranslationSigns signs(edition);
  List list = pocket_list(edition, code_class, signs);
  if (list.items.empty()) return std::nullopt;
  return codes_section(edition, code_class, {std::move(list)}, signs);
}

}  // namespace

Document card(const Edition& edition, std::string name, std::string title, Place place) {
  Document document = empty_document(edition, std::move(name), std::move(title), place);
  document.print = print_words(edition);
  return document;
}

Document compose_card(const Edition& edition, const Entry& entry) {
  Document document = card(edition, entry_name(edition.protocol.id.value, entry.id.value), entry_title(edition, entry),
                           entry.value.place);
  document.sections.push_back(entry_section(edition, entry));
  return document;
}

Document compose_comparison_card(const Edition& edition, const Entry& first, const Entry& second) {
  Document document =
      card(edition, comparison_name(first, second), comparison_title(edition, first, second), first.value.place);
  if (const auto written = find_written_pair(edition, first, second)) document.place = written->pair->first.place;
  document.sections.push_back(comparison_section(edition, first, second));
  return document;
}

Document compose_class_card(const Edition& edition, const CodeClass& code_class) {
  Document document = card(edition, edition.protocol.id.value + "-" + code_class.id, class_label(edition, code_class),
                           code_class.place);
  if (auto section = class_section(edition, code_class)) document.sections.push_back(*std::move(section));
  return document;
}

Document compose_symptom_card(const Edition& edition, const Symptom& symptom) {
  Section section = symptom_section(edition, symptom);
  Document document = card(edition, symptom_anchor(edition, symptom), plain_text(section.title), symptom.place);
  if (!section.title.empty()) document.sections.push_back(std::move(section));
  return document;
}

Document compose_article_card(const Edition& edition, const Article& article) {
  Document document = card(edition, edition.protocol.id.value + "-" + article.id.value,
                           article_title(edition, article).text, article.place);
  document.sections.push_back({SectionRole::topic,
                               article_anchor(article),
                               {article_title(edition, article)},
                               {},
                               article_opening(edition, article),
                               article_sections(edition, article)});
  return document;
}

Document compose_protocol_card(const Edition& edition) {
  Document document =
      card(edition, edition.protocol.id.value,
           edition.locale.message("handbook.title", {{"protocol", protocol_name(edition)}}), edition.protocol.id.place);
  for (const CodeClass& code_class : edition.protocol.classes)
    if (auto section = class_section(edition, code_class)) document.sections.push_back(*std::move(section));
  return document;
}

Document compose_card_sheet(const Edition& edition) {
  Document document = paper_cards(edition, "cards");
  for (const auto& [value, entry] : edition.protocol.entries) document.sections.push_back(short_entry(edition, entry));
  return document;
}

Document compose_pocket(const Edition& edition) {
  Document document = paper_cards(edition, "pocket");
  document.sections.push_back({SectionRole::cover, {}, {}, cover(edition)});
  for (const CodeClass& code_class : edition.protocol.classes)
    if (auto section = pocket_section(edition, code_class)) document.sections.push_back(*std::move(section));
  if (!edition.protocol.symptoms.empty())
    document.sections.push_back({SectionRole::symptoms,
                                 part_anchor(edition, "symptom-guide"),
                                 wording(edition, "heading.symptom-guide"),
                                 {},
                                 symptom_table(edition),
                                 {}});
  return document;
}

void compose_cards(const Edition& edition, const std::function<void(Document)>& take) {
  for (const auto& [value, entry] : edition.protocol.entries) take(compose_card(edition, entry));
  for (const CodeClass& code_class : edition.protocol.classes)
    if (Document document = compose_class_card(edition, code_class); !document.sections.empty())
      take(std::move(document));
  for (const WrittenPair& it : written_pairs(edition)) take(compose_comparison_card(edition, *it.first, *it.second));
  for (const Symptom& symptom : edition.protocol.symptoms)
    if (Document document = compose_symptom_card(edition, symptom); !document.sections.empty())
      take(std::move(document));
  for (const Article* article : articles_of(edition)) take(compose_article_card(edition, *article));
  take(compose_protocol_card(edition));
}

}  // namespace binran
