#include "model/status.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace binran {
namespace {

PartCounts& counts_of(TranslationStatus& status, const TextSubject& subject, const std::string& locale) {
  const auto found = std::ranges::find_if(status.counts, [&](const PartCounts& it) {
    return it.group == subject.group && it.kind == subject.kind && it.locale == locale;
  });
  if (found != status.counts.end()) return *found;
  status.counts.push_back({subject.group, locale, subject.kind});
  return status.counts.back();
}

template <class Value>
void count(TranslationStatus& status, const TextSubject& subject, const ByLocale<Value>& texts,
           const std::string& locale) {
  const auto english = texts.find(source_language);
  if (english == texts.end()) return;  // an error
  auto& parts = counts_of(status, subject, locale).parts;
  const auto add = [&](PartState state, std::size_t how_many) { parts[static_cast<std::size_t>(state)] += how_many; };
  const std::size_t all = translated_parts(english->second).size();
  const auto text = texts.find(locale);
  if (locale == source_language) return add(PartState::current, all);
  if (text == texts.end()) {
    add(PartState::missing, all);
    status.open.push_back({subject, locale, {}, PartState::missing, {}, {}});
    return;
  }
  const std::vector<PartPair> pairs = beside_english(english->second, text->second);
  const bool marked = any_marked(pairs);
  if (!marked) status.open.push_back({subject, locale, {}, PartState::unmarked, {}, {}});
  for (const PartPair& pair : pairs) {
    add(pair.state(), 1);
    if (pair.state() == PartState::current || (pair.state() == PartState::unmarked && !marked)) continue;
    status.open.push_back({subject, locale, pair.name().written(), pair.state(),
                           pair.english ? pair.english->written() : std::string(),
                           pair.translation ? pair.translation->written() : std::string()});
  }
}

}  // namespace

std::size_t PartCounts::total() const {
  return std::accumulate(parts.begin(), parts.end(), std::size_t{0}) - of(PartState::surplus);
}

TranslationStatus translation_status(const Catalog& catalog, const std::vector<LocaleNeed>& locales) {
  TranslationStatus status;
  for_each_subject(catalog, [&](const TextSubject& subject, const auto& texts) {
    for (const LocaleNeed& locale : locales) count(status, subject, texts, locale.tag);
  });
  return status;
}

}  // namespace binran
