#include "compose/handbook.h"

#include <functional>
#include <set>
#include <utility>

#include "compose/articles.h"
#include "compose/comparison.h"
#include "compose/entry.h"
#include "compose/front_matter.h"
#include "compose/index.h"
#include "compose/mappings.h"
#include "compose/symptom_guide.h"
#include "compose/written_pairs.h"

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

/// The mark of a class stands in the tab; where that is not its name, the name stands beside it. `position` counts the
/// classes that have codes.
PartHead class_head(const Edition& edition, const CodeClass& it, int position) {
  return {is_marked_by_id(it) ? class_name(edition, it) : std::string(), class_mark(edition, it), position, it.kind};
}

Sections class_parts(const Edition& edition, int first_tab) {
  Sections parts;
  for (const CodeClass& it : edition.protocol.classes) {
    Section part{SectionRole::part_body,
                 class_anchor(edition, it),
                 {Text{class_mark(edition, it)}},
                 class_head(edition, it, first_tab + static_cast<int>(parts.size())),
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
  append(section.blocks, symptom_table(edition));
  section.sections = symptom_sections(edition);
  return section;
}

Section comparison_part(const Edition& edition) {
  Section section = part(edition, SectionRole::part_body, "comparisons");
  for (const WrittenPair& it : written_pairs(edition))
    section.sections.push_back(later(SectionRole::comparison, comparison_name(*it.first, *it.second),
                                     {Text{pair_name(edition, *it.first, *it.second)}},
                                     [edition, it] { return comparison_section(edition, *it.first, *it.second); }));
  return section;
}

/// What the numbers of an index are: codes look like pages.
Block about_numbers(const Edition& edition, std::string_view id) {
  return {Paragraph{ParagraphRole::small, wording(edition, id), {}}};
}

/// A part that holds nothing but `leaders`.
Section leading_part(const Edition& edition, SectionRole role, const std::string& name, Leaders leaders) {
  Section section = part(edition, role, name);
  section.blocks.push_back({std::move(leaders)});
  return section;
}

Section reference_indexes(const Edition& edition) {
  Section section = part(edition, SectionRole::part_back, "index-references");
  section.blocks.push_back(about_numbers(edition, "index.codes"));
  const auto add = [&](std::string_view heading, Leaders leaders) {
    if (leaders.groups.front().leaders.empty()) return;
    section.sections.push_back({SectionRole::topic, {}, wording(edition, heading), {}, {{std::move(leaders)}}, {}});
  };
  add("heading.message-names", message_name_index(edition));
  add("heading.rfcs", rfc_index(edition));
  add("heading.specifications", specification_index(edition));
  return section;
}

/// All about the codes of one protocol: symptoms, classes, comparisons, articles, mappings.
Sections body(const Edition& edition, int first_tab) {
  Sections parts;
  if (!edition.protocol.symptoms.empty()) parts.push_back(symptom_part(edition));
  append(parts, class_parts(edition, first_tab));
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
  return parts;
}

/// What follows all codes: glossary and indexes, which protocols of one book share, and how the book was made.
Sections back_matter(Editions editions, const Colophon& made) {
  Sections parts;
  const Edition& first = editions.front();
  if (!printed_terms(editions).empty()) {
    parts.push_back(part(first, SectionRole::part_back, "glossary"));
    parts.back().sections = glossary(editions);
  }
  parts.push_back(part(first, SectionRole::part_back, "index"));
  parts.back().blocks = {about_numbers(first, "index.pages"), {name_index(editions)}};
  for (const Edition& edition : editions)
    if (Section indexes = reference_indexes(edition); !indexes.sections.empty()) {
      if (editions.size() > 1) indexes.head = PartHead{protocol_name(edition)};
      parts.push_back(std::move(indexes));
    }
  parts.push_back(part(first, SectionRole::part_back, "colophon"));
  for (const Edition& edition : editions)
    for (Block& block : codes_and_registry(edition)) parts.back().blocks.push_back(std::move(block));
  for (Block& block : colophon(first, made)) parts.back().blocks.push_back(std::move(block));
  return parts;
}

Document empty_book(const Edition& edition, const Cover& title_page, std::string name, Place place) {
  Document document;
  document.name = std::move(name) + "-" + edition.locale.tag();
  document.language = edition.locale.tag();
  document.summary = title_page.edition;
  document.date = edition.date;
  document.place = place;
  document.print = print_words(edition);
  document.keywords = {title_page.title, title_page.subtitle};
  return document;
}

/// Cover, what is read before the body, contents of what follows, and what follows.
void bind(Document& document, const Edition& edition, Cover title_page, Sections before, Sections following) {
  Leaders lines = contents(following);
  document.sections.push_back({SectionRole::cover, {}, {}, std::move(title_page)});
  append(document.sections, std::move(before));
  document.sections.push_back(leading_part(edition, SectionRole::part_front, "contents", std::move(lines)));
  append(document.sections, std::move(following));
}

/// Opens a protocol in a book of several: how its entries are read, and where each is.
Section protocol_part(const Edition& edition) {
  Section opening = how_to_read(edition);
  Section section{SectionRole::part_body, part_anchor(edition, "protocol"), {Text{protocol_name(edition)}}};
  section.head = PartHead{cover(edition).subtitle};
  section.blocks = std::move(opening.blocks);
  section.sections = std::move(opening.sections);
  section.sections.push_back({SectionRole::topic,
                              part_anchor(edition, "locator"),
                              wording(edition, "heading.locator"),
                              {},
                              {{locator(edition)}},
                              {}});
  return section;
}

/// Takes out the articles and mappings that stand with a protocol before, which they are about too.
void leave_out_printed(Sections& parts, std::set<std::string>& printed) {
  const auto is_printed = [&](const Section& section) { return !printed.insert(section.anchor).second; };
  std::erase_if(parts, [&](Section& part) {
    const bool holds_mappings = !part.sections.empty() && part.sections.front().role == SectionRole::mapping;
    if (!holds_mappings) return is_printed(part);
    std::erase_if(part.sections, is_printed);
    return part.sections.empty();
  });
}

}  // namespace

Document compose_handbook(const Edition& edition, const Colophon& made) {
  Cover title_page = cover(edition);
  Document document = empty_book(edition, title_page, edition.protocol.id.value, edition.protocol.id.place);
  document.title = edition.locale.message("handbook.title", {{"protocol", title_page.title}});
  document.collection = document.title;
  Sections following = {leading_part(edition, SectionRole::part_front, "locator", locator(edition))};
  append(following, body(edition, 0));
  append(following, back_matter({&edition, 1}, made));
  Sections before;
  before.push_back(how_to_read(edition));
  bind(document, edition, std::move(title_page), std::move(before), std::move(following));
  return document;
}

Document compose_book(Editions editions, const Book& book, const Colophon& made) {
  const Edition& first = editions.front();
  Cover title_page = cover(editions, book);
  Document document = empty_book(first, title_page, book.id.value, book.place);
  document.title = document.collection = title_page.title;
  Sections following;
  int tabs = 0;
  std::set<std::string> printed;
  for (const Edition& edition : editions) {
    Sections parts = body(edition, tabs);
    leave_out_printed(parts, printed);
    following.push_back(protocol_part(edition));
    append(following, std::move(parts));
    tabs += static_cast<int>(edition.protocol.classes.size());
  }
  append(following, back_matter(editions, made));
  bind(document, first, std::move(title_page), {}, std::move(following));
  return document;
}

}  // namespace binran
