// What the pictures on pages for a browser share.
#pragma once

#include <fmt/format.h>

#include <cmath>
#include <string>

namespace binran {

/// A length or a place in px: a tenth is finer than any screen.
inline std::string px(double value) {
  return fmt::format("{}", std::round(value * 10) / 10);
}

}  // namespace binran
