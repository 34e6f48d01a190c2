#include "read/translate.h"

#include <algorithm>

#include "base/fingerprint.h"
#include "xml/edits.h"

namespace binran {

std::string with_marks(std::string_view file, std::uint32_t file_number, std::vector<TranslationMark> marks) {
  std::erase_if(marks, [&](const TranslationMark& mark) { return mark.element.file != file_number; });
  std::ranges::sort(marks, {}, [](const TranslationMark& mark) { return mark.element.offset; });
  std::vector<AttributeValue> values;
  for (const TranslationMark& mark : marks)
    values.push_back({mark.element.offset, fingerprint_digits(mark.fingerprint)});
  return with_attributes(file, "en", values);
}

}  // namespace binran
