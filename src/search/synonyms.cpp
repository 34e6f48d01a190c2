#include "search/synonyms.h"

#include <utility>

namespace binran {
namespace {

std::vector<std::string> values(const std::vector<Written>& written) {
  std::vector<std::string> result;
  for (const Written& it : written) result.push_back(it.value);
  return result;
}

Synonym synonym(const Saying& saying) {
  Synonym result{values(saying.said), values(saying.means), {}};
  for (const CodeReference& code : saying.codes) result.leads.push_back({code.protocol, false, code.code});
  for (const SymptomReference& it : saying.symptoms) result.leads.push_back({it.protocol, true, it.symptom});
  return result;
}

Synonym synonym(const Term& term, const std::string& locale) {
  const TermText* text = said(term.texts, locale).first;
  if (!text || text->name.empty()) return {};
  Synonym result{values(text->variants), {text->name.value}, {}};
  if (!text->reading.empty()) result.said.push_back(text->reading.value);
  if (const TermText* english = said(term.texts, source_language).first; english && english != text)
    result.said.push_back(english->name.value);
  return result;
}

}  // namespace

std::vector<Synonym> synonyms(const Catalog& catalog, const std::string& locale) {
  std::vector<Synonym> result;
  if (const auto words = catalog.words.find(locale); words != catalog.words.end())
    for (const Saying& saying : words->second.sayings) result.push_back(synonym(saying));
  for (const auto& [id, term] : catalog.terms) result.push_back(synonym(term, locale));
  return result;
}

std::vector<std::string> stop_words(const Catalog& catalog, const std::string& locale) {
  const auto words = catalog.words.find(locale);
  return words == catalog.words.end() ? std::vector<std::string>() : values(words->second.stop);
}

}  // namespace binran
