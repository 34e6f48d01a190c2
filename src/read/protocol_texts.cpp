#include "read/protocol_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/spelling.h"
#include "read/fields.h"

namespace binran {
namespace {

using NamesById = std::map<std::string, Written>;  ///< with the places of the ids

/// What one `<text>` says.
struct ProtocolText {
  Element element;
  Written locale;
  NamesById classes, parties, facts;
  std::map<std::string, NamesById> values;  ///< of facts
  std::map<std::string, Written> messages;  ///< by id
};

/// Adds the name of the id that an element has; returns the id, empty where it has none.
std::string add_name(const Element& element, Written name, NamesById& names) {
  const Written id = required(element, "id", form::id);
  element.reject_other_attributes();
  name.place = id.place;
  if (!id.empty() && !names.emplace(id.value, std::move(name)).second) {
    element.diagnostics().error(id.place, fmt::format("second {} {}", element.name(), id.value), {}, id.value.size());
  }
  return id.value;
}

/// A pattern that stands in an element of its own.
void add_message(const Element& element, const std::string& id, ProtocolText& text) {
  Written pattern{element.pattern().value, element.place()};
  if (element.blank())
    element.diagnostics().error(element.place(), fmt::format("empty <{}>", element.name()), {}, element.name().size());
  if (!text.messages.emplace(id, std::move(pattern)).second)
    element.diagnostics().error(element.place(), fmt::format("second message {}", id), {}, element.name().size());
}

/// `<fact id="retry">`: what it is called, what it is about, its values, and the sentence by which it decides. What
/// stands under an id that the protocol does not declare is no message: one fault is reported once.
void read_fact_text(const Element& element, const Protocol& protocol, ProtocolText& text) {
  const std::vector<Element> children = element.children_in_order({"name", "about", "value", "decides"});
  const Written name = text_of_child(element, "name");
  const std::string id = add_name(element, name, text.facts);
  const FactKind* kind = protocol.find_fact(id);
  if (kind) text.messages.emplace("fact." + id, name);
  for (const Element& child : children) {
    if (child.name() == "value") {
      const Written value_name = text_of(child);
      const std::string value = add_name(child, value_name, text.values[id]);
      if (kind && kind->is_value(value)) text.messages.emplace("value." + id + "." + value, value_name);
      continue;
    }
    child.reject_other_attributes();
    if (kind && child.name() == "about") add_message(child, "how.fact." + id, text);
    if (kind && child.name() == "decides") add_message(child, "comparison.decides." + id, text);
  }
}

void read_message(const Element& element, ProtocolText& text) {
  const Element::Attribute id = element.required_text("id");
  element.reject_other_attributes();
  if (!id.faulty) add_message(element, id.value, text);
}

ProtocolText read_protocol_text(const Element& element, Protocol& protocol) {
  ProtocolText text{element, required(element, "xml:lang", form::locale), {}, {}, {}, {}, {}};
  element.reject_other_attributes();
  const std::vector<Element> children =
      element.children_in_order({"name", "title", "class", "party", "fact", "message"});
  Written name = text_of_child(element, "name");
  Written title = text_of_child(element, "title");
  for (const Element& child : children) {
    if (child.name() == "class") add_name(child, text_of(child), text.classes);
    if (child.name() == "party") add_name(child, text_of(child), text.parties);
    if (child.name() == "fact") read_fact_text(child, protocol, text);
    if (child.name() == "message") read_message(child, text);
  }
  if (text.parties.empty()) element.report_missing("party");
  if (!protocol.names.emplace(text.locale.value, std::move(name)).second && !text.locale.empty()) {
    element.diagnostics().error(text.locale.place, fmt::format("second text in {}", text.locale.value), {},
                                text.locale.value.size());
  }
  protocol.titles.emplace(text.locale.value, std::move(title));
  return text;
}

std::vector<std::string> ids_of(const NamesById& names) {
  std::vector<std::string> ids;
  for (const auto& [id, name] : names) ids.push_back(id);
  return ids;
}

/// Holds the names of one language against the ids that there are.
void compare_ids(const Element& text, std::string_view kind, const NamesById& names,
                 const std::vector<std::string>& known) {
  std::set<std::string> slips;  // ids that an unknown one is probably meant to be: not missing too
  for (const auto& [id, name] : names) {
    if (std::ranges::find(known, id) != known.end()) continue;
    slips.insert(nearest(id, known));
    text.diagnostics().error(name.place, fmt::format("unknown {} {}", kind, id), did_you_mean(id, known), id.size());
  }
  for (const std::string& id : known) {
    if (names.contains(id) || slips.contains(id)) continue;
    text.diagnostics().error(text.place(), fmt::format("missing name of {} {}", kind, id), {}, text.name().size());
  }
}

void compare_with_protocol(const ProtocolText& text, const Protocol& protocol) {
  std::vector<std::string> classes, facts;
  for (const CodeClass& it : protocol.classes) classes.push_back(it.id);
  for (const FactKind& it : protocol.facts) facts.push_back(it.id.value);
  compare_ids(text.element, "class", text.classes, classes);
  compare_ids(text.element, "fact", text.facts, facts);
  for (const FactKind& fact : protocol.facts) {
    const auto values = text.values.find(fact.id.value);
    if (!text.facts.contains(fact.id.value)) continue;
    compare_ids(text.element, fmt::format("value of fact {}:", fact.id.value),
                values == text.values.end() ? NamesById{} : values->second, fact.values);
  }
}

/// Moves what a text says into the protocol.
void add_text(ProtocolText text, Protocol& protocol) {
  const std::string& locale = text.locale.value;
  for (CodeClass& it : protocol.classes)
    if (const auto name = text.classes.find(it.id); name != text.classes.end())
      it.names.emplace(locale, name->second.value);
  for (const auto& [id, name] : text.parties) protocol.parties[id].emplace(locale, name.value);
  std::map<std::string, Written>& messages = protocol.messages[locale];
  messages.merge(text.messages);
}

}  // namespace

void read_protocol_texts(const std::vector<Element>& elements, Protocol& protocol) {
  std::vector<ProtocolText> texts;
  for (const Element& element : elements) texts.push_back(read_protocol_text(element, protocol));
  // The parties are those that English names; without English, those of the first language.
  const auto is_english = [](const ProtocolText& text) { return text.locale.value == source_language; };
  auto reference = std::ranges::find_if(texts, is_english);
  if (reference == texts.end()) reference = texts.begin();
  const std::vector<std::string> parties = texts.empty() ? std::vector<std::string>() : ids_of(reference->parties);
  for (ProtocolText& text : texts) {
    compare_with_protocol(text, protocol);
    compare_ids(text.element, "party", text.parties, parties);
    add_text(std::move(text), protocol);
  }
}

}  // namespace binran
