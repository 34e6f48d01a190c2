#include "xml/edits.h"

#include <fmt/format.h>

namespace binran {
namespace {

constexpr std::string_view white_space = " \t\r\n";

/// An attribute of a start tag, as offsets into the file.
struct AttributeSpan {
  std::string_view name;
  std::size_t value;  ///< where the value begins
  std::size_t end;    ///< the quotation mark behind it
};

/// The attributes of one start tag, passed one by one.
class StartTag {
 public:
  StartTag(std::string_view file, std::size_t element) : file_(file), at_(file.find_first_of(" \t\r\n/>", element)) {}

  /// Moves behind the next attribute; false behind the last.
  bool next(AttributeSpan& attribute) {
    at_ = file_.find_first_not_of(white_space, at_);
    if (file_[at_] == '/' || file_[at_] == '>') return false;
    attribute.name = file_.substr(at_, file_.find_first_of(" \t\r\n=", at_) - at_);
    attribute.value = file_.find_first_of("\"'", at_) + 1;
    attribute.end = file_.find(file_[attribute.value - 1], attribute.value);
    at_ = attribute.end + 1;
    return true;
  }

 private:
  std::string_view file_;
  std::size_t at_;
};

/// The bytes [begin, end) of a file that give way to a value, or to an attribute.
struct Gap {
  std::size_t begin, end;
  bool is_value;
};

Gap gap_for(std::string_view file, std::size_t element, std::string_view name) {
  std::size_t behind = file.find_first_of(" \t\r\n/>", element);
  StartTag tag(file, element);
  for (AttributeSpan attribute; tag.next(attribute);) {
    if (attribute.name == name) return {attribute.value, attribute.end, true};
    behind = attribute.end + 1;
  }
  return {behind, behind, false};
}

}  // namespace

std::string with_attributes(std::string_view file, std::string_view name, const std::vector<AttributeValue>& values) {
  std::string result;
  std::size_t copied = 0;
  for (const auto& [element, value] : values) {
    const Gap gap = gap_for(file, element, name);
    result += file.substr(copied, gap.begin - copied);
    result += gap.is_value ? value : fmt::format(" {}=\"{}\"", name, value);
    copied = gap.end;
  }
  return result += file.substr(copied);
}

}  // namespace binran
