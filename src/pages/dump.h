// Composed pages as text, to be read by a person: for debugging and for tests of where things stand.
#pragma once

#include <string>

#include "pages/pages.h"

namespace binran {

/// Everything that is on the pages, a line each: what `binran dump --stage pages` prints. Of text, where it begins on
/// its baseline, its size, colour and words, after the structure type that it belongs to ("-": an artifact); areas,
/// lines and links; then the outline and the structure tree, with the numbers of contents and their pages. Points, from
/// the top left.
std::string dump(const Pages& pages);

}  // namespace binran
