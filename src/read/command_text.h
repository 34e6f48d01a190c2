// What a command is written with: it is copied into a shell, so that a character that only looks like the one a
// keyboard types makes it another command.
#pragma once

#include "xml/element.h"

namespace binran {

/// Warns of each typographic quotation mark, dash and space in a stretch of the text of `<command>`, at its place, and
/// names the plain character.
void warn_of_typography(const Element& command, const Element::Node& stretch);

}  // namespace binran
