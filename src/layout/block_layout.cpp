// Blocks in a column: paragraphs, commands, lists. Tables, ladders and leaders have files of their own.
#include <algorithm>

#include "base/match.h"
#include "layout/layout.h"
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

Strips Layout::paragraph_strips(const Paragraph& paragraph, const TextColumn& column, std::uint32_t parent) {
  const Points pad = setting_.scale.body * 0.8;
  const TextColumn inside{column.x + pad, column.width - 2 * pad};
  const auto set = [&](Tag tag, const TextStyle& style, const TextColumn& within) {
    const std::uint32_t element = setting_.structure.add(tag, parent);
    return setting_.text(paragraph.text, style, within, element, paragraph.language);
  };
  TextStyle style = setting_.body();
  switch (paragraph.role) {
    case ParagraphRole::body:
      return set(Tag::P, style, column);
    case ParagraphRole::lead:
      style.size *= 1.08;
      return set(Tag::P, style, column);
    case ParagraphRole::say:
      return boxed(set(Tag::BlockQuote, style, inside), column, ink::tint, accent_);
    case ParagraphRole::note:
      style.size = setting_.scale.small * 1.05;
      return boxed(set(Tag::P, style, inside), column, ink::note_tint, ink::note_bar);
    case ParagraphRole::pointer:  // a line or two: justified, they would be full of holes
      style.alignment = Alignment::start;
      return set(Tag::P, style, column);
    case ParagraphRole::small:
      return set(Tag::P, setting_.small(), column);
  }
  return {};
}

Strips Layout::boxed(Strips strips, const TextColumn& column, Colour tint, std::optional<Colour> bar) {
  if (strips.empty()) return strips;
  const Points pad = setting_.scale.leading * 0.35;
  Strip box = stack(std::move(strips));
  shift(box, 0, pad);
  box.height += 2 * pad;
  std::vector<StripItem> behind;
  behind.push_back({no_element, Fill{{column.x, 0, column.width, box.height}, bar ? 0.f : 2.f, tint}});
  if (bar) behind.push_back({no_element, Fill{{column.x, 0, 2.2, box.height}, 0, *bar}});
  for (StripPageNumber& number : box.page_numbers) number.item += behind.size();
  box.items.insert(box.items.begin(), behind.begin(), behind.end());
  return {std::move(box)};
}

Strips Layout::command_strips(const Command& command, const TextColumn& column, std::uint32_t parent) {
  const std::uint32_t element = setting_.structure.add(Tag::Code, setting_.structure.add(Tag::P, parent));
  TextStyle style = setting_.small();
  style.role = FontRole::code;
  style.leading = setting_.scale.small_leading;
  const Points pad = setting_.scale.body * 0.7;
  const TextColumn inside{column.x + pad, column.width - 2 * pad};
  // The face has one pitch: a command is wrapped as on a terminal, so that what is copied or typed off is the command.
  constexpr std::string_view sample = "0000000000";
  const Points pitch = setting_.natural_width({Code{std::string(sample)}}, style) / static_cast<double>(sample.size());
  const auto room = static_cast<std::size_t>(std::max(inside.width / pitch, 8.0));
  Strips lines;
  for (const std::string& line : command.lines)
    for (const CommandLine& part : command_lines(line, room, room))
      for (Strip& strip : setting_.text({Code{part.text, command.place}}, style, inside, element))
        lines.push_back(std::move(strip));
  return boxed(std::move(lines), column, ink::tint, std::nullopt);
}

Strips Layout::exchange_strips(const Exchange& exchange, const TextColumn& column, std::uint32_t parent) {
  const std::uint32_t figure = setting_.structure.add(Tag::Figure, parent);
  setting_.structure[figure].alternative = exchange.description;
  return {ladder(setting_, exchange, column, figure, accent_)};
}

/// A block of a list item.
Strips Layout::block_strips(const Block& block, const TextColumn& column, std::uint32_t parent) {
  return match(
      block.content, [&](const Paragraph& paragraph) { return paragraph_strips(paragraph, column, parent); },
      [&](const Command& command) {
        Strips strips = command_strips(command, column, parent);
        // A command belongs to the step that says what it is for.
        if (!strips.empty()) {
          strips.front().break_before = false;
          strips.front().before = setting_.scale.leading * 0.2;
        }
        return strips;
      },
      [&](const List& list) { return list_strips(list, column, parent); },
      [&](const Table& table) { return table_strips(table, column, parent); },
      [&](const Exchange& exchange) { return exchange_strips(exchange, column, parent); },
      [&](const Leaders& leaders) { return leader_strips(setting_, leaders, column, parent, accent_); });
}

/// Room for the marks, numbers or labels of a list at the left of what they stand beside.
Points Layout::list_indent(const List& list, const TextColumn& column, const TextStyle& label_style) {
  const Points body = setting_.scale.body;
  switch (list.kind) {
    case ListKind::bulleted:
      return body * 1.2;
    case ListKind::numbered:
      return body * 1.7;
    case ListKind::labelled:
      break;
  }
  if (column.x < setting_.grid.main_x()) return setting_.grid.main_x();  // labels stand in the side column
  Points widest = 0;
  for (const ListItem& item : list.items)
    widest = std::max(widest, setting_.natural_width(item.label, label_style) + body);
  return std::min(widest, column.width * 0.3);
}

Strips Layout::list_strips(const List& list, const TextColumn& column, std::uint32_t parent) {
  const std::uint32_t element = setting_.structure.add(Tag::L, parent);
  setting_.structure[element].numbered = list.kind == ListKind::numbered;
  setting_.structure[element].labelled = list.kind == ListKind::labelled;
  TextStyle label_style = setting_.heading(setting_.scale.body, accent_);
  label_style.leading = setting_.scale.leading;
  const Points indent = list_indent(list, column, label_style);
  const TextColumn label_column{column.x, indent - setting_.scale.body * 0.5};
  const TextColumn body{column.x + indent, column.width - indent};

  Strips strips;
  std::size_t first_of_item = 0;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    first_of_item = strips.size();
    const std::uint32_t item = setting_.structure.add(Tag::LI, element);
    const std::uint32_t label_element = setting_.structure.add(Tag::Lbl, item);
    const std::uint32_t body_element = setting_.structure.add(Tag::LBody, item);
    Strip label = setting_.text_box(label_of(list, i), label_style, label_column, label_element);
    if (!list.items[i].anchor.empty()) label.beginnings.push_back({list.items[i].anchor});
    Strips lines = item_strips(list.items[i], body, body_element);
    set_beside(std::move(label), lines);
    lines.front().before = i == 0 ? 0 : setting_.scale.leading * 0.18;
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
Strips Layout::item_strips(const ListItem& item, const TextColumn& column, std::uint32_t parent) {
  Strips strips;
  for (const Block& block : item.blocks) {
    Strips more = block_strips(block, column, parent);
    if (!strips.empty() && !more.empty() && more.front().before <= 0)
      more.front().before = setting_.scale.leading * 0.18;
    for (Strip& strip : more) strips.push_back(std::move(strip));
  }
  if (strips.empty()) strips.emplace_back();
  return strips;
}

}  // namespace binran
