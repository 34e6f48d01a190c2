// What comes before and after the entries of a handbook and leads to them.
#pragma once

#include "compose/edition.h"
#include "compose/handbook.h"

namespace binran {

Cover cover(const Edition&);

/// How to read an entry: each heading with what stands under it.
Blocks how_to_read(const Edition&);

/// Every code, its name and its page, in columns.
Leaders locator(const Edition&);

/// The parts of what follows the contents, in the front matter and in the body, with the symptoms and comparisons
/// below theirs.
Leaders contents(const Blocks& front, const Blocks& body);

Blocks glossary(const Edition&);

Blocks colophon(const Edition&, const Colophon&);

}  // namespace binran
