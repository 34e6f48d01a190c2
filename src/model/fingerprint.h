// The fingerprint of a text: changes when its words or its markup change, not when its layout in the file does.
#pragma once

#include <string>

#include "model/catalog.h"

namespace binran {

/// 16 lower-case hexadecimal digits: FNV-1a (64 bit) over the parts of the text in a canonical form.
std::string fingerprint(const EntryText&);
std::string fingerprint(const ComparisonText&);
std::string fingerprint(const SymptomText&);
std::string fingerprint(const TermText&);

}  // namespace binran
