#include "document/plain_text.h"

#include <fmt/format.h>

#include "base/match.h"

namespace binran {
namespace {

/// Appends the words of blocks, one block, item or row a line.
class Words {
 public:
  void add(const Blocks& blocks) {
    for (const Block& block : blocks) match(block.content, [this](const auto& content) { add(content); });
  }
  std::string take() { return std::move(text_); }

 private:
  void line(std::string_view words) {
    if (words.empty()) return;
    text_ += words;
    text_ += '\n';
  }
  void add(const Part& part) {
    line(part.title);
    line(part.subtitle);
  }
  void add(const Heading& heading) { line(plain_text(heading.text)); }
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
    line(head.phrase);
    if (head.title != head.phrase) line(head.title);
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
        part, [&](const auto& with_text) { text += with_text.text; }, [](const PageReference&) {},
        [&](const ManualPage& page) { text += fmt::format("{}({})", page.name, page.section); });
  }
  return text;
}

std::string plain_text(const Document& document) {
  Words words;
  words.add(document.blocks);
  return words.take();
}

}  // namespace binran
