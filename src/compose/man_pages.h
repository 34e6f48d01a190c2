// The manual pages of one protocol in one language, in the section order of man-pages(7).
#pragma once

#include <functional>

#include "compose/edition.h"

namespace binran {

/// "sip-430(7)". `aliases` are "sip430" and the phrase in lower case with hyphens, "sip-flow-failed", unless it is
/// long.
Document compose_man_page(const Edition&, const Entry&);

/// "sip-183-vs-430(7)".
Document compose_man_page(const Edition&, const Entry& first, const Entry& second);

/// "sip-codes(7)": every code in one line each.
Document compose_code_list_page(const Edition&);

/// "sip-symptoms(7)": the symptom guide.
Document compose_symptom_page(const Edition&);

/// "sip-take-a-trace(7)": an article.
Document compose_man_page(const Edition&, const Article&);

/// "sip-mappings(7)": which codes of other protocols stand for which.
Document compose_mapping_page(const Edition&);

/// Every page of the protocol, one after the other. SEE ALSO names only pages among them. No two have a name or
/// alias in common: an alias that is the name of a page is left out, and for one that several pages have there is a
/// short page instead that names them all, "sip-not-acceptable(7)".
void compose_man_pages(const Edition&, const std::function<void(Document)>& take);

}  // namespace binran
