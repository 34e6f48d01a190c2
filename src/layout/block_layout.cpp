// Blocks in a column: paragraphs, commands, lists. Tables, ladders and leaders have files of their own.
#include <algorithm>
#include <iterator>

#include "base/match.h"
#include "document/plain_text.h"
#include "document/triage.h"
#include "layout/layout.h"
#include "layout/triage_chart.h"
#include "locale/command_lines.h"

namespace binran {
namespace {

Inlines label_of(const List& list, std::size_t item) {
  switch (list.kind) {
    case ListKind::bulleted:
      return {Text{"•"}};
    case ListKind::numbered:
      return {Text{std::to_string(item + 1) + "."}};
    case ListKind::labelled:
      return list.items[item].label;
  }
  return {};
}

}  // namespace

Strips Layout::paragraph_strips(const Paragraph& paragraph, const TextColumn& column, ElementId parent) {
  const ParagraphLook& look = look_.paragraph;
  const Points pad = look_.box.inset;
  const TextColumn inside{column.x + pad, column.width - 2 * pad};
  const auto set = [&](Tag tag, const TextStyle& style, const TextColumn& within) {
    const ElementId element = setting_.structure.add(tag, parent);
    return setting_.text(paragraph.text, style, within, element, paragraph.language);
  };
  switch (paragraph.role) {
    case ParagraphRole::body:
      return set(Tag::P, look.body, column);
    case ParagraphRole::lead:
      return set(Tag::P, look.lead, column);
    case ParagraphRole::say:
      return boxed(set(Tag::BlockQuote, look.body, inside), column, ink::tint, accent_);
    case ParagraphRole::note:
      return boxed(set(Tag::P, look.note, inside), column, ink::note_tint, ink::note_bar);
    case ParagraphRole::pointer:  // a line or two: justified, they would be full of holes
      return set(Tag::P, look.pointer, column);
    case ParagraphRole::small:
      return set(Tag::P, look.small, column);
  }
  return {};
}

Strips Layout::boxed(Strips strips, const TextColumn& column, Colour tint, std::optional<Colour> bar) {
  if (strips.empty()) return strips;
  const Points pad = look_.box.pad;
  Strip box = stack(std::move(strips));
  shift(box, 0, pad);
  box.height += 2 * pad;
  std::vector<StripItem> behind;
  behind.push_back({no_element, Fill{{column.x, 0, column.width, box.height}, bar ? 0 : look_.box.corner, tint}});
  if (bar) behind.push_back({no_element, Fill{{column.x, 0, look_.box.bar, box.height}, 0, *bar}});
  for (StripPageNumber& number : box.page_numbers) number.item += behind.size();
  box.items.insert(box.items.begin(), behind.begin(), behind.end());
  return {std::move(box)};
}

Strips Layout::command_strips(const Command& command, const TextColumn& column, ElementId parent) {
  const ElementId element = setting_.structure.add(Tag::Code, setting_.structure.add(Tag::P, parent));
  const CommandLook& look = look_.command;
  const TextStyle& style = look.text;
  const Points pad = look.inset;
  const TextColumn inside{column.x + pad, column.width - 2 * pad};
  // The face has one pitch: a command is wrapped as on a terminal, so that what is copied or typed off is the command.
  constexpr std::string_view sample = "0000000000";
  const Points pitch = setting_.natural_width({Code{std::string(sample)}}, style) / static_cast<double>(sample.size());
  const auto room = std::max(static_cast<std::size_t>(inside.width / pitch), look.narrowest);
  std::vector<Strips> commands;
  for (const std::string& line : command.lines) {
    Strips& lines = commands.emplace_back();
    for (const CommandLine& part : command_lines(line, room, room))
      std::ranges::move(setting_.text({Code{part.text, command.place}}, style, inside, element),
                        std::back_inserter(lines));
  }
  const auto box = [&](std::size_t from, std::size_t to) {
    Strips lines;
    for (; from < to; ++from) std::ranges::copy(commands[from], std::back_inserter(lines));
    return boxed(std::move(lines), column, ink::tint, std::nullopt);
  };
  Strips whole = box(0, commands.size());
  if (commands.size() == 1 || whole.empty()) return whole;
  // With the lines above it, which say what it is for, a box of this height may leave a page too empty. One that is
  // higher than a page is cut where it must be.
  const Points height = whole.front().height;
  if (height <= look_.most_empty() / 2 || height > look_.grid.text_height()) return whole;
  auto other = std::make_shared<OtherWays>(OtherWays{1, {}});
  for (std::size_t first = commands.size() - 1; first > 0; --first) {
    Strips& way = other->ways.emplace_back(box(0, first));
    std::ranges::move(box(first, commands.size()), std::back_inserter(way));
    way.back().kept = true;
  }
  whole.front().other_ways = std::move(other);
  return whole;
}

Strips Layout::exchange_strips(const Exchange& exchange, const TextColumn& column, ElementId parent) {
  const ElementId figure = setting_.structure.add(Tag::Figure, parent);
  setting_.structure.words(figure).alternative = exchange.description;
  return ladder(setting_, look_.ladder, exchange, column, figure, accent_);
}

/// Charts, and below each of them the commands of its questions by their numbers: they are too long for boxes, and are
/// to be copied.
Strips Layout::chart_strips(TriageCharts charts, const Triage& triage, const TextColumn& narrow, ElementId parent) {
  Strips strips;
  for (TriageChart& chart : charts) {
    chart.strip.before = strips.empty() ? 0 : look_.section.above;
    strips.push_back(std::move(chart.strip));
    List commands{ListKind::labelled, {}};
    for (const std::size_t question : chart.part.questions)
      if (const auto& command = triage.questions[question].command)
        commands.items.push_back({{Text{std::to_string(question + 1) + "."}}, {{*command}}});
    if (commands.items.empty()) continue;
    Strips notes = list_strips(commands, narrow, parent);
    notes.front().before = look_.triage.above;
    for (Strip& strip : notes) strips.push_back(std::move(strip));
  }
  return strips;
}

/// As few charts as can be, and smaller ones for where these leave a page too empty. What has no room even so is told
/// step by step.
Strips Layout::triage_strips(const Triage& triage, const TextColumn& column, ElementId parent) {
  const TextColumn narrow = column.x < look_.grid.main_x() ? main_column() : column;
  const Points heading = look_.section.text.leading + look_.section.below + look_.triage.above;
  const Points page = look_.grid.text_height() - heading;
  TriageChartist chartist(setting_, look_.triage, triage, {narrow, column}, parent, accent_);
  std::vector<TriagePart> parts = chartist.parts(page, page);
  if (parts.empty()) return list_strips(numbered_steps(triage), narrow, parent);
  std::vector<std::vector<TriagePart>> known = {parts};
  Strips strips = chart_strips(chartist.charts(std::move(parts), page, page), triage, narrow, parent);
  if (look_.section.above + heading + height_of(strips) <= look_.most_empty()) return strips;
  auto other = std::make_shared<OtherWays>(OtherWays{strips.size(), {}});
  for (const double share : look_.triage.smaller)
    for (const Points others : {page, share * page}) {
      parts = chartist.parts(share * page, others);
      if (parts.empty() || std::ranges::find(known, parts) != known.end()) continue;
      known.push_back(parts);
      other->ways.push_back(
          chart_strips(chartist.charts(std::move(parts), share * page, others), triage, narrow, parent));
    }
  other->ways.push_back(list_strips(numbered_steps(triage), narrow, parent));
  strips.front().other_ways = std::move(other);
  return strips;
}

/// A block of a list item.
Strips Layout::block_strips(const Block& block, const TextColumn& column, ElementId parent) {
  return match(
      block.content, [&](const Paragraph& paragraph) { return paragraph_strips(paragraph, column, parent); },
      [&](const Command& command) {
        Strips strips = command_strips(command, column, parent);
        // A command belongs to the step that says what it is for.
        if (!strips.empty()) {
          strips.front().break_before = false;
          strips.front().before = look_.command.above_in_item;
        }
        return strips;
      },
      [&](const List& list) { return list_strips(list, column, parent); },
      [&](const Table& table) { return table_strips(table, column, parent); },
      [&](const Exchange& exchange) { return exchange_strips(exchange, column, parent); },
      [&](const Leaders& leaders) { return leader_strips(setting_, look_.leaders, leaders, column, parent, accent_); },
      [&](const Triage& triage) { return triage_strips(triage, column, parent); });
}

/// Room for the marks, numbers or labels of a list at the left of what they stand beside.
Points Layout::list_indent(const List& list, const TextColumn& column) {
  const ListLook& look = look_.list;
  const bool labelled = list.kind == ListKind::labelled;
  if (labelled && column.x < look_.grid.main_x()) return look_.grid.main_x();  // labels stand in the side column
  Points widest = 0;
  for (std::size_t i = 0; i < list.items.size(); ++i)
    widest = std::max(widest, setting_.natural_width(label_of(list, i), look.label));
  if (labelled) return std::min(widest + look.label_gap, column.width * look.widest_label);
  return std::max(list.kind == ListKind::bulleted ? look.bullet : look.number, widest + look.text_gap + spare);
}

/// Whether a label stands above its text: it cannot be broken to fit its column, or it is one word as a code is,
/// not-authorized, which should not be.
bool Layout::stands_above(const Inlines& label, const TextStyle& style, Points width) {
  if (setting_.least_width(label, style) > width) return true;
  const bool one_word = std::ranges::all_of(plain_text(label), [](char c) { return c > ' ' && c < 0x7f; });
  return one_word && setting_.natural_width(label, style) > width;
}

Strips Layout::list_strips(const List& list, const TextColumn& column, ElementId parent) {
  const ElementId element = setting_.structure.add(Tag::L, parent);
  setting_.structure[element].numbered = list.kind == ListKind::numbered;
  setting_.structure[element].labelled = list.kind == ListKind::labelled;
  const TextStyle label_style = look_.list.label.in(accent_);
  const Points indent = list_indent(list, column);
  const TextColumn label_column{column.x, indent - look_.list.text_gap};
  const TextColumn body{column.x + indent, column.width - indent};

  Strips strips;
  std::size_t first_of_item = 0;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    first_of_item = strips.size();
    const ElementId item = setting_.structure.add(Tag::LI, element);
    const ElementId label_element = setting_.structure.add(Tag::Lbl, item);
    const ElementId body_element = setting_.structure.add(Tag::LBody, item);
    const bool above = stands_above(label_of(list, i), label_style, label_column.width);
    Strip label = setting_.text_box(label_of(list, i), label_style, above ? column : label_column, label_element);
    // Beside a command, on the line of its words, which stand in a box.
    const Blocks& blocks = list.items[i].blocks;
    if (!above && !blocks.empty() && std::holds_alternative<Command>(blocks.front().content))
      shift(label, 0, look_.box.pad + (look_.command.text.leading - label_style.leading) / 2);
    if (!list.items[i].anchor.empty()) label.beginnings.push_back({list.items[i].anchor});
    Strips lines = item_strips(list.items[i], body, body_element);
    if (above) {
      lines.front().break_before = false;
      lines.insert(lines.begin(), std::move(label));
    } else {
      set_beside(std::move(label), lines);
    }
    lines.front().before = i == 0 ? 0 : look_.list.between;
    lines.front().break_before = true;
    for (Strip& strip : lines) strips.push_back(std::move(strip));
  }
  // Nor does a page begin with a last item of one line, or end with a first one (as widows and orphans of paragraphs).
  if (list.items.size() > 1) {
    if (first_of_item + 1 == strips.size()) strips.back().break_before = false;
    strips[1].break_before = false;
  }
  return strips;
}

/// The blocks of an item, at least one strip.
Strips Layout::item_strips(const ListItem& item, const TextColumn& column, ElementId parent) {
  Strips strips;
  for (const Block& block : item.blocks) {
    Strips more = block_strips(block, column, parent);
    if (!strips.empty() && !more.empty() && more.front().before <= 0) more.front().before = look_.list.between;
    for (Strip& strip : more) strips.push_back(std::move(strip));
  }
  if (strips.empty()) strips.emplace_back();
  return strips;
}

}  // namespace binran
