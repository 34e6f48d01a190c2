#include "layout/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "layout/canvas.h"
#include "layout/layout.h"
#include "layout/panel.h"

namespace binran {
namespace {

constexpr int panels_on_sheet = 8;

/// A sheet without margins, cut or folded into panels.
struct SheetGrid {
  int columns, rows;
  Points width, height;  ///< of a panel
  Points padding = sheet_look.padding;
  Points inner_width() const { return width - 2 * padding; }
  Points inner_height() const { return height - 2 * padding; }
};

TextStyle cover_style(const Look& look, Points size, Colour colour) {
  TextStyle style = look.beside.text.in(colour);
  style.size = size;
  style.leading = std::max(size * 1.3, look.paragraph.body.leading);
  return style;
}

/// The greatest size at which `fits(size)`, else the smallest. Sizes are tried in steps that nobody sees.
Points fitting_size(Setting& setting, const std::function<bool(Points)>& fits) {
  const std::size_t elements = setting.structure.size();
  const auto tried = [&](Points size) {
    const bool result = fits(size);
    setting.structure.forget_from(elements);
    return result;
  };
  Points size = sheet_look.largest_text;
  while (size > sheet_look.smallest_text && !tried(size)) size *= sheet_look.step;
  return std::max(size, sheet_look.smallest_text);
}

std::uint32_t section(Setting& setting) {
  return setting.structure.add(Tag::Sect, 0);
}

/// Short marks at the edges of the sheet and crosses where panels meet: where to cut.
void draw_marks(Page& page, const SheetGrid& grid) {
  const auto line = [&](Points x1, Points y1, Points x2, Points y2) {
    page.drawings.push_back({artifact, straight_line({x1, y1}, {x2, y2}, 0.4, ink::grey)});
  };
  const Points mark = sheet_look.mark;
  for (int row = 0; row <= grid.rows; ++row)
    for (int column = 0; column <= grid.columns; ++column) {
      const Points x = column * grid.width, y = row * grid.height;
      if (row > 0 && row < grid.rows) line(x - mark, y, x + mark, y);
      if (column > 0 && column < grid.columns) line(x, y - mark, x, y + mark);
    }
}

Pages finished(Setting& setting, Canvas& canvas, const TakePage& take) {
  Pages pages = pages_of(setting.document);
  pages.labels.push_back({PageLabel::Style::arabic, 0, 1});
  pages.pages = std::move(canvas.pages);
  pages.structure = setting.structure.take();
  for (Canvas::PageNumberGap& gap : canvas.gaps) pages.late.push_back(std::move(gap.stand_in));
  FacesShown shown;
  for (Page& page : pages.pages) {
    shown.add(page);
    if (take) take(page, {pages.structure, setting.fonts.faces()});
  }
  pages.fonts = setting.fonts.programs(shown.by_face());
  return pages;
}

/// `strips` as far as they fit; a warning says what is left out, since nothing may be lost in silence.
Strip fitted(Strips strips, Points height, const std::string& what, Diagnostics& diagnostics) {
  Points y = 0;
  std::size_t fitting = 0;
  while (fitting < strips.size() && y + strips[fitting].before + strips[fitting].height <= height + tolerance) {
    y += strips[fitting].before + strips[fitting].height;
    ++fitting;
  }
  if (fitting < strips.size())
    diagnostics.warning(
        {}, fmt::format("{}: {} lines do not fit on the card and are left out", what, strips.size() - fitting));
  strips.resize(fitting);
  return stack(std::move(strips));
}

}  // namespace

Pages typeset_card_sheet(Document document, const FontLibrary& library, std::span<const Locale> locales,
                         const std::filesystem::path& hyphenation, const Paper& paper, Diagnostics& diagnostics,
                         const TakePage& take) {
  const SheetGrid grid{2, 4, paper.width / 2, paper.height / 4};
  Setting setting(document, library, locales, hyphenation, diagnostics);
  const Look look = book_look(typesetting_rules(locales, document.language), paper);
  Canvas canvas(setting, paper);
  std::map<std::string, std::pair<std::uint32_t, Points>> places;
  int panel = 0;
  for (const Section& card_section : document.sections) {
    const std::span card(&card_section, 1);
    if (panel % panels_on_sheet == 0) {
      canvas.begin_page();
      draw_marks(canvas.pages.back(), grid);
    }
    const Points size = fitting_size(setting, [&](Points tried) {
      return height_of(Panel(setting, look, section(setting), grid.inner_width(), tried).strips(card)) <=
             grid.inner_height();
    });
    Strip strip = fitted(Panel(setting, look, section(setting), grid.inner_width(), size).strips(card),
                         grid.inner_height(), card_section.anchor, diagnostics);
    const int column = panel % grid.columns, row = panel / grid.columns % grid.rows;
    const Points top = row * grid.height + grid.padding;
    places[card_section.anchor] = {static_cast<std::uint32_t>(canvas.pages.size() - 1), top};
    canvas.draw(std::move(strip), column * grid.width + grid.padding, top);
    ++panel;
  }
  for (const Canvas::PendingLink& pending : canvas.links) {
    Link& link = canvas.pages[pending.page].links[pending.link];
    std::tie(link.page, link.top) = places[pending.anchor];
  }
  return finished(setting, canvas, take);
}

namespace {

/// Where page `number` (0 to 7) of the booklet stands on the sheet: below, the last page, the cover, 2 and 3; above
/// them, upside down, 7, 6, 5 and 4.
struct PanelPlace {
  int column;
  bool upper;
};
PanelPlace panel_place(int number) {
  if (number == 7) return {0, false};
  if (number <= 2) return {number + 1, false};
  return {6 - number, true};
}

/// End of the strips from `begin` on that must not be parted: the lines of an item, a heading and what follows it.
std::size_t end_of_group(const Strips& strips, std::size_t begin) {
  std::size_t end = begin + 1;
  const bool heading = strips[begin].before > 0;
  if (heading && end < strips.size()) ++end;
  while (end < strips.size() && !strips[end].break_before) ++end;
  return end;
}

/// Fills panels with strips one after the other.
std::vector<Strips> fill_panels(Strips strips, Points height) {
  std::vector<Strips> panels(1);
  Points y = 0;
  for (std::size_t i = 0; i < strips.size();) {
    const std::size_t end = end_of_group(strips, i);
    const Points needed = height_of(std::span(strips).subspan(i, end - i));
    if (y > 0 && y + needed > height) panels.emplace_back(), y = 0;
    if (y <= 0) strips[i].before = 0;
    for (; i < end; ++i) {
      y += strips[i].before + strips[i].height;
      panels.back().push_back(std::move(strips[i]));
    }
  }
  return panels;
}

/// Folds are dashed, the cut between the two middle folds is drawn through.
void draw_folds(Page& page, const SheetGrid& grid) {
  const auto line = [&](Points x1, Points y1, Points x2, Points y2, bool dashed) {
    page.drawings.push_back({artifact, straight_line({x1, y1}, {x2, y2}, 0.4, ink::rule, dashed)});
  };
  for (int column = 1; column < grid.columns; ++column)
    line(column * grid.width, 0, column * grid.width, 2 * grid.height, true);
  line(0, grid.height, grid.width, grid.height, true);
  line(3 * grid.width, grid.height, 4 * grid.width, grid.height, true);
  line(grid.width, grid.height, 3 * grid.width, grid.height, false);
}

Strip pocket_cover(Setting& setting, const Look& look, const Cover& cover, const SheetGrid& grid) {
  const std::uint32_t sect = section(setting);
  const TextColumn column{0, grid.inner_width()};
  Strips lines;
  const auto add = [&](const std::string& text, Points size, Tag tag, Points before) {
    Strip line =
        setting.text_box({Text{text}}, cover_style(look, size, ink::black), column, setting.structure.add(tag, sect));
    line.before = before;
    lines.push_back(std::move(line));
  };
  lines.emplace_back();
  lines.back().height = grid.inner_height() * 0.22;
  add(cover.title, 40, Tag::H1, 0);
  add(cover.kind, 14, Tag::P, 2);
  add(cover.subtitle, 8, Tag::P, 4);
  const Points band = column.width / static_cast<double>(std::max<std::size_t>(cover.tabs.size(), 1));
  Strip bands;
  bands.before = 24;
  bands.height = 36;
  for (std::size_t i = 0; i < cover.tabs.size(); ++i) {
    bands.items.push_back(
        {no_element, Fill{{static_cast<double>(i) * band, 0, band - 2, 36}, 0, accent(static_cast<int>(i))}});
    Strip label = setting.text_box({Text{cover.tabs[i]}}, cover_style(look, 7.5, ink::white),
                                   {static_cast<double>(i) * band + 4, band}, no_element);
    shift(label, 0, 20);
    overlay(bands, std::move(label));
  }
  bands.height = 36;
  lines.push_back(std::move(bands));
  add(cover.edition, 7, Tag::P, 12);
  return stack(std::move(lines));
}

}  // namespace

Pages typeset_pocket(Document document, const FontLibrary& library, std::span<const Locale> locales,
                     const std::filesystem::path& hyphenation, const Paper& paper, Diagnostics& diagnostics,
                     const TakePage& take) {
  const Paper landscape{paper.name, paper.height, paper.width};
  const SheetGrid grid{4, 2, landscape.width / 4, landscape.height / 2};
  Setting setting(document, library, locales, hyphenation, diagnostics);
  const Look look = book_look(typesetting_rules(locales, document.language), landscape);
  Canvas canvas(setting, landscape);
  canvas.begin_page();
  draw_folds(canvas.pages.back(), grid);
  const auto put = [&](Strip strip, int number) {
    const PanelPlace place = panel_place(number);
    // Seen with the sheet turned, the upper row is the lower one and the columns run the other way.
    const int column = place.upper ? 3 - place.column : place.column;
    canvas.draw(std::move(strip), column * grid.width + grid.padding, grid.height + grid.padding, false, place.upper);
  };

  const std::span<const Section> sections(document.sections);
  const auto is_cover = [](const Section& section) { return section.role == SectionRole::cover; };
  const auto is_last = [](const Section& section) { return section.role == SectionRole::symptoms; };
  const auto first_code = std::ranges::find_if_not(sections, is_cover);
  const auto first_symptoms = std::ranges::find_if(sections, is_last);
  const std::span<const Section> codes(first_code, first_symptoms), last(first_symptoms, sections.end());
  if (const Section* cover = find_section(document.sections, SectionRole::cover))
    put(pocket_cover(setting, look, std::get<Cover>(cover->head), grid), 0);

  const auto panels_at = [&](Points size) {
    return fill_panels(Panel(setting, look, section(setting), grid.inner_width(), size).strips(codes),
                       grid.inner_height());
  };
  std::vector<Strips> panels =
      panels_at(fitting_size(setting, [&](Points size) { return panels_at(size).size() <= 6; }));
  // What six panels cannot hold goes to the sixth, which then says what is left out.
  for (std::size_t i = 6; i < panels.size(); ++i)
    for (Strip& strip : panels[i]) panels[5].push_back(std::move(strip));
  for (std::size_t i = 0; i < std::min<std::size_t>(panels.size(), 6); ++i)
    put(fitted(std::move(panels[i]), grid.inner_height(), document.name, diagnostics), static_cast<int>(i) + 1);
  const Points size = fitting_size(setting, [&](Points tried) {
    return height_of(Panel(setting, look, section(setting), grid.inner_width(), tried).strips(last)) <=
           grid.inner_height();
  });
  put(fitted(Panel(setting, look, section(setting), grid.inner_width(), size).strips(last), grid.inner_height(),
             document.name, diagnostics),
      7);
  return finished(setting, canvas, take);
}

}  // namespace binran
