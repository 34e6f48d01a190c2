// What stands in the margins of finished pages (running heads, page numbers, thumb tabs: all artifacts), and the
// assembly of front matter and body into one book.
#include <algorithm>

#include "base/match.h"
#include "layout/page_builder.h"
#include "layout/scale.h"

namespace binran {
namespace {

void draw_artifact(Page& page, Strip strip, Points x, Points y) {
  shift(strip, x, y);
  const auto show = [&](auto what) { page.drawings.push_back({artifact, std::move(what)}); };
  for (StripItem& item : strip.items)
    match(
        item.what, [](std::monostate) {}, [&](TextRun& run) { show(std::move(run)); }, [&](Fill& fill) { show(fill); },
        [&](Stroke& stroke) { show(std::move(stroke)); });
}

/// One line of text in the margin, at `x` from the left edge of the page and `width` wide.
void draw_line(Setting& setting, Page& page, const std::string& text, TextStyle style, Points x, Points width,
               Points y) {
  if (text.empty()) return;
  draw_artifact(page, setting.text_box({Text{text}}, style, {0, width}, no_element), x, y);
}

/// As much of `text` as one line holds, with an ellipsis where there is more.
std::string in_one_line(Setting& setting, const std::string& text, const TextStyle& style, Points width) {
  const auto lines_in = [&](Points room) { return setting.text({Text{text}}, style, {0, room}, no_element); };
  if (lines_in(width).size() <= 1) return text;
  static const std::string ellipsis = "…";
  std::string line;
  const Strip first = lines_in(width - setting.natural_width({Text{ellipsis}}, style)).front();
  for (const StripItem& item : first.items)
    if (const auto* run = std::get_if<TextRun>(&item.what)) line += run->text;
  line.erase(line.find_last_not_of(' ') + 1);
  return line + ellipsis;
}

/// "480", or "480–483" where the codes of a spread differ.
std::string code_range(const std::string& first, const std::string& range, const std::string& last) {
  return first == last ? first : first + range + last;
}

PageIndex moved(PageIndex page, std::size_t by) {
  return PageIndex(std::size_t(page) + by);
}

struct Side {
  bool right_hand;
  Points left;  ///< edge of the text block
};

Side side_of(const Grid& grid, std::size_t page) {
  const bool right_hand = page % 2 == 0;
  return {right_hand, right_hand ? grid.inner : grid.outer};
}

/// The words of a tab: a mark on one line in the middle, more in as many lines as they need, smaller if they must.
Strip tab_words(Setting& setting, const MarginsLook& look, const std::string& words) {
  const Inlines text{Text{words}};
  if (setting.natural_width(text, look.tab) <= look.tab_width)
    return setting.text_box(text, look.tab, {0, look.tab_width}, no_element);
  const TextColumn inside{look.tab_inset, look.tab_width - 2 * look.tab_inset};
  TextStyle style = with_leading(look.tab, look.tab.size * 1.2);
  style.phrases = true;
  for (;; style = style.scaled(0.95)) {
    const TextStyle fitting = setting.fitting(text, style, inside.width);
    Strip strip = setting.text_box(text, fitting, inside, no_element);
    if (strip.height > look.tab_height) continue;
    shift(strip, 0, (look.tab_height - strip.height) / 2);
    return strip;
  }
}

void draw_tab(Setting& setting, const Look& look, Page& page, const PartMargins& part, const Side& side) {
  if (part.tab.empty()) return;
  const MarginsLook& margins = look.margins;
  const Points x = side.right_hand ? look.grid.paper.width - margins.tab_width : -margins.bleed;
  // Tabs that would run off the foot begin at the top again, as the steps of a thumb index do.
  const Points pitch = margins.tab_height * margins.tab_distance;
  const int steps = std::max(1, static_cast<int>(look.grid.text_height() / pitch));
  const Points y = margins.tab_y + part.tab_position % steps * pitch;
  const Rect area{x, y, margins.tab_width + margins.bleed, margins.tab_height};
  page.drawings.push_back({artifact, Fill{area, 0, accent(part.tab_kind)}});
  draw_artifact(page, tab_words(setting, margins, part.tab), side.right_hand ? x : 0, y);
}

/// Outside: the codes on this spread. Inside: `title`, that of the book on left-hand pages and of the part on
/// right-hand ones, as far as the codes leave room.
void draw_running_head(Setting& setting, const Look& look, Page& page, const std::string& title,
                       const std::string& codes, const Side& side) {
  const MarginsLook& margins = look.margins;
  const Alignment inside = side.right_hand ? Alignment::start : Alignment::end;
  const Alignment outside = side.right_hand ? Alignment::end : Alignment::start;
  const Points y = margins.head_y, width = look.grid.text_width();
  const Points gap = margins.running.size;
  const Points room = width - setting.natural_width({Text{codes}}, margins.codes) - gap;
  draw_line(setting, page, in_one_line(setting, title, margins.running, room), margins.running.in(inside), side.left,
            width, y);
  draw_line(setting, page, codes, margins.codes.in(outside), side.left, width, y);
  page.drawings.push_back({artifact, Fill{{side.left, margins.head_rule_y, width, margins.head_rule}, 0, ink::rule}});
}

void draw_page_number(Setting& setting, const Look& look, Page& page, const std::string& number, const Side& side) {
  const TextStyle style = look.margins.page_number.in(side.right_hand ? Alignment::end : Alignment::start);
  draw_line(setting, page, number, style, side.left, look.grid.text_width(), look.margins.page_number_y);
}

/// Wide enough for the number of any page, with the words before it.
constexpr Points any_number = 100;

/// The number that is now known, at the place or right edge of what stood in for it.
TextRun page_number(Setting& setting, const Canvas::PageNumberGap& gap) {
  const TextRun& stand_in = gap.stand_in;
  if (stand_in.glyphs.empty()) return stand_in;
  const std::string number = gap.before + setting.page_number(gap.anchor);
  TextStyle style;
  style.size = stand_in.size;
  style.alignment = Alignment::start;
  Points x = stand_in.at.x + stand_in.glyphs.front().x;
  if (gap.right_aligned)
    x += setting.natural_width({Text{stand_in.text}}, style) - setting.natural_width({Text{number}}, style);
  Strip strip = setting.text_box({Text{number}}, style, {x, any_number}, no_element);
  if (strip.items.empty()) return {};  // what it leads to is on no page
  auto filled = std::get<TextRun>(std::move(strip.items.front().what));
  filled.at.y = stand_in.at.y;
  filled.colour = stand_in.colour;
  return filled;
}

}  // namespace

/// The codes from the first on the left-hand page to the last on the right-hand page, as far as both belong to the same
/// part. A part without codes shows nothing.
std::string PageBuilder::codes_of_spread(std::size_t page) const {
  const auto same_part = [&](std::size_t other) {
    return other < size() && parts_[other].tab == parts_[page].tab && !running_[other].first.empty();
  };
  if (running_[page].first.empty()) return parts_[page].tab;
  // Left-hand pages have odd indices; index 0 faces nothing.
  const std::size_t left = page % 2 == 1 ? page : page - (page > 0 ? 1 : 0), right = page % 2 == 1 ? page + 1 : page;
  return code_range(running_[same_part(left) ? left : page].first, setting_.document.print.range,
                    running_[same_part(right) ? right : page].second);
}

const std::string& PageBuilder::running_title(const std::string& title) {
  const auto [line, added] = running_titles_.try_emplace(title);
  if (added) line->second = in_one_line(setting_, title, look_.margins.running, look_.grid.text_width());
  return line->second;
}

/// Draws what stands in the margins of pages that are not bare, up to the page `end`.
void PageBuilder::finish_pages(std::size_t end) {
  for (; finished_pages_ < end; ++finished_pages_) {
    const std::size_t i = finished_pages_;
    Page& page = canvas_.pages[i];
    if (!parts_[i].bare) {
      const Side side = side_of(look_.grid, i);
      draw_tab(setting_, look_, page, parts_[i], side);
      const std::string& title = running_title(side.right_hand ? parts_[i].title : setting_.document.title);
      draw_running_head(setting_, look_, page, title, codes_of_spread(i), side);
      draw_page_number(setting_, look_, page, number_text(i), side);
    }
    finished_(page);
  }
}

void PageBuilder::finish() {
  open_ = false;
  setting_.make_page_numbers_known();
  finish_pages(size());
}

void PageBuilder::give_late_texts(Pages& book) const {
  for (const Canvas::PageNumberGap& gap : canvas_.gaps) book.late.push_back(page_number(setting_, gap));
}

/// Adds what leads to the pages of this numbering, the first of which is page `first` of the book.
void PageBuilder::give_places(Pages& book, std::size_t first) const {
  for (OutlineItem item : outline_) {
    item.page = moved(item.page, first);
    book.outline.push_back(std::move(item));
  }
  for (const auto& [anchor, place] : places_)
    book.destinations.push_back({anchor, {moved(place.page, first), place.top}});
}

namespace {

/// The body was placed first, so that the front matter knows its page numbers; readers meet it second.
void move_body_behind(std::vector<StructureElement>& structure, ElementId first_of_front, std::size_t offset) {
  for (StructureElement& element : std::span(structure).first(std::size_t(first_of_front)))
    for (StructureKid& kid : element.kids)
      match(
          kid, [](ElementId) {}, [&](ContentKid& content) { content.page = moved(content.page, offset); },
          [&](LinkKid& link) { link.page = moved(link.page, offset); });
  std::vector<StructureKid>& kids = structure.front().kids;
  std::stable_partition(kids.begin(), kids.end(), [&](const StructureKid& kid) {
    const auto* part = std::get_if<ElementId>(&kid);
    return part && *part >= first_of_front;
  });
}

}  // namespace

Pages assemble(Setting& setting, PageBuilder front, PageBuilder body, ElementId first_of_front) {
  const std::size_t offset = front.size();
  Pages book = pages_of(setting.document);
  body.give_late_texts(book);
  front.give_late_texts(book);
  front.give_places(book, 0);
  body.give_places(book, offset);

  // An anchor of the body comes before the same one in the front matter.
  const auto resolve = [&](Link& link, const std::string& anchor) {
    if (auto found = body.places_.find(anchor); found != body.places_.end())
      link.page = moved(found->second.page, offset), link.top = found->second.top;
    else if (auto other = front.places_.find(anchor); other != front.places_.end())
      link.page = other->second.page, link.top = other->second.top;
  };
  for (PageBuilder* part : {&front, &body})
    for (const Canvas::PendingLink& pending : part->canvas_.links)
      resolve(part->canvas_.pages[pending.page].links[pending.link], pending.anchor);

  setting.structure.give_to(book);
  move_body_behind(book.structure, first_of_front, offset);
  book.pages = std::move(front.canvas_.pages);
  for (Page& page : body.canvas_.pages) book.pages.push_back(std::move(page));
  if (offset > 0) book.labels.push_back({PageLabel::Style::roman, PageIndex{}, 1});
  book.labels.push_back({PageLabel::Style::arabic, PageIndex(offset), 1});
  return book;
}

}  // namespace binran
