// The icon that browsers of docsets show beside a name, as PNG.
#pragma once

#include <string_view>

namespace binran {

std::string_view docset_icon();        ///< 16 px
std::string_view large_docset_icon();  ///< 32 px

}  // namespace binran
