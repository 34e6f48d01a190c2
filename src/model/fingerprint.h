// The fingerprint of a text: changes when its words or its markup change, not when its layout in the file does. By it
// a translation says which English it was made from.
#pragma once

#include <string>

#include "model/catalog.h"

namespace binran {

/// 16 lower-case hexadecimal digits: FNV-1a (64 bit) over the parts of the text in a canonical form.
std::string fingerprint(const EntryParts&);
std::string fingerprint(const ComparisonParts&);
std::string fingerprint(const SymptomParts&);
std::string fingerprint(const TermParts&);
std::string fingerprint(const MappingParts&);
std::string fingerprint(const ArticleParts&);
std::string fingerprint(const BookParts&);

/// Sets `stale` of every translation that was not made from the present English text.
void mark_stale(Catalog&);

}  // namespace binran
