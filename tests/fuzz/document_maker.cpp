#include "document_maker.h"

#include <fmt/format.h>

#include <array>

#include "base/utf8.h"

namespace binran::fuzzing {
namespace {

using namespace std::string_view_literals;

/// What is special to some writer, reader or shaper, and plain words between.
constexpr auto pieces = std::to_array<std::string_view>({" "sv,
                                                         "a"sv,
                                                         "INVITE "sv,
                                                         "430 "sv,
                                                         "接続が失われている"sv,
                                                         "세션이 없다 "sv,
                                                         "응답"sv,
                                                         "(",
                                                         ")",
                                                         "「",
                                                         "」。",
                                                         "、",
                                                         "\n",
                                                         "\t",
                                                         "\r\n",
                                                         "\0"sv,
                                                         "\x1b[31m",
                                                         "\x1b]0;t\x07",
                                                         "\u009B31m",
                                                         "\u0085",
                                                         "\u2028",
                                                         "\u202E",
                                                         "\u2066",
                                                         "\u200F",
                                                         "\u061C",
                                                         "\u200B",
                                                         "\u200D",
                                                         "\uFEFF",
                                                         "\u00AD",
                                                         "\u00A0",
                                                         "\u202F",
                                                         "\u3000",
                                                         "\u3164",
                                                         "\u115F",
                                                         "\u034F",
                                                         "\U000E0041",
                                                         "\uFE0F",
                                                         "\U000E0100",
                                                         "👩\u200D💻",
                                                         "🇯🇵",
                                                         "e\u0301\u0301\u0301",
                                                         "か\u3099",
                                                         "\u1112\u1161",
                                                         "ᄒ",
                                                         ".",
                                                         "'",
                                                         ".SH NAME",
                                                         "\n.so /etc/passwd",
                                                         "\\",
                                                         "\\fB",
                                                         "\\*(",
                                                         "\\X'x'",
                                                         "\"",
                                                         "-",
                                                         "--",
                                                         "`id`",
                                                         "$(id)",
                                                         "%s%n",
                                                         "<",
                                                         ">>",
                                                         "/JS",
                                                         "/OpenAction<<",
                                                         ") Tj",
                                                         "endstream",
                                                         "endobj",
                                                         "http://a/",
                                                         "javascript:a",
                                                         "https://www.rfc-editor.org/rfc/rfc3261",
                                                         "שלום",
                                                         "مرحبا",
                                                         "क्ष",
                                                         "\uFFFD",
                                                         "𠮷",
                                                         "①",
                                                         "…",
                                                         "——",
                                                         "│",
                                                         "→",
                                                         "ﬁ",
                                                         "\u2F00",
                                                         "😀",
                                                         "\xF4\x8F\xBF\xBF"});

constexpr auto roles = std::to_array<SectionRole>(
    {SectionRole::cover,       SectionRole::part_front, SectionRole::part_body, SectionRole::part_back,
     SectionRole::topic,       SectionRole::codes,      SectionRole::symptoms,  SectionRole::symptom,
     SectionRole::entry,       SectionRole::comparison, SectionRole::meaning,   SectionRole::seen,
     SectionRole::causes,      SectionRole::checks,     SectionRole::fixes,     SectionRole::say,
     SectionRole::exchange,    SectionRole::references, SectionRole::related,   SectionRole::decides,
     SectionRole::description, SectionRole::see_also});
constexpr std::size_t side_roles = 10;  ///< those from `meaning` to `decides`

SectionRole role_at(std::size_t index) {
  return roles[index % roles.size()];
}

}  // namespace

std::string DocumentMaker::word() {
  if (number(7) > 0) return std::string(pieces[number(pieces.size() - 1)]);
  std::string character;
  char32_t c = static_cast<char32_t>(number(0x10FFFF));
  if (c >= 0xD800 && c < 0xE000) c -= 0xD000;
  append_utf8(character, c);
  return character;
}

std::string DocumentMaker::words() {
  std::string text;
  for (std::size_t count = number(6); count > 0; --count) text += word();
  if (number(30) == 0) {
    const std::string repeated = text;
    for (std::size_t count = number(40); count > 0; --count) text += repeated;
  }
  return text;
}

/// One that no other place has, sometimes none.
std::string DocumentMaker::anchor() {
  return number(3) == 0 ? std::string() : fmt::format("a{}", anchors_++);
}

std::string DocumentMaker::language() {
  constexpr auto tags = std::to_array<std::string_view>({"", "", "", "en", "ja", "ko", "he", "zz-ZZ"});
  return std::string(tags[number(tags.size() - 1)]);
}

Inline DocumentMaker::inline_part() {
  switch (number(7)) {
    case 0:
      return Code{words()};
    case 1:
      return Emphasis{words()};
    case 2:
      return Strong{words(), language()};
    case 3:
      return CrossReference{fmt::format("a{}", number(9)), words(), language()};
    case 4:
      return PageReference{fmt::format("a{}", number(9)), words()};
    case 5:
      return WebLink{"https://www.rfc-editor.org/rfc/rfc" + words(), words()};
    case 6:
      return ManualPage{words(), static_cast<int>(number(9))};
    default:
      return Text{words(), language()};
  }
}

Inlines DocumentMaker::inlines() {
  Inlines parts;
  for (std::size_t count = number(4); count > 0; --count) parts.push_back(inline_part());
  return parts;
}

Paragraph DocumentMaker::paragraph() {
  return {static_cast<ParagraphRole>(number(5)), inlines(), language()};
}

Command DocumentMaker::command() {
  Command command;
  for (std::size_t count = 1 + number(3); count > 0; --count) command.lines.push_back(words());
  return command;
}

List DocumentMaker::list(int depth) {
  List list{static_cast<ListKind>(number(2)), {}};
  for (std::size_t count = 1 + number(3); count > 0; --count)
    list.items.push_back({list.kind == ListKind::labelled ? inlines() : Inlines{}, blocks(depth - 1), anchor()});
  return list;
}

Table DocumentMaker::table() {
  Table table;
  table.columns.resize(1 + number(3));
  for (Column& column : table.columns) column = {0.5 + static_cast<double>(number(4)), yes()};
  const auto row = [&](bool header) {
    std::vector<Cell> cells(table.columns.size());
    for (Cell& cell : cells) cell = {inlines(), header || number(5) == 0};
    return cells;
  };
  if (yes()) table.header = row(true);
  for (std::size_t count = 1 + number(3); count > 0; --count) table.rows.push_back(row(false));
  table.caption = words();
  return table;
}

Exchange DocumentMaker::exchange() {
  Exchange exchange;
  exchange.parties.resize(2 + number(2));
  for (std::string& party : exchange.parties) party = words();
  const std::size_t last = exchange.parties.size() - 1;
  for (std::size_t count = 1 + number(4); count > 0; --count) {
    const std::size_t from = number(last), further = 1 + number(last - 1);
    if (yes())
      exchange.steps.emplace_back(ExchangeMessage{from, (from + further) % (last + 1), words(), yes(), yes()});
    else
      exchange.steps.emplace_back(ExchangeWait{from, words(), yes(), yes()});
  }
  exchange.description = words();
  return exchange;
}

Leaders DocumentMaker::leaders() {
  Leaders leaders{static_cast<LeadersKind>(number(2)), {}};
  for (std::size_t count = 1 + number(2); count > 0; --count) {
    LeaderGroup group{words(), {}, {}};
    for (std::size_t lines = 1 + number(3); lines > 0; --lines)
      group.leaders.push_back({inlines(), {{fmt::format("a{}", number(9)), words()}}, 1 + static_cast<int>(number(1))});
    if (yes()) group.kind = class_kind();
    leaders.groups.push_back(std::move(group));
  }
  return leaders;
}

Block DocumentMaker::block(int depth) {
  switch (number(7)) {
    case 0:
      return {command()};
    case 1:
      return depth > 0 ? Block{list(depth)} : Block{paragraph()};
    case 2:
      return {table()};
    case 3:
      return {exchange()};
    case 4:
      return {leaders()};
    default:
      return {paragraph()};
  }
}

Blocks DocumentMaker::blocks(int depth) {
  Blocks blocks;
  for (std::size_t count = number(3); count > 0 && bytes_.remaining_bytes() > 0; --count)
    blocks.push_back(block(depth));
  return blocks;
}

EntryHead DocumentMaker::entry_head() {
  EntryHead head{anchor(), words(), words(), words(), words(), words(), words(), class_kind(), {}};
  for (std::size_t count = number(5); count > 0; --count) head.facts.push_back({words(), words(), words(), words()});
  return head;
}

Head DocumentMaker::head(SectionRole role) {
  if (role == SectionRole::entry) return entry_head();
  if (role == SectionRole::comparison) return ComparisonHead{entry_head(), entry_head(), words()};
  if (role == SectionRole::cover)
    return Cover{words(), words(), words(), words(), {{words(), class_kind()}, {words(), class_kind()}}};
  if (is_part(role)) return PartHead{words(), words(), static_cast<int>(number(9)), class_kind()};
  return {};
}

Section DocumentMaker::section(SectionRole role, int depth) {
  Section section{role, anchor(), {}, head(role), {}, {}};
  const bool has_head = role == SectionRole::cover || role == SectionRole::entry || role == SectionRole::comparison;
  if (!has_head) section.title = inlines();
  if (role == SectionRole::cover) return section;
  section.blocks = blocks(2);
  for (std::size_t count = number(3); count > 0 && depth > 0 && bytes_.remaining_bytes() > 0; --count) {
    // Parts hold what stands under headings, which holds entries; those hold their own sections.
    const bool below_head = role == SectionRole::entry || role == SectionRole::comparison;
    const SectionRole below = is_part(role) ? role_at(4 + number(5)) : role_at(10 + number(side_roles - 1));
    if (is_part(role) || below_head) section.sections.push_back(this->section(below, depth - 1));
  }
  return section;
}

Document DocumentMaker::document(std::string_view language) {
  Document document;
  document.name = "t-430";
  document.language = language;
  document.title = words();
  document.summary = words();
  document.collection = words();
  document.date = yes() ? "2026-01-01" : words();
  if (yes()) document.keywords = {words()};
  if (yes()) document.print.notes = words();
  while (bytes_.remaining_bytes() > 0 && document.sections.size() < 12)
    document.sections.push_back(section(role_at(number(roles.size() - 1)), 3));
  return document;
}

}  // namespace binran::fuzzing
