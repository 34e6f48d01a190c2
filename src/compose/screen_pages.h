// The pages of a site about one protocol in one language, and those about all: what is said on each.
#pragma once

#include "compose/edition.h"

namespace binran {

/// Names of pages: "sip-codes", "sip-symptoms", "sip-comparisons"; of those about all protocols "index", "glossary",
/// "mappings". The page of a protocol has its id.
std::string page_name(const Edition&, const std::string& page);
inline constexpr const char* home_page = "index";
inline constexpr const char* glossary_page = "glossary";
inline constexpr const char* mappings_page = "mappings";

/// Every code of every protocol, by class, and what else there is.
Document compose_home_page(Editions, const std::string& title);

/// A protocol: its symptoms, its codes by name, its articles.
Document compose_protocol_page(const Edition&);

/// Every code with its summary, by class.
Document compose_codes_page(const Edition&);

/// A code of one of `editions`, and the comparisons that it is part of.
Document compose_entry_page(Editions editions, const Edition&, const Entry&);

/// The symptoms with the codes to suspect.
Document compose_symptoms_page(const Edition&);

/// A symptom, and the steps that lead from it.
Document compose_symptom_page(const Edition&, const Symptom&);

/// The pairs of codes that somebody has written about; the page of each is its card.
Document compose_comparisons_page(const Edition&);

Document compose_article_page(const Edition&, const Article&);

/// Mappings of all protocols, each once; without sections where there is none.
Document compose_mappings_page(Editions);

Document compose_glossary_page(Editions);

}  // namespace binran
