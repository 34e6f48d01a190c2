// From a document to composed pages: the one entrance of this folder for print.
#pragma once

#include <filesystem>
#include <span>

#include "base/paper.h"
#include "base/workers.h"
#include "document/document.h"
#include "fonts/fonts.h"
#include "locale/locale.h"
#include "pages/pages.h"

namespace binran {

/// Composes `document` for `paper`. Gives each page to `take` when it is finished, where there is one. `locales` give
/// the typesetting rules of every language that occurs in it; `hyphenation` is the folder of hyphenation patterns.
/// `workers` lay sections out side by side (null: one after the other); the pages are the same. Missing glyphs and
/// lines that cannot be made to fit are faults at the place of their text.
Pages typeset(Document document, const FontLibrary& library, std::span<const Locale> locales,
              const std::filesystem::path& hyphenation, const Paper& paper, Diagnostics& diagnostics,
              const TakePage& take = {}, Workers* workers = nullptr);

}  // namespace binran
