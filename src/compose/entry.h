// The parts of an entry, as every arrangement shows them: a handbook below its headings, a man page as its sections, a
// card as its boxes. Everything that the source holds is here.
#pragma once

#include "compose/edition.h"
#include "compose/translation_marks.h"

namespace binran {

/// The head of an entry with its facts: sender, final or not, retry, where the fault lies, what was reached.
EntryHead entry_head(const Edition&, const Entry&);

/// Notes that a reader must see before the text: deprecated or never registered, out of date, in English only.
Blocks entry_notes(const Edition&, const Entry&);

/// Codes with what they say and where, so that a reader sees at once which of them fits; those without an entry are
/// left out.
List pointers(const Edition&, const std::vector<CodeReference>& codes);

/// An entry: its head, its notes, and below them meaning, seen, causes, checks, fixes, say, exchange, references and
/// related codes, in that order, those without content left out. Arrangements that want less select by role.
Section entry_section(const Edition&, const Entry&);

/// A section of an entry or a comparison, with the heading of its role and its key as anchor.
Section side_section(const Edition&, SectionRole, Blocks);

/// A message exchange with party names and its description in words; nothing where there are no steps.
std::optional<Exchange> exchange_of(const Edition&, const std::vector<Step>&);

/// What happens in an exchange, step by step in words.
void put_into_words(const Edition&, Exchange&);

/// Commands to run, one below the other; nothing where there are none.
std::optional<Block> command_block(const std::vector<Written>& commands);

/// title() or name_beside_code().
using NameOfEntry = std::string (*)(const Edition&, const Entry&);

/// Code, name and summary of an entry in one line, and of all codes of a class.
ListItem line_of(const Edition&, const Entry&, NameOfEntry, TranslationSigns&);
List code_list(const Edition&, const CodeClass&, NameOfEntry, TranslationSigns&);

}  // namespace binran
