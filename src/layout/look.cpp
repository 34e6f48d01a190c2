#include "layout/look.h"

#include <algorithm>
#include <array>

#include "layout/scale.h"

namespace binran {
namespace {

PaperWidth width_of(const Paper& paper) {
  if (paper.width > millimetres(190)) return PaperWidth::wide;
  return paper.width > millimetres(160) ? PaperWidth::medium : PaperWidth::narrow;
}

Grid book_grid(const Paper& paper, PaperWidth width) {
  const bool large = width == PaperWidth::wide;
  Grid grid{};
  grid.paper = paper;
  grid.top = large ? millimetres(24) : millimetres(18);
  grid.bottom = large ? millimetres(20) : millimetres(15);
  grid.inner = large ? millimetres(24) : millimetres(17);
  grid.outer = large ? millimetres(20) : millimetres(15);
  grid.side = large ? millimetres(33) : 0;
  grid.gutter = millimetres(5);
  return grid;
}

PartTitleLook part_title(const Scale& scale) {
  return {scale.bold_heading(scale.part), scale.bold_heading(scale.title), scale.body * 0.9, {3, 2}, scale.leading};
}

/// The rule stands below the words: above, it would meet the one of the running head at the top of a page.
HeadingLook section_heading(const Scale& scale) {
  return {
      scale.bold_heading(scale.subtitle * 1.15), scale.leading * 1.4, scale.leading * 6, {1, 0.8}, scale.leading * 0.4};
}

HeadingLook side_heading(const Scale& scale) {
  return {scale.bold_heading(scale.heading), scale.leading * 0.5};
}

ParagraphLook paragraphs(const Scale& scale) {
  TextStyle note = scale.body_text();
  note.size = scale.small * 1.05;
  return {scale.body_text(), scale.body_text(1.08), scale.ragged_text(), note, scale.small_text(), scale.leading * 0.5};
}

CommandLook commands(const Scale& scale) {
  return {scale.small_text().in(FontRole::code), scale.body * 0.7, 8, scale.leading * 0.3, scale.leading * 0.2};
}

ListLook lists(const Scale& scale) {
  ListLook look{};
  look.label = with_leading(scale.bold_heading(scale.body), scale.leading);
  look.bullet = scale.body * 1.2;
  look.number = scale.body * 1.7;
  look.label_gap = scale.body;
  look.text_gap = scale.body * 0.5;
  look.widest_label = 0.3;
  look.between = scale.leading * 0.18;
  look.above = scale.leading * 0.5;
  return look;
}

TableLook tables(const Scale& scale) {
  TableLook look{};
  look.cell = with_leading(scale.ragged_text(0.95), scale.leading * 0.93);
  look.row_heading = FontRole::bold;
  look.padding = 0.5 * scale.body;
  look.row_padding = scale.leading * 0.18;
  look.widest_fixed = 0.25;
  look.header_rule = 1;
  look.row_rule = 0.4;
  look.above = look.above_heading = scale.leading * 0.6;
  return look;
}

LadderLook ladders(const Scale& scale) {
  LadderLook look{};
  const double unit = scale.unit;
  look.party = scale.small_text().in(FontRole::bold).in(Alignment::centre);
  look.message = with_leading(scale.small_text(0.92).in(FontRole::code).in(Alignment::centre), 10 * unit);
  look.wait = with_leading(scale.small_text(0.95).in(ink::grey), 11 * unit);
  look.rung = 17 * unit;
  look.foot = look.rung * 0.6;
  look.party_gap = 4 * unit;
  look.party_inset = 6 * unit;
  look.party_pad = 2.5 * unit;
  look.party_corner = 2;
  look.lifeline = 0.8;
  look.arrow = 0.7;
  look.marked_arrow = 1.4;
  look.head_length = 6 * unit;
  look.head_width = 2.6 * unit;
  look.shaft_gap = 4 * unit;
  look.lost = 0.72;
  look.cross = 3 * unit;
  look.cross_weight = 1.2;
  look.words_gap = 1;
  look.overhang = 0.5;
  look.words_margin = 5 * unit;
  look.words_corner = 1.5;
  look.wait_gap = 7 * unit;
  look.wait_width = 5 * unit;
  look.wait_corner = 1;
  look.wait_rise = 0.75;
  look.wait_words_rise = 0.55;
  return look;
}

TriageLook triages(const Scale& scale) {
  TriageLook look{};
  const double unit = scale.unit;
  const Points em = scale.body;
  look.question = scale.small_text(1.06);
  look.question.phrases = true;
  look.number = scale.small_text(1.06).in(FontRole::bold).in(ink::white).in(Alignment::centre);
  look.answer =
      with_leading(scale.small_text(0.98).in(FontRole::bold).in(Alignment::centre), scale.small_leading * 0.9);
  look.answer.phrases = true;
  look.code = with_leading(scale.small_text(1.1).in(FontRole::bold), scale.small_leading);
  look.end = with_leading(scale.small_text(0.98), scale.small_leading * 0.92);
  look.end.phrases = true;
  look.widths = {{17 * em, 9 * em, 12 * em, false},
                 {12 * em, 7 * em, 8 * em, false},
                 {16 * em, 9 * em, 13 * em, true},
                 {11 * em, 7 * em, 10 * em, true},
                 {8.5 * em, 5 * em, 8 * em, true}};
  look.spacing = {9 * unit, 4 * unit, 6 * unit, 5 * unit, 3 * unit, 10 * unit};
  look.inset = 6 * unit;
  look.pad = 4 * unit;
  look.corner = 2;
  look.number_inset = 4 * unit;
  look.end_inset = 5 * unit;
  look.end_pad = 2 * unit;
  look.bar = 2.6;
  look.outline = 0.6;
  look.line = 0.8;
  look.head_length = 6 * unit;
  look.head_width = 2.6 * unit;
  look.shaft_gap = 4 * unit;
  look.words_margin = 2 * unit;
  look.row_gap = 5 * unit;
  look.row_stem = 6 * unit;
  look.row_arrow = 12 * unit;
  look.above = scale.leading * 0.7;
  look.smaller = {0.8, 0.65, 0.5, 0.4, 0.3, 0.22};
  return look;
}

LeadersLook leaders(const Scale& scale, PaperWidth width) {
  const auto line = [&](TextStyle text, double leading, bool dots) {
    LeaderLook look;
    look.text = with_leading(text, leading);
    look.text.hanging = scale.body;
    look.dots = dots;
    return look;
  };
  const bool wide = width != PaperWidth::narrow;
  LeadersLook look{};
  look.contents = line(scale.ragged_text(), scale.leading * 0.88, true);
  look.part = look.contents;
  look.part.text.size *= 1.1;
  look.part.above = scale.leading * 0.5;
  look.contents.indent = scale.body;
  look.locator = line(scale.ragged_text(0.95), scale.leading * 0.94, true);
  look.index = line(scale.small_text(1.03), scale.small_leading * 0.93, false);
  look.contents_columns = wide ? 2 : 1;
  look.locator_columns = 2;
  look.index_columns = wide ? 3 : 2;
  look.column_gap = scale.body * 2;
  look.gap = scale.body * 0.6;
  look.widest_numbers = 0.5;
  look.shortest_dots = 8;
  look.dots_weight = 0.5;
  look.dots_rise = 0.36;
  look.group = {scale.bold_heading(scale.subtitle), scale.leading * 0.7, 0, {0, 0.6}, scale.leading * 0.2};
  return look;
}

FactsLook facts(const Scale& scale, PaperWidth width) {
  FactsLook look{};
  look.name = with_leading(scale.small_text(0.92).in(ink::grey), scale.small_leading * 0.95);
  look.value = with_leading(scale.bold_heading(scale.small * 1.06), scale.small_leading);
  look.cells = true;
  look.rows = width == PaperWidth::narrow ? 2 : 1;
  look.one_row = 3;
  look.pad = scale.body * 0.55;
  look.corner = 2;
  look.divider = 0.5;
  return look;
}

/// The head of an entry, or of one of two that are compared, which is smaller.
HeadLook head(const Scale& scale, double code, double title, double phrase) {
  HeadLook look{};
  look.rule = 2.4;
  look.code = scale.bold_heading(scale.code * code);
  look.code.leading = look.code.size;
  look.title = scale.bold_heading(scale.title * title);
  look.title.leading = look.title.size * 1.22;
  look.phrase = scale.bold_heading(scale.subtitle * phrase, ink::grey);
  look.class_label = scale.small_text().in(FontRole::bold);
  look.above_name = scale.leading * 0.25;
  look.above_phrase = 1;
  look.above_class = 2;
  look.above_summary = scale.leading * 0.2;
  look.number_gap = scale.body;
  look.alone = 1.25;
  look.shows_class = true;
  return look;
}

/// The space above a head, less where pages are small.
Points above_head(const Scale& scale, const Grid& grid) {
  return scale.leading * (grid.side > 0 ? 2 : 1.4);
}

EntryLook entries(const Scale& scale, const Grid& grid) {
  EntryLook look{head(scale, 1, 1, 1), above_head(scale, grid), scale.leading * 9};
  look.head.number = grid.side > 0 ? grid.main_x() : scale.code * 2.2;
  look.head.below_number = grid.main_x();
  look.head.summary = scale.ragged_text(1.12).in(FontRole::bold);
  look.head.above_facts = scale.leading * 0.45;
  look.head.below = scale.leading * 0.15;
  return look;
}

EntryLook comparisons(const Scale& scale, const Grid& grid) {
  EntryLook look{head(scale, 0.72, 0.75, 0.9), above_head(scale, grid), scale.leading * 14};
  look.head.number = scale.code * 0.72 * 2.25;
  look.head.summary = scale.ragged_text();
  look.head.summary_below_number = true;
  look.head.below = scale.leading * 0.3;
  return look;
}

CoverLook cover(const Scale& scale, const Grid& grid) {
  const Points height = grid.text_height();
  CoverLook look{};
  look.title = with_leading(scale.bold_heading(scale.display), scale.display * 1.05);
  look.kind = scale.bold_heading(scale.part * 1.05);
  look.subtitle = scale.body_text().in(ink::grey);
  look.subtitle.size = scale.subtitle * 1.15;
  look.edition = scale.body_text().in(ink::grey);
  look.tab = scale.bold_heading(scale.title, ink::white);
  look.bar_y = height * 0.12;
  look.bar_width = millimetres(22);
  look.bar_weight = 5;
  look.title_y = height * 0.15;
  look.kind_y = height * 0.15 + look.title.leading + scale.leading * 0.5;
  look.subtitle_y = height * 0.15 + look.title.leading + scale.leading * 4;
  look.edition_y = height - scale.leading;
  look.band_y = height * 0.60;
  look.band_height = height * 0.20;
  look.band_gap = 3;
  look.tab_inset = 8;
  look.tab_foot = 6;
  return look;
}

MarginsLook margins(const Scale& scale, const Grid& grid, PaperWidth width) {
  MarginsLook look{};
  const TextStyle small = scale.small_text();
  look.running = small.in(ink::grey);
  look.codes = look.page_number = small.in(FontRole::bold);
  look.head_y = grid.top - small.leading * 2.1;
  look.head_rule_y = look.head_y + small.leading * 1.15;
  look.head_rule = 0.4;
  look.page_number_y = grid.paper.height - grid.bottom + small.leading * 0.9;
  look.tab_width = width == PaperWidth::wide ? millimetres(11) : millimetres(9);
  look.tab_height = grid.paper.height * 0.075;
  look.tab = with_leading(scale.bold_heading(scale.small, ink::white), look.tab_height).in(Alignment::centre);
  look.tab_y = grid.top;
  look.tab_distance = 1.18;
  look.tab_inset = millimetres(0.7);
  look.bleed = millimetres(3);
  return look;
}

}  // namespace

Look look_of(const Scale& scale, const Grid& grid, PaperWidth width) {
  Look look{};
  look.grid = grid;
  look.parts = true;
  look.part = part_title(scale);
  look.section = section_heading(scale);
  look.beside = side_heading(scale);
  look.whole_section = 0.6;
  look.emptiest_page = 0.24;  // a quarter, with the white below a last line
  look.paragraph = paragraphs(scale);
  look.box = {scale.body * 0.8, scale.leading * 0.35, 2, 2.2};
  look.command = commands(scale);
  look.list = lists(scale);
  look.table = tables(scale);
  look.ladder = ladders(scale);
  look.triage = triages(scale);
  look.leaders = leaders(scale, width);
  look.facts = facts(scale, width);
  look.entry = entries(scale, grid);
  look.comparison = comparisons(scale, grid);
  look.comparison_gap = scale.body * 2;
  look.cover = cover(scale, grid);
  look.margins = margins(scale, grid, width);
  look.notes = {2 * scale.leading, 0.5};
  return look;
}

Look book_look(const TypesettingRules& rules, const Paper& paper) {
  const PaperWidth width = width_of(paper);
  // Small paper is held closer to the eye; a smaller body keeps about as many characters in a line.
  const double step = width == PaperWidth::wide ? 1 : width == PaperWidth::medium ? 0.96 : 0.92;
  Scale scale(rules, rules.size * step, rules.leading * step);
  if (width == PaperWidth::narrow) scale.unit = 0.88;
  return look_of(scale, book_grid(paper, width), width);
}

TextStyle TextStyle::in(Colour other) const {
  TextStyle style = *this;
  style.colour = other;
  return style;
}

TextStyle TextStyle::in(FontRole other) const {
  TextStyle style = *this;
  style.role = other;
  return style;
}

TextStyle TextStyle::in(Alignment other) const {
  TextStyle style = *this;
  style.alignment = other;
  return style;
}

TextStyle TextStyle::scaled(double by) const {
  TextStyle style = *this;
  style.size *= by;
  style.leading *= by;
  return style;
}

Colour accent(ClassKind kind) {
  switch (kind) {
    case ClassKind::progress:
      return {0.13f, 0.41f, 0.65f};
    case ClassKind::success:
      return {0.08f, 0.32f, 0.21f};
    case ClassKind::redirect:
      return {0.52f, 0.36f, 0.72f};
    case ClassKind::client:
      return {0.60f, 0.19f, 0.07f};
    case ClassKind::server:
      return {0.42f, 0.06f, 0.20f};
    case ClassKind::global:
      return {0.34f, 0.37f, 0.41f};
    case ClassKind::neutral:
      return {0.05f, 0.33f, 0.39f};
  }
  return ink::black;
}

}  // namespace binran
