// From strips to pages: where a page ends, columns, and what repeats on every page (running heads, page numbers, thumb
// tabs). A page is finished when the page that faces it is full. Page numbers that were not known when a line was set
// are filled in when all pages are there.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "document/block.h"
#include "layout/canvas.h"

namespace binran {

/// What is shown in the margins of the pages of a part.
struct PartMargins {
  std::string title{};  ///< in the running head
  std::string tab{};    ///< of the thumb tab; empty: none
  int tab_position = 0;
  ClassKind tab_kind = ClassKind::neutral;
  bool bare = false;  ///< no running head, no page number: a cover
};

/// Pages of one numbering: the front matter or the body. Strips are placed as they come.
class PageBuilder {
 public:
  /// `roman`: the numbers that stand on the pages, from 1. `finished` is called with each page, in order.
  PageBuilder(Setting& setting, const Look& look, bool roman, std::function<void(Page&)> finished,
              FinishedBefore before = {})
      : setting_(setting),
        look_(look),
        roman_(roman),
        finished_(std::move(finished)),
        canvas_(setting, look.grid.paper, before) {}

  /// Ends the page; what follows belongs to a part with these margins.
  void begin_part(PartMargins part);

  /// Places strips below one another in one column over the whole text block. A group of strips that must not be parted
  /// moves to the next page together, unless it is higher than a page; one that is only kept together, unless that
  /// leaves the page too empty.
  void place(Strips strips);

  /// Places strips in `columns` columns of equal height (balanced on the last page). Their x are those of the first.
  void place_in_columns(Strips strips, int columns, Points column_width, Points gap);

  /// Height that is left on the page.
  Points room() const;

  /// No more pages come: those that wait are finished.
  void finish();

  std::size_t size() const { return canvas_.pages.size(); }
  std::size_t late_texts() const { return canvas_.gaps.size(); }

 private:
  friend Pages assemble(Setting&, PageBuilder front, PageBuilder body, ElementId first_of_front);

  bool fits(Points height) const { return open_ && height <= room() + tolerance; }
  /// Whether the page may end here: not too much of it is empty.
  bool is_full() const;
  std::size_t place_group(Strips& strips, std::size_t begin);
  void choose_way(Strips& strips, std::size_t begin, std::size_t end);
  Points emptiest_page(std::span<const Strip> strips) const;
  void place_whole(std::span<Strip> strips);
  /// `at_top`: of a page or a column, where what the strip repeats is drawn above it.
  void place_strip(Strip strip, Points x, bool at_top);
  void begin_page();
  void note_beginnings(const Strip& strip, Points y);
  Points left_edge() const;
  std::string number_text(std::size_t page) const;
  std::string codes_of_spread(std::size_t page) const;
  const std::string& running_title(const std::string& title);
  void finish_pages(std::size_t end);
  void give_late_texts(Pages& book) const;
  void give_places(Pages& book, std::size_t first) const;

  Setting& setting_;
  const Look& look_;
  bool roman_;
  std::function<void(Page&)> finished_;
  std::size_t finished_pages_ = 0;
  PartMargins part_;
  bool open_ = false;  ///< a page is being filled
  Points y_ = 0;       ///< below the last strip, from the top of the text block
  Canvas canvas_;
  std::vector<PartMargins> parts_;                            ///< of each page
  std::vector<std::pair<std::string, std::string>> running_;  ///< first and last running name on each page
  std::string current_running_;
  std::map<std::string, std::string> running_titles_;  ///< as much of each as one line holds
  std::map<std::string, PagePlace> places_;
  std::vector<OutlineItem> outline_;
};

/// One book: the front matter, then the body, which was finished first but is read second. Resolves links, fills in
/// page numbers, and metadata from the document. Structure elements from `first_of_front` on were made for the front
/// matter.
Pages assemble(Setting&, PageBuilder front, PageBuilder body, ElementId first_of_front);

/// "iv" for 4.
std::string roman_number(int number);

}  // namespace binran
