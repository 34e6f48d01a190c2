#include "document/plain_text.h"

#include <fmt/format.h>

#include "base/match.h"
#include "document/triage.h"

namespace binran {
namespace {

/// Appends the words of blocks, one block, item or row a line.
class Words {
 public:
  void add(const Sections& sections) {
    for (const Section& section : sections) add(section);
  }
  std::string take() { return std::move(text_); }

 private:
  void line(std::string_view words) {
    if (words.empty()) return;
    text_ += words;
    text_ += '\n';
  }
  void add(const Section& section) {
    line(plain_text(section.title));
    match(
        section.head, [](std::monostate) {}, [&](const PartHead& head) { line(head.subtitle); },
        [&](const EntryHead& head) { add(head); }, [&](const ComparisonHead& head) { add(head); },
        [&](const Cover& cover) { add(cover); });
    add(section.blocks);
    add(section.sections);
  }
  void add(const Blocks& blocks) {
    for (const Block& block : blocks) match(block.content, [this](const auto& content) { add(content); });
  }
  void add(const Paragraph& paragraph) { line(plain_text(paragraph.text)); }
  void add(const Command& command) {
    for (const std::string& command_line : command.lines) line(command_line);
  }
  void add(const List& list) {
    for (const ListItem& item : list.items) {
      line(plain_text(item.label));
      add(item.blocks);
    }
  }
  void add(const EntryHead& head) {
    line(head.code);
    line(head.name());
    if (!head.title_is_name()) line(head.title);
    line(head.summary);
    line(head.class_label);
    for (const Fact& fact : head.facts) line(fmt::format("{}\t{}", fact.name, fact.value));
  }
  void add(const std::vector<Cell>& row) {
    std::string words;
    for (const Cell& cell : row) {
      if (&cell != &row.front()) words += '\t';
      words += plain_text(cell.text);
    }
    line(words);
  }
  void add(const Table& table) {
    line(table.caption);
    add(table.header);
    for (const std::vector<Cell>& row : table.rows) add(row);
  }
  void add(const Exchange& exchange) {
    for (const std::string& party : exchange.parties) line(party);
    for (const ExchangeStep& step : exchange.steps) match(step, [this](const auto& any) { line(any.text); });
  }
  void add(const Triage& triage) { add(numbered_steps(triage)); }
  void add(const ComparisonHead& head) {
    add(head.first);
    add(head.second);
  }
  void add(const Cover& cover) {
    line(cover.title);
    line(cover.subtitle);
    line(cover.kind);
    line(cover.edition);
  }
  void add(const Leaders& leaders) {
    for (const LeaderGroup& group : leaders.groups) {
      line(group.label);
      for (const Leader& leader : group.leaders) line(plain_text(leader.text));
    }
  }

  std::string text_;
};

}  // namespace

std::string plain_text(const Inlines& inlines) {
  std::string text;
  for (const Inline& part : inlines) {
    match(
        part, [&](const Text& it) { text += it.text; }, [&](const Code& it) { text += it.text; },
        [&](const Emphasis& it) { text += it.text; }, [&](const Strong& it) { text += it.text; },
        [&](const CrossReference& it) { text += it.text; }, [](const PageReference&) {},
        [&](const WebLink& it) { text += it.text; },
        [&](const ManualPage& page) { text += fmt::format("{}({})", page.name, page.section); },
        [](const Typefaces&) {});
  }
  return text;
}

std::string plain_text(const Document& document) {
  Words words;
  words.add(document.sections);
  return words.take();
}

}  // namespace binran
