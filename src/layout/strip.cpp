#include "layout/strip.h"

#include <algorithm>

#include "base/match.h"

namespace binran {

Stroke straight_line(Point from, Point to, Points width, Colour colour, bool dashed) {
  return {{from, to}, width, colour, dashed, false};
}

void shift(Strip& strip, Points x, Points y) {
  const Point by{x, y};
  for (StripItem& item : strip.items)
    match(
        item.what, [](std::monostate) {}, [&](TextRun& run) { run.at += by; }, [&](Fill& fill) { fill.area += by; },
        [&](Stroke& stroke) {
          for (Point& point : stroke.points) point += by;
        });
  for (StripLink& link : strip.links) link.area += by;
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
  label.kept = first.kept;
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

void below(Strip& strip, Strip box, Points space) {
  shift(box, 0, strip.height + space);
  const Points height = strip.height + space + box.height;
  overlay(strip, std::move(box));
  strip.height = height;
}

}  // namespace binran
