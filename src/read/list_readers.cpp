// The files that list things of a whole protocol: comparisons, symptoms, and the copy of the registry.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "read/fields.h"
#include "read/markup_reader.h"
#include "read/readers.h"
#include "read/texts.h"
#include "read/triage_reader.h"

namespace binran {
namespace {

ComparisonText read_comparison_text(const Element& element) {
  ComparisonText text;
  element.children({"decides"});
  text.decides = read_paragraph_of(element, "decides");
  return text;
}

/// Whether one of the codes of a comparison is one of `codes`; null: all are.
bool is_about(const Comparison& comparison, const std::vector<std::string>* codes) {
  const auto is_one = [&](const Written& code) { return std::ranges::find(*codes, code.value) != codes->end(); };
  return !codes || is_one(comparison.first) || (comparison.second_protocol.empty() && is_one(comparison.second));
}

/// A comparison of the protocol `home`; without its texts where neither code is one of `codes`.
Comparison read_comparison(const Element& element, const std::string& home, const std::vector<std::string>* codes) {
  Comparison comparison;
  comparison.place = element.place();
  comparison.first = required(element, "first", form::id);
  comparison.second = required(element, "second", form::id);
  comparison.second_protocol = optional(element, "second-protocol", form::id);
  // With a faulty one it is not known whose code the second is, and nothing else is to be said of it.
  if (comparison.second_protocol.empty() && element.optional("second-protocol")) comparison.second = {};
  if (comparison.second_protocol.value == home) comparison.second_protocol = {};
  element.reject_other_attributes();
  if (is_about(comparison, codes))
    read_texts(element, element.children({"text"}), comparison.texts, read_comparison_text);
  return comparison;
}

SymptomText read_symptom_text(const Element& element) {
  SymptomText text;
  const std::vector<Element> children =
      element.children_in_order({"title", "heard", "observed", "first", "step", "cause", "keywords"});
  read_name(element, "title", text.title, text.reading);
  text.heard = read_paragraph_of(element, "heard");
  text.observed = read_paragraph_of(element, "observed");
  text.first = read_paragraph_of(element, "first");
  for (const Element& child : children) {
    if (child.name() == "step") text.steps.push_back(read_said_step(element, child));
    if (child.name() == "cause") text.causes.push_back(read_said_of(child));
  }
  text.keywords = read_keywords(element);
  return text;
}

Symptom read_symptom(const Element& element) {
  Symptom symptom;
  symptom.place = element.place();
  symptom.id = required(element, "id", form::id);
  element.reject_other_attributes();
  const std::vector<Element> children = element.children_in_order({"suspect", "command", "triage", "text"});
  for (const Element& child : children) {
    if (child.name() == "suspect") symptom.suspects.push_back(read_code_reference(child));
    if (child.name() == "command") symptom.commands.push_back(read_command(child));
  }
  if (symptom.suspects.empty()) element.report_missing("suspect");
  if (const auto triage = element.child("triage")) symptom.triage = read_triage(*triage);
  read_texts(element, children, symptom.texts, read_symptom_text);
  return symptom;
}

/// `<list protocol="…">` of `<item>`, each read by `read`, which is told of the protocol.
template <class Item, class Read>
ProtocolList<Item> read_list(const XmlFile& file, std::string_view list, std::string_view item, Read read) {
  ProtocolList<Item> result;
  const std::optional<Element> root = file.root(list);
  if (!root) return result;
  result.protocol = required(*root, "protocol", form::id);
  root->reject_other_attributes();
  for (const Element& child : root->children({item})) result.items.push_back(read(child, result.protocol.value));
  return result;
}

RegistryRow read_row(const Element& element) {
  RegistryRow row;
  row.code = required(element, "code", form::id);
  row.phrase = required(element, "phrase", form::words);
  row.reference = required(element, "reference", form::words);
  row.deprecated = yes_or_no(element, "deprecated", false);
  element.reject_other_attributes();
  element.reject_content();
  return row;
}

void reject_second_rows(const Registry& registry, Diagnostics& diagnostics) {
  std::set<std::string_view> codes;
  for (const RegistryRow& row : registry.rows) {
    const std::string& code = row.code.value;
    if (code.empty() || codes.insert(code).second) continue;
    diagnostics.error(row.code.place, fmt::format("second row of code {}", code), {}, code.size());
  }
}

}  // namespace

ProtocolList<Comparison> read_comparisons(const XmlFile& file, const std::vector<std::string>* codes) {
  auto list = read_list<Comparison>(
      file, "comparisons", "comparison",
      [&](const Element& element, const std::string& home) { return read_comparison(element, home, codes); });
  std::erase_if(list.items, [&](const Comparison& comparison) { return !is_about(comparison, codes); });
  return list;
}

ProtocolList<Symptom> read_symptoms(const XmlFile& file) {
  return read_list<Symptom>(file, "symptoms", "symptom",
                            [](const Element& element, const std::string&) { return read_symptom(element); });
}

RegistryFile read_registry(const XmlFile& file) {
  const std::optional<Element> root = file.root("registry");
  if (!root) return {};
  RegistryFile result{required(*root, "protocol", form::id), Registry{}};
  result.registry->source = required(*root, "source", form::words).value;
  result.registry->date = required(*root, "date", form::day).value;
  root->reject_other_attributes();
  for (const Element& child : root->children({"row"})) result.registry->rows.push_back(read_row(child));
  reject_second_rows(*result.registry, root->diagnostics());
  if (result.registry->rows.empty()) root->report_missing("row");
  return result;
}

}  // namespace binran
