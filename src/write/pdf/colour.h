// The colour space that all colours are meant in: sRGB (IEC 61966-2-1), as an ICC profile of our own making, so that
// nothing of anyone else's has to be distributed.
#pragma once

#include <string>

#include "write/pdf/objects.h"

namespace binran::pdf {

/// A display profile of version 2 (ICC.1:2001-04) of about 900 bytes.
std::string srgb_profile();

/// The array of /OutputIntents (ISO 32000-1, 14.11.5; PDF/A-2, 6.2.3).
std::string output_intents(ObjectFile& file);

}  // namespace binran::pdf
