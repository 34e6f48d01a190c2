// Rules about the words of people: whatever they are said to mean is said somewhere, and where they lead exists.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "check/rules.h"
#include "locale/token_phrases.h"

namespace binran {
namespace {

/// A paragraph as it is searched.
std::string searched(const Markup& markup, const Catalog& catalog, const std::string& locale) {
  std::string text;
  const auto name = [&](const std::string& id) {
    const auto term = catalog.terms.find(id);
    const TermText* words = term == catalog.terms.end() ? nullptr : said(term->second.texts, locale).first;
    return words ? words->name.value : std::string();
  };
  for (const Phrase& phrase : markup.phrases)
    std::visit(
        Overloaded{[&](const Text& it) { text += it.text; }, [&](const Code& it) { text += it.text; },
                   [&](const Emphasis& it) { text += it.text; }, [&](const CodeReference& it) { text += it.code; },
                   [&](const RfcReference& it) { text += "RFC " + it.number; },
                   [&](const TermReference& it) { text += it.text.empty() ? name(it.id) : it.text; }},
        phrase);
  return text;
}

/// Which of the phrases that people are said to mean are said in one language.
class Meanings {
 public:
  Meanings(const Catalog& catalog, std::string locale)
      : catalog_(catalog), locale_(std::move(locale)), tokenizer_(locale_) {}

  std::vector<Token> tokens(const Written& words) { return tokenizer_.tokens(words.value); }

  void add(const Written& means) {
    phrases_.add(tokens(means), means_.size());
    means_.push_back(&means);
    said_.push_back(false);
  }

  void look(std::string_view words) {
    phrases_.each(tokenizer_.tokens(words), [&](std::size_t number) { said_[number] = true; });
  }
  template <class Value>
  void look(const ByLocale<Value>& texts) {
    const Value* text = binran::said(texts, locale_).first;
    if (!text) return;
    parts(*text, Overloaded{[&](TextPart, const Written& words) { look(words.value); },
                            [&](TextPart, const Markup& markup) { look(searched(markup, catalog_, locale_)); }});
  }

  void report(Diagnostics& diagnostics) const {
    for (std::size_t i = 0; i < means_.size(); ++i)
      if (!said_[i])
        diagnostics.warning(Rule::idle_word, means_[i]->place, fmt::format("nothing says {}", means_[i]->value),
                            "expected words of the content, as it has them", means_[i]->value.size());
  }

 private:
  const Catalog& catalog_;
  std::string locale_;
  Tokenizer tokenizer_;
  TokenPhrases phrases_;
  std::vector<const Written*> means_;
  std::vector<bool> said_;
};

void look_everywhere(const Catalog& catalog, Meanings& meanings) {
  for (const auto& [id, protocol] : catalog.protocols) {
    for (const auto& [value, entry] : protocol.entries) {
      meanings.look(entry.value.value + " " + entry.phrase.value);
      for (const Written& alias : entry.aliases) meanings.look(alias.value);
      meanings.look(entry.texts);
    }
    for (const Symptom& symptom : protocol.symptoms) meanings.look(symptom.texts);
  }
}

/// Where a saying leads besides to words.
class Leads {
 public:
  Leads(const Catalog& catalog, Diagnostics& diagnostics) : catalog_(catalog), diagnostics_(diagnostics) {}

  void check(const Saying& saying) {
    for (const CodeReference& lead : saying.codes) {
      const auto codes = catalog_.known.codes.find(lead.protocol);
      if (codes == catalog_.known.codes.end() || !std::ranges::binary_search(codes->second, lead.code))
        report(lead.place, "code", lead.protocol, lead.code);
    }
    for (const SymptomReference& lead : saying.symptoms) {
      const auto protocol = catalog_.protocols.find(lead.protocol);
      const auto is_it = [&](const Symptom& symptom) { return symptom.id.value == lead.symptom; };
      if (protocol == catalog_.protocols.end() || std::ranges::none_of(protocol->second.symptoms, is_it))
        report(lead.place, "symptom", lead.protocol, lead.symptom);
    }
  }

 private:
  void report(Place place, std::string_view kind, const std::string& protocol, const std::string& id) {
    if (protocol.empty() || id.empty()) return;  // which has been reported
    diagnostics_.warning(Rule::idle_word, place, fmt::format("there is no {} {} in {}", kind, id, protocol), {},
                         id.size());
  }

  const Catalog& catalog_;
  Diagnostics& diagnostics_;
};

void check_said(const Saying& saying, Meanings& meanings, Diagnostics& diagnostics) {
  for (const Written& said : saying.said)
    if (meanings.tokens(said).empty())
      diagnostics.warning(Rule::idle_word, said.place, fmt::format("{} is nothing to look for", said.value), {},
                          said.value.size());
}

}  // namespace

void check_words(const Catalog& catalog, const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics) {
  // What one protocol does not say another may, and it was not read.
  if (catalog.protocols.size() != catalog.known.codes.size()) return;
  Leads leads(catalog, diagnostics);
  for (const auto& [locale, words] : catalog.words) {
    if (std::ranges::find(needs, locale, &LocaleNeed::tag) == needs.end()) {
      diagnostics.warning(Rule::idle_word, words.place, fmt::format("there is no locale {}", locale), {},
                          locale.size());
      continue;
    }
    if (!is_asked(needs, locale)) continue;
    Meanings meanings(catalog, locale);
    for (const Saying& saying : words.sayings) {
      leads.check(saying);
      check_said(saying, meanings, diagnostics);
      for (const Written& means : saying.means) meanings.add(means);
    }
    look_everywhere(catalog, meanings);
    meanings.report(diagnostics);
  }
}

}  // namespace binran
