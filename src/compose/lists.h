// Lists of what a protocol has, each thing beside the name by which show is asked for it.
#pragma once

#include "compose/edition.h"

namespace binran {

/// Symptoms with the codes to suspect: "sip-symptoms".
Document compose_symptom_list(const Edition&);

/// The pairs that an author has written about, with what decides: "sip-comparisons".
Document compose_comparison_list(const Edition&);

/// Articles with their titles: "sip-articles".
Document compose_article_list(const Edition&);

/// The glossary: "sip-terms".
Document compose_term_list(const Edition&);

/// One term: "term-flow".
Document compose_term_card(const Edition&, const Term&);

}  // namespace binran
