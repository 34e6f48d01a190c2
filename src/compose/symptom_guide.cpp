#include "compose/symptom_guide.h"

#include "compose/entry.h"
#include "compose/local_marks.h"
#include "compose/translation_marks.h"
#include "compose/triage.h"

namespace binran {

Inlines suspected_codes(const Edition& edition, const Symptom& symptom,
                        const std::function<Inline(const CodeReference&)>& name) {
  Inlines codes;
  for (const CodeReference& suspect : symptom.suspects) {
    if (!codes.empty()) codes.push_back(Text{edition.locale.message("list.separator")});
    codes.push_back(name(suspect));
  }
  return codes;
}

Blocks symptom_table(const Edition& edition) {
  TranslationSigns signs(edition);
  Table table;
  table.columns = {{2, false}, {1.2, false}};
  table.header = {{wording(edition, "symptom.column"), true}, {wording(edition, "symptom.suspects"), true}};
  table.caption = edition.locale.message("heading.symptom-guide");
  for (const Symptom& symptom : edition.protocol.symptoms) {
    const auto [text, language] = words(edition, symptom.texts);
    if (!text) continue;
    Inlines codes = suspected_codes(edition, symptom, [&](const auto& code) { return code_link(edition, code); });
    Inlines name = {CrossReference{symptom_anchor(edition, symptom), text->title.value,
                                   language_of(edition, language, text->title)}};
    signs.add(name, translation(edition, symptom.texts));
    name.push_back(PageReference{symptom_anchor(edition, symptom), edition.locale.message("page.before")});
    table.rows.push_back({{std::move(name), true}, {std::move(codes)}});
  }
  Blocks blocks = {{std::move(table)}};
  for (Block& note : signs.note()) blocks.push_back(std::move(note));
  return blocks;
}

Section symptom_section(const Edition& edition, const Symptom& symptom) {
  const auto [text, language] = words(edition, symptom.texts);
  Section section{SectionRole::symptom, symptom_anchor(edition, symptom)};
  if (!text) return section;
  section.title = {Text{text->title.value, language_of(edition, language, text->title)}};
  Blocks& blocks = section.blocks;
  blocks = translation_notes(edition, {translation(edition, symptom.texts)});
  for (Block& block : local_marks(edition, symptom)) blocks.push_back(std::move(block));
  const auto paragraph = [&, &language = language](ParagraphRole role, const Part<Markup>& words) {
    return Block{Paragraph{role, inlines(edition, words, language), language_of(edition, language, words)}};
  };
  blocks.push_back(paragraph(ParagraphRole::say, text->heard));
  blocks.push_back(paragraph(ParagraphRole::body, text->observed));
  List first{ListKind::labelled, {}};
  Blocks check = {paragraph(ParagraphRole::body, text->first)};
  if (auto command = command_block(symptom.commands)) check.push_back(*std::move(command));
  first.items.push_back({{Strong{edition.locale.message("symptom.first")}}, std::move(check)});
  blocks.push_back({std::move(first)});
  blocks.push_back({pointers(edition, symptom.suspects)});
  if (auto triage = triage_of(edition, symptom))
    section.sections.push_back({SectionRole::triage,
                                symptom_anchor(edition, symptom) + "-triage",
                                wording(edition, "heading.triage"),
                                {},
                                {{*std::move(triage)}},
                                {}});
  return section;
}

Sections symptom_sections(const Edition& edition) {
  Sections sections;
  for (const Symptom& symptom : edition.protocol.symptoms)
    if (Section section = symptom_section(edition, symptom); !section.title.empty())
      sections.push_back(std::move(section));
  return sections;
}

}  // namespace binran
