// Lengths and places on the printed page. Everything in lines, layout, pages and write/pdf is in points of 1/72 inch
// (ISO 32000-1, 8.3.2.3), in charts in the unit of who draws; x grows to the right, y downwards.
#pragma once

namespace binran {

using Points = double;

constexpr Points millimetres(double mm) {
  return mm * 72.0 / 25.4;
}

struct Point {
  Points x = 0, y = 0;
  Point& operator+=(const Point& by) {
    x += by.x;
    y += by.y;
    return *this;
  }
};

struct Rect {
  Points x = 0, y = 0;  ///< of the upper left corner
  Points width = 0, height = 0;
  Rect& operator+=(const Point& by) {
    x += by.x;
    y += by.y;
    return *this;
  }
};

}  // namespace binran
