// Composed pages as text, to be read by a person: for debugging and for tests of where things stand.
#pragma once

#include <string>

#include "pages/pages.h"

namespace binran {

/// The positioned lines of every page as text, for tests and `binran dump --stage pages`: page, x, y, size, text.
std::string dump(const Pages& pages);

}  // namespace binran
