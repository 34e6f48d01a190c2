#include "layout/layout.h"

#include <algorithm>

#include "base/match.h"
#include "locale/command_lines.h"

namespace binran {
namespace {

/// A section up to this part of a page is not parted: what it leaves empty at the foot of a page is no more than that.
constexpr double part_of_page = 0.6;

Inlines text_inlines(const std::string& text) {
  return {Text{text}};
}

/// The structure type of a heading: parts are H1, what stands directly in them H2.
Tag heading_tag(int level) {
  return level <= 1 ? Tag::H2 : level == 2 ? Tag::H3 : Tag::H4;
}

}  // namespace

Layout::Layout(Setting& setting, std::uint32_t parent) : setting_(setting), part_(parent), parent_(parent) {}

void Layout::close_whole() {
  if (!whole_) return;
  if (height_of(std::span(strips_).subspan(whole_->first)) <= whole_->greatest_height)
    for (std::size_t i = whole_->first + 1; i < strips_.size(); ++i) strips_[i].break_before = false;
  whole_.reset();
}

Strips Layout::take() {
  close_whole();
  Strips result = std::move(strips_);
  strips_.clear();
  return result;
}

std::uint32_t Layout::open_section() {
  return parent_ = setting_.structure.add(Tag::Sect, part_);
}

void Layout::append(Strips strips, Points before) {
  if (strips.empty()) return;
  strips.front().before = before;
  if (keep_with_next_) strips.front().break_before = false;
  keep_with_next_ = false;
  if (side_heading_) {
    set_beside(std::move(*side_heading_), strips);
    side_heading_.reset();
  }
  for (Strip& strip : strips) strips_.push_back(std::move(strip));
}

void Layout::add(const Block& block) {
  match(
      block.content, [&](const Part& part) { add_part(part); }, [&](const Heading& heading) { add_heading(heading); },
      [&](const Paragraph& paragraph) { add_paragraph(paragraph); },
      [&](const Command& command) { add_command(command); }, [&](const List& list) { add_list(list); },
      [&](const EntryHead& head) { add_entry_head(head); }, [&](const Table& table) { add_table(table); },
      [&](const Exchange& exchange) { add_exchange(exchange); },
      [&](const ComparisonHead& head) { add_comparison_head(head); }, [](const Cover&) {}, [](const Leaders&) {});
}

void Layout::add_part(const Part& part) {
  close_whole();
  const std::uint32_t heading = setting_.structure.add(Tag::H1, part_);
  const TextColumn column{0, setting_.grid.text_width()};
  // A space between title and subtitle, for those who hear or copy them.
  Inlines words = text_inlines(part.subtitle.empty() ? part.title : part.title + " ");
  TextStyle style = setting_.heading(setting_.scale.part, setting_.accent_colour);
  Strip strip = setting_.text_box(words, style, column, heading);
  if (!part.subtitle.empty()) {
    TextStyle smaller = setting_.heading(setting_.scale.title, ink::black);
    const Points x = setting_.natural_width(text_inlines(part.title), style) + setting_.scale.body * 0.9;
    Strip subtitle = setting_.text_box(text_inlines(part.subtitle), smaller, {x, column.width - x}, heading);
    // Both on the baseline of the larger one.
    const double rise = setting_.fonts.cap_height(FontRole::bold) / 2;
    shift(subtitle, 0, (style.leading - smaller.leading) / 2 + rise * (style.size - smaller.size));
    overlay(strip, std::move(subtitle));
  }
  strip.items.push_back({no_element, Fill{0, static_cast<float>(strip.height + 3), static_cast<float>(column.width), 2,
                                          0, setting_.accent_colour}});
  strip.height += 5 + setting_.scale.leading;
  strip.new_page = true;
  strip.beginnings.push_back({part.anchor, part.subtitle.empty() ? part.title : part.title + " " + part.subtitle, 1});
  strips_.push_back(std::move(strip));
}

Strip Layout::heading_strip(const Heading& heading, const TextColumn& column, Points size, Tag tag) {
  const std::uint32_t element = setting_.structure.add(tag, parent_);
  Strip strip = setting_.text_box(heading.text, setting_.heading(size, setting_.accent_colour), column, element);
  if (!heading.anchor.empty()) {
    std::string title;
    for (const Inline& part : heading.text)
      if (const Text* text = std::get_if<Text>(&part)) title += text->text;
    strip.beginnings.push_back({heading.anchor, title, 2});
  }
  return strip;
}

void Layout::add_heading(const Heading& heading) {
  const Grid& grid = setting_.grid;
  if (heading.level <= 1) {
    close_whole();
    whole_ = {strips_.size(), setting_.grid.text_height() * part_of_page};
    open_section();
    Strip strip =
        heading_strip(heading, {0, grid.text_width()}, setting_.scale.subtitle * 1.15, heading_tag(heading.level));
    strip.before = setting_.scale.leading * 1.4;
    strip.need = strip.height + setting_.scale.leading * 6;
    // The rule stands below the words: above, it would meet the one of the running head at the top of a page.
    strip.items.push_back({no_element, Fill{0, static_cast<float>(strip.height + 1),
                                            static_cast<float>(grid.text_width()), 0.8f, 0, setting_.accent_colour}});
    strip.height += setting_.scale.leading * 0.4;
    strip.break_before = !keep_with_next_;
    strips_.push_back(std::move(strip));
    keep_with_next_ = true;
    return;
  }
  if (grid.side > 0) {
    side_heading_ = heading_strip(heading, {0, grid.side}, setting_.scale.heading, heading_tag(heading.level));
    return;
  }
  Strip strip = heading_strip(heading, {0, grid.text_width()}, setting_.scale.heading, heading_tag(heading.level));
  strip.before = setting_.scale.leading * 0.5;
  strip.break_before = !keep_with_next_;
  strips_.push_back(std::move(strip));
  keep_with_next_ = true;
}

void Layout::add_paragraph(const Paragraph& paragraph) {
  append(paragraph_strips(paragraph, {setting_.grid.main_x(), setting_.grid.main_width()}, parent_),
         setting_.scale.leading * 0.5);
}

void Layout::add_command(const Command& command) {
  append(command_strips(command, {setting_.grid.main_x(), setting_.grid.main_width()}, parent_),
         setting_.scale.leading * 0.3);
}

void Layout::add_list(const List& list) {
  const Grid& grid = setting_.grid;
  // Without a section heading in the side column, the labels of a list take its place there.
  const bool labels_aside = list.kind == ListKind::labelled && grid.side > 0 && !side_heading_;
  append(
      list_strips(list, labels_aside ? TextColumn{0, grid.text_width()} : TextColumn{grid.main_x(), grid.main_width()},
                  parent_),
      setting_.scale.leading * 0.5);
}

void Layout::add_exchange(const Exchange& exchange) {
  const std::uint32_t figure = setting_.structure.add(Tag::Figure, parent_);
  setting_.structure[figure].alternative = exchange.description;
  append({ladder(setting_, exchange, {setting_.grid.main_x(), setting_.grid.main_width()}, figure,
                 setting_.accent_colour)},
         setting_.scale.leading * 0.5);
}

void Layout::add_entry_head(const EntryHead& head) {
  close_whole();
  setting_.accent_colour = accent(head.class_position);
  const std::uint32_t section = open_section();
  Strip strip = entry_head_strip(setting_, head, section, setting_.accent_colour);
  strip.before = setting_.scale.leading * 2;
  // An entry begins low on a page only where its meaning and more still fit below its facts.
  strip.need = strip.height + setting_.scale.leading * 9;
  const std::string outline =
      head.title == head.phrase ? head.code + " " + head.phrase : head.code + " " + head.phrase + " " + head.title;
  strip.beginnings.push_back({head.anchor, outline, 2, head.code});
  strips_.push_back(std::move(strip));
}

void Layout::add_comparison_head(const ComparisonHead& head) {
  close_whole();
  whole_ = {strips_.size(), setting_.grid.text_height()};
  const std::uint32_t section = open_section();
  Strip strip = comparison_head_strip(setting_, head, section);
  strip.before = setting_.scale.leading * 2;
  strip.need = strip.height + setting_.scale.leading * 14;
  strip.beginnings.push_back({head.anchor, head.first.code + " – " + head.second.code, 2});
  strips_.push_back(std::move(strip));
}

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
      return boxed(set(Tag::BlockQuote, style, inside), column, ink::tint, setting_.accent_colour);
    case ParagraphRole::note:
      style.size = setting_.scale.small * 1.05;
      return boxed(set(Tag::P, style, inside), column, Colour{1, 0.965f, 0.86f}, Colour{0.80f, 0.55f, 0.05f});
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
  behind.push_back({no_element, Fill{static_cast<float>(column.x), 0, static_cast<float>(column.width),
                                     static_cast<float>(box.height), bar ? 0.f : 2.f, tint}});
  if (bar)
    behind.push_back(
        {no_element, Fill{static_cast<float>(column.x), 0, 2.2f, static_cast<float>(box.height), 0, *bar}});
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

Strips Layout::block_strips(const Block& block, const TextColumn& column, std::uint32_t parent) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
    return paragraph_strips(*paragraph, column, parent);
  if (const auto* command = std::get_if<Command>(&block.content)) {
    Strips strips = command_strips(*command, column, parent);
    // A command belongs to the step that says what it is for.
    if (!strips.empty()) strips.front().break_before = false, strips.front().before = setting_.scale.leading * 0.2;
    return strips;
  }
  if (const auto* list = std::get_if<List>(&block.content)) return list_strips(*list, column, parent);
  return {};
}

Strips Layout::list_strips(const List& list, const TextColumn& column, std::uint32_t parent) {
  const std::uint32_t element = setting_.structure.add(Tag::L, parent);
  setting_.structure[element].numbered = list.kind == ListKind::numbered;
  setting_.structure[element].labelled = list.kind == ListKind::labelled;
  TextStyle label_style = setting_.heading(setting_.scale.body, setting_.accent_colour);
  label_style.leading = setting_.scale.leading;

  Points indent = setting_.scale.body * (list.kind == ListKind::numbered ? 1.7 : 1.2);
  if (list.kind == ListKind::labelled) {
    indent = 0;
    for (const ListItem& item : list.items)
      indent = std::max(indent, setting_.natural_width(item.label, label_style) + setting_.scale.body);
    indent = std::min(indent, column.width * 0.3);
    if (column.x < setting_.grid.main_x()) indent = setting_.grid.main_x();  // labels stand in the side column
  }
  const TextColumn body{column.x + indent, column.width - indent};

  Strips strips;
  std::size_t first_of_item = 0;
  int number = 0;
  for (const ListItem& item : list.items) {
    first_of_item = strips.size();
    const std::uint32_t item_element = setting_.structure.add(Tag::LI, element);
    const std::uint32_t label_element = setting_.structure.add(Tag::Lbl, item_element);
    const std::uint32_t body_element = setting_.structure.add(Tag::LBody, item_element);
    Inlines label = item.label;
    if (list.kind == ListKind::bulleted) label = text_inlines("•");
    if (list.kind == ListKind::numbered) label = text_inlines(std::to_string(++number) + ".");
    Strip first = setting_.text_box(label, label_style, {column.x, indent - setting_.scale.body * 0.5}, label_element);
    if (!item.anchor.empty()) first.beginnings.push_back({item.anchor});
    Strips blocks;
    for (const Block& block : item.blocks) {
      Strips more = block_strips(block, body, body_element);
      if (!blocks.empty() && !more.empty() && more.front().before <= 0)
        more.front().before = setting_.scale.leading * 0.18;
      for (Strip& strip : more) blocks.push_back(std::move(strip));
    }
    if (blocks.empty()) blocks.emplace_back();
    set_beside(std::move(first), blocks);
    blocks.front().before = strips.empty() ? 0 : setting_.scale.leading * 0.18;
    blocks.front().break_before = true;
    for (Strip& strip : blocks) strips.push_back(std::move(strip));
  }
  // Nor does a page begin with a last item of one line, or end with a first one (as widows and orphans of paragraphs).
  if (list.items.size() > 1) {
    if (first_of_item + 1 == strips.size()) strips.back().break_before = false;
    strips[1].break_before = false;
  }
  return strips;
}

}  // namespace binran
