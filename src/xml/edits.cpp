#include "xml/edits.h"

#include <fmt/format.h>

namespace binran {
namespace {

constexpr std::string_view white = " \t\r\n";

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
    at_ = file_.find_first_not_of(white, at_);
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

}  // namespace

void set_attribute(std::string& file, std::size_t element, std::string_view name, std::string_view value,
                   std::string_view neighbour) {
  std::size_t behind_neighbour = 0;
  StartTag tag(file, element);
  for (AttributeSpan attribute; tag.next(attribute);) {
    if (attribute.name == name) {
      file.replace(attribute.value, attribute.end - attribute.value, value);
      return;
    }
    if (attribute.name == neighbour) behind_neighbour = attribute.end + 1;
  }
  if (behind_neighbour != 0) file.insert(behind_neighbour, fmt::format(" {}=\"{}\"", name, value));
}

}  // namespace binran
