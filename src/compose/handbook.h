// The printable handbook of one protocol in one language.
#pragma once

#include <string>

#include "compose/edition.h"

namespace binran {

/// What the colophon says about how the book was made.
struct Colophon {
  std::string publisher;  ///< "binran authors"
  std::string licence;    ///< "MIT"
  std::string program;    ///< "binran 0.1.0"
};

/// Cover, how to read an entry, contents, locator, symptom guide, entries by class, comparisons, glossary, indexes,
/// colophon. Parts without content (a protocol without symptoms) are left out. Entries and comparisons are outstanding
/// (Section::outstanding): catalog and locale must live until they are made.
Document compose_handbook(const Edition&, const Colophon&);

/// Several protocols bound in one: each opened by how to read its entries and where they are, then as in a handbook;
/// glossary and index are shared.
Document compose_book(Editions, const Book&, const Colophon&);

}  // namespace binran
