// Rules about the words of a text that need to know how wide characters are or which words a language must not use.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "base/diagnostics.h"
#include "model/catalog.h"

namespace binran {

/// Widest summary, in columns: one line of whatis, of the contents and of a card.
constexpr std::size_t widest_summary = 60;

/// Warns of summaries wider than that. `columns` says how many a text takes (locale/columns.h).
void check_summaries(const Catalog&, const std::function<std::size_t(std::string_view)>& columns, Diagnostics&);

/// Warns of words that the glossary lists as variants not to be used in that language, and names the word to use.
void check_variants(const Catalog&, Diagnostics&);

}  // namespace binran
