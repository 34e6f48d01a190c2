// Composed pages as PDF 1.7: PDF/UA-1 and PDF/A-2a together. The only code that uses libharu, and of libharu the
// object layer: text, fonts, tags and metadata are built from dictionaries (see pdf.cpp for why).
#pragma once

#include <string>

#include "pages/pages.h"

namespace binran {

/// Takes the pages over, and gives up each when it is written. Deterministic: the same pages give the same bytes; the
/// file ID is a hash of the content, the dates are `pages.date` at midnight UTC. Throws EnvironmentError when libharu
/// reports an error.
std::string write_pdf(Pages pages);

}  // namespace binran
