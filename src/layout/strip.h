// A strip: the smallest slice of a column that a page break never cuts (a line, a table row, a ladder). Layout turns
// blocks into strips; the page builder puts strips on pages.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "pages/pages.h"

namespace binran {

/// Distances below this are nothing: what is left of sums that should be equal.
inline constexpr Points tolerance = 0.01;

/// Added to a natural width where a column is to be as wide as its text, so that rounding never breaks it.
inline constexpr Points spare = 1;

/// Stands for "artifact" where an item would name its structure element.
constexpr ElementId no_element{0xffffffff};

/// Something drawn, relative to the top left corner of its strip. An item that draws nothing only puts its element
/// into the structure tree (an empty table cell).
struct StripItem {
  ElementId element = no_element;
  std::variant<std::monostate, TextRun, Fill, Stroke> what;
};

struct StripLink {
  Rect area;
  std::string anchor{};  ///< inside the document, or, when empty,
  std::string uri{};
  std::string description{};
  ElementId element{};
};

/// A page number that is not known yet: the text run at `item` is replaced once all pages are placed.
struct StripPageNumber {
  std::size_t item = 0;
  std::string anchor;
  std::string before;  ///< words in front of the number
  bool right_aligned = false;
};

/// What begins at a strip: for running heads, thumb tabs and the outline.
struct Beginning {
  std::string anchor{};
  std::string outline{};  ///< title in the outline; empty: none
  int outline_level = 1;
  std::string running{};  ///< short name for the running head ("430"); empty: none
};

struct OtherWays;

struct Strip {
  Points before = 0;  ///< space above, dropped at the top of a page
  Points height = 0;
  bool break_before = true;  ///< a page may begin here
  bool kept = false;         ///< and does only where the page before would be left too empty otherwise
  bool new_page = false;     ///< a page must begin here
  Points need = 0;           ///< begins a page unless this much room is left: for entry heads
  std::vector<StripItem> items{};
  std::vector<StripLink> links{};
  std::vector<StripPageNumber> page_numbers{};
  std::vector<Beginning> beginnings{};
  std::shared_ptr<const Strip> repeat{};  ///< drawn above this one where it begins a page: a table's header row
  std::shared_ptr<OtherWays> other_ways{};
};

using Strips = std::vector<Strip>;

/// Other ways to set some strips, where they would leave too much of a page empty: a chart in several smaller ones, a
/// head apart from its facts.
struct OtherWays {
  std::size_t replaced = 0;  ///< how many strips, from the one that has this
  std::vector<Strips> ways;  ///< the best first
};

/// A straight line from one point to another.
Stroke straight_line(Point from, Point to, Points width, Colour colour, bool dashed = false);

/// Moves everything of `strip` right and down.
void shift(Strip& strip, Points x, Points y);

/// Height of strips one below the other, with the space above each.
Points height_of(std::span<const Strip> strips);

/// Sets `label` beside the first of `lines`, to be read before it. That line keeps its height, the space above it and
/// whether a page may begin with it; where the label reaches further down than all lines, the last of them grows.
void set_beside(Strip label, Strips& lines);

/// Adds the items, links, page numbers and beginnings of `other` to `strip`, so that both stand side by side. The
/// height becomes that of the higher one.
void overlay(Strip& strip, Strip other);

/// Puts `box` below what `strip` holds already, `space` away from it.
void below(Strip& strip, Strip box, Points space);

}  // namespace binran
