#include "model/status.h"

#include <utility>

namespace binran {
namespace {

template <class Value>
void count(TextStatus& status, const ByLocale<Value>& texts, const std::string& locale, std::string id) {
  const auto text = texts.find(locale);
  if (text == texts.end()) {
    status.missing.push_back(std::move(id));
  } else if (text->second.stale) {
    status.stale.push_back(std::move(id));
  } else if (locale != source_language && text->second.translated_from.empty()) {
    status.unmarked.push_back(std::move(id));
  } else {
    ++status.complete;
  }
}

LocaleStatus status_of(const Protocol& protocol, const std::string& locale) {
  LocaleStatus status;
  status.locale = locale;
  for (const auto& [value, entry] : protocol.entries) count(status.entries, entry.texts, locale, value);
  for (const Comparison& it : protocol.comparisons) {
    count(status.comparisons, it.texts, locale, it.first.value + "-vs-" + it.second.value);
  }
  for (const Symptom& it : protocol.symptoms) count(status.symptoms, it.texts, locale, it.id.value);
  return status;
}

}  // namespace

TranslationStatus translation_status(const Catalog& catalog, const std::vector<LocaleNeed>& locales) {
  TranslationStatus result;
  for (const auto& [id, protocol] : catalog.protocols) {
    ProtocolStatus& status = result.protocols.emplace_back();
    status.protocol = id;
    for (const LocaleNeed& locale : locales) status.locales.push_back(status_of(protocol, locale.tag));
  }
  for (const LocaleNeed& locale : locales) {
    TermStatus& status = result.glossary.emplace_back();
    status.locale = locale.tag;
    for (const auto& [id, term] : catalog.terms) count(status.terms, term.texts, locale.tag, id);
  }
  return result;
}

}  // namespace binran
