// A small page among several on a sheet: blocks in one column at a size of its own.
#pragma once

#include <span>

#include "layout/look.h"
#include "layout/setting.h"

namespace binran {

/// Lays out blocks for a panel `width` wide; every size follows from `size`, that of its text.
class Panel {
 public:
  Panel(Setting& setting, const Look& look, std::uint32_t section, Points width, Points size);

  /// Sections as strips from x = 0 on. Kinds that cards do not have (ladders, leaders) are left out.
  Strips strips(std::span<const Section> sections);

 private:
  void add(const Section&);
  void add(const Block&);
  void add_head(const EntryHead&);
  void add_list(const List&);
  void add_table(const Table&);
  void add_text(const Inlines&, TextStyle, Tag, Points before, Points indent = 0);
  TextStyle text() const;
  TextStyle bold(double scale, Colour colour) const;

  Setting& setting_;
  TextStyle body_;
  std::uint32_t section_;
  Points width_, size_;
  Colour accent_ = ink::link;
  Strips strips_;
};

}  // namespace binran
