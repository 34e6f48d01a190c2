// A question that many tests ask.
#pragma once

#include <string_view>

namespace binran {

inline bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace binran
