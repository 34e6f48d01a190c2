#include "read/referred.h"

#include <algorithm>

namespace binran {

Referred referred_codes(const Protocol& protocol) {
  Referred codes;
  const auto add = [&](const CodeReference& reference) {
    codes[reference.protocol.empty() ? protocol.id.value : reference.protocol].insert(reference.code);
  };
  for (const auto& [id, entry] : protocol.entries) {
    std::ranges::for_each(entry.related, add);
    std::ranges::for_each(entry.maps, add);
    if (entry.deprecation && !entry.deprecation->use.empty())
      codes[protocol.id.value].insert(entry.deprecation->use.value);
  }
  for (const Comparison& pair : protocol.comparisons)
    if (!pair.second_protocol.empty()) codes[pair.second_protocol.value].insert(pair.second.value);
  for (const Symptom& symptom : protocol.symptoms) {
    std::ranges::for_each(symptom.suspects, add);
    for (const TriageStep& step : symptom.triage)
      for (const TriageAnswer& answer : step.answers)
        if (const auto* code = std::get_if<CodeReference>(&answer.leads)) add(*code);
  }
  for_each_texts(protocol, [&](const auto& texts) {
    for_each_markup(texts, [&](const Markup& markup) {
      for (const Phrase& phrase : markup.phrases)
        if (const auto* reference = std::get_if<CodeReference>(&phrase)) add(*reference);
    });
  });
  return codes;
}

void keep_rows(std::map<std::string, Mapping>& mappings, const std::string& protocol,
               const std::vector<std::string>& codes) {
  const auto is_asked = [&](const Written& of, const Written& code) {
    return of.value == protocol && std::ranges::find(codes, code.value) != codes.end();
  };
  for (auto& each : mappings)
    std::erase_if(each.second.rows, [&](const MappingRow& row) {
      return !is_asked(each.second.from, row.from) && !is_asked(each.second.to, row.to);
    });
}

bool leaves_words_to_glossary(const Protocol& protocol) {
  bool found = false;
  const auto look = [&](const Markup& markup) {
    for (const Phrase& phrase : markup.phrases) {
      const auto* term = std::get_if<TermReference>(&phrase);
      found = found || (term && term->text.empty());
    }
  };
  for (const auto& [value, entry] : protocol.entries) for_each_markup(entry.texts, look);
  for (const Comparison& comparison : protocol.comparisons) for_each_markup(comparison.texts, look);
  return found;
}

}  // namespace binran
