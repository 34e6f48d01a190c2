// English parts in the place of those that a translation lacks.
#include <algorithm>
#include <iterator>

#include "model/translation.h"

namespace binran {
namespace {

/// What says the same as `english` in its place.
template <class Words>
Part<Words> borrowed(const Part<Words>& english) {
  Part<Words> part = english;
  part.in_english = true;
  return part;
}

template <class Words>
void fill(Part<Words>& own, const Part<Words>& english) {
  if (!own.element.known() && own.empty()) own = borrowed(english);
}

void fill(std::vector<SaidOf>& own, const std::vector<SaidOf>& english) {
  std::vector<SaidOf> lacking;
  const ById known(own);
  for (const SaidOf& said : english)
    if (!known.find(said.of.value)) lacking.push_back({said.of, borrowed(said.text)});
  std::ranges::move(lacking, std::back_inserter(own));
}

void fill(std::vector<SaidStep>& own, const std::vector<SaidStep>& english) {
  std::vector<SaidStep> lacking;
  {
    const ById known(own);
    for (const SaidStep& said : english)
      if (!known.find(said.of.value)) lacking.push_back({said.of, {}, {}});
  }
  std::ranges::move(lacking, std::back_inserter(own));
  const ById known(english);
  for (SaidStep& step : own) {
    const SaidStep* said = known.find(step.of.value);
    if (!said) continue;
    fill(step.question, said->question);
    fill(step.answers, said->answers);
  }
}

void fill(LinesById& own, const LinesById& english) {
  for (const auto& [id, line] : english) own.try_emplace(id, borrowed(line));
}

/// In the order of English, each where its number says; then those that English does not have.
void fill_causes(EntryParts& own, const EntryParts& english) {
  std::vector<Part<Markup>> causes;
  for (const PartPair& pair : beside_english(english, own)) {
    if (pair.name() != TextPart::cause) continue;
    const PartView& shown = pair.translation ? *pair.translation : *pair.english;
    causes.push_back({*std::get<const Markup*>(shown.words), *shown.origin});
    causes.back().in_english = !pair.translation;
  }
  own.causes = std::move(causes);
}

// The bindings name every member, as those of parts() do.

void fill_in(EntryParts& own, const EntryParts& english) {
  auto& [title, reading, summary, meaning, seen, causes, checks, fixes, say, keywords] = own;
  fill(title, english.title);
  fill(summary, english.summary);
  fill(meaning, english.meaning);
  fill(seen, english.seen);
  fill_causes(own, english);
  fill(checks, english.checks);
  fill(fixes, english.fixes);
  fill(say, english.say);
}

void fill_in(ComparisonParts& own, const ComparisonParts& english) {
  auto& [decides] = own;
  fill(decides, english.decides);
}

void fill_in(SymptomParts& own, const SymptomParts& english) {
  auto& [title, reading, heard, observed, first, steps, causes, keywords] = own;
  fill(title, english.title);
  fill(heard, english.heard);
  fill(observed, english.observed);
  fill(first, english.first);
  fill(steps, english.steps);
  fill(causes, english.causes);
}

void fill_in(TermParts& own, const TermParts& english) {
  auto& [name, reading, variants, definition] = own;
  fill(name, english.name);
  fill(definition, english.definition);
}

void fill_in(MappingParts& own, const MappingParts& english) {
  auto& [title, intro, conditions] = own;
  fill(title, english.title);
  fill(intro, english.intro);
  fill(conditions, english.conditions);
}

/// Sections and paragraphs are all there: see check_articles().
void fill_in(ArticleParts& own, const ArticleParts& english) {
  auto& [title, reading, summary, sections, keywords] = own;
  fill(title, english.title);
  fill(summary, english.summary);
}

void fill_in(BookParts& own, const BookParts& english) {
  auto& [title, subtitle] = own;
  fill(title, english.title);
  fill(subtitle, english.subtitle);
}

/// Messages that a locale has too are its own to say: see own_messages() in locale/.
void fill_in(ProtocolParts& own, const ProtocolParts& english) {
  auto& [name, title, classes, parties, messages] = own;
  fill(name, english.name);
  fill(title, english.title);
  fill(classes, english.classes);
  fill(parties, english.parties);
}

/// Nothing is missing in a locale but messages of a draft, which locale/ has from English.
void fill_in(MessageParts&, const MessageParts&) {}

}  // namespace

void stand_in(Catalog& catalog) {
  for_each_subject(catalog, [](const TextSubject&, auto& texts) {
    const auto english = texts.find(source_language);
    if (english == texts.end()) return;
    for (auto& [locale, text] : texts)
      if (locale != source_language) fill_in(text, english->second);
  });
}

}  // namespace binran
