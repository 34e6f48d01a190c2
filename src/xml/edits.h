// Changes to the text of an XML file that leave every other byte as it is: what an author laid out stays laid out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace binran {

/// Sets the attribute `name` in the start tag whose element's name is at `element` of `file`, which is well-formed XML.
/// Where the tag has none, it is put behind the attribute `neighbour`; without that one either, nothing changes.
/// `value` holds no `<`, no `&` and no quotation mark.
void set_attribute(std::string& file, std::size_t element, std::string_view name, std::string_view value,
                   std::string_view neighbour);

}  // namespace binran
