// Text for where nothing but ASCII can be shown.
#pragma once

#include <string>
#include <string_view>

namespace binran {

/// `text` with the nearest ASCII of each character: ’ becomes ', é becomes e. `?` stands for what has none.
std::string in_ascii(std::string_view text);

}  // namespace binran
