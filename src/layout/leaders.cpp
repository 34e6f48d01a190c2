// Lines that lead to pages: contents, locator, index.
#include <algorithm>

#include "layout/layout.h"

namespace binran {
namespace {

/// The numbers or labels of a line, as links: "12, 45".
Inlines target_inlines(const Leader& leader) {
  Inlines result;
  for (const LeaderTarget& target : leader.targets) {
    if (!result.empty()) result.push_back(Text{", "});
    if (target.label.empty())
      result.push_back(PageReference{target.anchor});
    else
      result.push_back(CrossReference{target.anchor, target.label});
  }
  return result;
}

struct LineLook {
  TextStyle style;
  Points indent = 0;
  Points before = 0;
  bool dots = false;
};

LineLook look(const Setting& setting, LeadersKind kind, const Leader& leader) {
  LineLook result{setting.body()};
  result.style.alignment = Alignment::start;
  result.style.hanging = setting.scale.body;
  switch (kind) {
    case LeadersKind::contents:
      result.dots = true;
      result.before = leader.level == 1 ? setting.scale.leading * 0.5 : 0;
      result.indent = leader.level == 1 ? 0 : setting.scale.body;
      result.style.leading = setting.scale.leading * 0.88;
      if (leader.level == 1) result.style.size *= 1.1;
      return result;
    case LeadersKind::locator:
      result.dots = true;
      result.style.size = setting.scale.body * 0.95;
      result.style.leading = setting.scale.leading * 0.94;
      return result;
    case LeadersKind::index:
      result.style = setting.small();
      result.style.hanging = setting.scale.body;
      result.style.size = setting.scale.small * 1.03;
      result.style.leading = setting.scale.small_leading * 0.93;
      return result;
  }
  return result;
}

/// Where the text of a line that ends in a space ends.
Points end_of_text(const Strip& strip) {
  const TextRun* last = nullptr;
  for (const StripItem& item : strip.items)
    if (const auto* run = std::get_if<TextRun>(&item.what)) last = run;
  return last && !last->glyphs.empty() ? last->at.x + last->glyphs.back().x : 0;
}

void draw_dots(Strip& strip, Points from, Points to, Points y) {
  if (to - from < 8) return;
  strip.items.push_back({no_element, straight_line({from, y}, {to, y}, 0.5, ink::rule, true)});
}

/// Text at the left, its pages at the right edge of the last line, or below it where there is no room beside it:
/// neither a code name nor the list of its pages is parted for the other's sake.
Strip leader_line(Setting& setting, const Leader& leader, const LineLook& look, Points width, std::uint32_t list,
                  Tag item_tag, Tag reference_tag) {
  const std::uint32_t item = setting.structure.add(item_tag, list);
  const std::uint32_t text = item_tag == Tag::LI ? setting.structure.add(Tag::LBody, item) : item;
  const std::uint32_t reference = setting.structure.add(reference_tag, text);
  const Inlines targets = target_inlines(leader);
  const Points gap = setting.scale.body * 0.6;
  const Points text_width = width - look.indent;
  const Points numbers = setting.natural_width(targets, look.style);
  const Points numbers_width = std::max(numbers, setting.natural_width({Text{"000"}}, look.style)) + 1;
  const Points room = text_width - numbers_width - gap;
  const bool beside = setting.natural_width(leader.text, look.style) <= room ||
                      (numbers_width <= text_width * 0.5 && setting.least_width(leader.text, look.style) <= room);

  Inlines words = leader.text;
  words.push_back(Text{" "});  // what is heard or copied is apart from its page numbers
  Strip strip = setting.text_box(words, look.style, {look.indent, beside ? room : text_width}, reference);
  TextStyle number_style = look.style;
  number_style.alignment = Alignment::end;
  number_style.hanging = 0;
  Strip pages;
  if (beside) {
    pages = setting.text_box(targets, number_style, {width - numbers_width, numbers_width}, reference);
    shift(pages, 0, strip.height - pages.height);
    if (look.dots)
      draw_dots(strip, end_of_text(strip) + gap, width - numbers - gap, strip.height - look.style.leading * 0.36);
  } else {
    // More than a line of them is read from the left.
    const TextColumn below{look.indent + look.style.hanging, text_width - look.style.hanging};
    if (numbers > below.width) number_style.alignment = Alignment::start;
    pages = setting.text_box(targets, number_style, below, reference);
    shift(pages, 0, strip.height);
    pages.height += strip.height;
  }
  overlay(strip, std::move(pages));
  strip.before = look.before;
  return strip;
}

Strip group_label(Setting& setting, const LeaderGroup& group, std::uint32_t parent, Points width, Colour otherwise) {
  const Colour colour = group.tab_position ? accent(*group.tab_position) : otherwise;
  TextStyle style = setting.heading(setting.scale.heading, colour);
  Strip strip = setting.text_box({Text{group.label}}, style, {0, width}, setting.structure.add(Tag::H2, parent));
  strip.items.push_back({no_element, Fill{{0, strip.height, width, 0.6}, 0, colour}});
  strip.height += setting.scale.leading * 0.2;
  strip.before = setting.scale.leading * 0.7;
  return strip;
}

}  // namespace

Strips leader_strips(Setting& setting, const Leaders& leaders, const TextColumn& column, std::uint32_t parent,
                     Colour accent) {
  const bool index = leaders.kind == LeadersKind::index;
  const std::uint32_t container = index ? setting.structure.add(Tag::Index, parent) : parent;
  Strips strips;
  for (const LeaderGroup& group : leaders.groups) {
    const bool labelled = !group.label.empty();
    if (labelled) strips.push_back(group_label(setting, group, container, column.width, accent));
    const std::uint32_t list = setting.structure.add(index ? Tag::L : Tag::TOC, container);
    for (const Leader& leader : group.leaders) {
      Strip strip = leader_line(setting, leader, look(setting, leaders.kind, leader), column.width, list,
                                index ? Tag::LI : Tag::TOCI, index ? Tag::P : Tag::Reference);
      // A group's label is never alone at the foot of a column.
      strip.break_before = !labelled || &leader != &group.leaders.front();
      strips.push_back(std::move(strip));
    }
  }
  for (Strip& strip : strips) shift(strip, column.x, 0);
  return strips;
}

Flow leader_flow(Setting& setting, const Leaders& leaders, std::uint32_t parent, Colour accent) {
  const Points width = setting.grid.text_width();
  const bool wide = width > millimetres(140);
  Flow flow;
  flow.gap = setting.scale.body * 2;
  switch (leaders.kind) {
    case LeadersKind::contents:
      flow.columns = wide ? 2 : 1;
      break;
    case LeadersKind::locator:
      flow.columns = 2;
      break;
    case LeadersKind::index:
      flow.columns = wide ? 3 : 2;
      break;
  }
  flow.column_width = (width - flow.gap * (flow.columns - 1)) / flow.columns;
  flow.strips = leader_strips(setting, leaders, {0, flow.column_width}, parent, accent);
  return flow;
}

}  // namespace binran
