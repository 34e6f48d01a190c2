// By what a term is filed in an index.
#pragma once

#include <string_view>

namespace binran {

/// `text` from its first letter or digit on: quotes, brackets, dashes and blanks before it do not file a term. All of
/// it where it has neither.
std::string_view filed_as(std::string_view text);

}  // namespace binran
