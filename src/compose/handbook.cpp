#include "compose/handbook.h"

#include <algorithm>

#include "compose/comparison.h"
#include "compose/entry.h"
#include "compose/front_matter.h"
#include "compose/index.h"
#include "compose/symptom_guide.h"

namespace binran {
namespace {

Part part(const Edition& edition, PartKind kind, const std::string& name) {
  return {kind, part_anchor(name), edition.locale.message("heading." + name)};
}

void append_entries(const Edition& edition, Blocks& blocks) {
  const CodeClass* current = nullptr;
  for (const Entry* entry : entries_in_order(edition.protocol)) {
    const CodeClass* code_class = edition.protocol.class_of(entry->value.value);
    if (code_class && code_class != current) {
      current = code_class;
      blocks.push_back({Part{PartKind::body, part_anchor(current->id), current->id, class_name(edition, *current),
                             current->id, class_position(edition, *current)}});
    }
    blocks.push_back({entry_head(edition, *entry)});
    append(blocks, entry_notes(edition, *entry));
    append(blocks, entry_sections(edition, *entry, 2, true));
  }
}

void append_symptoms(const Edition& edition, Blocks& blocks) {
  if (edition.protocol.symptoms.empty()) return;
  blocks.push_back({part(edition, PartKind::body, "symptom-guide")});
  blocks.push_back({Paragraph{ParagraphRole::body, wording(edition, "symptom.intro"), {}}});
  blocks.push_back({symptom_table(edition)});
  for (const Symptom& symptom : edition.protocol.symptoms) append(blocks, symptom_blocks(edition, symptom, 1));
}

void append_comparisons(const Edition& edition, Blocks& blocks) {
  if (edition.protocol.comparisons.empty()) return;
  blocks.push_back({part(edition, PartKind::body, "comparisons")});
  for (const Comparison& comparison : edition.protocol.comparisons) {
    const Entry* first = edition.protocol.find(comparison.first.value);
    const Entry* second = edition.protocol.find(comparison.second.value);
    if (first && second) append(blocks, comparison_blocks(edition, *first, *second, 2));
  }
}

void append_indexes(const Edition& edition, Blocks& blocks) {
  blocks.push_back({part(edition, PartKind::back, "index")});
  blocks.push_back({name_index(edition)});
  blocks.push_back({part(edition, PartKind::back, "index-references")});
  blocks.push_back({Heading{1, {}, wording(edition, "heading.header-fields")}});
  blocks.push_back({header_field_index(edition)});
  blocks.push_back({Heading{1, {}, wording(edition, "heading.rfcs")}});
  blocks.push_back({rfc_index(edition)});
}

}  // namespace

Document compose_handbook(const Edition& edition, const Colophon& made) {
  const Cover title_page = cover(edition);
  Document document;
  document.name = edition.protocol.id.value + "-" + edition.locale.tag();
  document.language = edition.locale.tag();
  document.title = edition.locale.message("handbook.title", {{"protocol", title_page.title}});
  document.summary = title_page.edition;
  document.collection = document.title;
  document.date = edition.date;
  document.notes = edition.locale.message("heading.notes");
  document.keywords = {title_page.title, title_page.subtitle};

  Blocks body;
  append_symptoms(edition, body);
  append_entries(edition, body);
  append_comparisons(edition, body);
  if (!edition.catalog.terms.empty()) {
    body.push_back({part(edition, PartKind::back, "glossary")});
    append(body, glossary(edition));
  }
  append_indexes(edition, body);
  body.push_back({part(edition, PartKind::back, "colophon")});
  append(body, colophon(edition, made));

  Blocks front;
  front.push_back({part(edition, PartKind::front, "how-to-read")});
  append(front, how_to_read(edition));
  front.push_back({part(edition, PartKind::front, "contents")});
  Blocks finding;
  finding.push_back({part(edition, PartKind::front, "locator")});
  finding.push_back({locator(edition)});
  front.push_back({contents(finding, body)});
  append(front, std::move(finding));

  document.blocks.push_back({title_page});
  append(document.blocks, std::move(front));
  append(document.blocks, std::move(body));
  return document;
}

}  // namespace binran
