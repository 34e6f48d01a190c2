#include "compose/screen_pages.h"

#include <algorithm>
#include <set>
#include <utility>

#include "compose/articles.h"
#include "compose/comparison.h"
#include "compose/entry.h"
#include "compose/front_matter.h"
#include "compose/mappings.h"
#include "compose/pairs.h"
#include "compose/symptom_guide.h"
#include "compose/translation_marks.h"
#include "compose/written_pairs.h"
#include "document/plain_text.h"

namespace binran {
namespace {

Section topic(std::string anchor, Inlines title, Blocks blocks) {
  return {SectionRole::topic, std::move(anchor), std::move(title), {}, std::move(blocks), {}};
}

/// A line that is a link as a whole.
Leader leader(Inlines text, std::string anchor) {
  return {std::move(text), {{std::move(anchor), {}}}};
}

void append_sections(Sections& sections, Sections more) {
  for (Section& section : more) sections.push_back(std::move(section));
}

/// The codes of each class by what is printed of them alone: as little as leads to all.
Leaders numbers(const Edition& edition) {
  Leaders leaders{LeadersKind::index, {}};
  for (const CodeClass& it : edition.protocol.classes) {
    LeaderGroup group{class_label(edition, it), {}, it.kind};
    for (const Entry* entry : edition.protocol.entries_of(it))
      group.leaders.push_back(leader({Text{entry->value.value}}, entry_name(entry->protocol.value, entry->id.value)));
    if (!group.leaders.empty()) leaders.groups.push_back(std::move(group));
  }
  return leaders;
}

Leaders symptom_leaders(const Edition& edition) {
  Leaders leaders{LeadersKind::contents, {{}}};
  for (const Symptom& symptom : edition.protocol.symptoms)
    if (const auto [text, language] = words(edition, symptom.texts); text)
      leaders.groups.front().leaders.push_back(leader(
          {Text{text->title.value, language_of(edition, language, text->title)}}, symptom_anchor(edition, symptom)));
  return leaders;
}

Leaders article_leaders(const Edition& edition) {
  Leaders leaders{LeadersKind::contents, {{}}};
  for (const Article* article : articles_of(edition))
    leaders.groups.front().leaders.push_back(leader({article_title(edition, *article)}, article_anchor(*article)));
  return leaders;
}

Leaders comparison_leaders(const Edition& edition, const std::vector<WrittenPair>& pairs) {
  Leaders leaders{LeadersKind::contents, {{}}};
  for (const auto& [pair, first, second] : pairs)
    leaders.groups.front().leaders.push_back(
        leader({Strong{pair_name(edition, *first, *second)}, Text{edition.locale.message("list.explanation")},
                Text{title(edition, *first), title_language(edition, *first)},
                Text{edition.locale.message("screen.pair-titles")},
                Text{title(edition, *second), title_language(edition, *second)}},
               comparison_name(*first, *second)));
  return leaders;
}

/// Comparisons of a code, which may be of another protocol: those of `editions` alone have pages here.
std::vector<WrittenPair> pairs_with_pages(Editions editions, const Edition& edition, const Entry& entry) {
  std::vector<WrittenPair> pairs = written_pairs(edition, entry);
  std::erase_if(pairs, [&](const WrittenPair& it) {
    return std::ranges::none_of(editions,
                                [&](const Edition& one) { return one.protocol.id.value == it.first->protocol.value; });
  });
  return pairs;
}

bool is_empty(const Leaders& leaders) {
  return std::ranges::all_of(leaders.groups, [](const LeaderGroup& group) { return group.leaders.empty(); });
}

/// A heading and links below it; nothing where there are none.
void add_links(Sections& sections, std::string anchor, Inlines title, Leaders leaders) {
  if (!is_empty(leaders)) sections.push_back(topic(std::move(anchor), std::move(title), {{std::move(leaders)}}));
}

/// The lists of a protocol.
Leaders list_leaders(const Edition& edition) {
  Leaders leaders{LeadersKind::contents, {{}}};
  std::vector<Leader>& lines = leaders.groups.front().leaders;
  if (!edition.protocol.symptoms.empty())
    lines.push_back(leader(wording(edition, "heading.symptom-guide"), page_name(edition, "symptoms")));
  lines.push_back(leader(wording(edition, "screen.codes"), page_name(edition, "codes")));
  if (!edition.protocol.comparisons.empty() || has_pairs(edition))
    lines.push_back(leader(wording(edition, "heading.comparisons"), page_name(edition, "comparisons")));
  if (!articles_of(edition).empty())
    lines.push_back(leader(wording(edition, "screen.articles"), part_anchor(edition, "articles")));
  return leaders;
}

/// Opens a protocol: its full name, where that is another, and its lists.
Blocks protocol_opening(const Edition& edition) {
  Blocks blocks;
  if (const std::string full = protocol_title(edition); !full.empty() && full != protocol_name(edition))
    blocks.push_back({Paragraph{ParagraphRole::lead, {Text{full}}, {}}});
  blocks.push_back({list_leaders(edition)});
  return blocks;
}

/// A class as a list whose labels lead to the codes.
Section codes_of_class(const Edition& edition, const CodeClass& code_class) {
  TranslationSigns signs(edition);
  List list{ListKind::labelled, {}};
  for (const Entry* entry : edition.protocol.entries_of(code_class)) {
    list.items.push_back(line_of(edition, *entry, name_beside_code, signs));
    list.items.back().label = {code_link(edition, {{}, entry->id.value, {}})};
  }
  Section section{SectionRole::codes, class_anchor(edition, code_class), {Text{class_label(edition, code_class)}}};
  if (list.items.empty()) return section;
  section.head = PartHead{{}, {}, 0, code_class.kind};
  section.blocks.push_back({std::move(list)});
  for (Block& note : signs.note()) section.blocks.push_back(std::move(note));
  return section;
}

Blocks shared_lists(Editions editions) {
  const Edition& first = editions.front();
  Leaders leaders{LeadersKind::contents, {{}}};
  std::vector<Leader>& lines = leaders.groups.front().leaders;
  if (!compose_mappings_page(editions).sections.empty())
    lines.push_back(leader(wording(first, "heading.mappings"), mappings_page));
  if (!printed_terms(editions).empty()) lines.push_back(leader(wording(first, "heading.glossary"), glossary_page));
  if (lines.empty()) return {};
  return {{std::move(leaders)}};
}

}  // namespace

std::string page_name(const Edition& edition, const std::string& page) {
  return edition.protocol.id.value + "-" + page;
}

Document compose_home_page(Editions editions, const std::string& title) {
  Document document = empty_document(editions.front(), home_page, title, {});
  for (const Edition& edition : editions) {
    Section section =
        topic(part_anchor(edition, "protocol"), {CrossReference{edition.protocol.id.value, protocol_name(edition)}},
              protocol_opening(edition));
    section.blocks.push_back({numbers(edition)});
    document.sections.push_back(std::move(section));
  }
  if (Blocks lists = shared_lists(editions); !lists.empty())
    document.sections.push_back(topic("all", wording(editions.front(), "screen.all"), std::move(lists)));
  return document;
}

Document compose_protocol_page(const Edition& edition) {
  Document document = empty_document(edition, edition.protocol.id.value,
                                     edition.locale.message("man.manual", {{"protocol", protocol_name(edition)}}),
                                     edition.protocol.id.place);
  document.summary = protocol_title(edition);
  Sections& sections = document.sections;
  if (!document.summary.empty())
    sections.push_back(topic({}, {}, {{Paragraph{ParagraphRole::lead, {Text{document.summary}}, {}}}}));
  add_links(sections, part_anchor(edition, "symptom-guide"), wording(edition, "heading.symptom-guide"),
            symptom_leaders(edition));
  add_links(sections, part_anchor(edition, "locator"), wording(edition, "heading.locator"), locator(edition));
  add_links(sections, part_anchor(edition, "comparisons"), wording(edition, "heading.comparisons"),
            comparison_leaders(edition, written_pairs(edition)));
  add_links(sections, part_anchor(edition, "articles"), wording(edition, "screen.articles"), article_leaders(edition));
  Section reading = how_to_read(edition);
  reading.blocks.pop_back();  // of tabs at the edge of the paper and the index behind
  reading.role = SectionRole::topic;
  sections.push_back(std::move(reading));
  sections.push_back(
      topic(part_anchor(edition, "colophon"), wording(edition, "screen.about"), codes_and_registry(edition)));
  return document;
}

Document compose_codes_page(const Edition& edition) {
  Document document = empty_document(
      edition, page_name(edition, "codes"),
      edition.locale.capitalised(edition.locale.message("man.list-summary", {{"protocol", protocol_name(edition)}})),
      edition.protocol.id.place);
  for (const CodeClass& code_class : edition.protocol.classes)
    if (Section section = codes_of_class(edition, code_class); !section.blocks.empty())
      document.sections.push_back(std::move(section));
  return document;
}

Document compose_entry_page(Editions editions, const Edition& edition, const Entry& entry) {
  Document document = empty_document(edition, entry_name(edition.protocol.id.value, entry.id.value),
                                     entry_title(edition, entry), entry.value.place);
  document.summary = summary(edition, entry).text;
  Section section = entry_section(edition, entry);
  Leaders pairs = comparison_leaders(edition, pairs_with_pages(editions, edition, entry));
  if (!is_empty(pairs)) {
    // Beside the others, and a key as theirs.
    section.sections.push_back(side_section(edition, SectionRole::related, {{std::move(pairs)}}));
    section.sections.back().anchor = "comparisons";
    section.sections.back().title = wording(edition, "screen.compared");
  }
  document.sections.push_back(std::move(section));
  return document;
}

Document compose_symptoms_page(const Edition& edition) {
  Document document = empty_document(edition, page_name(edition, "symptoms"),
                                     edition.locale.message("heading.symptom-guide"), edition.protocol.id.place);
  document.summary = edition.locale.message("man.symptom-summary", {{"protocol", protocol_name(edition)}});
  document.sections.push_back(topic({}, {}, {{Paragraph{ParagraphRole::body, wording(edition, "symptom.intro"), {}}}}));
  document.sections.push_back({SectionRole::symptoms, {}, {}, {}, symptom_table(edition), {}});
  return document;
}

Document compose_symptom_page(const Edition& edition, const Symptom& symptom) {
  Section section = symptom_section(edition, symptom);
  Document document =
      empty_document(edition, symptom_anchor(edition, symptom), plain_text(section.title), symptom.place);
  section.title.clear();  // which is that of the page
  document.sections.push_back(std::move(section));
  return document;
}

Document compose_comparisons_page(const Edition& edition) {
  Document document = empty_document(
      edition, page_name(edition, "comparisons"),
      edition.locale.message("screen.comparisons", {{"protocol", protocol_name(edition)}}), edition.protocol.id.place);
  document.sections.push_back(topic({}, {}, {{comparison_leaders(edition, written_pairs(edition))}}));
  return document;
}

Document compose_article_page(const Edition& edition, const Article& article) {
  Document document = empty_document(edition, page_name(edition, article.id.value),
                                     article_title(edition, article).text, article.place);
  document.sections.push_back(topic(article_anchor(article), {}, article_opening(edition, article)));
  append_sections(document.sections, article_sections(edition, article));
  return document;
}

Document compose_mappings_page(Editions editions) {
  const Edition& first = editions.front();
  Document document = empty_document(first, mappings_page, first.locale.message("heading.mappings"), {});
  std::set<std::string> told;
  for (const Edition& edition : editions)
    for (Section& section : mapping_sections(edition))
      if (told.insert(section.anchor).second) document.sections.push_back(std::move(section));
  if (!document.sections.empty())
    document.sections.insert(document.sections.begin(),
                             topic({}, {}, {{Paragraph{ParagraphRole::body, wording(first, "mapping.intro"), {}}}}));
  return document;
}

Document compose_glossary_page(Editions editions) {
  const Edition& first = editions.front();
  Document document = empty_document(first, glossary_page, first.locale.message("heading.glossary"), {});
  document.sections = glossary(editions);
  return document;
}

}  // namespace binran
