// Who, what and when: the XMP packet (ISO 16684-1) with the identification of PDF/A-2a and PDF/UA-1, and the document
// information dictionary that says the same.
#pragma once

#include <string>

#include "pages/pages.h"

namespace binran::pdf {

/// Text for XML content: markup escaped, characters that XML 1.0 has not left out.
std::string xml_text(std::string_view utf8);

std::string xmp_packet(const Pages& pages);

/// Entries of the information dictionary (ISO 32000-1, 14.3.3).
std::string information(const Pages& pages);

}  // namespace binran::pdf
