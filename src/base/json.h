// JSON for programs (RFC 8259), as every command writes it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace binran {

using Json = nlohmann::ordered_json;

/// An array with a line for each element, for tools that read lines. In ASCII, which disturbs no terminal; U+FFFD for
/// bytes that are no UTF-8.
std::string json_lines(const Json& array);

/// A value to be read by people too: indented, in UTF-8, with a line end. What a terminal would obey and what takes no
/// ink is escaped; U+FFFD for bytes that are no UTF-8.
std::string json_text(const Json& value);

}  // namespace binran
