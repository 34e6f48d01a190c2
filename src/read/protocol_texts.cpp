#include "read/protocol_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/spelling.h"
#include "read/fields.h"
#include "read/texts.h"

namespace binran {
namespace {

/// What one `<text>` says. The names of facts and values are among its messages, and here by their own ids.
struct ReadText {
  Element element;
  Written locale;
  ProtocolText text;
  LinesById facts;
  std::map<std::string, LinesById> values;  ///< of facts
};

/// Adds a name, with the place of its id.
void add_name(const Element& element, const Written& id, Part<Written> name, LinesById& names) {
  name.place = id.place;
  if (!id.empty() && !names.emplace(id.value, std::move(name)).second) {
    element.diagnostics().error(id.place, fmt::format("second {} {}", element.name(), id.value), {}, id.value.size());
  }
}

/// `<party id="proxy">`
void read_named(const Element& element, LinesById& names) {
  const Written id = required(element, "id", form::id);
  add_name(element, id, read_line(element), names);
}

/// A pattern that stands in an element of its own.
void add_message(const Element& element, const std::string& id, LinesById& messages) {
  if (!messages.emplace(id, read_pattern(element)).second)
    element.diagnostics().error(element.place(), fmt::format("second message {}", id), {}, element.name().size());
}

/// `<value id="none">` of a fact; `kind` is null where the protocol does not declare it.
void read_value(const Element& element, const std::string& fact, const FactKind* kind, ReadText& read) {
  const Written id = required(element, "id", form::id);
  const Part<Written> name = read_line(element);
  if (kind && kind->is_value(id.value)) read.text.messages.emplace("value." + fact + "." + id.value, name);
  add_name(element, id, name, read.values[fact]);
}

/// `<fact id="retry">`: what it is called, what it is about, its values, and the sentence by which it decides. What
/// stands under an id that the protocol does not declare is no message: one fault is reported once.
void read_fact_text(const Element& element, const Protocol& protocol, ReadText& read) {
  const std::vector<Element> children = element.children_in_order({"name", "about", "value", "decides"});
  const Written id = required(element, "id", form::id);
  element.reject_other_attributes();
  const auto named = part_of(read.element, element, "name");
  const Part<Written> name = named ? read_line(*named) : Part<Written>{};
  const FactKind* kind = protocol.find_fact(id.value);
  if (kind && named) read.text.messages.emplace("fact." + id.value, name);
  add_name(element, id, name, read.facts);
  for (const Element& child : children) {
    if (child.name() == "value") read_value(child, id.value, kind, read);
    LinesById ignored;
    LinesById& messages = kind ? read.text.messages : ignored;
    if (child.name() == "about") add_message(child, "how.fact." + id.value, messages);
    if (child.name() == "decides") add_message(child, "comparison.decides." + id.value, messages);
  }
}

void read_message(const Element& element, ReadText& read) {
  const Written id = required(element, "id", form::words);
  if (!id.empty()) add_message(element, id.value, read.text.messages);
}

ReadText read_protocol_text(const Element& element, const Protocol& protocol) {
  ReadText read{element, required(element, "xml:lang", form::locale), {}, {}, {}};
  element.reject_other_attributes();
  const std::size_t errors = element.diagnostics().errors();
  const std::vector<Element> children =
      element.children_in_order({"name", "title", "class", "party", "fact", "message"});
  read.text.place = element.place();
  read.text.language = read.locale.place;
  read.text.name = read_line_of(element, "name");
  read.text.title = read_line_of(element, "title");
  for (const Element& child : children) {
    if (child.name() == "class") read_named(child, read.text.classes);
    if (child.name() == "party") read_named(child, read.text.parties);
    if (child.name() == "fact") read_fact_text(child, protocol, read);
    if (child.name() == "message") read_message(child, read);
  }
  if (read.text.parties.empty() && !is_translation(element)) element.report_missing("party");
  read.text.whole = element.is_sound() && element.diagnostics().errors() == errors;
  return read;
}

std::vector<std::string> ids_of(const LinesById& names) {
  std::vector<std::string> ids;
  for (const auto& [id, name] : names) ids.push_back(id);
  return ids;
}

/// Holds the names of one language against the ids that there are. English names all of them.
void compare_ids(const Element& text, std::string_view kind, const LinesById& names,
                 const std::vector<std::string>& known) {
  const std::set<std::string> all(known.begin(), known.end());
  std::set<std::string> slips;  // ids that an unknown one is probably meant to be: not missing too
  for (const auto& [id, name] : names) {
    if (all.contains(id)) continue;
    slips.insert(nearest(id, known));
    text.diagnostics().error(name.place, fmt::format("unknown {} {}", kind, id), did_you_mean(id, known), id.size());
  }
  if (is_translation(text)) return;
  for (const std::string& id : known) {
    if (names.contains(id) || slips.contains(id)) continue;
    text.diagnostics().error(text.place(), fmt::format("missing name of {} {}", kind, id), {}, text.name().size());
  }
}

void compare_with_protocol(const ReadText& read, const Protocol& protocol) {
  std::vector<std::string> classes, facts;
  for (const CodeClass& it : protocol.classes) classes.push_back(it.id);
  for (const FactKind& it : protocol.facts) facts.push_back(it.id.value);
  compare_ids(read.element, "class", read.text.classes, classes);
  compare_ids(read.element, "fact", read.facts, facts);
  for (const FactKind& fact : protocol.facts) {
    const auto values = read.values.find(fact.id.value);
    if (!read.facts.contains(fact.id.value)) continue;
    compare_ids(read.element, fmt::format("value of fact {}:", fact.id.value),
                values == read.values.end() ? LinesById{} : values->second, fact.values);
  }
}

/// Moves what a text says into the protocol.
void add_text(ReadText read, Protocol& protocol) {
  ProtocolText& text = read.text;
  if (!protocol.texts.emplace(read.locale.value, std::move(text)).second && !read.locale.empty()) {
    read.element.diagnostics().error(read.locale.place, fmt::format("second text in {}", read.locale.value), {},
                                     read.locale.value.size());
  }
}

}  // namespace

void read_protocol_texts(const std::vector<Element>& elements, Protocol& protocol) {
  std::vector<ReadText> texts;
  for (const Element& element : elements) texts.push_back(read_protocol_text(element, protocol));
  if (texts.empty()) return;
  // The parties are those that English names; without English, those of the first language.
  const auto is_english = [](const ReadText& read) { return read.locale.value == source_language; };
  auto reference = std::ranges::find_if(texts, is_english);
  if (reference == texts.end()) reference = texts.begin();
  const std::vector<std::string> parties = ids_of(reference->text.parties);
  protocol.parties.insert(parties.begin(), parties.end());
  for (ReadText& read : texts) {
    const std::size_t errors = read.element.diagnostics().errors();
    compare_with_protocol(read, protocol);
    compare_ids(read.element, "party", read.text.parties, parties);
    read.text.whole = read.text.whole && read.element.diagnostics().errors() == errors;
    add_text(std::move(read), protocol);
  }
}

}  // namespace binran
