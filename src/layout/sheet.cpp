#include "layout/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "layout/canvas.h"
#include "layout/layout.h"

namespace binran {
namespace {

constexpr int panels_on_sheet = 8;

/// A sheet without margins, cut or folded into panels.
struct SheetGrid {
  int columns, rows;
  Paper panel;
};

/// Sections in one column, whose width is that of the look's panel.
Strips set_sections(Setting& setting, const Look& look, std::span<const Section> sections) {
  Layout layout(setting, look, setting.structure.add(Tag::Sect, document_element), ink::link);
  for (const Section& section : sections) layout.add(section);
  Strips strips;
  for (Flow& flow : layout.take())
    for (Strip& strip : flow.strips) strips.push_back(std::move(strip));
  if (!strips.empty()) strips.front().before = 0;
  return strips;
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
        Rule::too_wide, {},
        fmt::format("{}: {} lines do not fit on the card and are left out", what, strips.size() - fitting));
  strips.resize(fitting);
  return stack(std::move(strips));
}

/// Leaves out of a card what is missed least: of symptoms the last; of an entry the last step to check, down to the
/// first; then the last of what to change, down to the first; then what to say. False where nothing more may go.
bool leave_out_last(Section& card) {
  if (card.role == SectionRole::symptoms)
    for (Block& block : card.blocks)
      if (auto* table = std::get_if<Table>(&block.content); table && table->rows.size() > 1) {
        constexpr std::size_t at_once = 64;  // of so many rows one, so that thousands go in some hundred trials
        table->rows.resize(table->rows.size() - 1 - table->rows.size() / at_once);
        return true;
      }
  for (const SectionRole role : {SectionRole::checks, SectionRole::fixes})
    for (Section& part : card.sections)
      if (auto* list = part.blocks.empty() ? nullptr : std::get_if<List>(&part.blocks.back().content);
          list && part.role == role && list->items.size() > 1) {
        list->items.pop_back();
        return true;
      }
  return std::erase_if(card.sections, [](const Section& part) { return part.role == SectionRole::say; }) > 0;
}

/// Cards at the size of text that suits what is on them.
class CardSetter {
 public:
  CardSetter(Setting& setting, const TypesettingRules& rules, const Paper& panel)
      : setting_(setting), rules_(rules), panel_(panel) {}

  Look look(Points size) const { return card_look(rules_, panel_, size); }

  /// The look with the largest text at which `suits`, else with text of `least`.
  Look fitting(const std::function<bool(const Look&)>& suits, Points least = sheet_look.smallest_text) {
    Points size = sheet_look.largest_text;
    while (size > least && !setting_.attempt([&] { return suits(look(size)); })) size *= sheet_look.step;
    return look(std::max(size, least));
  }

  /// The one look of all `cards`, each on a panel: as large as the fullest allows, but not smaller than can be read.
  Look fitting_all(std::span<const Section> cards) {
    const auto all_fit = [&](const Look& tried) {
      return std::ranges::all_of(cards, [&](const Section& card) { return fits(tried, {&card, 1}); });
    };
    return fitting(all_fit, sheet_look.least_for_all);
  }

  /// One card in this look. Where it does not hold all, it says where the rest is.
  Strip card(Section card, const Look& look, Diagnostics& diagnostics) {
    const auto too_much = [&](const Section& tried) {
      return !setting_.attempt([&] { return fits(look, {&tried, 1}); });
    };
    Section shown = card;
    while (too_much(shown) && leave_out_last(card)) {
      shown = card;
      Blocks& blocks = shown.sections.empty() ? shown.blocks : shown.sections.back().blocks;
      blocks.push_back({Paragraph{ParagraphRole::small, {Text{setting_.document.print.more}}, {}}});
    }
    return fitted(set_sections(setting_, look, {&shown, 1}), look.grid.text_height(), shown.anchor, diagnostics);
  }

  /// Sections as large as fits on one panel.
  Strip panel(std::span<const Section> sections, const std::string& what, Diagnostics& diagnostics) {
    const Look chosen = fitting([&](const Look& tried) { return fits(tried, sections); });
    return fitted(set_sections(setting_, chosen, sections), chosen.grid.text_height(), what, diagnostics);
  }

 private:
  bool fits(const Look& look, std::span<const Section> sections) {
    return height_of(set_sections(setting_, look, sections)) <= look.grid.text_height() + tolerance;
  }

  Setting& setting_;
  const TypesettingRules& rules_;
  Paper panel_;
};

/// Short marks at the edges of the sheet and crosses where panels meet: where to cut.
void draw_marks(Page& page, const SheetGrid& grid) {
  const auto line = [&](Points x1, Points y1, Points x2, Points y2) {
    page.drawings.push_back({artifact, straight_line({x1, y1}, {x2, y2}, sheet_look.mark_weight, ink::grey)});
  };
  const Points mark = sheet_look.mark;
  for (int row = 0; row <= grid.rows; ++row)
    for (int column = 0; column <= grid.columns; ++column) {
      const Points x = column * grid.panel.width, y = row * grid.panel.height;
      if (row > 0 && row < grid.rows) line(x - mark, y, x + mark, y);
      if (column > 0 && column < grid.columns) line(x, y - mark, x, y + mark);
    }
}

/// Sheets one after the other, each finished when the next begins.
class Sheets {
 public:
  Sheets(Setting& setting, const Paper& paper, const TakePage& take)
      : canvas(setting, paper), setting_(setting), take_(take) {}

  Page& begin() {
    finish_last();
    canvas.begin_page();
    return canvas.pages.back();
  }

  Pages finish() {
    finish_last();
    Pages pages = pages_of(setting_.document);
    pages.labels.push_back({PageLabel::Style::arabic, PageIndex{}, 1});
    pages.pages = std::move(canvas.pages);
    setting_.structure.give_to(pages);
    for (Canvas::PageNumberGap& gap : canvas.gaps) pages.late.push_back(std::move(gap.stand_in));
    pages.fonts = setting_.fonts.programs(shown_.by_face());
    return pages;
  }

  Canvas canvas;

 private:
  void finish_last() {
    if (canvas.pages.empty()) return;
    shown_.add(canvas.pages.back());
    if (take_) take_(canvas.pages.back(), {setting_.structure.elements(), setting_.fonts.faces()});
  }

  Setting& setting_;
  const TakePage& take_;
  FacesShown shown_;
};

}  // namespace

// NOLINTNEXTLINE(performance-unnecessary-value-param): as typeset(), which uses the document up.
Pages typeset_card_sheet(Document document, const FontLibrary& library, std::span<const Locale> locales,
                         const std::filesystem::path& hyphenation, const Paper& paper, Diagnostics& diagnostics,
                         const TakePage& take, Workers*) {
  const SheetGrid grid{2, 4, {paper.name, paper.width / 2, paper.height / 4}};
  Setting setting(document, library, locales, hyphenation, diagnostics);
  CardSetter cards(setting, typesetting_rules(locales, document.language), grid.panel);
  const Look look = cards.fitting_all(document.sections);
  Sheets sheets(setting, paper, take);
  Canvas& canvas = sheets.canvas;
  std::map<std::string, PagePlace> places;
  int panel = 0;
  for (const Section& section : document.sections) {
    if (panel % panels_on_sheet == 0) draw_marks(sheets.begin(), grid);
    const int column = panel % grid.columns, row = panel / grid.columns % grid.rows;
    const Points top = row * grid.panel.height + sheet_look.padding;
    places[section.anchor] = {canvas.last_page(), top};
    canvas.draw(cards.card(section, look, diagnostics), column * grid.panel.width + sheet_look.padding, top);
    ++panel;
  }
  for (const Canvas::PendingLink& pending : canvas.links) {
    Link& link = canvas.pages[pending.page].links[pending.link];
    const PagePlace& place = places[pending.anchor];
    link.page = place.page, link.top = place.top;
  }
  return sheets.finish();
}

namespace {

/// Pages of the booklet between its cover and its last.
constexpr std::size_t inner_panels = panels_on_sheet - 2;

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

/// Fills panels with strips one after the other.
std::vector<Strips> fill_panels(Strips strips, Points height) {
  std::vector<Strips> panels(1);
  Points y = 0;
  for (std::size_t i = 0; i < strips.size();) {
    std::size_t end = i + 1;
    while (end < strips.size() && !strips[end].break_before) ++end;
    const Points needed = height_of(std::span(strips).subspan(i, end - i));
    if (y > 0 && y + needed > height + tolerance) panels.emplace_back(), y = 0;
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
  const Points width = grid.panel.width, height = grid.panel.height;
  const auto line = [&](Points x1, Points y1, Points x2, Points y2, bool dashed) {
    page.drawings.push_back({artifact, straight_line({x1, y1}, {x2, y2}, sheet_look.mark_weight, ink::rule, dashed)});
  };
  for (int column = 1; column < grid.columns; ++column) line(column * width, 0, column * width, 2 * height, true);
  line(0, height, width, height, true);
  line(3 * width, height, 4 * width, height, true);
  line(width, height, 3 * width, height, false);
}

/// Puts the pages of a booklet on its sheet.
class Imposition {
 public:
  Imposition(Canvas& canvas, const SheetGrid& grid) : canvas_(canvas), grid_(grid) {}

  void put(Strip strip, int number) {
    const PanelPlace place = panel_place(number);
    // Seen with the sheet turned, the upper row is the lower one and the columns run the other way.
    const int column = place.upper ? grid_.columns - 1 - place.column : place.column;
    canvas_.draw(std::move(strip), column * grid_.panel.width + sheet_look.padding,
                 grid_.panel.height + sheet_look.padding, false, place.upper);
  }

 private:
  Canvas& canvas_;
  const SheetGrid& grid_;
};

/// The codes on the pages between, at one size.
void put_codes(Setting& setting, CardSetter& cards, std::span<const Section> codes, Imposition& sheet,
               Diagnostics& diagnostics) {
  if (codes.empty()) return;
  const Points height = cards.look(sheet_look.largest_text).grid.text_height();
  const auto panels_with = [&](const Look& look) { return fill_panels(set_sections(setting, look, codes), height); };
  const Points all_panels = height * static_cast<double>(inner_panels) + tolerance;
  const Look chosen = cards.fitting([&](const Look& look) {
    // Of ten thousand codes the first hundred show that they do not fit.
    Points needed = 0;
    for (const Section& code : codes)
      if ((needed += height_of(set_sections(setting, look, {&code, 1}))) > all_panels) return false;
    return panels_with(look).size() <= inner_panels;
  });
  std::vector<Strips> panels = panels_with(chosen);
  // What the panels cannot hold goes to the last of them, which then says what is left out.
  for (std::size_t i = inner_panels; i < panels.size(); ++i)
    for (Strip& strip : panels[i]) panels[inner_panels - 1].push_back(std::move(strip));
  panels.resize(std::min(panels.size(), inner_panels));
  for (std::size_t i = 0; i < panels.size(); ++i)
    sheet.put(fitted(std::move(panels[i]), height, setting.document.name, diagnostics), static_cast<int>(i) + 1);
}

}  // namespace

Pages typeset_pocket(Document document, const FontLibrary& library, std::span<const Locale> locales,
                     const std::filesystem::path& hyphenation, const Paper& paper, Diagnostics& diagnostics,
                     const TakePage& take, Workers*) {
  const Paper landscape{paper.name, paper.height, paper.width};
  const SheetGrid grid{4, 2, {paper.name, landscape.width / 4, landscape.height / 2}};
  Setting setting(document, library, locales, hyphenation, diagnostics);
  CardSetter cards(setting, typesetting_rules(locales, document.language), grid.panel);
  Sheets sheets(setting, landscape, take);
  draw_folds(sheets.begin(), grid);
  Imposition sheet(sheets.canvas, grid);

  const std::span<const Section> sections(document.sections);
  const auto is_cover = [](const Section& section) { return section.role == SectionRole::cover; };
  const auto is_last = [](const Section& section) { return section.role == SectionRole::symptoms; };
  const auto first_code = std::ranges::find_if_not(sections, is_cover);
  const auto last = std::ranges::find_if(first_code, sections.end(), is_last);
  if (const std::span cover(sections.begin(), first_code); !cover.empty())
    sheet.put(cards.panel(cover, document.name, diagnostics), 0);
  put_codes(setting, cards, {first_code, last}, sheet, diagnostics);
  if (last != sections.end()) {
    const Look look = cards.fitting_all({last, 1});
    sheet.put(cards.card(*last, look, diagnostics), panels_on_sheet - 1);
  }
  return sheets.finish();
}

}  // namespace binran
