// The rules that need more than one file, or more than one part of a file, each on its own. Which of them run, and in
// what order, is said in check.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostics.h"
#include "model/catalog.h"
#include "model/locale_need.h"

namespace binran {

/// Roles and lifelines are parties of the protocol, documents that are no RFCs are among its specifications, and every
/// code is in one of its classes.
void check_parties(const Protocol&, Diagnostics&);

/// The patterns by which codes are known in logs are regular expressions with one group.
void check_wire(const Protocol&, Diagnostics&);

/// Every code tells the facts that its protocol declares, and no others.
void check_facts(const Protocol&, Diagnostics&);

/// Every step of a triage is reached from the first and none leads back to itself, what steps lead to exists, and every
/// text words each question, answer and cause.
void check_triage(const Protocol&, Diagnostics&);

/// The protocols of a book exist, each is in it once, and none has its id.
void check_books(const Catalog&, Diagnostics&);

/// Protocols, parties, commands and exchanges that articles name exist, each command and exchange is shown, and every
/// language has the sections and blocks of English.
void check_articles(const Catalog&, Diagnostics&);

/// Every text says something of each check and each fix of its code, and of no others.
void check_said_of(const Protocol&, Diagnostics&);

/// Codes, protocols and terms that are referred to exist, and no two comparisons or symptoms are the same.
void check_references(const Catalog&, Diagnostics&);

/// Every text is there in every language, has a reading where its language needs one, and was made from the present
/// English (mark_stale() has marked those that were not). Of languages that are not asked for only errors are told;
/// what a draft lacks is counted.
void check_translations(const Catalog&, const std::vector<LocaleNeed>&, Diagnostics&);

/// An entry with status registered is in the project's own dated copy of the official registry, and the phrase of an
/// entry is the registered one. Nothing is checked where the protocol has no registry.
void check_registered(const Protocol&, Diagnostics&);

/// The registry both ways: codes that have no entry, entries that the registry does not have, phrases, deprecation, and
/// that the RFC (and section, where given) that the registry refers to defines or changes the code in the entry too.
void check_registry(const Protocol&, Diagnostics&);

/// No two codes say the same, in the languages that are asked for.
void check_repetition(const Protocol&, const std::vector<LocaleNeed>&, Diagnostics&);

/// Widest summary, in columns: one line of whatis, of the contents and of a card.
constexpr std::size_t widest_summary = 60;

/// Warns of summaries wider than that, in the languages that are asked for.
void check_summaries(const Catalog&, const std::vector<LocaleNeed>&, Diagnostics&);

/// Warns of words that the glossary lists as variants not to be used in that language, and names the word to use.
void check_variants(const Catalog&, const std::vector<LocaleNeed>&, Diagnostics&);

/// Warns of words of people that lead nowhere: the content of their language does not say what they are said to mean,
/// or there is no such code, symptom or locale. Nothing is checked where some protocols were not read.
void check_words(const Catalog&, const std::vector<LocaleNeed>&, Diagnostics&);

}  // namespace binran
