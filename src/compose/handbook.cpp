#include "compose/handbook.h"

#include <fmt/format.h>

#include <functional>
#include <utility>

#include "compose/articles.h"
#include "compose/comparison.h"
#include "compose/entry.h"
#include "compose/front_matter.h"
#include "compose/index.h"
#include "compose/mappings.h"
#include "compose/symptom_guide.h"

namespace binran {
namespace {

/// Moves `more` behind `sections`.
void append(Sections& sections, Sections more) {
  for (Section& section : more) sections.push_back(std::move(section));
}

/// A section that is made when its turn comes.
Section later(SectionRole role, std::string anchor, Inlines title, std::function<Section()> make) {
  Section section{role, std::move(anchor), std::move(title)};
  section.outstanding = std::move(make);
  return section;
}

/// The id of a class stands in the tab; where it tells more than the name, the name stands beside it.
PartHead class_head(const Edition& edition, const CodeClass& it) {
  return {is_marked_by_id(it) ? class_name(edition, it) : std::string(), it.id, class_position(edition, it), it.kind};
}

Sections class_parts(const Edition& edition) {
  Sections parts;
  for (const CodeClass& it : edition.protocol.classes) {
    Section part{SectionRole::part_body,
                 part_anchor(it.id),
                 {Text{is_marked_by_id(it) ? it.id : class_name(edition, it)}},
                 class_head(edition, it),
                 {},
                 {}};
    for (const Entry* entry : edition.protocol.entries_of(it))
      part.sections.push_back(later(SectionRole::entry, entry_name(entry->protocol.value, entry->id.value), {},
                                    [edition, entry] { return entry_section(edition, *entry); }));
    if (!part.sections.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

Section symptom_part(const Edition& edition) {
  Section section = part(edition, SectionRole::part_body, "symptom-guide");
  section.blocks.push_back({Paragraph{ParagraphRole::body, wording(edition, "symptom.intro"), {}}});
  section.blocks.push_back({symptom_table(edition)});
  section.sections = symptom_sections(edition);
  return section;
}

Section comparison_part(const Edition& edition) {
  Section section = part(edition, SectionRole::part_body, "comparisons");
  for (const Comparison& comparison : edition.protocol.comparisons) {
    const Entry* first = edition.protocol.find(comparison.first.value);
    const Entry* second = edition.protocol.find(comparison.second.value);
    if (!first || !second) continue;
    const std::string &one = first->id.value, &other = second->id.value;
    section.sections.push_back(
        later(SectionRole::comparison, comparison_name(edition.protocol.id.value, one, other),
              {Text{fmt::format("{} – {}", first->value.value, second->value.value)}},
              [edition, first, second] { return comparison_section(edition, *first, *second); }));
  }
  return section;
}

/// A part that holds nothing but `leaders`.
Section leading_part(const Edition& edition, SectionRole role, const std::string& name, Leaders leaders) {
  Section section = part(edition, role, name);
  section.blocks.push_back({std::move(leaders)});
  return section;
}

Section reference_indexes(const Edition& edition) {
  Section section = part(edition, SectionRole::part_back, "index-references");
  const auto add = [&](std::string_view heading, Leaders leaders) {
    if (leaders.groups.front().leaders.empty()) return;
    section.sections.push_back({SectionRole::topic, {}, wording(edition, heading), {}, {{std::move(leaders)}}, {}});
  };
  add("heading.message-names", message_name_index(edition));
  add("heading.rfcs", rfc_index(edition));
  add("heading.specifications", specification_index(edition));
  return section;
}

/// Everything that follows the front matter.
Sections body(const Edition& edition, const Colophon& made) {
  Sections parts;
  if (!edition.protocol.symptoms.empty()) parts.push_back(symptom_part(edition));
  append(parts, class_parts(edition));
  if (!edition.protocol.comparisons.empty()) parts.push_back(comparison_part(edition));
  for (const Article* article : articles_of(edition))
    parts.push_back({SectionRole::part_body,
                     article_anchor(*article),
                     {article_title(edition, *article)},
                     {},
                     article_opening(edition, *article),
                     article_sections(edition, *article)});
  if (Sections mappings = mapping_sections(edition); !mappings.empty()) {
    parts.push_back(part(edition, SectionRole::part_body, "mappings"));
    append(parts.back().sections, std::move(mappings));
  }
  if (!printed_terms(edition).empty()) {
    parts.push_back(part(edition, SectionRole::part_back, "glossary"));
    parts.back().blocks = glossary(edition);
  }
  parts.push_back(leading_part(edition, SectionRole::part_back, "index", name_index(edition)));
  if (Section indexes = reference_indexes(edition); !indexes.sections.empty()) parts.push_back(std::move(indexes));
  parts.push_back(part(edition, SectionRole::part_back, "colophon"));
  parts.back().blocks = colophon(edition, made);
  return parts;
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
  document.place = edition.protocol.id.place;
  document.notes = edition.locale.message("heading.notes");
  document.keywords = {title_page.title, title_page.subtitle};

  Sections following = {leading_part(edition, SectionRole::part_front, "locator", locator(edition))};
  append(following, body(edition, made));
  Leaders lines = contents(following);
  document.sections.push_back({SectionRole::cover, {}, {}, title_page});
  document.sections.push_back(how_to_read(edition));
  document.sections.push_back(leading_part(edition, SectionRole::part_front, "contents", std::move(lines)));
  append(document.sections, std::move(following));
  return document;
}

}  // namespace binran
