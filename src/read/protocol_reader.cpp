#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/spelling.h"
#include "read/fields.h"
#include "read/protocol_texts.h"
#include "read/readers.h"

namespace binran {
namespace {

void read_specification(const Element& element, std::vector<Specification>& specifications) {
  Specification added{required(element, "id", form::id), required(element, "name", form::words).value,
                      optional(element, "uri", form::uri).value};
  element.reject_other_attributes();
  element.reject_content();
  const std::string& id = added.id.value;
  if (std::ranges::any_of(specifications, [&](const Specification& other) { return other.id.value == id; }))
    return element.diagnostics().error(added.id.place, fmt::format("second specification {}", id), {}, id.size());
  if (!id.empty()) specifications.push_back(std::move(added));
}

/// Every code is held against all classes and facts of its protocol, of which the largest registries have some dozens:
/// with very many, time would grow with the square.
constexpr int most_declared = 200;

/// Whether one more child of this name is too many; reports the first that is.
bool too_many(const Element& child, std::map<std::string_view, int>& declared) {
  const int count = ++declared[child.name()];
  if (count == most_declared + 1)
    child.diagnostics().error(child.place(),
                              fmt::format("expected at most {} <{}> in <protocol>", most_declared, child.name()), {},
                              child.name().size());
  return count > most_declared;
}

/// A class is told by a range of numbers or by a prefix; without either, codes name it.
std::optional<NumberRange> read_range(const Element& element, const std::string& id) {
  const Written first = optional(element, "first", form::number), last = optional(element, "last", form::number);
  if (!first.place.known() && !last.place.known()) return std::nullopt;
  if (!first.place.known()) required(element, "first", form::number);
  if (!last.place.known()) required(element, "last", form::number);
  if (first.empty() || last.empty()) return std::nullopt;
  const NumberRange range{*number_of(first), *number_of(last)};
  if (range.first > range.last) {
    element.diagnostics().error(last.place, fmt::format("class {} ends before it begins", id), {}, last.value.size());
  }
  return range;
}

void read_class(const Element& element, std::vector<CodeClass>& classes) {
  const Written id = required(element, "id", form::id);
  CodeClass added{id.value, read_range(element, id.value), optional(element, "prefix", form::value).value,
                  element.one_of("kind", class_kind_names, static_cast<int>(ClassKind::neutral)), id.place};
  element.reject_other_attributes();
  element.reject_content();
  if (id.empty()) return;
  const auto report = [&](std::string message) {
    element.diagnostics().error(id.place, std::move(message), {}, id.value.size());
  };
  if (added.range && !added.prefix.empty()) report(fmt::format("class {} has a range and a prefix", id.value));
  for (const CodeClass& other : classes) {
    if (other.id == id.value) return report(fmt::format("second class {}", id.value));
    if (added.range && other.range && added.range->first <= other.range->last &&
        other.range->first <= added.range->last)
      report(fmt::format("class {} overlaps class {}", id.value, other.id));
    if (!added.prefix.empty() && added.prefix == other.prefix)
      report(fmt::format("class {} has the prefix of class {}", id.value, other.id));
  }
  classes.push_back(std::move(added));
}

/// The type of a fact, and its values where the type has some.
void read_fact_type(const Element& element, FactKind& fact) {
  const std::size_t faults = element.diagnostics().errors();
  fact.type = element.one_of("type", fact_type_names);
  const bool known = element.diagnostics().errors() == faults;
  if (const auto values = element.optional("values"))
    for (const Written& value : words_of({values->value, values->inside})) fact.values.push_back(value.value);
  if (!known) fact.type = FactType::words;  // which nothing told contradicts
  if (fact.type == FactType::choice && fact.values.empty()) element.required_text("values");
  if (fact.type == FactType::choice || fact.type == FactType::party || fact.values.empty() || !known) return;
  element.diagnostics().error(element.place(), fmt::format("values of fact {}: its type has none", fact.id.value), {},
                              element.name().size());
  fact.values.clear();
}

void read_fact(const Element& element, std::vector<FactKind>& facts) {
  FactKind fact;
  fact.id = required(element, "id", form::id);
  read_fact_type(element, fact);
  fact.needed = yes_or_no(element, "needed", true);
  const auto rank = number_of(optional(element, "rank", form::number));
  fact.rank = rank ? static_cast<int>(*rank) : static_cast<int>(facts.size()) + 1;
  element.reject_other_attributes();
  element.reject_content();
  if (fact.id.empty()) return;
  if (std::ranges::any_of(facts, [&](const FactKind& other) { return other.id.value == fact.id.value; }))
    return element.diagnostics().error(fact.id.place, fmt::format("second fact {}", fact.id.value), {},
                                       fact.id.value.size());
  facts.push_back(std::move(fact));
}

/// What the groups of a pattern hold: the code unless said.
std::vector<WirePart> read_parts(const Element& element) {
  const auto said = element.optional("part");
  if (!said) return {WirePart::code};
  std::vector<Written> words = words_of({said->value, said->inside});
  if (words.empty()) words.push_back({{}, said->inside});
  std::vector<WirePart> parts;
  for (const Written& word : words)
    if (const auto part = element.chosen("part", word.value, word.place, wire_part_names)) parts.push_back(*part);
  return parts;
}

WirePattern read_wire(const Element& element) {
  const std::size_t faults = element.diagnostics().errors();
  const Element::Attribute pattern = element.required_text("pattern");
  std::vector<WirePart> parts = read_parts(element);
  const bool known = element.diagnostics().errors() == faults;
  element.reject_other_attributes();
  element.reject_content();
  return {{known ? pattern.value : std::string(), pattern.inside}, std::move(parts)};
}

std::set<std::string> read_names(const Element& element) {
  element.reject_other_attributes();
  std::set<std::string> names;
  for (const Written& word : words_of(text_of(element))) names.insert(word.value);
  return names;
}

}  // namespace

std::optional<Protocol> read_protocol(const XmlFile& file) {
  const std::optional<Element> root = file.root("protocol");
  if (!root) return {};
  Protocol protocol;
  protocol.id = required(*root, "id", form::id);
  if (const auto draft = root->optional("draft"); draft && yes_or_no(*root, "draft", false))
    protocol.draft = draft->inside;
  root->reject_other_attributes();
  const std::vector<Element> children =
      root->children_in_order({"specification", "class", "fact", "names", "wire", "text"});
  std::vector<Element> texts;
  std::map<std::string_view, int> declared;
  for (const Element& child : children) {
    if (too_many(child, declared)) continue;
    if (child.name() == "specification") read_specification(child, protocol.specifications);
    if (child.name() == "class") read_class(child, protocol.classes);
    if (child.name() == "fact") read_fact(child, protocol.facts);
    if (child.name() == "wire") protocol.wire.push_back(read_wire(child));
    if (child.name() == "text") texts.push_back(child);
  }
  if (const auto names = root->child("names")) protocol.names_in_messages = read_names(*names);
  if (!std::ranges::count(children, "class", &Element::name)) root->report_missing("class");
  if (texts.empty()) root->report_missing("text");
  read_protocol_texts(texts, protocol);
  return protocol;
}

}  // namespace binran
