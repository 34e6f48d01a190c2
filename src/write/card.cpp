#include "write/card.h"

#include <fmt/color.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/match.h"
#include "document/triage.h"
#include "locale/command_lines.h"
#include "write/ladder.h"
#include "write/styled_text.h"
#include "write/text_box.h"
#include "write/text_table.h"

namespace binran {
namespace {

/// What headings, lists and quotations begin with. The strokes are of ambiguous width, and so equally wide.
struct Marks {
  std::string_view line, bullet, quotation;
};
constexpr Marks box_marks = {"─", "•", "│"};
constexpr Marks ascii_marks = {"-", "-", "|"};

fmt::text_style text_style_of(Style style, fmt::terminal_color accent) {
  switch (style) {
    case Style::plain:
      return {};
    case Style::strong:
    case Style::code:
      return fmt::emphasis::bold;
    case Style::emphasis:
      return fmt::emphasis::underline;
    case Style::dim:
      return fmt::emphasis::faint;
    case Style::accent:
      return fmt::emphasis::bold | fg(accent);
  }
  return {};
}

/// A colour for a class of codes by its first digit, so that 4xx is the same in every protocol.
fmt::terminal_color accent_of(std::string_view class_id) {
  using enum fmt::terminal_color;
  constexpr fmt::terminal_color by_digit[] = {cyan, blue, green, cyan, yellow, red, magenta};
  const bool known = !class_id.empty() && class_id[0] >= '1' && class_id[0] <= '6';
  return by_digit[known ? class_id[0] - '0' : 0];
}

class Card {
 public:
  Card(const Document& document, const Locale& locale, const CardStyle& style)
      : style_(style),
        marks_(style.ascii ? ascii_marks : box_marks),
        unit_(width_of(marks_.line)),
        breaker_(document.language, locale.typesetting()) {}

  std::string write(const Sections& sections) {
    for (const Section& section : sections) add(section, 1);
    return std::move(card_);
  }

 private:
  /// A margin at the left of every line: `first` on the next line, `rest` from then on, equally wide.
  struct Margin {
    StyledRun first, rest;
  };

  std::size_t width_of(std::string_view text) const { return columns(text, style_.ambiguous); }
  std::size_t width_of(const StyledText& text) const { return columns(text, style_.ambiguous); }

  /// Columns left for text.
  std::size_t room() const {
    std::size_t taken = 0;
    for (const Margin& margin : margins_) taken += width_of(margin.rest.text);
    return style_.width - std::min(taken, style_.width - 1);
  }

  void write_line(const StyledText& text) {
    StyledText line;
    for (Margin& margin : margins_) line.push_back(std::exchange(margin.first, margin.rest));
    line.insert(line.end(), text.begin(), text.end());
    append_line(line);
  }

  /// Without spaces at its end, and with SGR where that is wanted.
  void append_line(StyledText line) {
    while (!line.empty()) {
      std::string& last = line.back().text;
      while (last.ends_with(' ')) last.pop_back();
      if (!last.empty()) break;
      line.pop_back();
    }
    for (const StyledRun& run : line)
      card_ += style_.colour ? fmt::format(text_style_of(run.style, accent_), "{}", run.text) : run.text;
    card_ += '\n';
    empty_line_ = line.empty();
  }

  void write_wrapped(const StyledText& text) {
    for (const StyledText& line : wrap(text, room(), breaker_, style_.ambiguous)) write_line(line);
  }

  template <class Content>
  void inside(std::vector<Margin> margins, Content content) {
    const std::size_t outer = margins_.size();
    margins_.insert(margins_.end(), margins.begin(), margins.end());
    content();
    margins_.resize(outer);
  }
  static Margin spaces(std::size_t columns) {
    const StyledRun run{std::string(columns, ' '), Style::plain};
    return {run, run};
  }
  Margin hanging(std::string_view mark, std::size_t columns, Style style) const {
    return {{pad(mark, columns, style_.ambiguous), style}, {std::string(columns, ' '), Style::plain}};
  }

  /// An empty line before a block, but not at the top, under a heading or inside a list.
  void separate() {
    if (!card_.empty() && !empty_line_ && !under_heading_ && depth_ == 0) append_line({});
    under_heading_ = false;
  }

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) match(block.content, [this](const auto& content) { add(content); });
  }

  std::string line_of(std::size_t width) const {
    std::string line;
    for (std::size_t i = 0; i < width / unit_; ++i) line += marks_.line;
    return line;
  }

  /// `level`: of its heading, if it has one. Level 1 is a line across the card with the heading in it.
  void add(const Section& section, int level) {
    const StyledText title = restyled(styled(section.title), Style::strong);
    if (!title.empty()) level == 1 ? add_title(title) : add_heading(title);
    match(
        section.head, [](std::monostate) {}, [&](const PartHead& head) { write_wrapped(styled(head.subtitle)); },
        [&](const EntryHead& head) { add(head); }, [&](const ComparisonHead& head) { add(head); },
        [&](const Cover& cover) { add(cover); });
    add(section.blocks);
    for (const Section& below : section.sections) add(below, title.empty() ? level : level + 1);
  }
  void add_heading(const StyledText& text) {
    separate();
    write_wrapped(text);
    under_heading_ = true;
  }
  void add_title(const StyledText& text) {
    under_heading_ = false;
    separate();
    const std::size_t used = 2 * unit_ + 2 + width_of(text);
    if (used + unit_ > style_.width) {
      write_wrapped(text);
    } else {
      StyledText line = {{line_of(2 * unit_) + " ", Style::dim}};
      line.insert(line.end(), text.begin(), text.end());
      line.push_back({" " + line_of(style_.width - used), Style::dim});
      write_line(line);
    }
    under_heading_ = true;
  }

  void add(const Paragraph& paragraph) {
    separate();
    const StyledText text = styled(paragraph.text);
    switch (paragraph.role) {
      case ParagraphRole::body:
      case ParagraphRole::pointer:
        return in_section([&] { write_wrapped(text); });
      case ParagraphRole::lead:
        return in_section([&] { write_wrapped(restyled(text, Style::strong)); });
      case ParagraphRole::small:
        return in_section([&] { write_wrapped(restyled(text, Style::dim)); });
      case ParagraphRole::say: {
        const StyledRun bar{pad(marks_.quotation, unit_ + 1, style_.ambiguous), Style::accent};
        return in_section([&] { inside({{bar, bar}}, [&] { write_wrapped(text); }); });
      }
      case ParagraphRole::note:
        return in_section([&] { inside({hanging("!", 2, Style::accent)}, [&] { write_wrapped(text); }); });
    }
  }

  /// Text stands two columns in from headings; lists have their own margin.
  template <class Content>
  void in_section(Content content) {
    inside(depth_ == 0 ? std::vector<Margin>{spaces(2)} : std::vector<Margin>{}, content);
  }

  void add(const Command& command) {
    separate();
    in_section([&] {
      inside({spaces(2)}, [&] {
        for (const std::string& line : command.lines) add_command(line);
      });
    });
  }
  void add_command(const std::string& line) {
    for (const CommandLine& part : command_lines(line, room(), style_.width, style_.ambiguous)) {
      const StyledText text = {{part.text, Style::code}};
      if (part.flush) {
        append_line(text);
      } else {
        write_line(text);
      }
    }
  }

  void add(const List& list) {
    separate();
    in_section([&] {
      ++depth_;
      const std::size_t columns = mark_columns(list);
      std::size_t number = 0;
      for (const ListItem& item : list.items) {
        ++number;
        if (list.kind == ListKind::labelled) {
          add_labelled(item, columns);
        } else {
          const std::string mark =
              list.kind == ListKind::numbered ? fmt::format("{}.", number) : std::string(marks_.bullet);
          inside({hanging(mark, columns, Style::plain)}, [&] { add_item(item.blocks); });
        }
      }
      --depth_;
    });
  }

  /// Columns of bullets, numbers or labels with the space behind them. Labels wider than a quarter of a line get
  /// lines of their own, above a margin of two.
  std::size_t mark_columns(const List& list) const {
    if (list.kind == ListKind::bulleted) return width_of(marks_.bullet) + 1;
    if (list.kind == ListKind::numbered) return list.items.size() > 9 ? 4 : 3;
    std::size_t label = 0;
    for (const ListItem& item : list.items) label = std::max(label, width_of(styled(item.label)));
    return label <= room() / 4 ? label + 2 : 2;
  }
  void add_labelled(const ListItem& item, std::size_t columns) {
    const StyledText label = restyled(styled(item.label), Style::strong);
    if (width_of(label) + 2 <= columns) {
      inside({hanging(plain(label), columns, Style::strong)}, [&] { add_item(item.blocks); });
    } else {
      write_wrapped(label);
      inside({spaces(columns)}, [&] { add_item(item.blocks); });
    }
  }
  /// Paragraphs of an item that follow one another are parted by an empty line: the margin alone does not show where
  /// the next begins.
  void add_item(const Blocks& blocks) {
    const Block* before = nullptr;
    for (const Block& block : blocks) {
      if (before && std::holds_alternative<Paragraph>(before->content) &&
          std::holds_alternative<Paragraph>(block.content)) {
        append_line({});
      }
      match(block.content, [this](const auto& content) { add(content); });
      before = &block;
    }
    if (blocks.empty()) write_line({});
  }

  void add(const Table& table) {
    separate();
    in_section([&] { write_lines(lay_out(table, {room(), style_.ambiguous, marks_.line}, breaker_)); });
  }
  void add(const Exchange& exchange) {
    separate();
    in_section([&] { write_lines(draw_ladder(exchange, {room(), style_.ambiguous, style_.ascii}, breaker_)); });
  }
  void add(const Triage& triage) { add(numbered_steps(triage)); }
  void write_lines(const std::vector<StyledText>& lines) {
    for (const StyledText& line : lines) write_line(line);
  }

  BoxStyle box_style() const { return {style_.width, style_.ambiguous, style_.ascii}; }

  void append(std::vector<StyledText>& lines, const StyledText& text, std::size_t width) {
    for (StyledText& line : wrap(text, width, breaker_, style_.ambiguous)) lines.push_back(std::move(line));
  }

  /// Code and name, the class at the right of them where it fits and there is `room_for_class`, title, summary.
  std::vector<StyledText> head_lines(const EntryHead& head, std::size_t width, bool room_for_class) {
    std::vector<StyledText> lines;
    StyledText name = {{terminal_safe(head.code), Style::accent}, {"  " + terminal_safe(head.name()), Style::strong}};
    const StyledText label = styled(head.class_label, Style::dim);
    const std::size_t taken = width_of(name) + width_of(label);
    if (room_for_class && taken + 2 <= width) {
      name.push_back({std::string(width - taken, ' '), Style::plain});
      name.insert(name.end(), label.begin(), label.end());
      lines.push_back(std::move(name));
    } else {
      append(lines, name, width);
      append(lines, label, width);
    }
    if (!head.title_is_name()) append(lines, styled(head.title, Style::strong), width);
    append(lines, styled(head.summary), width);
    return lines;
  }

  void add(const EntryHead& head) {
    accent_ = accent_of(head.class_id);
    separate();
    const std::size_t width = box_cell_width(box_style(), 1);
    std::vector<BoxSection> sections = {{head_lines(head, width, true)}};
    if (!head.facts.empty()) {
      Table facts{{{0, true}, {1, false}}, {}, {}, {}};
      for (const Fact& fact : head.facts) facts.rows.push_back({{{Text{fact.name}}, true}, {{Text{fact.value}}}});
      sections.push_back({lay_out(facts, {width, style_.ambiguous, marks_.line}, breaker_)});
    }
    write_lines(draw_box(sections, box_style()));
  }

  void add(const ComparisonHead& head) {
    accent_ = accent_of(head.second.class_id);
    separate();
    const std::size_t width = box_cell_width(box_style(), 2);
    write_lines(draw_box({{head_lines(head.first, width, false), head_lines(head.second, width, false)}}, box_style()));
  }

  void add(const Cover& cover) {
    separate();
    write_wrapped(styled(cover.title, Style::accent));
    for (const std::string* text : {&cover.subtitle, &cover.kind, &cover.edition}) write_wrapped(styled(*text));
  }

  /// A card has no pages: what is left are the words, and the targets that have a label.
  void add(const Leaders& leaders) {
    for (const LeaderGroup& group : leaders.groups) {
      separate();
      if (!group.label.empty()) write_wrapped(styled(group.label, Style::strong));
      for (const Leader& leader : group.leaders) in_section([&] { write_wrapped(leader_text(leader)); });
    }
  }
  static StyledText leader_text(const Leader& leader) {
    StyledText text = styled(leader.text);
    std::string separator = "  ";
    for (const LeaderTarget& target : leader.targets) {
      if (target.label.empty()) continue;
      text.push_back({std::exchange(separator, ", ") + terminal_safe(target.label), Style::plain});
    }
    return text;
  }

  CardStyle style_;
  Marks marks_;
  std::size_t unit_;  // columns of a box stroke
  Breaker breaker_;
  std::string card_;
  fmt::terminal_color accent_ = accent_of({});
  std::vector<Margin> margins_;
  std::size_t depth_ = 0;       // of lists
  bool empty_line_ = false;     // the last line is empty
  bool under_heading_ = false;  // nothing has followed the last heading yet
};

}  // namespace

std::string write_card(const Document& document, const Locale& locale, const CardStyle& style) {
  CardStyle usable = style;
  usable.width = std::max<std::size_t>(style.width, 40);
  return Card(document, locale, usable).write(document.sections);
}

}  // namespace binran
