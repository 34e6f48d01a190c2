// Lengths on the printed page. Everything in typeset and write/pdf is in points of 1/72 inch (ISO 32000-1, 8.3.2.3).
#pragma once

namespace binran {

using Points = double;

constexpr Points millimetres(double mm) {
  return mm * 72.0 / 25.4;
}

}  // namespace binran
