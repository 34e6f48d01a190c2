// Fixed-width text: how many terminal columns a text takes (UAX #11) and how it is wrapped into them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/width.h"
#include "locale/breaking.h"

namespace binran {

/// Columns of `text`: wide and full-width characters 2, combining marks and format characters 0, others 1.
std::size_t columns(std::string_view text, Ambiguous = Ambiguous::narrow);

/// `text` without control, format and hidden characters (bidirectional ones, soft hyphens, fillers; not the joiner of
/// emoji sequences), which must not reach a terminal or take no column there; a tab or line break becomes a space.
std::string terminal_safe(std::string_view text);

/// Breaks `text` into lines of at most `width` columns at the opportunities of `breaker`, spaces at line ends
/// dropped. Kinsoku holds in the result, and the last line is not left with a character or two. A word wider than a
/// line is cut between characters as a last resort. `first` is the width of the first line where it differs (0: the
/// same); a shorter first line is left empty when its word fits the others only. `text` has no control characters: see
/// terminal_safe().
std::vector<std::string> wrap(std::string_view text, std::size_t width, Breaker& breaker, Ambiguous = Ambiguous::narrow,
                              std::size_t first = 0);

/// As wrap(): the parts of `text` that are its lines, as views into it, so that a caller knows where each stands.
std::vector<std::string_view> wrapped_parts(std::string_view text, std::size_t width, Breaker& breaker,
                                            Ambiguous = Ambiguous::narrow, std::size_t first = 0);

/// Bytes of the longest beginning of `text`, in whole characters, that takes at most `width` columns. It looks no
/// further than that, whatever the length of `text`.
std::size_t fitting(std::string_view text, std::size_t width, Ambiguous = Ambiguous::narrow);

/// `text` followed by spaces up to `width` columns.
std::string pad(std::string_view text, std::size_t width, Ambiguous = Ambiguous::narrow);

}  // namespace binran
