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
  return room() <= look_.grid.text_height() * look_.emptiest_page;
}

namespace {

/// Takes `strips` apart before each of which `begins` holds, and gives the parts to `take`.
void part_before(Strips strips, bool (*begins)(const Strip&), const std::function<void(Strips)>& take) {
  Strips part;
  for (Strip& strip : strips) {
    if (begins(strip) && !part.empty()) take(std::exchange(part, {}));
    part.push_back(std::move(strip));
  }
  if (!part.empty()) take(std::move(part));
}

}  // namespace

void PageBuilder::place(Strips strips) {
  part_before(
      std::move(strips), [](const Strip& strip) { return (strip.break_before && !strip.kept) || strip.new_page; },
      [&](Strips group) { place_group(std::move(group)); });
}

void PageBuilder::place_group(Strips group) {
  if (group.front().new_page) open_ = false;
  if (is_full() && !fits(std::max(height_of(group), group.front().need))) open_ = false;
  part_before(
      std::move(group), [](const Strip& strip) { return strip.break_before; },
      [&](Strips part) { place_whole(std::move(part)); });
}

void PageBuilder::place_whole(Strips strips) {
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
