// What comes before and after the entries of a handbook and leads to them.
#pragma once

#include "compose/edition.h"
#include "compose/handbook.h"

namespace binran {

Cover cover(const Edition&);

/// Of a book of several protocols: what it is called, and the tabs and codes of all.
Cover cover(Editions, const Book&);

/// A part of a handbook, without anything in it yet: its heading is the message `heading.<name>`.
Section part(const Edition&, SectionRole, const std::string& name);

/// How to read an entry: each heading with what stands under it.
Section how_to_read(const Edition&);

/// Every code, its name and its page, in columns.
Leaders locator(const Edition&);

/// The parts of what follows the contents, with the symptoms and comparisons below theirs.
Leaders contents(const Sections& following);

/// The terms of a handbook or a book of several, by id: those of its protocols, and those that their texts reach, from
/// definition to definition.
std::vector<const Term*> printed_terms(Editions);

/// A term that somebody has worded, and what it means.
ListItem glossary_item(const Edition&, const Term&);

/// The terms in the groups of the index.
Sections glossary(Editions);

/// Which codes a book has, and what they were held against.
Blocks codes_and_registry(const Edition&);

/// Whose it is, and what may be done with it.
std::string rights(const Edition&, const Colophon&);

/// How it was made.
Blocks colophon(const Edition&, const Colophon&);

}  // namespace binran
