// From blocks to strips: how each kind of block looks on paper. Page breaks are the page builder's.
#pragma once

#include <optional>
#include <string>

#include "document/document.h"
#include "layout/setting.h"

namespace binran {

/// Lays out the blocks of one part in order; a section heading waits in the side column for what it heads.
class Layout {
 public:
  /// `parent` is the structure element that the blocks belong to.
  Layout(Setting& setting, std::uint32_t parent);

  void add(const Block&);
  /// Everything since the last call.
  Strips take();

 private:
  /// Neither a comparison that fits on a page nor a section that takes up a part of one is parted.
  void close_whole();

  void add_heading(const Heading&);
  void add_paragraph(const Paragraph&);
  void add_command(const Command&);
  void add_list(const List&);
  void add_table(const Table&);
  void add_exchange(const Exchange&);
  void add_entry_head(const EntryHead&);
  void add_comparison_head(const ComparisonHead&);
  void add_part(const Part&);

  /// Appends strips, the first of which gets `before` above it and the section heading that waits beside it.
  void append(Strips strips, Points before);
  /// Opens the section of an entry, a symptom or a comparison: its blocks belong to `Sect`.
  std::uint32_t open_section();

  Strips list_strips(const List&, const TextColumn&, std::uint32_t parent);
  Strips block_strips(const Block&, const TextColumn&, std::uint32_t parent);
  Strips paragraph_strips(const Paragraph&, const TextColumn&, std::uint32_t parent);
  Strips boxed(Strips strips, const TextColumn&, Colour tint, std::optional<Colour> bar);
  Strips command_strips(const Command&, const TextColumn&, std::uint32_t parent);
  Strip heading_strip(const Heading&, const TextColumn&, Points size, Tag tag);

  Setting& setting_;
  std::uint32_t part_;    ///< structure element of the part
  std::uint32_t parent_;  ///< of what is added now: the part or a section in it
  std::optional<Strip> side_heading_;
  bool keep_with_next_ = false;  ///< what was added last is a heading
  Strips strips_;
  /// Strips that shall stand on one page, while more of them come.
  struct Whole {
    std::size_t first = 0;       ///< index into `strips_`
    Points greatest_height = 0;  ///< beyond which they may be parted
  };
  std::optional<Whole> whole_;
};

/// The rungs of a message exchange as one strip (ladder.cpp).
Strip ladder(Setting&, const Exchange&, const TextColumn&, std::uint32_t figure, Colour accent);

/// Head of an entry, of a comparison, and the strip of facts (entry_layout.cpp).
Strip entry_head_strip(Setting&, const EntryHead&, std::uint32_t section, Colour accent);
Strip comparison_head_strip(Setting&, const ComparisonHead&, std::uint32_t section);
Strip cover_strip(Setting&, const Cover&, std::uint32_t parent);

/// Contents, locator and index lines, to be placed in `columns` columns (leaders.cpp).
struct LeaderLayout {
  Strips strips;
  int columns = 1;
  Points column_width = 0, gap = 0;
};
LeaderLayout leader_layout(Setting&, const Leaders&, std::uint32_t parent);

}  // namespace binran
