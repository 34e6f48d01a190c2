// A document as a manual page in the man(7) macros of groff, that mandoc shows the same way.
#pragma once

#include <string>

#include "document/document.h"
#include "locale/locale.h"

namespace binran {

/// One page. `.SH NAME` is document.name, its aliases and summary; level-1 headings become `.SH`, level 2 `.SS`.
/// Japanese is broken into lines here (neither reader can); the result is right at 80 columns.
std::string write_man(const Document& document, const Locale& locale);

}  // namespace binran
