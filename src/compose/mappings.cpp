#include "compose/mappings.h"

#include <algorithm>

#include "compose/entry.h"
#include "compose/translation_marks.h"

namespace binran {
namespace {

/// A mapping read one way.
struct Way {
  const Mapping& mapping;
  bool forth;
  const std::string& source() const { return (forth ? mapping.from : mapping.to).value; }
  const std::string& target() const { return (forth ? mapping.to : mapping.from).value; }
  const std::string& source(const MappingRow& row) const { return (forth ? row.from : row.to).value; }
  const std::string& target(const MappingRow& row) const { return (forth ? row.to : row.from).value; }
  bool holds(const MappingRow& row) const {
    return row.direction == Direction::both || row.direction == (forth ? Direction::forth : Direction::back);
  }
};

std::vector<Way> ways_of(const Edition& edition) {
  std::vector<Way> ways;
  for (const auto& [id, mapping] : edition.catalog.mappings) {
    const std::string& own = edition.protocol.id.value;
    if (mapping.from.value != own && mapping.to.value != own) continue;
    const bool is_source = mapping.from.value == own;
    ways.push_back({mapping, is_source});
    ways.push_back({mapping, !is_source});
  }
  return ways;
}

Inlines condition_of(const Edition& edition, const Mapping& mapping, const MappingRow& row) {
  const auto [text, language] = words(edition, mapping.texts);
  if (!text || row.condition.empty()) return {};
  const SaidOf* condition = find_said(text->conditions, row.condition);
  return condition ? inlines(edition, condition->text, language) : Inlines{};
}

/// Where a row is said: its own reference, else those of the mapping.
Inlines sources_of(const Edition& edition, const Mapping& mapping, const MappingRow& row) {
  Inlines links;
  const auto add = [&](const Reference& reference) {
    if (!links.empty()) links.push_back(Text{edition.locale.message("list.separator")});
    links.push_back(source_link(edition, reference.source, reference.section));
  };
  if (row.reference) {
    add(*row.reference);
  } else {
    std::ranges::for_each(mapping.references, add);
  }
  return links;
}

void append(Inlines& inlines, Inlines more) {
  for (Inline& part : more) inlines.push_back(std::move(part));
}

std::vector<const MappingRow*> rows_of(const Way& way) {
  std::vector<const MappingRow*> rows;
  for (const MappingRow& row : way.mapping.rows)
    if (way.holds(row)) rows.push_back(&row);
  std::ranges::stable_sort(rows, CodeOrder(), [&](const MappingRow* row) { return way.source(*row); });
  return rows;
}

Table mapping_table(const Edition& edition, const Way& way, const std::string& caption) {
  Table table;
  table.columns = {{1, false}, {1, false}, {1.2, false}, {0.9, false}};
  for (const char* heading : {"mapping.from", "mapping.to", "mapping.condition", "mapping.source"})
    table.header.push_back({wording(edition, heading), true});
  table.caption = caption;
  std::string last;
  for (const MappingRow* row : rows_of(way)) {
    const std::string& source = way.source(*row);
    Inlines first;  // of rows for one code the first names it
    if (source != last) first = code_and_title(edition, {way.source(), source, {}});
    last = source;
    table.rows.push_back({{std::move(first), true},
                          {code_and_title(edition, {way.target(), way.target(*row), {}})},
                          {condition_of(edition, way.mapping, *row)},
                          {sources_of(edition, way.mapping, *row)}});
  }
  return table;
}

std::string name_of_protocol(const Edition& edition, const std::string& id) {
  const Protocol* protocol = edition.catalog.find_protocol(id);
  return protocol ? protocol_name(edition, *protocol) : id;
}

Section mapping_section(const Edition& edition, const Way& way) {
  const std::string heading = edition.locale.message(
      "mapping.title",
      {{"from", name_of_protocol(edition, way.source())}, {"to", name_of_protocol(edition, way.target())}});
  Section section{
      SectionRole::mapping, "mapping-" + way.mapping.id.value + (way.forth ? "" : "-back"), {Text{heading}}};
  const auto [text, language] = words(edition, way.mapping.texts);
  section.blocks = translation_notes(edition, {translation(edition, way.mapping.texts)});
  if (text && !text->intro.empty())
    section.blocks.push_back({Paragraph{ParagraphRole::body, inlines(edition, text->intro, language), language}});
  Table table = mapping_table(edition, way, heading);
  if (table.rows.empty()) return {};
  section.blocks.push_back({std::move(table)});
  return section;
}

/// A line for each code that a label stands for.
void add_lines(List& list, const Edition& edition, std::string_view label, std::vector<Inlines> lines) {
  if (lines.empty()) return;
  ListItem item{{Strong{edition.locale.message(label)}}, {}};
  for (Inlines& line : lines) item.blocks.push_back({Paragraph{ParagraphRole::pointer, std::move(line), {}}});
  list.items.push_back(std::move(item));
}

/// "Q.850 17 User busy: only where … (RFC 3398, section 7.2.4.1)".
Inlines line_of_row(const Edition& edition, const Way& way, const MappingRow& row, bool leaves) {
  const std::string& protocol = leaves ? way.target() : way.source();
  Inlines line = code_and_title(edition, {protocol, leaves ? way.target(row) : way.source(row), {}});
  if (Inlines condition = condition_of(edition, way.mapping, row); !condition.empty()) {
    line.push_back(Text{edition.locale.message("list.explanation")});
    append(line, std::move(condition));
  }
  if (Inlines sources = sources_of(edition, way.mapping, row); !sources.empty()) {
    line.push_back(Text{edition.locale.message("mapping.source-opens")});
    append(line, std::move(sources));
    line.push_back(Text{edition.locale.message("mapping.source-closes")});
  }
  return line;
}

/// A line for each row of the mappings from a code of the edition's protocol, or to it.
std::vector<Inlines> lines_of_rows(const Edition& edition, const Entry& entry, bool leave) {
  std::vector<Inlines> lines;
  for (const Way& way : ways_of(edition)) {
    if ((way.source() == edition.protocol.id.value) != leave) continue;
    for (const MappingRow* row : rows_of(way))
      if ((leave ? way.source(*row) : way.target(*row)) == entry.id.value)
        lines.push_back(line_of_row(edition, way, *row, leave));
  }
  return lines;
}

}  // namespace

std::vector<Inlines> codes_it_becomes(const Edition& edition, const Entry& entry) {
  return lines_of_rows(edition, entry, true);
}

List mapped_codes(const Edition& edition, const Entry& entry) {
  std::vector<Inlines> corresponds;
  for (const CodeReference& code : entry.maps) corresponds.push_back(code_and_title(edition, code));
  List list{ListKind::labelled, {}};
  add_lines(list, edition, "mapped.becomes", lines_of_rows(edition, entry, true));
  add_lines(list, edition, "mapped.comes-from", lines_of_rows(edition, entry, false));
  add_lines(list, edition, "mapped.corresponds", std::move(corresponds));
  return list;
}

bool has_mappings(const Edition& edition) {
  return !ways_of(edition).empty();
}

Sections mapping_sections(const Edition& edition) {
  Sections sections;
  for (const Way& way : ways_of(edition))
    if (Section section = mapping_section(edition, way); !section.title.empty()) sections.push_back(std::move(section));
  return sections;
}

}  // namespace binran
