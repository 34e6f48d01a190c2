#include "layout/scale.h"

#include <algorithm>

namespace binran {

Scale::Scale(const TypesettingRules& rules, Points text_size, Points text_leading)
    : body(text_size), leading(text_leading), alignment(rules.justify ? Alignment::justified : Alignment::start) {
  small = body * 0.84;
  small_leading = leading * 0.82;
  heading = body * 1.05;
  subtitle = body * 1.2;
  title = body * 1.9;
  part = body * 3;
  code = body * 4.2;
  display = body * 8;
}

TextStyle Scale::body_text(double scale) const {
  TextStyle style;
  style.size = body * scale;
  style.leading = leading;
  style.alignment = alignment;
  return style;
}

TextStyle Scale::ragged_text(double scale) const {
  return body_text(scale).in(Alignment::start);
}

TextStyle Scale::small_text(double scale) const {
  TextStyle style;
  style.size = small * scale;
  style.leading = small_leading;
  style.alignment = Alignment::start;
  return style;
}

TextStyle Scale::bold_heading(Points size, Colour colour) const {
  TextStyle style;
  style.role = FontRole::bold;
  style.size = size;
  style.leading = std::max(size * 1.3, leading);
  style.colour = colour;
  style.alignment = Alignment::start;
  style.phrases = true;
  return style;
}

TextStyle with_leading(TextStyle style, Points leading) {
  style.leading = leading;
  return style;
}

}  // namespace binran
