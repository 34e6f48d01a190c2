#include "read/translate.h"

#include <fmt/format.h>

#include <algorithm>

namespace binran {
namespace {

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

template <class Value>
void collect(const ByLocale<Value>& texts, const std::string& locale, std::vector<TranslationMark>& marks) {
  const auto english = texts.find(source_language);
  const auto text = texts.find(locale);
  if (english == texts.end() || text == texts.end()) return;
  const std::string& fingerprint = english->second.fingerprint;
  if (!fingerprint.empty() && text->second.translated_from.value != fingerprint)
    marks.push_back({text->second.place, fingerprint});
}

/// The attributes of one start tag, passed one by one.
class Tag {
 public:
  /// `element` is the offset of the element's name.
  Tag(std::string_view file, std::size_t element) : file_(file), at_(file.find_first_of(" \t\r\n/>", element)) {}

  /// Moves behind the next attribute; false behind the last.
  bool next() {
    while (is_white(file_[at_])) ++at_;
    if (file_[at_] == '/' || file_[at_] == '>') return false;
    const std::size_t start = at_;
    name = file_.substr(start, file_.find_first_of(" \t\r\n=", start) - start);
    value = file_.find_first_of("\"'", start) + 1;
    end = file_.find(file_[value - 1], value);
    at_ = end + 1;
    return true;
  }

  std::string_view name;
  std::size_t value = 0;  ///< offset of the value
  std::size_t end = 0;    ///< offset of the quotation mark behind it

 private:
  std::string_view file_;
  std::size_t at_;
};

/// Sets `of` in the start tag at `name`; without one, it is put behind xml:lang.
void set_origin(std::string& file, std::size_t name, const std::string& fingerprint) {
  std::size_t behind_language = 0;
  for (Tag tag(file, name); tag.next();) {
    if (tag.name == "of") {
      file.replace(tag.value, tag.end - tag.value, fingerprint);
      return;
    }
    if (tag.name == "xml:lang") behind_language = tag.end + 1;
  }
  if (behind_language != 0) file.insert(behind_language, fmt::format(" of=\"{}\"", fingerprint));
}

}  // namespace

std::vector<TranslationMark> missing_marks(const Catalog& catalog, const std::string& locale) {
  std::vector<TranslationMark> marks;
  if (locale == source_language) return marks;
  for_each_texts(catalog, [&](const auto& texts) { collect(texts, locale, marks); });
  std::ranges::sort(marks, {}, &TranslationMark::text);
  return marks;
}

std::string with_marks(std::string_view file, std::uint32_t file_number, const std::vector<TranslationMark>& marks) {
  std::string result(file);
  std::vector<TranslationMark> here = marks;
  std::erase_if(here, [&](const TranslationMark& mark) { return mark.text.file != file_number; });
  // From the end, so that the places before stay right.
  std::ranges::sort(here, std::ranges::greater{}, [](const TranslationMark& mark) { return mark.text.offset; });
  for (const TranslationMark& mark : here) set_origin(result, mark.text.offset, mark.fingerprint);
  return result;
}

}  // namespace binran
