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

const LeaderLook& look_of(const LeadersLook& look, LeadersKind kind, const Leader& leader) {
  switch (kind) {
    case LeadersKind::contents:
      return leader.level == 1 ? look.part : look.contents;
    case LeadersKind::locator:
      return look.locator;
    case LeadersKind::index:
      break;
  }
  return look.index;
}

int columns_of(const LeadersLook& look, LeadersKind kind) {
  switch (kind) {
    case LeadersKind::contents:
      return look.contents_columns;
    case LeadersKind::locator:
      return look.locator_columns;
    case LeadersKind::index:
      break;
  }
  return look.index_columns;
}

/// Where the text of a line that ends in a space ends.
Points end_of_text(const Strip& strip) {
  const TextRun* last = nullptr;
  for (const StripItem& item : strip.items)
    if (const auto* run = std::get_if<TextRun>(&item.what)) last = run;
  return last && !last->glyphs.empty() ? last->at.x + last->glyphs.back().x : 0;
}

/// Text at the left, its pages at the right edge of the last line, or below it where there is no room beside it:
/// neither a code name nor the list of its pages is parted for the other's sake.
class LeaderLine {
 public:
  LeaderLine(Setting& setting, const LeadersLook& looks, const LeaderLook& look, Points width)
      : setting_(setting), looks_(looks), look_(look), width_(width) {}

  Strip set(const Leader& leader, ElementId reference) {
    const Inlines targets = target_inlines(leader);
    const Points gap = looks_.gap, text_width = width_ - look_.indent;
    const Points numbers = setting_.natural_width(targets, look_.text);
    const Points numbers_width = std::max(numbers, setting_.natural_width({Text{"000"}}, look_.text)) + 1;
    const Points room = text_width - numbers_width - gap;
    const bool beside =
        setting_.natural_width(leader.text, look_.text) <= room ||
        (numbers_width <= text_width * looks_.widest_numbers && setting_.least_width(leader.text, look_.text) <= room);
    Inlines words = leader.text;
    words.push_back(Text{" "});  // what is heard or copied is apart from its page numbers
    Strip strip = setting_.text_box(words, look_.text, {look_.indent, beside ? room : text_width}, reference);
    TextStyle style = look_.text.in(Alignment::end);
    style.hanging = 0;
    if (beside) {
      Strip pages = setting_.text_box(targets, style, {width_ - numbers_width, numbers_width}, reference);
      shift(pages, 0, strip.height - pages.height);
      if (look_.dots) draw_dots(strip, end_of_text(strip) + gap, width_ - numbers - gap);
      overlay(strip, std::move(pages));
    } else {
      // What has lines of its own is read from the left.
      const TextColumn below{look_.indent + look_.text.hanging, text_width - look_.text.hanging};
      Strip pages = setting_.text_box(targets, style.in(Alignment::start), below, reference);
      shift(pages, 0, strip.height);
      pages.height += strip.height;
      overlay(strip, std::move(pages));
    }
    strip.before = look_.above;
    return strip;
  }

 private:
  void draw_dots(Strip& strip, Points from, Points to) const {
    if (to - from < looks_.shortest_dots) return;
    const Points y = strip.height - look_.text.leading * looks_.dots_rise;
    strip.items.push_back({no_element, straight_line({from, y}, {to, y}, looks_.dots_weight, ink::rule, true)});
  }

  Setting& setting_;
  const LeadersLook& looks_;
  const LeaderLook& look_;
  Points width_;
};

Strip group_label(Setting& setting, const HeadingLook& look, const std::string& words, Colour colour, Points width,
                  ElementId heading) {
  Strip strip = setting.text_box({Text{words}}, look.text.in(colour), {0, width}, heading);
  const Rect rule{0, strip.height + look.rule.distance, width, look.rule.weight};
  strip.items.push_back({no_element, Fill{rule, 0, colour}});
  strip.height += look.below;
  strip.before = look.above;
  return strip;
}

/// The element that the words of a line and its page numbers belong to.
ElementId reference_in(Structure& structure, ElementId list, bool index) {
  if (index) return structure.add(Tag::P, structure.add(Tag::LBody, structure.add(Tag::LI, list)));
  return structure.add(Tag::Reference, structure.add(Tag::TOCI, list));
}

}  // namespace

Strips leader_strips(Setting& setting, const LeadersLook& look, const Leaders& leaders, const TextColumn& column,
                     ElementId parent, Colour accent) {
  const bool index = leaders.kind == LeadersKind::index;
  const ElementId container = index ? setting.structure.add(Tag::Index, parent) : parent;
  Strips strips;
  for (const LeaderGroup& group : leaders.groups) {
    const bool labelled = !group.label.empty();
    std::shared_ptr<const Strip> repeated;
    if (labelled) {
      const Colour colour = group.kind ? binran::accent(*group.kind) : accent;
      const auto label = [&](const std::string& words, ElementId heading) {
        return group_label(setting, look.group, words, colour, column.width, heading);
      };
      strips.push_back(label(group.label, setting.structure.add(Tag::H2, container)));
      repeated = std::make_shared<const Strip>(label(group.label + setting.document.print.continued, no_element));
    }
    const ElementId list = setting.structure.add(index ? Tag::L : Tag::TOC, container);
    for (const Leader& leader : group.leaders) {
      LeaderLine line(setting, look, look_of(look, leaders.kind, leader), column.width);
      Strip strip = line.set(leader, reference_in(setting.structure, list, index));
      // A group's label is never alone at the foot of a column.
      strip.break_before = !labelled || &leader != &group.leaders.front();
      strip.repeat = repeated;
      strips.push_back(std::move(strip));
    }
  }
  for (Strip& strip : strips) shift(strip, column.x, 0);
  return strips;
}

Flow leader_flow(Setting& setting, const Look& look, const Leaders& leaders, ElementId parent, Colour accent) {
  Flow flow;
  flow.gap = look.leaders.column_gap;
  flow.columns = columns_of(look.leaders, leaders.kind);
  flow.column_width = (look.grid.text_width() - flow.gap * (flow.columns - 1)) / flow.columns;
  flow.strips = leader_strips(setting, look.leaders, leaders, {0, flow.column_width}, parent, accent);
  return flow;
}

}  // namespace binran
