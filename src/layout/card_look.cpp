// Cards and the folded sheet: the look of a book made small and close.
#include <algorithm>

#include "layout/scale.h"

namespace binran {
namespace {

Grid card_grid(const Paper& panel) {
  Grid grid{};
  grid.paper = panel;
  grid.top = grid.bottom = grid.inner = grid.outer = sheet_look.padding;
  return grid;
}

/// Lines this short would be torn apart if they were justified.
Scale card_scale(const TypesettingRules& rules, Points size) {
  Scale scale(rules, size, rules.leading / rules.size * size * 0.9);
  scale.small = size * 0.92;
  scale.small_leading = scale.leading * 0.92;
  scale.unit = size / 9;
  scale.alignment = Alignment::start;
  return scale;
}

/// A bold style whose lines stand close.
TextStyle close_bold(const Scale& scale, double size, Colour colour = ink::black) {
  TextStyle style = scale.bold_heading(scale.body * size, colour);
  style.leading = std::max(style.size * 1.25, scale.leading * std::min(size, 1.0));
  style.phrases = false;
  return style;
}

HeadLook card_head(const Scale& scale, double code) {
  HeadLook look{};
  look.rule = 1.6;
  look.code = with_leading(close_bold(scale, code), scale.body * code);
  look.title = close_bold(scale, 1.35);
  look.phrase = close_bold(scale, 0.95, ink::grey);
  look.class_label = scale.small_text().in(FontRole::bold);
  look.summary = close_bold(scale, 1.05);
  look.number_gap = scale.body;
  look.widest_number = 0.4;
  look.alone = 1;
  look.summary_below_number = true;
  look.above_name = scale.body * 0.3;
  look.above_summary = scale.body * 0.3;
  look.above_facts = scale.body * 0.15;
  return look;
}

/// Of a panel, not of its text: a cover says the same at any size of that.
CoverLook card_cover(const Grid& grid) {
  const Points height = grid.text_height();
  const double scale = std::min(1.0, height / millimetres(95));  // of a panel of A4
  const auto bold = [scale](Points size, Points leading, Colour colour = ink::black) {
    TextStyle style;
    style.role = FontRole::bold;
    style.size = size * scale;
    style.leading = leading * scale;
    style.colour = colour;
    style.alignment = Alignment::start;
    style.phrases = true;
    return style;
  };
  CoverLook look{};
  look.title = bold(40, 44);
  look.kind = bold(14, 18);
  look.subtitle = bold(8, 12).in(FontRole::regular).in(ink::grey);
  look.edition = bold(7, 10).in(FontRole::regular).in(ink::grey);
  look.tab = bold(7.5, 10, ink::white);
  look.bar_y = height * 0.16;
  look.bar_width = millimetres(12);
  look.bar_weight = 3;
  look.title_y = height * 0.19;
  look.kind_y = look.title_y + look.title.leading + 2;
  look.subtitle_y = look.kind_y + look.kind.leading + 4;
  look.edition_y = height - look.edition.leading;
  look.band_y = height * 0.62;
  look.band_height = 36;
  look.band_gap = 2;
  look.tab_inset = 4;
  look.tab_foot = 4;
  return look;
}

}  // namespace

Look card_look(const TypesettingRules& rules, const Paper& panel, Points size) {
  const Scale scale = card_scale(rules, size);
  Look look = look_of(scale, card_grid(panel), PaperWidth::narrow);
  look.parts = false;
  look.whole_section = 0;
  look.section = {close_bold(scale, 1.1), size * 0.6, 0, {0.5, 0.5}, size * 0.3};
  look.beside = {close_bold(scale, 0.98), size * 0.5};
  look.paragraph.note = scale.small_text();
  look.paragraph.lead = scale.body_text().in(FontRole::bold);
  look.paragraph.above = size * 0.15;
  look.box = {size * 0.6, size * 0.2, 1, 1.2};
  look.command.inset = size * 0.5;
  look.command.above = look.command.above_in_item = size * 0.15;
  look.list.label = with_leading(close_bold(scale, 1), scale.leading);
  look.list.bullet = look.list.number = size * 1.5;
  look.list.label_gap = size * 0.6;
  look.list.text_gap = size * 0.3;
  look.list.widest_label = 0.25;
  look.list.between = look.list.above = 0;
  look.table.cell = scale.body_text();
  look.table.row_heading = FontRole::regular;
  look.table.padding = size * 0.35;
  look.table.row_padding = 0;
  look.table.close = true;
  look.table.header_rule = 0.5;
  look.table.row_rule = 0.2;
  look.table.above = look.table.above_heading = size * 0.15;
  look.facts.name = scale.small_text();
  look.facts.cells = false;
  look.entry = {card_head(scale, 2.7), 0, 0};
  look.comparison = {card_head(scale, 1.8), 0, 0};
  look.comparison_gap = size;
  look.cover = card_cover(look.grid);
  return look;
}

}  // namespace binran
