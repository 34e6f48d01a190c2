#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/files.h"
#include "read/exchange_reader.h"
#include "read/fields.h"
#include "read/markup_reader.h"
#include "read/readers.h"
#include "read/texts.h"

namespace binran {
namespace {

/// What a code tells is its protocol's to say: see check_facts().
Facts read_facts(const Element& element) {
  Facts facts;
  facts.place = element.place();
  for (const auto& [name, attribute] : element.attributes()) {
    if (attribute.faulty) continue;
    facts.places.emplace(name, attribute.place);
    std::vector<Written> words = words_of({attribute.value, attribute.inside});
    if (words.empty())
      element.diagnostics().error(attribute.inside, fmt::format("{}: expected a word, got \"\"", name));
    facts.told.emplace(name, std::move(words));
  }
  element.reject_content();
  return facts;
}

Deprecation read_deprecation(const Element& element) {
  Deprecation deprecation;
  deprecation.by = read_source(element, "by");
  deprecation.since = required(element, "since", form::month).value;
  deprecation.use = optional(element, "use", form::id);
  element.reject_other_attributes();
  element.reject_content();
  return deprecation;
}

/// The children `item` of a list, each read by `read`.
template <class Read>
void read_items(const Element& list, std::string_view item, Read read) {
  list.reject_other_attributes();
  const std::vector<Element> children = list.children({item});
  if (children.empty()) list.report_missing(item);
  for (const Element& child : children) read(child);
}

EntryText read_entry_text(const Element& element) {
  EntryText text;
  const std::vector<Element> children =
      element.children_in_order({"title", "summary", "meaning", "seen", "causes", "check", "fix", "say", "keywords"});
  read_name(element, "title", text.title, text.reading);
  text.summary = read_line_of(element, "summary");
  text.meaning = read_paragraph_of(element, "meaning");
  text.seen = read_paragraph_of(element, "seen");
  if (const auto causes = part_of(element, "causes"))
    read_items(*causes, "cause", [&](const Element& it) { text.causes.push_back(read_paragraph(it)); });
  for (const Element& child : children) {
    if (child.name() == "check") text.checks.push_back(read_said_of(child));
    if (child.name() == "fix") text.fixes.push_back(read_said_of(child));
  }
  if (const auto say = element.child("say")) text.say = read_paragraph(*say);
  text.keywords = read_keywords(element);
  return text;
}

/// `<check>` or `<fix>` of a code has an id of its own.
Written read_own_id(const Element& element, std::set<std::string>& ids) {
  Written id = required(element, "id", form::id);
  if (!id.empty() && !ids.insert(id.value).second)
    element.diagnostics().error(id.place, fmt::format("second {} {}", element.name(), id.value), {}, id.value.size());
  return id;
}

std::vector<CheckSteps> read_checks(const Element& root) {
  std::vector<CheckSteps> checks;
  std::set<std::string> ids;
  const std::optional<Element> list = root.required_child("checks");
  if (!list) return checks;
  read_items(*list, "check", [&](const Element& element) {
    CheckSteps check{read_own_id(element, ids), {}};
    element.reject_other_attributes();
    for (const Element& command : element.children({"command"})) check.commands.push_back(read_command(command));
    checks.push_back(std::move(check));
  });
  return checks;
}

std::vector<FixRole> read_fixes(const Element& root) {
  std::vector<FixRole> fixes;
  std::set<std::string> ids;
  const std::optional<Element> list = root.child("fixes");
  if (!list) return fixes;
  read_items(*list, "fix", [&](const Element& element) {
    FixRole fix{read_own_id(element, ids), required(element, "role", form::id)};
    element.reject_other_attributes();
    element.reject_content();
    fixes.push_back(std::move(fix));
  });
  return fixes;
}

/// A manual page has the phrase as another of its names, "<protocol>-<phrase>.7.gz" with at most one byte for each
/// character. A file name has at most 255 bytes, of which the id of a protocol may take 64.
Written read_phrase(const Element& root) {
  constexpr std::ptrdiff_t longest = 255 - 64 - 6;
  Written phrase = optional(root, "phrase", form::words);
  const auto begins_character = [](unsigned char c) { return (c & 0xc0) != 0x80; };
  const auto length = std::ranges::count_if(phrase.value, begins_character);
  if (length <= longest) return phrase;
  root.diagnostics().error(phrase.place, fmt::format("phrase: expected at most {} characters, got {}", longest, length),
                           {}, phrase.value.size());
  return {{}, phrase.place};
}

Written read_alias(const Element& element) {
  element.reject_other_attributes();
  return text_of(element);
}

/// Who the code is: the value says it all where it is a name for files and a number as well.
void read_identity(const Element& root, Entry& entry) {
  entry.protocol = required(root, "protocol", form::id);
  entry.value = required(root, "value", form::value);
  entry.id = optional(root, "id", form::id);
  if (!entry.id.place.known()) {
    entry.id = entry.value;
    if (!entry.value.empty() && !is_safe_id(entry.value.value)) {
      root.diagnostics().error(entry.value.place,
                               fmt::format("value {} cannot name files: expected an attribute id", entry.value.value),
                               fmt::format("write id=\"…\": {}", form::id.description), entry.value.value.size());
      entry.id.value.clear();
    }
  }
  entry.number = number_of(optional(root, "number", form::number));
  if (!entry.number && form::number.accepts(entry.value.value)) entry.number = number_of(entry.value);
  entry.phrase = read_phrase(root);
  if (!entry.phrase.place.known()) entry.phrase = entry.value;
  entry.class_id = optional(root, "class", form::id);
  entry.status = root.one_of("status", status_names, 0);
  entry.sent = yes_or_no(root, "sent", true);
  root.reject_other_attributes();
}

}  // namespace

std::optional<Entry> read_entry(const XmlFile& file) {
  const std::optional<Element> root = file.root("code");
  if (!root) return {};
  Entry entry;
  entry.place = root->place();
  read_identity(*root, entry);
  const std::vector<Element> children = root->children_in_order(
      {"alias", "facts", "deprecated", "reference", "related", "maps", "exchange", "checks", "fixes", "text"});
  if (const auto facts = root->child("facts")) entry.facts = read_facts(*facts);
  if (const auto deprecated = root->child("deprecated")) entry.deprecation = read_deprecation(*deprecated);
  if (entry.status == Status::deprecated && !entry.deprecation) root->report_missing("deprecated");
  if (const auto exchange = root->child("exchange")) entry.exchange = read_exchange(*exchange);
  for (const Element& child : children) {
    if (child.name() == "alias") entry.aliases.push_back(read_alias(child));
    if (child.name() == "reference") entry.references.push_back(read_reference(child));
    if (child.name() == "related") entry.related.push_back(read_code_reference(child));
    if (child.name() == "maps") entry.maps.push_back(read_code_reference(child));
  }
  if (!std::ranges::count(children, "reference", &Element::name)) root->report_missing("reference");
  entry.checks = read_checks(*root);
  entry.fixes = read_fixes(*root);
  read_texts(*root, children, entry.texts, read_entry_text);
  return entry;
}

}  // namespace binran
