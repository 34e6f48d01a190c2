// What stands in the margins of finished pages (running heads, page numbers, thumb tabs: all artifacts), and the
// assembly of front matter and body into one book.
#include <algorithm>
#include <tuple>

#include "layout/page_builder.h"

namespace binran {
namespace {

void draw_artifact(Page& page, Strip strip, Points x, Points y) {
  shift(strip, x, y);
  for (StripItem& item : strip.items)
    if (auto* run = std::get_if<TextRun>(&item.what)) page.drawings.push_back({artifact, std::move(*run)});
}

/// One line of text in the margin, at `x` from the left edge of the page and `width` wide.
void draw_line(Setting& setting, Page& page, const std::string& text, TextStyle style, Points x, Points width,
               Points y) {
  if (text.empty()) return;
  draw_artifact(page, setting.text_box({Text{text}}, style, {0, width}, no_element), x, y);
}

/// "480", or "480–483" where the codes of a spread differ.
std::string code_range(const std::string& first, const std::string& last) {
  return first == last ? first : first + "–" + last;
}

struct Side {
  bool right_hand;
  Points left, right;  ///< edges of the text block
};

Side side_of(const Grid& grid, std::size_t page) {
  const bool right_hand = page % 2 == 0;
  const Points left = right_hand ? grid.inner : grid.outer;
  return {right_hand, left, left + grid.text_width()};
}

void draw_tab(Setting& setting, Page& page, const PartLook& look, const Side& side) {
  if (look.tab.empty()) return;
  const Grid& grid = setting.grid;
  // Past the edge of the paper, so that trimming leaves no white line.
  const Points bleed = millimetres(3);
  const Points x = side.right_hand ? grid.paper.width - grid.tab_width : -bleed;
  const Points y = grid.top + look.tab_position * grid.tab_height * 1.18;
  page.drawings.push_back(
      {artifact, Fill{{x, y, grid.tab_width + bleed, grid.tab_height}, 0, accent(look.tab_position)}});
  TextStyle style = setting.heading(setting.scale.small, ink::white);
  style.leading = grid.tab_height;
  style.alignment = Alignment::centre;
  draw_line(setting, page, look.tab, style, side.right_hand ? x : 0, grid.tab_width, y);
}

/// Outside: the codes on this spread. Inside: the book on left-hand pages, the part on right-hand ones.
void draw_running_head(Setting& setting, Page& page, const PartLook& look, const std::string& codes, const Side& side) {
  const Grid& grid = setting.grid;
  TextStyle style = setting.small();
  style.colour = ink::grey;
  const Points y = grid.top - style.leading * 2.1, width = grid.text_width();
  style.alignment = side.right_hand ? Alignment::start : Alignment::end;
  draw_line(setting, page, side.right_hand ? look.title : setting.document.title, style, side.left, width, y);
  style.alignment = side.right_hand ? Alignment::end : Alignment::start;
  style.role = FontRole::bold;
  style.colour = ink::black;
  draw_line(setting, page, codes, style, side.left, width, y);
  page.drawings.push_back({artifact, Fill{{side.left, y + style.leading * 1.15, width, 0.4}, 0, ink::rule}});
}

void draw_page_number(Setting& setting, Page& page, const std::string& number, const Side& side) {
  TextStyle style = setting.small();
  style.role = FontRole::bold;
  style.alignment = side.right_hand ? Alignment::end : Alignment::start;
  draw_line(setting, page, number, style, side.left, setting.grid.text_width(),
            setting.grid.paper.height - setting.grid.bottom + style.leading * 0.9);
}

/// The run at `drawing` said "000"; it gets the number that is now known, at the same place or right edge.
void fill_page_number(Setting& setting, Drawing& drawing, const std::string& number, bool right_aligned) {
  TextRun& run = std::get<TextRun>(drawing.what);
  if (run.glyphs.empty()) return;
  TextStyle style = setting.body();
  style.size = run.size;
  style.alignment = Alignment::start;
  Points x = run.at.x + run.glyphs.front().x;
  if (right_aligned) x += setting.natural_width({Text{run.text}}, style) - setting.natural_width({Text{number}}, style);
  Strip strip = setting.text_box({Text{number}}, style, {x, 100}, no_element);
  auto& filled = std::get<TextRun>(strip.items.front().what);
  filled.at.y = run.at.y;
  filled.colour = run.colour;
  run = std::move(filled);
}

}  // namespace

/// The codes from the first on the left-hand page to the last on the right-hand page, as far as both belong to the same
/// part. A part without codes shows nothing.
std::string PageBuilder::codes_of_spread(std::size_t page) const {
  const auto same_part = [&](std::size_t other) {
    return other < size() && looks_[other].tab == looks_[page].tab && !running_[other].first.empty();
  };
  if (running_[page].first.empty()) return looks_[page].tab;
  // Left-hand pages have odd indices; index 0 faces nothing.
  const std::size_t left = page % 2 == 1 ? page : page - (page > 0 ? 1 : 0), right = page % 2 == 1 ? page + 1 : page;
  return code_range(running_[same_part(left) ? left : page].first, running_[same_part(right) ? right : page].second);
}

Pages assemble(Setting& setting, PageBuilder front, PageBuilder body, std::uint32_t first_of_front) {
  front.finish();
  body.finish();
  const auto offset = static_cast<std::uint32_t>(front.canvas_.pages.size());
  Pages book = pages_of(setting.document);

  const auto resolve = [&](const std::string& anchor) -> std::pair<std::uint32_t, Points> {
    if (auto found = body.places_.find(anchor); found != body.places_.end())
      return {found->second.page + offset, found->second.top};
    if (auto found = front.places_.find(anchor); found != front.places_.end())
      return {found->second.page, found->second.top};
    return {0, 0};
  };
  for (PageBuilder* part : {&front, &body}) {
    std::vector<Page>& pages = part->canvas_.pages;
    for (const Canvas::PageNumberGap& gap : part->canvas_.gaps)
      fill_page_number(setting, pages[gap.page].drawings[gap.drawing], gap.before + setting.page_number(gap.anchor),
                       gap.right_aligned);
    for (const Canvas::PendingLink& pending : part->canvas_.links) {
      Link& link = pages[pending.page].links[pending.link];
      std::tie(link.page, link.top) = resolve(pending.anchor);
    }
    const std::uint32_t first = part == &body ? offset : 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const PartLook& look = part->looks_[i];
      if (look.bare) continue;
      const Side side = side_of(setting.grid, i);
      const std::string codes = part->codes_of_spread(i);
      draw_tab(setting, pages[i], look, side);
      draw_running_head(setting, pages[i], look, codes, side);
      draw_page_number(setting, pages[i], part->number_text(i), side);
    }
    for (OutlineItem item : part->outline_) {
      item.page += first;
      book.outline.push_back(std::move(item));
    }
    for (const auto& [anchor, place] : part->places_)
      book.destinations.push_back({anchor, {place.page + first, place.top}});
  }

  // The body was placed first, so that the front matter knows its page numbers; readers meet it second.
  book.structure = setting.structure.take();
  for (std::uint32_t element = 0; element < first_of_front; ++element)
    for (StructureKid& kid : book.structure[element].kids)
      if (kid.kind != StructureKid::Kind::element) kid.page += offset;
  auto& kids = book.structure[0].kids;
  std::stable_partition(kids.begin(), kids.end(), [&](const StructureKid& kid) { return kid.index >= first_of_front; });

  book.pages = std::move(front.canvas_.pages);
  for (Page& page : body.canvas_.pages) book.pages.push_back(std::move(page));
  if (offset > 0) book.labels.push_back({PageLabel::Style::roman, 0, 1});
  book.labels.push_back({PageLabel::Style::arabic, offset, 1});
  return book;
}

}  // namespace binran
