// Text of a line with its roles, for the writers of fixed-width text: man and card. Says what a piece is; how that
// looks (bold in roff, SGR in a terminal, nothing) is the writer's.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/inline.h"
#include "locale/columns.h"

namespace binran {

enum class Style {
  plain,
  strong,  ///< labels, the marked message
  code,    ///< header fields, values, other manual pages
  emphasis,
  dim,     ///< lines, and what may be passed over
  accent,  ///< what carries the colour of the class: the code
};

struct StyledRun {
  std::string text;
  Style style = Style::plain;
  friend bool operator==(const StyledRun&, const StyledRun&) = default;
};

using StyledText = std::vector<StyledRun>;

/// The words of `inlines`, safe for a terminal. Page references and the addresses of links have none.
StyledText styled(const Inlines& inlines);
StyledText styled(std::string_view text, Style style = Style::plain);

/// All of it in one style, for a heading or a label.
StyledText restyled(StyledText text, Style style);

std::string plain(const StyledText& text);
std::size_t columns(const StyledText& text, Ambiguous ambiguous = Ambiguous::narrow);

/// The pieces between byte `offsets` of the plain text, which are in order and inside it.
std::vector<StyledText> cut(const StyledText& text, const std::vector<std::size_t>& offsets);

/// As wrap() of columns.h. A code is parted at its spaces only, unless it is wider than a line.
std::vector<StyledText> wrap(const StyledText& text, std::size_t width, Breaker& breaker,
                             Ambiguous ambiguous = Ambiguous::narrow);

/// Columns of the widest part of `text` that wrap() does not part by choice.
std::size_t least_width(const StyledText& text, Breaker& breaker, Ambiguous ambiguous = Ambiguous::narrow);

}  // namespace binran
