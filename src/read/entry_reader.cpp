#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "read/fields.h"
#include "read/markup_reader.h"
#include "read/readers.h"
#include "read/texts.h"

namespace binran {
namespace {

constexpr std::size_t most_senders = 3;
constexpr std::size_t most_parties = 4;  ///< lifelines that fit a column of the handbook

/// The ids of a list that white space separates, each with its place.
std::vector<Written> split(const Written& list) {
  std::vector<Written> ids;
  for (std::size_t at = 0; at < list.value.size();) {
    const std::size_t start = list.value.find_first_not_of(' ', at);
    if (start == std::string::npos) break;
    at = std::min(list.value.find(' ', start), list.value.size());
    ids.push_back({list.value.substr(start, at - start), list.place});
    ids.back().place.offset += static_cast<std::uint32_t>(start);
  }
  return ids;
}

/// Reports what is wrong with a sender; true where nothing is.
bool is_sound(const Element& facts, const Written& sender, const std::vector<Written>& before) {
  std::string fault;
  if (!form::id.accepts(sender.value)) {
    fault = fmt::format("sender: expected {}, got \"{}\"", form::id.description, sender.value);
  } else if (std::ranges::find(before, sender.value, &Written::value) != before.end()) {
    fault = fmt::format("second sender {}", sender.value);
  } else if (before.size() == most_senders) {
    fault = fmt::format("expected at most {} senders", most_senders);
  }
  if (!fault.empty()) facts.diagnostics().error(sender.place, fault, {}, sender.value.size());
  return fault.empty();
}

std::vector<Written> read_senders(const Element& facts) {
  std::vector<Written> senders;
  const Element::Attribute attribute = facts.required("sender");
  if (attribute.faulty) return senders;
  const std::vector<Written> parties = split({attribute.value, attribute.inside});
  if (parties.empty()) facts.diagnostics().error(attribute.inside, "sender: expected a party, got \"\"");
  for (const Written& sender : parties) {
    if (is_sound(facts, sender, senders)) senders.push_back(sender);
  }
  return senders;
}

Fault read_fault(const Element& facts) {
  const Written fault = required(facts, "fault", form::id);
  if (fault.value == "none") return NoFault{};
  if (fault.value == "path") return OnPath{};
  return PartyAtFault{fault};
}

Facts read_facts(const Element& element) {
  Facts facts;
  facts.place = element.place();
  facts.senders = read_senders(element);
  facts.final = element.one_of("final", {"yes", "no"}) == 0;
  facts.retry = element.one_of("retry", retry_names);
  facts.fault = read_fault(element);
  if (element.optional("reached")) facts.reached = element.one_of("reached", reached_names);
  element.reject_other_attributes();
  element.reject_content();
  return facts;
}

Deprecation read_deprecation(const Element& element) {
  Deprecation deprecation;
  deprecation.rfc = required(element, "by", form::rfc).value;
  deprecation.since = required(element, "since", form::month).value;
  deprecation.use = optional(element, "use", form::id).value;
  deprecation.place = element.place();
  element.reject_other_attributes();
  element.reject_content();
  return deprecation;
}

Reference read_reference(const Element& element) {
  Reference reference;
  reference.rfc = required(element, "rfc", form::rfc).value;
  reference.section = optional(element, "section", form::section).value;
  reference.kind = element.one_of("kind", reference_kind_names, 0);
  reference.place = element.place();
  element.reject_other_attributes();
  element.reject_content();
  return reference;
}

Step read_step(const Element& element) {
  Step step;
  const bool wait = element.name() == "wait";
  step.from = required(element, wait ? "at" : "from", form::id);
  if (!wait) {
    step.to = required(element, "to", form::id);
    step.marked = yes_or_no(element, "mark", false);
    step.lost = yes_or_no(element, "lost", false);
    if (!step.to.empty() && step.to.value == step.from.value) {
      element.diagnostics().error(step.to.place, fmt::format("message from {} to itself", step.to.value), {},
                                  step.to.value.size());
    }
  }
  element.reject_other_attributes();
  step.text = text_of(element);
  return step;
}

std::vector<Step> read_exchange(const Element& element) {
  element.reject_other_attributes();
  std::vector<Step> steps;
  for (const Element& child : element.children({"message", "wait"})) steps.push_back(read_step(child));
  if (steps.empty()) element.report_missing("message");
  if (steps.size() == 1) {
    element.diagnostics().error(element.place(), "expected at least 2 steps in <exchange>, got 1", {},
                                element.name().size());
  }
  std::set<std::string> parties;
  for (const Step& step : steps) {
    for (const Written& party : {step.from, step.to}) {
      if (party.empty() || !parties.insert(party.value).second || parties.size() != most_parties + 1) continue;
      element.diagnostics().error(party.place, fmt::format("expected at most {} parties in <exchange>", most_parties),
                                  {}, party.value.size());
    }
  }
  return steps;
}

/// The children of the part `name` of a text, each read by `read`.
template <class Read>
void read_parts(const Element& text, std::string_view name, std::string_view part, bool needed, Read read) {
  const std::optional<Element> parts = needed ? text.required_child(name) : text.child(name);
  if (!parts) return;
  parts->reject_other_attributes();
  const std::vector<Element> children = parts->children({part});
  if (children.empty()) parts->report_missing(part);
  for (const Element& child : children) read(child);
}

Fix read_fix(const Element& element) {
  Fix fix;
  fix.role = required(element, "role", form::id);
  fix.text = read_markup(element);
  return fix;
}

EntryText read_entry_text(const Element& element) {
  EntryText text;
  element.children_in_order({"title", "summary", "meaning", "seen", "causes", "checks", "fixes", "say"});
  read_name(element, "title", text.title, text.reading);
  text.summary = text_of_child(element, "summary");
  text.meaning = read_markup_of_child(element, "meaning");
  text.seen = read_markup_of_child(element, "seen");
  read_parts(element, "causes", "cause", true, [&](const Element& it) { text.causes.push_back(read_markup(it)); });
  read_parts(element, "checks", "check", true, [&](const Element& it) { text.checks.push_back(read_check(it)); });
  read_parts(element, "fixes", "fix", false, [&](const Element& it) { text.fixes.push_back(read_fix(it)); });
  text.say = read_markup_of_child(element, "say");
  return text;
}

/// A manual page has the phrase as another of its names, "<protocol>-<phrase>.7.gz" with at most one byte for each
/// character. A file name has at most 255 bytes, of which the id of a protocol may take 64.
Written read_phrase(const Element& root) {
  constexpr std::ptrdiff_t longest = 255 - 64 - 6;
  Written phrase = required(root, "phrase", form::words);
  const auto begins_character = [](unsigned char c) { return (c & 0xc0) != 0x80; };
  const auto length = std::ranges::count_if(phrase.value, begins_character);
  if (length <= longest) return phrase;
  root.diagnostics().error(phrase.place, fmt::format("phrase: expected at most {} characters, got {}", longest, length),
                           {}, phrase.value.size());
  return {{}, phrase.place};
}

}  // namespace

std::optional<Entry> read_entry(const XmlFile& file) {
  const std::optional<Element> root = file.root("code");
  if (!root) return {};
  Entry entry;
  entry.place = root->place();
  entry.protocol = required(*root, "protocol", form::id);
  entry.value = required(*root, "value", form::id);
  entry.phrase = read_phrase(*root);
  entry.status = root->one_of("status", status_names, 0);
  root->reject_other_attributes();
  const std::vector<Element> children =
      root->children_in_order({"facts", "deprecated", "reference", "related", "exchange", "text"});
  if (const auto facts = root->required_child("facts")) entry.facts = read_facts(*facts);
  if (const auto deprecated = root->child("deprecated")) entry.deprecation = read_deprecation(*deprecated);
  if (entry.status == Status::deprecated && !entry.deprecation) root->report_missing("deprecated");
  if (const auto exchange = root->child("exchange")) entry.exchange = read_exchange(*exchange);
  for (const Element& child : children) {
    if (child.name() == "reference") entry.references.push_back(read_reference(child));
    if (child.name() == "related") entry.related.push_back(read_code_reference(child));
  }
  if (!std::ranges::count(children, "reference", &Element::name)) root->report_missing("reference");
  read_texts(*root, children, entry.texts, read_entry_text);
  return entry;
}

}  // namespace binran
