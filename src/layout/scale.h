// The sizes that a Look is made of, and what all looks share. Internal to the look of this folder.
#pragma once

#include "layout/look.h"

namespace binran {

/// What fits beside one another. B5 has the room of large paper for lines, not for a side column.
enum class PaperWidth { narrow, medium, wide };

/// Sizes on one scale (ratio about 1.2) from that of the text, and the styles made of them.
struct Scale {
  Scale(const TypesettingRules& rules, Points text_size, Points text_leading);

  TextStyle body_text(double scale = 1) const;
  TextStyle ragged_text(double scale = 1) const;
  TextStyle small_text(double scale = 1) const;
  TextStyle bold_heading(Points size, Colour colour = ink::black) const;

  Points body, leading;
  Points small, small_leading;   ///< facts, captions, running heads, ladders
  Points heading;                ///< section heads
  Points subtitle, title, part;  ///< phrase, entry title, part title
  Points code;                   ///< the large code number
  Points display;                ///< cover
  double unit = 1;               ///< of the lengths of a ladder
  Alignment alignment;
};

TextStyle with_leading(TextStyle style, Points leading);

/// Every subject at the sizes of `scale`, as books have it.
Look look_of(const Scale& scale, const Grid& grid, PaperWidth width);

}  // namespace binran
