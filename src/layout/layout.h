// From sections and blocks to strips: how each kind looks on paper. Page breaks are the page builder's.
#pragma once

#include <optional>
#include <string>

#include "document/document.h"
#include "layout/setting.h"
#include "layout/triage_chart.h"

namespace binran {

/// Strips that follow one another in one column over the whole text block, or, where there are more, in columns of
/// equal height (contents, locator, indexes).
struct Flow {
  Strips strips{};
  int columns = 1;
  Points column_width = 0, gap = 0;
};

/// Lays out the sections of one part in order. Everything below a section is laid out with it, so that what must stay
/// together is known when the section ends.
class Layout {
 public:
  /// `parent` is the structure element that the sections belong to; `accent` the colour of the part.
  Layout(Setting& setting, const Look& look, ElementId parent, Colour accent);

  /// A part with its title, or any section that stands alone.
  void add(const Section&);
  /// Everything since the last call, in order.
  std::vector<Flow> take();

 private:
  void add_cover(const Section&, const Cover&);
  void add_part(const Section&);
  void add_headed(const Section&);
  void add_beside(const Section&);
  void add_entry(const Section&, const EntryHead&);
  void add_comparison(const Section&, const ComparisonHead&);
  /// The blocks and the sections below; `heading` stands beside the first of the blocks.
  void add_content(const Section&, std::optional<Strip> heading = std::nullopt);
  void add_block(const Block&, std::optional<Strip>& heading);

  /// Appends strips, the first of which gets `before` above it and the heading that waits beside it.
  void append(Strips strips, Points before, std::optional<Strip>& heading);
  void append_table(const Table&, std::optional<Strip>& heading);
  void append_leaders(const Leaders&, std::optional<Strip>& heading);
  /// A heading that has nothing to stand beside, above what comes next.
  void append_heading(std::optional<Strip>& heading, Points before);

  /// The heading of `section`, as it is repeated where the section goes on.
  Strip continued_heading(const Inlines& title, const TextStyle&, const TextColumn&);
  /// Repeats `heading` above the strips behind `first` of the present flow wherever a page begins with one that repeats
  /// nothing of its own. One `beside` them takes no room: no page begins with less than stands beside it.
  void repeat_heading(std::size_t first, Strip heading, bool beside);
  /// What follows the head of an entry or a comparison stays with it; but the head says enough, with its summary, to
  /// end a page that would be left too empty without it.
  void keep_to_head(std::size_t head);
  /// No page ends with the heading at `head` of the present flow.
  void keep_opening(std::size_t head);
  /// A section that begins at `first` of the present flow and is no higher than `greatest_height` is not parted, unless
  /// the page before would be left too empty.
  void keep_whole(std::size_t first, Points greatest_height);
  Strips& strips() { return flows_.back().strips; }

  bool stands_above(const Inlines& label, const TextStyle&, Points width);
  Points list_indent(const List&, const TextColumn&);
  Strips list_strips(const List&, const TextColumn&, ElementId parent);
  Strips item_strips(const ListItem&, const TextColumn&, ElementId parent);
  Strips block_strips(const Block&, const TextColumn&, ElementId parent);
  Strips paragraph_strips(const Paragraph&, const TextColumn&, ElementId parent);
  Strips table_strips(const Table&, const TextColumn&, ElementId parent);
  Strips triage_strips(const Triage&, const TextColumn&, ElementId parent);
  Strips chart_strips(TriageCharts, const Triage&, const TextColumn& narrow, ElementId parent);
  Strips exchange_strips(const Exchange&, const TextColumn&, ElementId parent);
  Strips boxed(Strips strips, const TextColumn&, Colour tint, std::optional<Colour> bar);
  Strips command_strips(const Command&, const TextColumn&, ElementId parent);
  Strip heading_strip(const Section&, const TextColumn&, const HeadingLook&, Tag tag);
  /// The tags of headings: of what stands in a part, or alone, and of the sections below it.
  Tag section_heading() const { return look_.parts ? Tag::H2 : Tag::H1; }
  Tag side_heading() const { return look_.parts ? Tag::H3 : Tag::H2; }
  TextColumn main_column() const { return {look_.grid.main_x(), look_.grid.main_width()}; }

  Setting& setting_;
  const Look& look_;
  ElementId part_;    ///< structure element of the part
  ElementId parent_;  ///< of what is added now: the part or a section in it
  Colour accent_;
  std::vector<Flow> flows_ = std::vector<Flow>(1);
};

/// The rungs of a message exchange, to be kept together where a page is not left too empty for it (ladder.cpp).
Strips ladder(Setting&, const LadderLook&, const Exchange&, const TextColumn&, ElementId figure, Colour accent);

/// Head of an entry, of a comparison, and the cover (entry_layout.cpp).
Strip entry_head_strip(Setting&, const Look&, const EntryHead&, ElementId section, Tag heading, Colour accent);
Strip comparison_head_strip(Setting&, const Look&, const ComparisonHead&, ElementId section, Tag heading);
Strip cover_strip(Setting&, const Look&, const Cover&, ElementId parent);

/// Contents, locator and index lines in the columns that suit them over the whole text block (leaders.cpp).
Flow leader_flow(Setting&, const Look&, const Leaders&, ElementId parent, Colour accent);
/// The same lines one below the other in a column.
Strips leader_strips(Setting&, const LeadersLook&, const Leaders&, const TextColumn&, ElementId parent, Colour accent);

}  // namespace binran
