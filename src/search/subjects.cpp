#include "search/subjects.h"

#include <optional>
#include <utility>

#include "document/plain_text.h"

namespace binran {
namespace {

/// None for what is not searched as it stands.
std::optional<Field> field_of(TextPart part) {
  switch (part) {
    case TextPart::title:
    case TextPart::reading:
    case TextPart::name:
    case TextPart::keywords:
      return Field::title;
    case TextPart::summary:
      return Field::summary;
    case TextPart::heard:
    case TextPart::observed:
      return Field::symptom;
    case TextPart::cause:
    case TextPart::found:
      return Field::cause;
    case TextPart::meaning:
    case TextPart::seen:
    case TextPart::check:
    case TextPart::fix:
    case TextPart::say:
    case TextPart::decides:
    case TextPart::first:
    case TextPart::question:
    case TextPart::answer:
    case TextPart::definition:
    case TextPart::intro:
    case TextPart::condition:
    case TextPart::heading:
    case TextPart::paragraph:
    case TextPart::code_class:
    case TextPart::party:
    case TextPart::message:
      return Field::text;
    case TextPart::variant:  // a word that the text does not use: see index.h
      return {};
  }
  return {};
}

/// A paragraph as a reader sees it.
std::string shown_words(const Edition& edition, const Markup& markup) {
  return plain_text(inlines(edition, markup, {}));
}

template <class Parts>
void add_parts(const Edition& edition, const Parts& text, std::vector<Passage>& passages) {
  const auto add = [&](TextPart part, std::string words) {
    const std::optional<Field> field = field_of(part);
    // An answer without its question says nothing: "Another one".
    const bool is_quoted = field != Field::title && part != TextPart::answer;
    if (field && !words.empty()) passages.push_back({std::move(words), *field, is_quoted});
  };
  parts(text, Overloaded{[&](TextPart part, const Written& words) { add(part, words.value); },
                         [&](TextPart part, const Markup& markup) { add(part, shown_words(edition, markup)); }});
}

void add_commands(const std::vector<Written>& commands, std::vector<Passage>& passages) {
  for (const Written& command : commands) passages.push_back({command.value, Field::text, false});
}

std::string with_protocol(const Edition& edition, const std::string& label) {
  return edition.locale.message("code.of-protocol", {{"protocol", protocol_name(edition)}, {"code", label}});
}

Subject subject(const Edition& edition, const Entry& entry) {
  const EntryText& text = words(edition, entry).text;
  const std::string name = name_beside_code(edition, entry);
  Subject result{
      {edition.protocol.id.value, false, entry.id.value}, entry.value.value, {}, name, text.summary.value, {}, {}, {}};
  result.full_label = with_protocol(edition, result.label);
  result.names = {entry.id.value, entry.value.value, result.full_label, entry.phrase.value, title(edition, entry)};
  if (entry.number) result.names.push_back(std::to_string(*entry.number));
  for (const Written& alias : entry.aliases) result.names.push_back(alias.value);
  std::string names = entry.value.value + " " + entry.phrase.value;
  for (const Written& alias : entry.aliases) names += " " + alias.value;
  result.passages.push_back({std::move(names), Field::title, false});
  add_parts(edition, text, result.passages);
  for (const CheckSteps& check : entry.checks) add_commands(check.commands, result.passages);
  return result;
}

Subject subject(const Edition& edition, const Symptom& symptom) {
  const std::string& protocol = edition.protocol.id.value;
  Subject result{{protocol, true, symptom.id.value}, {}, {}, {}, {}, {}, {}, {}};
  for (const CodeReference& suspect : symptom.suspects) {
    result.label +=
        (result.label.empty() ? "" : edition.locale.message("list.separator")) + code_label(edition, suspect);
    result.suspects.push_back({suspect.protocol.empty() ? protocol : suspect.protocol, false, suspect.code});
  }
  result.full_label = with_protocol(edition, result.label);
  const SymptomText* text = words(edition, symptom.texts).text;
  if (!text) return result;
  result.title = text->title.value;
  result.names = {symptom.id.value, result.title};
  result.line = shown_words(edition, text->first);
  add_parts(edition, *text, result.passages);
  add_commands(symptom.commands, result.passages);
  return result;
}

}  // namespace

std::vector<Subject> subjects(const Edition& edition) {
  std::vector<Subject> result;
  for (const auto& [value, entry] : edition.protocol.entries) result.push_back(subject(edition, entry));
  for (const Symptom& symptom : edition.protocol.symptoms) result.push_back(subject(edition, symptom));
  return result;
}

}  // namespace binran
