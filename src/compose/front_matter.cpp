#include "compose/front_matter.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

#include "compose/articles.h"
#include "compose/index.h"
#include "compose/mappings.h"
#include "compose/translation_marks.h"
#include "document/plain_text.h"
#include "locale/filing.h"

namespace binran {
namespace {

std::int64_t entry_count(const Edition& edition) {
  return static_cast<std::int64_t>(edition.protocol.entries.size());
}

/// Whether any entry has this part; what every entry has, it has.
bool is_in_an_entry(const Edition& edition, std::string_view part) {
  const auto any = [&](auto has) {
    return std::ranges::any_of(edition.protocol.entries, [&](const auto& each) { return has(each.second); });
  };
  if (part == "fixes") return any([](const Entry& entry) { return !entry.fixes.empty(); });
  if (part == "say") return any([&](const Entry& entry) { return !words(edition, entry).text.say.empty(); });
  if (part == "exchange") return any([](const Entry& entry) { return !entry.exchange.empty(); });
  if (part == "related") return any([](const Entry& entry) { return !entry.related.empty(); });
  if (part == "mapped") return has_mappings(edition) || any([](const Entry& entry) { return !entry.maps.empty(); });
  return true;
}

/// A row for "how to read": the heading as it stands in an entry, and what it holds.
ListItem explanation(const Edition& edition, const std::string& part) {
  return {{Strong{edition.locale.message("heading." + part)}}, {{Paragraph{{}, wording(edition, "how." + part), {}}}}};
}

void add_contents_lines(const Sections& sections, std::vector<Leader>& lines) {
  for (const Section& section : sections) {
    if (is_part(section.role)) {
      Inlines text = {Strong{plain_text(section.title)}};
      if (const auto* head = std::get_if<PartHead>(&section.head); head && !head->subtitle.empty())
        text.insert(text.end(), {Text{" "}, Text{head->subtitle}});
      lines.push_back({std::move(text), {{section.anchor, {}}}, 1});
    } else if (section.role == SectionRole::symptom || section.role == SectionRole::comparison) {
      lines.push_back({section.title, {{section.anchor, {}}}, 2});
    }
    add_contents_lines(section.sections, lines);
  }
}

/// A labelled list under a heading of its own.
Section explained(const Edition& edition, std::string_view heading, std::vector<ListItem> items) {
  return {SectionRole::topic, {}, wording(edition, heading), {}, {{List{ListKind::labelled, std::move(items)}}}, {}};
}

}  // namespace

Cover cover(const Edition& edition) {
  Cover result;
  result.title = protocol_name(edition);
  result.subtitle = protocol_title(edition);
  result.kind = edition.locale.capitalised(edition.locale.message("handbook.kind"));
  result.edition = edition.locale.message(
      "handbook.edition", {{"count", entry_count(edition)}, {"date", edition.locale.date(edition.date)}});
  for (const CodeClass& code_class : edition.protocol.classes)
    if (!edition.protocol.entries_of(code_class).empty())
      result.tabs.push_back({class_mark(edition, code_class), code_class.kind});
  return result;
}

Cover cover(Editions editions, const Book& book) {
  const Edition& first = editions.front();
  Cover result = cover(first);
  std::int64_t count = 0;
  result.tabs.clear();
  for (const Edition& edition : editions) {
    count += static_cast<std::int64_t>(edition.protocol.entries.size());
    for (Cover::Tab& tab : cover(edition).tabs) result.tabs.push_back(std::move(tab));
  }
  if (const BookText* text = words(first, book.texts).text) {
    result.title = text->title.value;
    result.subtitle = text->subtitle.value;
  }
  result.edition =
      first.locale.message("handbook.edition", {{"count", count}, {"date", first.locale.date(first.date)}});
  return result;
}

Section part(const Edition& edition, SectionRole role, const std::string& name) {
  return {role, part_anchor(edition, name), wording(edition, "heading." + name)};
}

Section how_to_read(const Edition& edition) {
  Section section = part(edition, SectionRole::part_front, "how-to-read");
  // Here are most of the words that belong to the protocol and to the language as a whole.
  section.blocks = translation_notes(
      edition, {translation(edition, edition.protocol.texts), translation(edition, edition.catalog.messages)});
  section.blocks.push_back({Paragraph{ParagraphRole::body, wording(edition, "how.intro"), {}}});
  section.blocks.push_back(
      {Paragraph{ParagraphRole::body,
                 wording(edition, "how.finding", {{"symptoms", edition.protocol.symptoms.empty() ? "no" : "yes"}}),
                 {}}});
  std::vector<ListItem> facts, parts;
  for (const FactKind& fact : edition.protocol.facts)
    if (const std::string about = "how.fact." + fact.id.value; edition.locale.has_message(about))
      facts.push_back({{Strong{fact_name(edition, fact)}}, {{Paragraph{{}, wording(edition, about), {}}}}});
  for (const char* part :
       {"meaning", "seen", "causes", "checks", "fixes", "say", "exchange", "references", "related", "mapped"})
    if (is_in_an_entry(edition, part)) parts.push_back(explanation(edition, part));
  if (!facts.empty()) section.sections.push_back(explained(edition, "heading.facts", std::move(facts)));
  section.sections.push_back(explained(edition, "heading.entry-parts", std::move(parts)));
  return section;
}

Leaders locator(const Edition& edition) {
  Leaders leaders{LeadersKind::locator, {}};
  for (const CodeClass& it : edition.protocol.classes) {
    LeaderGroup group;
    group.label = class_label(edition, it);
    group.kind = it.kind;
    for (const Entry* entry : edition.protocol.entries_of(it)) {
      group.leaders.push_back(
          {{Strong{entry->value.value}, Text{" "}, Text{title(edition, *entry), title_language(edition, *entry)}},
           {{entry_name(entry->protocol.value, entry->id.value), {}}}});
    }
    if (!group.leaders.empty()) leaders.groups.push_back(std::move(group));
  }
  return leaders;
}

Leaders contents(const Sections& following) {
  Leaders leaders{LeadersKind::contents, {{}}};
  add_contents_lines(following, leaders.groups.front().leaders);
  return leaders;
}

std::vector<const Term*> printed_terms(Editions editions) {
  const std::map<std::string, Term>& all = editions.front().catalog.terms;
  std::set<std::string> reached;
  std::vector<std::string> open;
  const auto reach = [&](const std::string& id) {
    if (all.contains(id) && reached.insert(id).second) open.push_back(id);
  };
  const auto reach_from = [&](const Markup& markup) {
    for (const Phrase& phrase : markup.phrases)
      if (const auto* term = std::get_if<TermReference>(&phrase)) reach(term->id);
  };
  for (const Edition& edition : editions) {
    for (const auto& [id, term] : all)
      if (std::ranges::find(term.protocols, edition.protocol.id.value, &Written::value) != term.protocols.end())
        reach(id);
    for_each_texts(edition.protocol, [&](const auto& texts) { for_each_markup(texts, reach_from); });
    for (const Article* article : articles_of(edition)) for_each_markup(article->texts, reach_from);
  }
  while (!open.empty()) {
    const std::string id = std::move(open.back());
    open.pop_back();
    for_each_markup(all.at(id).texts, reach_from);
  }
  std::vector<const Term*> terms;
  for (const std::string& id : reached) terms.push_back(&all.at(id));
  return terms;
}

ListItem glossary_item(const Edition& edition, const Term& term) {
  const auto [text, language] = words(edition, term.texts);
  Inlines definition;
  const auto english = term.texts.find(source_language);
  if (english != term.texts.end() && english->second.name.value != text->name.value)
    definition.push_back(Text{edition.locale.message("glossary.english", {{"name", english->second.name.value}})});
  for (Inline& part : inlines(edition, text->definition, language)) definition.push_back(std::move(part));
  Blocks blocks = {
      {Paragraph{ParagraphRole::body, std::move(definition), language_of(edition, language, text->definition)}}};
  for (Block& note : translation_notes(edition, {translation(edition, term.texts)})) blocks.push_back(std::move(note));
  return {{Strong{text->name.value, language_of(edition, language, text->name)}},
          std::move(blocks),
          term_anchor(term.id.value)};
}

Sections glossary(Editions editions) {
  const Edition& edition = editions.front();
  std::vector<std::tuple<IndexOrder, std::string, const Term*>> order;
  for (const Term* term : printed_terms(editions))
    if (const TermText* text = words(edition, term->texts).text)
      order.emplace_back(
          index_order(edition.locale, filed_as((text->reading.empty() ? text->name : text->reading).value)),
          term->id.value, term);
  std::sort(order.begin(), order.end());
  Sections groups;
  std::string label;
  for (const auto& [in_order, id, term] : order) {
    if (groups.empty() || in_order.label != label)
      groups.push_back({SectionRole::topic, {}, {Text{in_order.label}}, {}, {{List{ListKind::labelled, {}}}}, {}});
    label = in_order.label;
    std::get<List>(groups.back().blocks.front().content).items.push_back(glossary_item(edition, *term));
  }
  return groups;
}

namespace {

/// Adds a line of the last page.
void add_small(Blocks& blocks, const Edition& edition, std::string_view id, const Arguments& arguments) {
  blocks.push_back({Paragraph{ParagraphRole::small, wording(edition, id, arguments), {}}});
}

}  // namespace

Blocks codes_and_registry(const Edition& edition) {
  Blocks blocks;
  add_small(blocks, edition, "colophon.content",
            {{"title", protocol_name(edition)}, {"date", edition.locale.date(edition.date)}});
  if (edition.protocol.registry)
    add_small(blocks, edition, "colophon.registry",
              {{"source", edition.protocol.registry->source},
               {"date", edition.locale.date(edition.protocol.registry->date)}});
  return blocks;
}

namespace {

/// A message that names typefaces, which are known where they are used.
Inlines typefaces(const Edition& edition, std::string_view id) {
  static const std::string gap = "\uFFFC";
  const std::string words = edition.locale.message(id, {{"fonts", gap}});
  const std::size_t at = words.find(gap);
  if (at == words.npos) return {Text{words}};
  return {Text{words.substr(0, at)}, Typefaces{edition.locale.message("list.separator")},
          Text{words.substr(at + gap.size())}};
}

}  // namespace

std::string rights(const Edition& edition, const Colophon& made) {
  return edition.locale.message("colophon.rights", {{"year", edition.date.substr(0, edition.date.find('-'))},
                                                    {"publisher", made.publisher},
                                                    {"licence", made.licence}});
}

Blocks colophon(const Edition& edition, const Colophon& made) {
  Blocks blocks;
  add_small(blocks, edition, "colophon.publisher",
            {{"publisher", made.publisher}, {"date", edition.locale.date(edition.date)}});
  blocks.push_back({Paragraph{ParagraphRole::small, {Text{rights(edition, made)}}, {}}});
  add_small(blocks, edition, "colophon.program", {{"program", made.program}});
  blocks.push_back({Paragraph{ParagraphRole::small, typefaces(edition, "colophon.fonts"), {}}});
  add_small(blocks, edition, "colophon.licence", {});
  return blocks;
}

}  // namespace binran
