// The rules that hold across files. check.cpp is the one page that says which run and in what order; what each of them
// asks is in rules.h. What one element may hold is the readers' to say (read/readers.h).
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "model/catalog.h"
#include "model/locale_need.h"

namespace binran {

/// How much is checked. Each holds all that stands before it.
enum class Extent {
  entries,    ///< some entries that were read without the others: what they and their protocol alone must agree in
  agreement,  ///< whole protocols: what must agree before anything is composed of them
  wording,    ///< how they are worded, too
  registry,   ///< that they are all that the official registry has, too
};

/// Holds `catalog`, as it was read, against the rules. `locales` are all that there are, not only those asked for: a
/// text in any other is an error, a text missing in one of those asked for a warning. What a draft lacks is one note.
/// `jobs` threads ask (0: one for each processor).
void check_catalog(const Catalog& catalog, const std::vector<LocaleNeed>& locales, Extent, Diagnostics&,
                   unsigned jobs = 1);

}  // namespace binran
