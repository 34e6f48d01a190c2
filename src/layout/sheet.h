// Cards on paper: eight to a sheet to be cut apart, or one sheet to be folded for the pocket.
#pragma once

#include "layout/typeset.h"

namespace binran {

/// Eight cards to a page of `paper`, with cut marks. Each section of `document` is a card. All have one size of text,
/// the largest at which everything fits, but not smaller than can be read: a card that cannot hold all at it leaves out
/// steps to check from the last on, then things to change, then what to say, and points to the handbook.
Pages typeset_card_sheet(Document document, const FontLibrary& library, std::span<const Locale> locales,
                         const std::filesystem::path& hyphenation, const Paper& paper, Diagnostics& diagnostics,
                         const TakePage& take = {}, Workers* workers = nullptr);

/// One landscape sheet of eight panels, imposed so that, folded in three and cut along the middle, it reads as a
/// booklet of eight pages: the cover first, the codes on six pages, the symptoms on the last.
Pages typeset_pocket(Document document, const FontLibrary& library, std::span<const Locale> locales,
                     const std::filesystem::path& hyphenation, const Paper& paper, Diagnostics& diagnostics,
                     const TakePage& take = {}, Workers* workers = nullptr);

}  // namespace binran
