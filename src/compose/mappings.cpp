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

/// What is said of the conditions of a mapping.
class Conditions {
 public:
  Conditions(const Edition& edition, const Mapping& mapping) : edition_(edition) {
    const auto [text, language] = words(edition, mapping.texts);
    if (!text) return;
    texts_ = ById(text->conditions);
    language_ = language;
  }

  /// The one in which the row holds; nothing where it always does.
  Inlines of(const MappingRow& row) const {
    const SaidOf* condition = texts_.find(row.condition.value);
    return condition ? inlines(edition_, condition->text, language_) : Inlines{};
  }

 private:
  const Edition& edition_;
  std::string language_;
  ById<SaidOf> texts_;
};

/// Where a row is said: its own reference, else those of the mapping.
std::vector<Reference> references_of(const Mapping& mapping, const MappingRow& row) {
  return row.reference ? std::vector{*row.reference} : mapping.references;
}

Inlines links_to(const Edition& edition, const std::vector<Reference>& references) {
  Inlines links;
  for (const Reference& reference : references) {
    if (!links.empty()) links.push_back(Text{edition.locale.message("list.separator")});
    links.push_back(source_link(edition, reference.source, reference.section));
  }
  return links;
}

void append(Inlines& inlines, Inlines more) {
  for (Inline& part : more) inlines.push_back(std::move(part));
}

/// The rows that hold in the direction, in the order of their sources; only those of which `wanted` is true.
template <class Wanted>
std::vector<const MappingRow*> rows_of(const Way& way, Wanted wanted) {
  std::vector<const MappingRow*> rows;
  for (const MappingRow& row : way.mapping.rows)
    if (way.holds(row) && wanted(row)) rows.push_back(&row);
  std::ranges::stable_sort(rows, CodeOrder(), [&](const MappingRow* row) { return way.source(*row); });
  return rows;
}

Table mapping_table(const Edition& edition, const Way& way, const std::string& caption) {
  Table table;
  table.columns = {{1, false}, {1, false}, {1.2, false}, {0.9, false}};
  for (const char* heading : {"mapping.from", "mapping.to", "mapping.condition", "mapping.source"})
    table.header.push_back({wording(edition, heading), true});
  table.caption = caption;
  const Conditions conditions(edition, way.mapping);
  std::string last;
  for (const MappingRow* row : rows_of(way, [](const MappingRow&) { return true; })) {
    const std::string& source = way.source(*row);
    Inlines first;  // of rows for one code the first names it
    if (source != last) first = code_and_title(edition, {way.source(), source, {}});
    last = source;
    table.rows.push_back({{std::move(first), true},
                          {code_and_title(edition, {way.target(), way.target(*row), {}})},
                          {conditions.of(*row)},
                          {links_to(edition, references_of(way.mapping, *row))}});
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

/// The codes by the rows of the mappings from a code of the edition's protocol, or to it.
std::vector<MappedCode> codes_of_rows(const Edition& edition, const Entry& entry, bool leave) {
  std::vector<MappedCode> codes;
  for (const Way& way : ways_of(edition)) {
    if ((way.source() == edition.protocol.id.value) != leave) continue;
    const auto rows = rows_of(
        way, [&](const MappingRow& row) { return (leave ? way.source(row) : way.target(row)) == entry.id.value; });
    if (rows.empty()) continue;
    const Conditions conditions(edition, way.mapping);
    for (const MappingRow* row : rows)
      codes.push_back({{leave ? way.target() : way.source(), leave ? way.target(*row) : way.source(*row), {}},
                       conditions.of(*row),
                       references_of(way.mapping, *row)});
  }
  return codes;
}

/// "Q.850 17 User busy: only where … (RFC 3398, section 7.2.4.1)", a line for each.
std::vector<Inlines> lines_of(const Edition& edition, std::vector<MappedCode> codes) {
  std::vector<Inlines> lines;
  for (MappedCode& mapped : codes) {
    Inlines& line = lines.emplace_back(code_and_title(edition, mapped.code));
    if (!mapped.condition.empty()) {
      line.push_back(Text{edition.locale.message("list.explanation")});
      append(line, std::move(mapped.condition));
    }
    if (mapped.references.empty()) continue;
    line.push_back(Text{edition.locale.message("mapping.source-opens")});
    append(line, links_to(edition, mapped.references));
    line.push_back(Text{edition.locale.message("mapping.source-closes")});
  }
  return lines;
}

}  // namespace

std::vector<MappedCode> becomes(const Edition& edition, const Entry& entry) {
  return codes_of_rows(edition, entry, true);
}

std::vector<MappedCode> comes_from(const Edition& edition, const Entry& entry) {
  return codes_of_rows(edition, entry, false);
}

std::vector<Inlines> codes_it_becomes(const Edition& edition, const Entry& entry) {
  return lines_of(edition, becomes(edition, entry));
}

List mapped_codes(const Edition& edition, const Entry& entry) {
  std::vector<Inlines> corresponds;
  for (const CodeReference& code : entry.maps) corresponds.push_back(code_and_title(edition, code));
  List list{ListKind::labelled, {}};
  add_lines(list, edition, "mapped.becomes", lines_of(edition, becomes(edition, entry)));
  add_lines(list, edition, "mapped.comes-from", lines_of(edition, comes_from(edition, entry)));
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
