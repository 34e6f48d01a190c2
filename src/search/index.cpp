#include "search/index.h"

#include <utility>

#include "document/plain_text.h"

namespace binran {
namespace {

enum Weight { in_title = 8, in_summary = 5, in_symptom = 4, in_cause = 2, in_text = 1, not_searched = 0 };

Weight weight_of(TextPart part) {
  switch (part) {
    case TextPart::title:
    case TextPart::reading:
    case TextPart::name:
      return in_title;
    case TextPart::summary:
    case TextPart::keywords:
      return in_summary;
    case TextPart::heard:
    case TextPart::observed:
      return in_symptom;
    case TextPart::cause:
    case TextPart::found:
      return in_cause;
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
      return in_text;
    case TextPart::variant:  // a word that the text does not use
      return not_searched;
  }
  return not_searched;
}

/// A paragraph as a reader sees it.
std::string shown_words(const Edition& edition, const Markup& markup) {
  return plain_text(inlines(edition, markup, {}));
}

/// All parts of a text but its names, which are looked for together with the code.
template <class Parts>
void add_below_title(const Edition& edition, const Parts& text, std::vector<Sentence>& sentences) {
  const auto add = [&](TextPart part, std::string words) {
    const Weight weight = weight_of(part);
    if (weight != in_title && weight != not_searched)
      sentences.push_back({std::move(words), weight, part != TextPart::keywords});
  };
  parts(text, Overloaded{[&](TextPart part, const Written& words) { add(part, words.value); },
                         [&](TextPart part, const Markup& markup) { add(part, shown_words(edition, markup)); }});
}

void add_commands(const std::vector<Written>& commands, std::vector<Sentence>& sentences) {
  for (const Written& command : commands) sentences.push_back({command.value, in_text, false});
}

Subject subject(const Edition& edition, const Entry& entry) {
  const EntryText& text = words(edition, entry).text;
  const std::string name = name_beside_code(edition, entry);
  Subject result{entry.value.value, name, text.summary.value, {}};
  std::string names = entry.value.value + " " + name + " " + text.reading.value;
  for (const Written& alias : entry.aliases) names += " " + alias.value;
  result.sentences.push_back({std::move(names), in_title, false});
  add_below_title(edition, text, result.sentences);
  for (const CheckSteps& check : entry.checks) add_commands(check.commands, result.sentences);
  return result;
}

Subject subject(const Edition& edition, const Symptom& symptom) {
  const SymptomText* text = words(edition, symptom.texts).text;
  if (!text) return {};
  Subject result{{}, text->title.value, shown_words(edition, text->first), {}};
  for (const CodeReference& suspect : symptom.suspects)
    result.label +=
        (result.label.empty() ? "" : edition.locale.message("list.separator")) + code_label(edition, suspect);
  result.sentences.push_back({text->title.value + " " + text->reading.value, in_title, false});
  add_below_title(edition, *text, result.sentences);
  add_commands(symptom.commands, result.sentences);
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
