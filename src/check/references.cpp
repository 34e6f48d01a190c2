#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <variant>

#include "base/spelling.h"
#include "check/rules.h"

namespace binran {
namespace {

template <class Map>
std::vector<std::string> keys(const Map& map) {
  std::vector<std::string> result;
  for (const auto& [key, value] : map) result.push_back(key);
  return result;
}

class ReferenceCheck {
 public:
  ReferenceCheck(const Catalog& catalog, Diagnostics& diagnostics)
      : known_(catalog.known),
        diagnostics_(diagnostics),
        protocols_(keys(catalog.known.codes)),
        terms_(keys(catalog.terms)) {}

  /// `home` is the protocol that a reference means when it names none; empty in the glossary.
  void check(const CodeReference& reference, const std::string& home) {
    if (reference.code.empty()) return;
    const std::string& protocol = reference.protocol.empty() ? home : reference.protocol;
    if (protocol.empty()) {
      return report(reference.place, "missing attribute protocol of <ref>: a term belongs to no protocol", {},
                    reference.code);
    }
    const auto found = known_.codes.find(protocol);
    if (found == known_.codes.end()) {
      return report(reference.place, fmt::format("unknown protocol {}", protocol), suggestion(protocol, protocols_),
                    reference.code);
    }
    if (std::ranges::binary_search(found->second, reference.code)) return;
    report(reference.place, fmt::format("unknown code {}", reference.code), suggestion(reference.code, found->second),
           reference.code);
  }

  void check(const Markup& markup, const std::string& home) {
    for (const Phrase& phrase : markup.phrases) {
      if (const auto* code = std::get_if<CodeReference>(&phrase)) check(*code, home);
      if (const auto* term = std::get_if<TermReference>(&phrase)) check(*term);
    }
  }

  template <class Value>
  void check_texts(const ByLocale<Value>& texts, const std::string& home) {
    for_each_markup(texts, [&](const Markup& markup) { check(markup, home); });
  }

  void check_related(const Entry& entry, const std::string& home) {
    for (const CodeReference& related : entry.related) {
      if (related.code == entry.id.value && (related.protocol.empty() || related.protocol == home)) {
        report(related.place, fmt::format("{} is related to itself", related.code), {}, related.code);
      }
    }
    check_distinct(entry.related, "related code", home);
  }

  /// Codes of a list exist, and each is in it once.
  void check_distinct(const std::vector<CodeReference>& list, std::string_view kind, const std::string& home) {
    std::set<std::pair<std::string, std::string>> seen;
    for (const CodeReference& reference : list) {
      const std::string& protocol = reference.protocol.empty() ? home : reference.protocol;
      if (reference.code.empty() || seen.emplace(protocol, reference.code).second) {
        check(reference, home);
      } else {
        report(reference.place, fmt::format("second {} {}", kind, reference.code), {}, reference.code);
      }
    }
  }

  /// Rows name codes that there are, and conditions that every language words.
  void check(const Mapping& mapping) {
    std::set<std::string> used;
    if (!check_protocol(mapping.from) || !check_protocol(mapping.to)) return;
    if (!mapping.to.empty() && mapping.from.value == mapping.to.value)
      return report(mapping.to.place, fmt::format("mapping of {} to itself", mapping.to.value), {}, mapping.to.value);
    for (const MappingRow& row : mapping.rows) {
      check(CodeReference{{}, row.from.value, row.from.place}, mapping.from.value);
      check(CodeReference{{}, row.to.value, row.to.place}, mapping.to.value);
      if (!row.condition.empty()) used.insert(row.condition.value);
      for (const auto& [locale, text] : mapping.texts) check_condition(row, text, locale);
    }
    for (const auto& [locale, text] : mapping.texts)
      for (const SaidOf& condition : text.conditions)
        if (!condition.of.empty() && !used.contains(condition.of.value))
          report(condition.of.place, fmt::format("condition {} is of no row", condition.of.value),
                 suggestion(condition.of.value, {used.begin(), used.end()}), condition.of.value);
    check_texts(mapping.texts, mapping.from.value);
  }

  void check(const std::vector<Comparison>& comparisons, const std::string& home) {
    for (const Comparison& it : comparisons) {
      check(CodeReference{{}, it.first.value, it.first.place}, home);
      check_texts(it.texts, home);
      if (it.first.empty() || it.second.empty() || !check_protocol(it.second_protocol)) continue;
      if (it.first.value == it.second.value && it.second_protocol.empty()) {
        report(it.second.place, fmt::format("comparison of {} with itself", it.first.value), {}, it.second.value);
        continue;
      }
      check(CodeReference{it.second_protocol.value, it.second.value, it.second.place}, home);
      check_first_time(it, home);
    }
  }

  void check(const std::vector<Symptom>& symptoms, const std::string& home) {
    std::set<std::string> seen;
    for (const Symptom& symptom : symptoms) {
      if (!symptom.id.empty() && !seen.insert(symptom.id.value).second) {
        report(symptom.id.place, fmt::format("second symptom {}", symptom.id.value), {}, symptom.id.value);
      }
      check_distinct(symptom.suspects, "suspect", home);
      for (const TriageStep& step : symptom.triage)
        for (const TriageAnswer& answer : step.answers)
          if (const auto* code = std::get_if<CodeReference>(&answer.leads)) check(*code, home);
      check_texts(symptom.texts, home);
    }
  }

 private:
  void check_condition(const MappingRow& row, const MappingText& text, const std::string& locale) {
    const std::string& id = row.condition.value;
    const auto is_it = [&](const SaidOf& condition) { return condition.of.value == id; };
    if (id.empty() || locale != source_language || !text.whole || std::ranges::any_of(text.conditions, is_it)) return;
    report(row.condition.place, fmt::format("the text in {} has no condition {}", locale, id), {}, id);
  }

  /// Whether there is such a protocol, where one is named.
  bool check_protocol(const Written& protocol) {
    if (protocol.empty() || known_.codes.contains(protocol.value)) return true;
    report(protocol.place, fmt::format("unknown protocol {}", protocol.value), suggestion(protocol.value, protocols_),
           protocol.value);
    return false;
  }

  /// A pair of two protocols may have been written in the file of either.
  void check_first_time(const Comparison& it, const std::string& home) {
    const bool is_own = it.second_protocol.empty();
    const std::pair first(home, it.first.value), second(is_own ? home : it.second_protocol.value, it.second.value);
    const auto& [low, high] = std::minmax(first, second);
    if (compared_.emplace(low, high).second) return;
    const auto name = [&](const auto& code) { return is_own ? code.second : code.first + " " + code.second; };
    report(it.first.place, fmt::format("second comparison of {} and {}", name(low), name(high)),
           "either order is the same", it.first.value);
  }

  void check(const TermReference& term) {
    if (!known_.terms || term.id.empty() || std::ranges::binary_search(terms_, term.id)) return;
    report(term.place, fmt::format("unknown term {}", term.id), suggestion(term.id, terms_), term.id);
  }

  /// What may have been meant. Among n words for each of n faults it would be looked for n² times.
  std::string suggestion(const std::string& word, const std::vector<std::string>& known) const {
    return diagnostics_.is_crowded() ? std::string() : did_you_mean(word, known);
  }

  void report(Place place, std::string message, std::string help, const std::string& word) {
    diagnostics_.error(place, std::move(message), std::move(help), word.size());
  }

  const Known& known_;
  Diagnostics& diagnostics_;
  std::vector<std::string> protocols_;
  std::vector<std::string> terms_;
  using Code = std::pair<std::string, std::string>;  ///< a protocol and one of its codes
  std::set<std::pair<Code, Code>> compared_;
};

/// Documents that a mapping cites are declared by both protocols: either prints its rows.
void check_sources(const Mapping& mapping, const Catalog& catalog, Diagnostics& diagnostics) {
  const auto check = [&](const Reference& reference) {
    const Source& source = reference.source;
    for (const Written* id : {&mapping.from, &mapping.to}) {
      const Protocol* protocol = catalog.find_protocol(id->value);
      if (source.specification.empty() || !protocol || protocol->find_specification(source.specification)) continue;
      std::vector<std::string> known;
      for (const Specification& it : protocol->specifications) known.push_back(it.id.value);
      return diagnostics.error(source.place,
                               fmt::format("unknown specification {} in {}", source.specification, id->value),
                               did_you_mean(source.specification, known), source.specification.size());
    }
  };
  std::ranges::for_each(mapping.references, check);
  for (const MappingRow& row : mapping.rows)
    if (row.reference) check(*row.reference);
}

/// What a note of an overlay is about; of protocols that were not read only the codes are known.
void check_note(const LocalNote& note, const Catalog& catalog, ReferenceCheck& references, Diagnostics& diagnostics) {
  if (!note.code.empty())
    references.check(CodeReference{note.protocol.value, note.code.value, note.code.place}, note.protocol.value);
  const auto protocol = catalog.protocols.find(note.protocol.value);
  if (note.symptom.empty() || protocol == catalog.protocols.end()) return;
  std::vector<std::string> symptoms;
  for (const Symptom& symptom : protocol->second.symptoms) symptoms.push_back(symptom.id.value);
  if (std::ranges::find(symptoms, note.symptom.value) == symptoms.end())
    diagnostics.error(note.symptom.place, fmt::format("unknown symptom {}", note.symptom.value),
                      did_you_mean(note.symptom.value, symptoms), note.symptom.value.size());
}

}  // namespace

void check_references(const Catalog& catalog, Diagnostics& diagnostics) {
  ReferenceCheck references(catalog, diagnostics);
  for (const auto& [id, protocol] : catalog.protocols) {
    for (const auto& [value, entry] : protocol.entries) {
      references.check_related(entry, id);
      references.check_distinct(entry.maps, "code", id);
      references.check_texts(entry.texts, id);
      if (entry.deprecation)
        references.check(CodeReference{{}, entry.deprecation->use.value, entry.deprecation->use.place}, id);
    }
    references.check(protocol.comparisons, id);
    references.check(protocol.symptoms, id);
  }
  for (const auto& [id, mapping] : catalog.mappings) {
    references.check(mapping);
    check_sources(mapping, catalog, diagnostics);
  }
  for (const auto& [id, article] : catalog.articles) references.check_texts(article.texts, {});
  for (const auto& [id, term] : catalog.terms) references.check_texts(term.texts, {});
  for (const LocalNote& note : catalog.notes) {
    check_note(note, catalog, references, diagnostics);
    for (const auto& [locale, text] : note.texts) references.check(text, note.protocol.value);
  }
}

}  // namespace binran
