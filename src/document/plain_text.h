// A document, or part of one, as running text: for tests, search and comparison with what a PDF extracts to.
#pragma once

#include <string>

#include "document/document.h"

namespace binran {

std::string plain_text(const Inlines&);
std::string plain_text(const Document&);

}  // namespace binran
