#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "base/spelling.h"
#include "read/fields.h"
#include "read/readers.h"

namespace binran {
namespace {

int number_of(const Written& digits) {
  int number = 0;
  std::from_chars(digits.value.data(), digits.value.data() + digits.value.size(), number);
  return number;
}

void read_class(const Element& element, std::vector<CodeClass>& classes) {
  const Written id = required(element, "id", form::id);
  const Written first = required(element, "first", form::number);
  const Written last = required(element, "last", form::number);
  element.reject_other_attributes();
  element.reject_content();
  if (id.empty() || first.empty() || last.empty()) return;
  CodeClass added{id.value, number_of(first), number_of(last), {}, id.place};
  if (added.first > added.last) {
    element.diagnostics().error(last.place, fmt::format("class {} ends before it begins", id.value), {},
                                last.value.size());
  }
  for (const CodeClass& other : classes) {
    if (other.id == id.value) {
      return element.diagnostics().error(id.place, fmt::format("second class {}", id.value), {}, id.value.size());
    }
    if (added.first <= other.last && other.first <= added.last) {
      element.diagnostics().error(first.place, fmt::format("class {} overlaps class {}", id.value, other.id), {},
                                  first.value.size());
    }
  }
  classes.push_back(std::move(added));
}

/// What `<text>` of a protocol says: its names for the classes and parties, with the places of the names.
struct Names {
  Element element;
  Written locale;
  std::map<std::string, Written> classes;
  std::map<std::string, Written> parties;
};

void read_named(const Element& element, std::map<std::string, Written>& names) {
  const Written id = required(element, "id", form::id);
  element.reject_other_attributes();
  Written name = text_of(element);
  if (id.empty()) return;
  name.place = id.place;
  if (!names.emplace(id.value, std::move(name)).second) {
    element.diagnostics().error(id.place, fmt::format("second {} {}", element.name(), id.value), {}, id.value.size());
  }
}

Names read_text(const Element& element, Protocol& protocol) {
  Names names{element, required(element, "xml:lang", form::locale), {}, {}};
  element.reject_other_attributes();
  const std::vector<Element> children = element.children_in_order({"name", "title", "class", "party"});
  Written name = text_of_child(element, "name");
  Written title = text_of_child(element, "title");
  for (const Element& child : children) {
    if (child.name() == "class") read_named(child, names.classes);
    if (child.name() == "party") read_named(child, names.parties);
  }
  if (names.parties.empty()) element.report_missing("party");
  if (!protocol.names.emplace(names.locale.value, std::move(name)).second && !names.locale.empty()) {
    element.diagnostics().error(names.locale.place, fmt::format("second text in {}", names.locale.value), {},
                                names.locale.value.size());
  }
  protocol.titles.emplace(names.locale.value, std::move(title));
  return names;
}

std::vector<std::string> keys(const std::map<std::string, Written>& names) {
  std::vector<std::string> ids;
  for (const auto& [id, name] : names) ids.push_back(id);
  return ids;
}

/// Holds the names of one language against the ids that there are.
void compare_ids(const Element& text, std::string_view kind, const std::map<std::string, Written>& names,
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

}  // namespace

std::optional<Protocol> read_protocol(const XmlFile& file) {
  const std::optional<Element> root = file.root("protocol");
  if (!root) return {};
  Protocol protocol;
  protocol.id = required(*root, "id", form::id);
  root->reject_other_attributes();
  const std::vector<Element> children = root->children_in_order({"class", "text"});
  std::vector<Names> texts;
  std::vector<std::string> classes;
  for (const Element& child : children) {
    if (child.name() == "class") read_class(child, protocol.classes);
    if (child.name() == "text") texts.push_back(read_text(child, protocol));
  }
  if (!std::ranges::count(children, "class", &Element::name)) root->report_missing("class");
  if (texts.empty()) root->report_missing("text");
  for (const CodeClass& it : protocol.classes) classes.push_back(it.id);
  // The parties are those that English names; without English, those of the first language.
  const auto is_english = [](const Names& names) { return names.locale.value == source_language; };
  auto reference = std::ranges::find_if(texts, is_english);
  if (reference == texts.end()) reference = texts.begin();
  for (const Names& names : texts) {
    compare_ids(names.element, "class", names.classes, classes);
    compare_ids(names.element, "party", names.parties, keys(reference->parties));
    for (CodeClass& it : protocol.classes) {
      const auto name = names.classes.find(it.id);
      if (name != names.classes.end()) it.names.emplace(names.locale.value, name->second.value);
    }
    for (const auto& [id, name] : names.parties) protocol.parties[id].emplace(names.locale.value, name.value);
  }
  return protocol;
}

}  // namespace binran
