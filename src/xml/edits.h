// Changes to the text of an XML file that leave every other byte as it is: what an author laid out stays laid out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace binran {

/// The value that an attribute is to have in one start tag.
struct AttributeValue {
  std::size_t element;  ///< offset of the element's name in the file
  std::string value;    ///< without `<`, `&` and quotation marks
};

/// `file`, which is well-formed XML, with the attribute `name` set in the start tags that `values` names, each once and
/// in ascending order. Where a tag has none, it is put behind its other attributes.
std::string with_attributes(std::string_view file, std::string_view name, const std::vector<AttributeValue>& values);

}  // namespace binran
