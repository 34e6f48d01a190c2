#include "layout/panel.h"

#include <algorithm>

#include "base/match.h"

namespace binran {

Panel::Panel(Setting& setting, const Look& look, std::uint32_t section, Points width, Points size)
    : setting_(setting), body_(look.paragraph.body), section_(section), width_(width), size_(size) {}

Strips Panel::strips(std::span<const Section> sections) {
  for (const Section& section : sections) add(section);
  return std::move(strips_);
}

TextStyle Panel::text() const {
  TextStyle style = body_;
  style.leading = body_.leading / body_.size * size_ * 0.9;
  style.size = size_;
  style.alignment = Alignment::start;  // lines this short would be torn apart
  return style;
}

TextStyle Panel::bold(double scale, Colour colour) const {
  TextStyle style = text();
  style.role = FontRole::bold;
  style.size *= scale;
  style.leading = std::max(style.size * 1.25, style.leading * std::min(scale, 1.0));
  style.colour = colour;
  style.alignment = Alignment::start;
  return style;
}

void Panel::add(const Section& section) {
  match(
      section.head, [](std::monostate) {}, [](const PartHead&) {}, [&](const EntryHead& head) { add_head(head); },
      [](const ComparisonHead&) {}, [](const Cover&) {});
  if (section.role == SectionRole::symptoms)
    add_text(section.title, bold(1.3, ink::black), Tag::H1, size_ * 0.5);
  else if (!section.title.empty())
    add_text(section.title, bold(0.98, accent_), Tag::H2, size_ * 0.5);
  for (const Block& block : section.blocks) add(block);
  for (const Section& below : section.sections) add(below);
}

void Panel::add(const Block& block) {
  match(
      block.content, [&](const Paragraph& paragraph) { add_text(paragraph.text, text(), Tag::P, 0); },
      [&](const List& list) { add_list(list); }, [&](const Table& table) { add_table(table); }, [](const Command&) {},
      [](const Exchange&) {}, [](const Leaders&) {});
}

void Panel::add_text(const Inlines& inlines, TextStyle style, Tag tag, Points before, Points indent) {
  const std::uint32_t element = setting_.structure.add(tag, section_);
  Strips lines = setting_.text(inlines, style, {indent, width_ - indent}, element);
  if (!lines.empty()) lines.front().before = before;
  for (Strip& line : lines) strips_.push_back(std::move(line));
}

/// Number, title and phrase on one line where they fit, then the summary and the facts in running text.
void Panel::add_head(const EntryHead& head) {
  accent_ = accent(head.class_position);
  const std::uint32_t heading = setting_.structure.add(Tag::H1, section_);
  const TextStyle number = bold(2.7, accent_), title = bold(1.35, ink::black);
  TextStyle phrase = bold(0.95, ink::grey);
  Strip strip = setting_.text_box({Text{head.code + " "}}, number, {0, width_}, heading);
  const Points x = setting_.natural_width({Text{head.code}}, number) + size_;
  Strip words = setting_.text_box({Text{head.title + " "}}, title, {x, width_ - x}, heading);
  if (head.phrase != head.title) {
    Strip wire = setting_.text_box({Text{head.phrase, "en"}}, phrase, {x, width_ - x}, heading);
    shift(wire, 0, words.height);
    wire.height += words.height;
    overlay(words, std::move(wire));
  }
  shift(words, 0, std::max(0.0, (strip.height - words.height) / 2));
  overlay(strip, std::move(words));
  // Below the rule, which the words would touch where they are higher than the number.
  constexpr Points rule = 1.6;
  const Points below_rule = rule + size_ * 0.3;
  shift(strip, 0, below_rule);
  strip.height += below_rule;
  strip.items.insert(strip.items.begin(), {no_element, Fill{{0, 0, width_, rule}, 0, accent_}});
  strips_.push_back(std::move(strip));
  add_text({Text{head.summary}}, bold(1.05, ink::black), Tag::P, size_ * 0.15);
  Inlines facts;
  for (const Fact& fact : head.facts) {
    if (!facts.empty()) facts.push_back(Text{"  "});
    facts.push_back(Text{fact.name + " "});
    facts.push_back(Strong{fact.value, {}});
  }
  TextStyle small = text();
  small.size *= 0.92;
  small.leading *= 0.92;
  small.alignment = Alignment::start;
  add_text(facts, small, Tag::P, size_ * 0.15);
}

void Panel::add_list(const List& list) {
  const std::uint32_t element = setting_.structure.add(Tag::L, section_);
  setting_.structure[element].numbered = list.kind == ListKind::numbered;
  setting_.structure[element].labelled = list.kind == ListKind::labelled;
  const TextStyle label_style = bold(1, accent_);
  Points indent = size_ * 1.5;
  if (list.kind == ListKind::labelled)
    for (const ListItem& item : list.items)
      indent = std::min(std::max(indent, setting_.natural_width(item.label, label_style) + size_ * 0.6), width_ * 0.25);
  int number = 0;
  for (const ListItem& item : list.items) {
    const std::uint32_t entry = setting_.structure.add(Tag::LI, element);
    const std::uint32_t label = setting_.structure.add(Tag::Lbl, entry);
    const std::uint32_t body = setting_.structure.add(Tag::LBody, entry);
    const Inlines words = list.kind == ListKind::numbered   ? Inlines{Text{std::to_string(++number) + "."}}
                          : list.kind == ListKind::bulleted ? Inlines{Text{"•"}}
                                                            : item.label;
    Strip first = setting_.text_box(words, label_style, {0, indent - size_ * 0.3}, label);
    Strips lines;
    for (const Block& block : item.blocks)
      if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
        for (Strip& line : setting_.text(paragraph->text, text(), {indent, width_ - indent}, body))
          lines.push_back(std::move(line));
    if (!lines.empty()) {
      overlay(first, std::move(lines.front()));
      lines.erase(lines.begin());
    }
    strips_.push_back(std::move(first));
    for (Strip& line : lines) {
      line.break_before = false;
      strips_.push_back(std::move(line));
    }
  }
}

/// Rows of two cells side by side, without rules: for panels as narrow as these.
void Panel::add_table(const Table& table) {
  const std::uint32_t element = setting_.structure.add(Tag::Table, section_);
  TextStyle style = text();
  style.alignment = Alignment::start;
  Points right = 0;
  for (const auto& row : table.rows)
    if (row.size() > 1) right = std::max(right, setting_.natural_width(row[1].text, style));
  const Points left = width_ - std::min(right + 1, width_ * 0.5);
  for (const auto& row : table.rows) {
    const std::uint32_t tr = setting_.structure.add(Tag::TR, element);
    Strip strip;
    for (std::size_t i = 0; i < std::min<std::size_t>(row.size(), 2); ++i) {
      const std::uint32_t cell = setting_.structure.add(row[i].header ? Tag::TH : Tag::TD, tr);
      const TextColumn column = i == 0 ? TextColumn{0, left - size_ * 0.5} : TextColumn{left, width_ - left};
      overlay(strip, setting_.text_box(row[i].text, style, column, cell));
    }
    strips_.push_back(std::move(strip));
  }
}

}  // namespace binran
