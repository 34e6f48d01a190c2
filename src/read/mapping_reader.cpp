#include <fmt/format.h>

#include "read/fields.h"
#include "read/markup_reader.h"
#include "read/readers.h"
#include "read/texts.h"

namespace binran {
namespace {

MappingRow read_mapping_row(const Element& element) {
  MappingRow row;
  row.from = required(element, "from", form::id);
  row.to = required(element, "to", form::id);
  row.direction = element.one_of("direction", direction_names, 0);
  row.condition = optional(element, "condition", form::id);
  element.reject_other_attributes();
  element.children({"reference"});
  if (const auto reference = element.child("reference")) row.reference = read_reference(*reference);
  return row;
}

MappingText read_mapping_text(const Element& element) {
  MappingText text;
  const std::vector<Element> children = element.children_in_order({"title", "intro", "condition"});
  text.title = read_line_of(element, "title");
  if (const auto intro = element.child("intro")) text.intro = read_paragraph(*intro);
  for (const Element& child : children)
    if (child.name() == "condition") text.conditions.push_back(read_said_of(child));
  return text;
}

}  // namespace

std::optional<Mapping> read_mapping(const XmlFile& file) {
  const std::optional<Element> root = file.root("mapping");
  if (!root) return {};
  Mapping mapping;
  mapping.place = root->place();
  mapping.id = required(*root, "id", form::id);
  mapping.from = required(*root, "from", form::id);
  mapping.to = required(*root, "to", form::id);
  root->reject_other_attributes();
  const std::vector<Element> children = root->children_in_order({"reference", "row", "text"});
  for (const Element& child : children) {
    if (child.name() == "reference") mapping.references.push_back(read_reference(child));
    if (child.name() == "row") mapping.rows.push_back(read_mapping_row(child));
  }
  if (mapping.rows.empty()) root->report_missing("row");
  read_texts(*root, children, mapping.texts, read_mapping_text);
  return mapping;
}

}  // namespace binran
