#include "read/translate.h"

#include <algorithm>

#include "xml/edits.h"

namespace binran {
namespace {

template <class Value>
void collect(const ByLocale<Value>& texts, const std::string& locale, std::vector<TranslationMark>& marks) {
  const auto english = texts.find(source_language);
  const auto text = texts.find(locale);
  if (english == texts.end() || text == texts.end()) return;
  const std::string& fingerprint = english->second.fingerprint;
  if (!fingerprint.empty() && text->second.translated_from.value != fingerprint)
    marks.push_back({text->second.place, fingerprint});
}

}  // namespace

std::vector<TranslationMark> missing_marks(const Catalog& catalog, const std::string& locale) {
  std::vector<TranslationMark> marks;
  if (locale == source_language) return marks;
  for_each_texts_of_all(catalog, [&](const auto& texts) { collect(texts, locale, marks); });
  std::ranges::sort(marks, {}, &TranslationMark::text);
  return marks;
}

std::string with_marks(std::string_view file, std::uint32_t file_number, const std::vector<TranslationMark>& marks) {
  std::string result(file);
  std::vector<TranslationMark> here = marks;
  std::erase_if(here, [&](const TranslationMark& mark) { return mark.text.file != file_number; });
  // From the end, so that the places before stay right.
  std::ranges::sort(here, std::ranges::greater{}, [](const TranslationMark& mark) { return mark.text.offset; });
  for (const TranslationMark& mark : here) {
    set_attribute(result, mark.text.offset, "of", mark.fingerprint, "xml:lang");
  }
  return result;
}

}  // namespace binran
