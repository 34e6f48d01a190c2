// A document as plain text of a fixed width: quick cards, and what `show` and `compare` print.
#pragma once

#include <cstddef>
#include <string>

#include "document/document.h"
#include "locale/columns.h"
#include "locale/locale.h"

namespace binran {

struct CardStyle {
  std::size_t width = 72;                   ///< columns, 40 and up
  Ambiguous ambiguous = Ambiguous::narrow;  ///< how wide box drawing and → count
  bool ascii = false;                       ///< no character outside ASCII for lines and bullets
  bool colour = false;                      ///< SGR sequences for a terminal
};

std::string write_card(const Document& document, const Locale& locale, const CardStyle& style = {});

}  // namespace binran
