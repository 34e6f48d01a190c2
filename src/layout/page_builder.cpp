#include "layout/page_builder.h"

#include <algorithm>
#include <utility>

namespace binran {

std::string roman_number(int number) {
  static constexpr std::pair<int, const char*> digits[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string result;
  for (const auto& [value, letters] : digits)
    for (; number >= value; number -= value) result += letters;
  return result;
}

void PageBuilder::begin_part(PartMargins part) {
  open_ = false;
  setting_.make_page_numbers_known();
  part_ = std::move(part);
  current_running_.clear();
}

Points PageBuilder::room() const {
  return look_.grid.text_height() - y_;
}

/// Mirrored margins: the inner margin is on the left of right-hand (even index) pages.
Points PageBuilder::left_edge() const {
  const bool right_hand = (canvas_.pages.size() - 1) % 2 == 0;
  return right_hand ? look_.grid.inner : look_.grid.outer;
}

void PageBuilder::begin_page() {
  canvas_.begin_page();
  parts_.push_back(part_);
  running_.emplace_back(current_running_, current_running_);
  y_ = 0;
  open_ = true;
  // What stands in the margins of a page depends on the one that faces it.
  if (size() > 2) finish_pages(size() - 2);
}

std::string PageBuilder::number_text(std::size_t page) const {
  const int number = static_cast<int>(page) + 1;
  return roman_ ? roman_number(number) : std::to_string(number);
}

void PageBuilder::note_beginnings(const Strip& strip, Points y) {
  const PageIndex page = canvas_.last_page();
  const auto top = look_.grid.top + y;
  for (const Beginning& beginning : strip.beginnings) {
    if (!beginning.anchor.empty()) {
      places_.emplace(beginning.anchor, PagePlace{page, top});
      setting_.note_page_number(beginning.anchor, number_text(std::size_t(page)));
    }
    if (!beginning.outline.empty()) outline_.push_back({beginning.outline, beginning.outline_level, page, top});
    if (!beginning.running.empty()) {
      // A page that begins with an entry does not show the code of the one before.
      if (y_ < 1 || running_.back().first.empty()) running_.back().first = beginning.running;
      running_.back().second = current_running_ = beginning.running;
    }
  }
}

void PageBuilder::place_strip(Strip strip, Points x, bool at_top) {
  if (!open_) begin_page();
  if (at_top && strip.repeat) {
    Strip head = *strip.repeat;
    const Points height = head.height;
    canvas_.draw(std::move(head), x, look_.grid.top + y_, true);
    y_ += height;
  } else if (!at_top) {
    y_ += strip.before;
  }
  note_beginnings(strip, y_);
  const Points height = strip.height;
  canvas_.draw(std::move(strip), x, look_.grid.top + y_);
  y_ += height;
}

bool PageBuilder::is_full() const {
  return room() <= look_.most_empty();
}

namespace {

/// The first strip behind `begin` for which `begins` holds, or where there are no more.
std::size_t end_of(std::span<const Strip> strips, std::size_t begin, bool (*begins)(const Strip&)) {
  std::size_t end = begin + 1;
  while (end < strips.size() && !begins(strips[end])) ++end;
  return end;
}

bool begins_group(const Strip& strip) {
  return (strip.break_before && !strip.kept) || strip.new_page;
}

bool may_begin_page(const Strip& strip) {
  return strip.break_before || strip.new_page;
}

}  // namespace

void PageBuilder::place(Strips strips) {
  for (std::size_t begin = 0; begin < strips.size();) begin = place_group(strips, begin);
}

/// Returns where the next group begins.
std::size_t PageBuilder::place_group(Strips& strips, std::size_t begin) {
  std::size_t end = end_of(strips, begin, begins_group);
  const Points height = height_of(std::span(strips).subspan(begin, end - begin));
  if (strips[begin].new_page) open_ = false;
  if (is_full() && !fits(std::max(height, strips[begin].need))) open_ = false;
  while (begin < end) {
    std::size_t next = end_of(strips, begin, may_begin_page);
    const std::size_t size = strips.size();
    choose_way(strips, begin, next);
    if (strips.size() != size || next > end) {
      next = end_of(strips, begin, may_begin_page);
      end = std::max(next, end_of(strips, begin, begins_group));
    }
    place_whole(std::span(strips).subspan(begin, next - begin));
    begin = next;
  }
  return end;
}

/// The most that `strips` leave empty of a page before one of them begins the next.
Points PageBuilder::emptiest_page(std::span<const Strip> strips) const {
  Points left = open_ ? room() : look_.grid.text_height(), most = 0;
  for (std::size_t begin = 0; begin < strips.size();) {
    const std::size_t end = end_of(strips, begin, may_begin_page);
    const Points height = height_of(strips.subspan(begin, end - begin));
    if (height > left + tolerance) {
      most = std::max(most, left);
      left = look_.grid.text_height() - (strips[begin].repeat ? strips[begin].repeat->height : 0);
    }
    left -= std::min(left, height);
    begin = end;
  }
  return most;
}

/// Where strips of [begin, end) can be set otherwise, and would begin a page and leave too much of the one before
/// empty, the first way that does not takes their place, or else the one that leaves least.
void PageBuilder::choose_way(Strips& strips, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end && !strips[at].other_ways) ++at;
  if (at == end) return;
  const OtherWays& other = *strips[at].other_ways;
  const std::size_t behind = std::min(at + other.replaced, strips.size());
  const auto with_head = [&](std::span<const Strip> way) {
    Strips whole(strips.begin() + std::ptrdiff_t(begin), strips.begin() + std::ptrdiff_t(at));
    whole.insert(whole.end(), way.begin(), way.end());
    whole[at - begin].break_before = strips[at].break_before;
    whole[at - begin].before = strips[at].before;
    return whole;
  };
  Points emptiest = emptiest_page(std::span(strips).subspan(begin, behind - begin));
  const Strips* best = nullptr;
  for (const Strips& way : other.ways) {
    if (emptiest <= look_.most_empty()) break;
    const Points empty = emptiest_page(with_head(way));
    if (empty < emptiest) emptiest = empty, best = &way;
  }
  if (!best) return;
  Strips chosen = with_head(*best);
  chosen[at - begin].kept = strips[at].kept;
  if (chosen[at - begin].beginnings.empty()) chosen[at - begin].beginnings = std::move(strips[at].beginnings);
  chosen[at - begin].repeat = strips[at].repeat;
  chosen.erase(chosen.begin(), chosen.begin() + std::ptrdiff_t(at - begin));
  strips.erase(strips.begin() + std::ptrdiff_t(at), strips.begin() + std::ptrdiff_t(behind));
  strips.insert(strips.begin() + std::ptrdiff_t(at), chosen.begin(), chosen.end());
}

void PageBuilder::place_whole(std::span<Strip> strips) {
  if (y_ > tolerance && !fits(height_of(strips))) open_ = false;
  for (Strip& strip : strips) {
    // Only what is higher than a whole page is cut, where it must be.
    if (y_ > tolerance && !fits(strip.before + strip.height)) open_ = false;
    if (!open_) begin_page();
    place_strip(std::move(strip), left_edge(), y_ < tolerance);
  }
}

namespace {

/// Index of the first strip that does not fit when strips from `begin` fill `columns` columns of `height`; ends of the
/// columns go to `ends`. No column begins inside a group that is less high than a column; with `whole`, inside none at
/// all: a column that is too low for a group ends the filling.
std::size_t fill_columns(const Strips& strips, std::size_t begin, int columns, Points height, bool whole,
                         std::vector<std::size_t>& ends) {
  ends.clear();
  std::size_t next = begin;
  for (int column = 0; column < columns && next < strips.size(); ++column) {
    Points y = 0;
    std::size_t last_legal = next;
    std::size_t i = next;
    for (; i < strips.size(); ++i) {
      if (strips[i].break_before) last_legal = i;
      const Points before = i > next ? strips[i].before : strips[i].repeat ? strips[i].repeat->height : 0;
      if (y + before + strips[i].height > height + tolerance) break;
      y += before + strips[i].height;
    }
    const bool parts_group = i < strips.size() && last_legal == next;
    if (parts_group && whole) return next;
    next = i == strips.size() ? i : parts_group ? std::max(i, next + 1) : last_legal;
    ends.push_back(next);
  }
  return next;
}

}  // namespace

void PageBuilder::place_in_columns(Strips strips, int columns, Points column_width, Points gap) {
  std::size_t begin = 0;
  std::vector<std::size_t> ends;
  while (begin < strips.size()) {
    if (!open_) begin_page();
    Points height = room();
    if (fill_columns(strips, begin, columns, height, false, ends) == strips.size()) {
      // The last page: the least height that still holds all, so that the columns end together.
      Points low = 0, high = height;
      while (high - low > 1) {
        const Points middle = (low + high) / 2;
        (fill_columns(strips, begin, columns, middle, true, ends) == strips.size() ? high : low) = middle;
      }
      height = high;
      fill_columns(strips, begin, columns, height, false, ends);
    }
    const Points top = y_;
    Points bottom = top;
    for (std::size_t column = 0; column < ends.size(); ++column) {
      y_ = top;
      const std::size_t first = begin;
      for (; begin < ends[column]; ++begin)
        place_strip(std::move(strips[begin]), left_edge() + static_cast<double>(column) * (column_width + gap),
                    begin == first);
      bottom = std::max(bottom, y_);
    }
    y_ = bottom;
    if (begin < strips.size()) open_ = false;
  }
}

}  // namespace binran
