#include "layout/layout.h"

#include <algorithm>
#include <utility>

#include "base/match.h"
#include "document/plain_text.h"

namespace binran {
namespace {

/// `words` with a space behind them, for those who hear or copy them together with what follows.
Inlines with_space(Inlines words) {
  if (auto* text = words.empty() ? nullptr : std::get_if<Text>(&words.back()))
    text->text += ' ';
  else
    words.push_back(Text{" "});
  return words;
}

std::string subtitle_of(const Section& section) {
  const auto* head = std::get_if<PartHead>(&section.head);
  return head ? head->subtitle : std::string();
}

}  // namespace

Layout::Layout(Setting& setting, const Look& look, ElementId parent, Colour accent)
    : setting_(setting), look_(look), part_(parent), parent_(parent), accent_(accent) {}

std::vector<Flow> Layout::take() {
  return std::exchange(flows_, std::vector<Flow>(1));
}

void Layout::add(const Section& section) {
  match(
      section.head, [&](const EntryHead& head) { add_entry(section, head); },
      [&](const ComparisonHead& head) { add_comparison(section, head); },
      [&](const Cover& cover) { add_cover(section, cover); }, [&](const PartHead&) { add_part(section); },
      [&](std::monostate) {
        if (is_part(section.role)) return add_part(section);
        is_side_section(section.role) ? add_beside(section) : add_headed(section);
      });
}

void Layout::add_cover(const Section& section, const Cover& cover) {
  strips().push_back(cover_strip(setting_, look_, cover, parent_));
  strips().back().beginnings.push_back({section.anchor});
}

void Layout::add_part(const Section& section) {
  const ElementId heading = setting_.structure.add(Tag::H1, part_);
  const TextColumn column{0, look_.grid.text_width()};
  const std::string subtitle = subtitle_of(section);
  const TextStyle style = look_.part.title.in(accent_);
  Strip strip = setting_.text_box(subtitle.empty() ? section.title : with_space(section.title), style, column, heading);
  std::string outline = plain_text(section.title);
  if (!subtitle.empty()) {
    outline += " " + subtitle;
    const TextStyle& smaller = look_.part.subtitle;
    const Points x = setting_.natural_width(section.title, style) + look_.part.gap;
    if (x + setting_.natural_width({Text{subtitle}}, smaller) <= column.width) {
      Strip words = setting_.text_box({Text{subtitle}}, smaller, {x, column.width - x}, heading);
      // Both on the baseline of the larger one.
      const double rise = setting_.fonts.cap_height(FontRole::bold) / 2;
      shift(words, 0, (style.leading - smaller.leading) / 2 + rise * (style.size - smaller.size));
      overlay(strip, std::move(words));
    } else {
      below(strip, setting_.text_box({Text{subtitle}}, smaller, column, heading), 0);
    }
  }
  const RuleLook& rule = look_.part.rule;
  strip.items.push_back({no_element, Fill{{0, strip.height + rule.distance, column.width, rule.weight}, 0, accent_}});
  strip.height += rule.distance + rule.weight + look_.part.below;
  strip.new_page = true;
  strip.beginnings.push_back({section.anchor, outline, 1});
  strips().push_back(std::move(strip));
  add_content(section);
}

Strip Layout::heading_strip(const Section& section, const TextColumn& column, const HeadingLook& look, Tag tag) {
  const ElementId element = setting_.structure.add(tag, parent_);
  Strip strip = setting_.text_box(section.title, look.text.in(accent_), column, element);
  if (!section.anchor.empty() && !is_side_section(section.role))
    strip.beginnings.push_back({section.anchor, plain_text(section.title), 2});
  return strip;
}

void Layout::keep_whole(std::size_t first, Points greatest_height) {
  if (first >= strips().size() || height_of(std::span(strips()).subspan(first)) > greatest_height) return;
  for (std::size_t i = first + 1; i < strips().size(); ++i) {
    strips()[i].kept = true;
    if (strips()[i].other_ways)
      for (Strips& way : strips()[i].other_ways->ways)
        for (Strip& strip : way) strip.kept = true;
  }
}

void Layout::keep_to_head(std::size_t head) {
  if (head + 1 < strips().size()) strips()[head + 1].kept = true;
}

void Layout::keep_opening(std::size_t head) {
  if (head + 1 < strips().size()) strips()[head + 1].break_before = false;
}

Strip Layout::continued_heading(const Inlines& title, const TextStyle& style, const TextColumn& column) {
  Inlines words = {Strong{plain_text(title) + setting_.document.print.continued}};
  return setting_.text_box(words, style.in(accent_), column, no_element);
}

namespace {

/// Whether something of a strip stands left of `x`.
bool reaches_left_of(Points x, const Strip& strip) {
  return std::ranges::any_of(strip.items, [&](const StripItem& item) {
    return match(
        item.what, [](std::monostate) { return false; }, [&](const TextRun& run) { return run.at.x < x - tolerance; },
        [&](const Fill& fill) { return fill.area.x < x - tolerance; },
        [&](const Stroke& stroke) {
          return std::ranges::any_of(stroke.points, [&](const Point& point) { return point.x < x - tolerance; });
        });
  });
}

}  // namespace

void Layout::repeat_heading(std::size_t first, Strip heading, bool beside) {
  const auto above = std::make_shared<const Strip>(heading);
  const Points needed = beside ? heading.height : 0;
  if (beside) heading.height = 0;
  const auto repeated = std::make_shared<const Strip>(std::move(heading));
  Points rest = 0;
  for (std::size_t i = strips().size(); i-- > first + 1;) {
    Strip& strip = strips()[i];
    rest += strip.height;
    if (rest < needed) strip.break_before = false;
    rest += strip.before;
    const auto repeat_above = [&](Strip& it) {
      if (!it.break_before || it.repeat) return;
      // A table or a chart takes up the side column too.
      it.repeat = beside && reaches_left_of(look_.grid.main_x(), it) ? above : repeated;
    };
    repeat_above(strip);
    if (strip.other_ways)
      for (Strips& way : strip.other_ways->ways)
        for (Strip& other : way) repeat_above(other);
  }
}

void Layout::add_headed(const Section& section) {
  const Grid& grid = look_.grid;
  const HeadingLook& look = look_.section;
  parent_ = setting_.structure.add(Tag::Sect, part_);
  Strip strip = heading_strip(section, {0, grid.text_width()}, look, section_heading());
  strip.before = look.above;
  strip.need = strip.height + look.need;
  strip.items.push_back(
      {no_element, Fill{{0, strip.height + look.rule.distance, grid.text_width(), look.rule.weight}, 0, accent_}});
  strip.height += look.below;
  const std::size_t first = strips().size(), flow = flows_.size();
  strips().push_back(std::move(strip));
  add_content(section);
  if (flow != flows_.size()) return;
  keep_opening(first);
  keep_whole(first, grid.text_height() * look_.whole_section);
  repeat_heading(first, continued_heading(section.title, look_.beside.text, {0, grid.text_width()}), false);
}

/// A section of an entry: its heading stands in the side column where there is one, else above.
void Layout::add_beside(const Section& section) {
  const Grid& grid = look_.grid;
  const TextColumn column{0, grid.side > 0 ? grid.side : grid.text_width()};
  std::optional<Strip> heading = heading_strip(section, column, look_.beside, side_heading());
  const std::size_t first = strips().size(), flow = flows_.size();
  const bool above = grid.side <= 0;
  if (above) append_heading(heading, look_.beside.above);
  add_content(section, std::move(heading));
  if (above) keep_opening(first);
  if (flow == flows_.size()) repeat_heading(first, continued_heading(section.title, look_.beside.text, column), !above);
}

void Layout::add_entry(const Section& section, const EntryHead& head) {
  const Colour outer = std::exchange(accent_, accent(head.class_kind));
  parent_ = setting_.structure.add(Tag::Sect, part_);
  Strip strip = entry_head_strip(setting_, look_, head, parent_, section_heading(), accent_);
  strip.before = look_.entry.above;
  // An entry begins low on a page only where its meaning and more still fit below its facts.
  strip.need = strip.height + look_.entry.need;
  // Its facts go overleaf where the page would be left too empty.
  if (strip.other_ways) {
    Strip& facts = strip.other_ways->ways.front().back();
    facts.kept = true;
    facts.repeat = std::make_shared<const Strip>(
        continued_heading({Text{head.code + " " + head.name()}}, look_.beside.text, {0, look_.grid.text_width()}));
  }
  const std::string outline = head.code + " " + head.name() + (head.title_is_name() ? std::string() : " " + head.title);
  strip.beginnings.push_back({section.anchor, outline, 2, head.code});
  const std::size_t first = strips().size();
  strips().push_back(std::move(strip));
  add_content(section);
  keep_to_head(first);
  accent_ = outer;
}

void Layout::add_comparison(const Section& section, const ComparisonHead& head) {
  parent_ = setting_.structure.add(Tag::Sect, part_);
  Strip strip = comparison_head_strip(setting_, look_, head, parent_, section_heading());
  strip.before = look_.comparison.above;
  strip.need = strip.height + look_.comparison.need;
  strip.beginnings.push_back({section.anchor, head.name, 2});
  const std::size_t first = strips().size();
  strips().push_back(std::move(strip));
  add_content(section);
  keep_to_head(first);
  keep_whole(first, look_.grid.text_height());
  repeat_heading(first, continued_heading({Text{head.name}}, look_.beside.text, {0, look_.grid.text_width()}), false);
}

void Layout::add_content(const Section& section, std::optional<Strip> heading) {
  for (const Block& block : section.blocks) add_block(block, heading);
  if (heading) append_heading(heading, look_.beside.above);
  for (const Section& below : section.sections) add(below);
}

void Layout::add_block(const Block& block, std::optional<Strip>& heading) {
  match(
      block.content,
      [&](const Paragraph& paragraph) {
        // What is small is about the page as a whole, like the columns of an index.
        const bool small = paragraph.role == ParagraphRole::small;
        const TextColumn column = small ? TextColumn{0, look_.grid.text_width()} : main_column();
        append(paragraph_strips(paragraph, column, parent_), look_.paragraph.above, heading);
      },
      [&](const Command& command) {
        append(command_strips(command, main_column(), parent_), look_.command.above, heading);
      },
      [&](const List& list) {
        // Without a section heading in the side column, the labels of a list take its place there.
        const bool labels_aside = list.kind == ListKind::labelled && look_.grid.side > 0 && !heading;
        const TextColumn column = labels_aside ? TextColumn{0, look_.grid.text_width()} : main_column();
        append(list_strips(list, column, parent_), look_.list.above, heading);
      },
      [&](const Table& table) { append_table(table, heading); },
      [&](const Exchange& exchange) {
        append(exchange_strips(exchange, main_column(), parent_), look_.paragraph.above, heading);
      },
      [&](const Leaders& leaders) { append_leaders(leaders, heading); },
      [&](const Triage& triage) {
        if (heading) append_heading(heading, look_.beside.above);
        append(triage_strips(triage, {0, look_.grid.text_width()}, parent_), look_.triage.above, heading);
      });
}

void Layout::append(Strips more, Points before, std::optional<Strip>& heading) {
  if (more.empty()) return;
  more.front().before = before;
  if (heading) set_beside(*std::exchange(heading, std::nullopt), more);
  for (Strip& strip : more) strips().push_back(std::move(strip));
}

void Layout::append_heading(std::optional<Strip>& heading, Points before) {
  heading->before = before;
  strips().push_back(*std::exchange(heading, std::nullopt));
}

/// A table is as wide as the text block: a heading stands above it.
void Layout::append_table(const Table& table, std::optional<Strip>& heading) {
  Strips rows = table_strips(table, {0, look_.grid.text_width()}, parent_);
  if (heading) {
    append_heading(heading, look_.table.above_heading);
    if (!rows.empty()) rows.front().break_before = false;
  }
  append(std::move(rows), look_.table.above, heading);
}

void Layout::append_leaders(const Leaders& leaders, std::optional<Strip>& heading) {
  if (heading) append_heading(heading, look_.beside.above);
  flows_.push_back(leader_flow(setting_, look_, leaders, parent_, accent_));
  flows_.emplace_back();
}

}  // namespace binran
