#include "compose/cards.h"

#include <algorithm>

#include "compose/comparison.h"
#include "compose/entry.h"
#include "compose/front_matter.h"
#include "compose/index.h"
#include "compose/symptom_guide.h"

namespace binran {
namespace {

Document card(const Edition& edition, std::string name, std::string title) {
  Document document;
  document.name = std::move(name);
  document.language = edition.locale.tag();
  document.title = std::move(title);
  document.collection = edition.locale.message("man.manual", {{"protocol", protocol_name(edition)}});
  document.date = edition.date;
  return document;
}

/// Code, title and summary of every entry of a class; empty when it has none.
Table class_table(const Edition& edition, const CodeClass& code_class) {
  Table table;
  table.columns = {{0, true}, {1, false}, {1.6, false}};
  for (const Entry* entry : entries_in_order(edition.protocol)) {
    if (edition.protocol.class_of(entry->value.value) != &code_class) continue;
    const EntryWords said = words(edition, *entry);
    table.rows.push_back({{{Strong{entry->value.value}}, true},
                          {{Text{title(edition, *entry), said.language}}},
                          {{Text{said.text.summary.value, said.language}}}});
  }
  return table;
}

void append_class(const Edition& edition, const CodeClass& code_class, Blocks& blocks) {
  Table table = class_table(edition, code_class);
  if (table.rows.empty()) return;
  blocks.push_back({Heading{1, {}, {Text{class_label(edition, code_class)}}}});
  blocks.push_back({std::move(table)});
}

Document paper_cards(const Edition& edition, const std::string& kind) {
  Document document = card(edition, edition.protocol.id.value + "-" + kind + "-" + edition.locale.tag(),
                           edition.locale.message("handbook.title", {{"protocol", protocol_name(edition)}}));
  document.summary = cover(edition).edition;
  document.keywords = {protocol_name(edition)};
  return document;
}

List without_commands(List list) {
  for (ListItem& item : list.items)
    std::erase_if(item.blocks, [](const Block& block) { return std::holds_alternative<Command>(block.content); });
  return list;
}

/// The sections of an entry that a short card has: what to check, what to change, what to say.
Blocks short_sections(const Edition& edition, const Entry& entry) {
  static constexpr std::string_view wanted[] = {"heading.checks", "heading.fixes", "heading.say"};
  Blocks result;
  bool keep = false;
  for (Block& block : entry_sections(edition, entry, 1, false)) {
    if (const Heading* heading = std::get_if<Heading>(&block.content))
      keep = std::any_of(std::begin(wanted), std::end(wanted), [&](std::string_view id) {
        return std::get<Text>(heading->text.front()).text == edition.locale.message(id);
      });
    if (!keep) continue;
    if (List* list = std::get_if<List>(&block.content)) *list = without_commands(std::move(*list));
    result.push_back(std::move(block));
  }
  return result;
}

/// Codes of a class with their titles and summaries, for one folded sheet.
List pocket_list(const Edition& edition, const CodeClass& code_class) {
  List list{ListKind::labelled, {}};
  for (const Entry* entry : entries_in_order(edition.protocol)) {
    if (edition.protocol.class_of(entry->value.value) != &code_class) continue;
    const EntryWords said = words(edition, *entry);
    list.items.push_back(
        {{Strong{entry->value.value}},
         {{Paragraph{{},
                     {Strong{title(edition, *entry), said.language}, Text{edition.locale.message("list.explanation")},
                      Text{said.text.summary.value, said.language}},
                     {}}}}});
  }
  return list;
}

}  // namespace

Document compose_card(const Edition& edition, const Entry& entry) {
  Document document = card(edition, entry_name(edition.protocol.id.value, entry.value.value),
                           entry.value.value + " " + entry.phrase.value);
  document.blocks.push_back({entry_head(edition, entry)});
  append(document.blocks, entry_notes(edition, entry));
  append(document.blocks, entry_sections(edition, entry, 1, true));
  return document;
}

Document compose_comparison_card(const Edition& edition, const Entry& first, const Entry& second) {
  Document document = card(edition, comparison_name(edition.protocol.id.value, first.value.value, second.value.value),
                           comparison_title(edition, first, second));
  document.blocks = comparison_blocks(edition, first, second, 1);
  return document;
}

Document compose_class_card(const Edition& edition, const CodeClass& code_class) {
  Document document = card(edition, edition.protocol.id.value + "-" + code_class.id, class_label(edition, code_class));
  append_class(edition, code_class, document.blocks);
  return document;
}

Document compose_protocol_card(const Edition& edition) {
  Document document = card(edition, edition.protocol.id.value,
                           edition.locale.message("handbook.title", {{"protocol", protocol_name(edition)}}));
  for (const CodeClass& code_class : edition.protocol.classes) append_class(edition, code_class, document.blocks);
  return document;
}

Document compose_card_sheet(const Edition& edition) {
  Document document = paper_cards(edition, "cards");
  for (const Entry* entry : entries_in_order(edition.protocol)) {
    document.blocks.push_back({entry_head(edition, *entry)});
    append(document.blocks, short_sections(edition, *entry));
  }
  return document;
}

Document compose_pocket(const Edition& edition) {
  Document document = paper_cards(edition, "pocket");
  document.blocks.push_back({cover(edition)});
  for (const CodeClass& code_class : edition.protocol.classes) {
    List list = pocket_list(edition, code_class);
    if (list.items.empty()) continue;
    document.blocks.push_back({Heading{1, {}, {Text{class_label(edition, code_class)}}}});
    document.blocks.push_back({std::move(list)});
  }
  if (!edition.protocol.symptoms.empty()) {
    const std::string symptoms = edition.locale.message("heading.symptom-guide");
    document.blocks.push_back({Part{PartKind::body, part_anchor("symptom-guide"), symptoms}});
    document.blocks.push_back({symptom_table(edition)});
  }
  return document;
}

std::vector<Document> compose_cards(const Edition& edition) {
  std::vector<Document> cards;
  for (const Entry* entry : entries_in_order(edition.protocol)) cards.push_back(compose_card(edition, *entry));
  for (const CodeClass& code_class : edition.protocol.classes)
    if (Document document = compose_class_card(edition, code_class); !document.blocks.empty())
      cards.push_back(std::move(document));
  for (const Comparison& pair : edition.protocol.comparisons) {
    const Entry* first = edition.protocol.find(pair.first.value);
    const Entry* second = edition.protocol.find(pair.second.value);
    if (first && second) cards.push_back(compose_comparison_card(edition, *first, *second));
  }
  cards.push_back(compose_protocol_card(edition));
  return cards;
}

}  // namespace binran
