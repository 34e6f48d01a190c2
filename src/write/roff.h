// Text as roff input. Everything that comes from the content passes here, so that nothing of it is ever obeyed.
#pragma once

#include <string>
#include <string_view>

#include "write/styled_text.h"

namespace binran {

enum class Hyphens {
  text,  ///< "-" joins words, and a line may end after it
  code,  ///< "-" is copied: a minus sign of ASCII, and no line ends after it
};

/// `text` without anything that roff takes for itself: escapes, quotes that it would turn, spaces of special width.
/// Control and bidirectional characters are dropped. What may not begin a line is the caller's: see roff_line().
std::string roff_text(std::string_view text, Hyphens hyphens = Hyphens::text);

/// An argument of a macro, in quotes.
std::string roff_argument(std::string_view text, Hyphens hyphens = Hyphens::text);

/// Runs with their fonts: strong and code bold, emphasis italic. It ends in the roman font.
std::string roff_text(const StyledText& text);

/// `escaped` as a line of its own that is text, and not a request, whatever it begins with. No line end.
std::string roff_line(std::string escaped);

}  // namespace binran
