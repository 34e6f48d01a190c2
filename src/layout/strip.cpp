#include "layout/strip.h"

#include <algorithm>

#include "base/match.h"

namespace binran {

Stroke straight_line(Points x1, Points y1, Points x2, Points y2, float width, Colour colour, bool dashed) {
  Stroke stroke;
  stroke.points = {static_cast<float>(x1), static_cast<float>(y1), static_cast<float>(x2), static_cast<float>(y2)};
  stroke.width = width;
  stroke.colour = colour;
  stroke.dashed = dashed;
  return stroke;
}

void shift(Strip& strip, Points x, Points y) {
  const auto dx = static_cast<float>(x), dy = static_cast<float>(y);
  for (StripItem& item : strip.items)
    match(
        item.what, [](std::monostate) {},
        [&](TextRun& run) {
          for (PlacedGlyph& glyph : run.glyphs) glyph.x += dx;
          run.y += dy;
        },
        [&](Fill& fill) { fill.x += dx, fill.y += dy; },
        [&](Stroke& stroke) {
          for (std::size_t i = 0; i < stroke.points.size(); ++i) stroke.points[i] += i % 2 ? dy : dx;
        });
  for (StripLink& link : strip.links) link.x += dx, link.y += dy;
}

Points height_of(std::span<const Strip> strips) {
  Points height = 0;
  for (const Strip& strip : strips) height += strip.before + strip.height;
  return height;
}

void set_beside(Strip label, Strips& lines) {
  Strip& first = lines.front();
  const Points missing = label.height - (height_of(lines) - first.before);
  const Points own = first.height;
  label.before = first.before;
  label.break_before = first.break_before;
  overlay(label, std::move(first));
  label.height = own;
  first = std::move(label);
  if (missing > 0) lines.back().height += missing;
}

void overlay(Strip& strip, Strip other) {
  const std::size_t shown = strip.items.size();
  for (StripItem& item : other.items) strip.items.push_back(std::move(item));
  for (StripLink& link : other.links) strip.links.push_back(std::move(link));
  for (StripPageNumber& number : other.page_numbers) {
    number.item += shown;
    strip.page_numbers.push_back(std::move(number));
  }
  for (Beginning& beginning : other.beginnings) strip.beginnings.push_back(std::move(beginning));
  strip.height = std::max(strip.height, other.height);
}

}  // namespace binran
