#include "document/publication.h"

#include <fmt/format.h>

#include "base/match.h"

namespace binran {
namespace {

/// Walks a document, and calls `anchor` with each target that others may refer to, and `target` with each that it
/// refers to.
template <class Anchor, class Target>
class References {
 public:
  References(Anchor anchor, Target target) : anchor_(std::move(anchor)), target_(std::move(target)) {}

  void walk(const Sections& sections) {
    for (const Section& section : sections) {
      // Inside an entry anchors are keys, which every entry has.
      if (!section.anchor.empty() && !is_side_section(section.role)) anchor_(section.anchor);
      walk(section.title);
      walk(section.blocks);
      walk(section.sections);
    }
  }

 private:
  void walk(const Inlines& inlines) {
    for (const Inline& part : inlines)
      if (const auto* reference = std::get_if<CrossReference>(&part)) target_(reference->target);
  }
  void walk(const Blocks& blocks) {
    for (const Block& block : blocks) match(block.content, [this](const auto& content) { this->walk(content); });
  }
  void walk(const Paragraph& paragraph) { walk(paragraph.text); }
  void walk(const Command&) {}
  void walk(const Exchange&) {}
  void walk(const List& list) {
    for (const ListItem& item : list.items) {
      if (!item.anchor.empty()) anchor_(item.anchor);
      walk(item.label);
      walk(item.blocks);
    }
  }
  void walk(const std::vector<Cell>& row) {
    for (const Cell& cell : row) walk(cell.text);
  }
  void walk(const Table& table) {
    walk(table.header);
    for (const std::vector<Cell>& row : table.rows) walk(row);
  }
  void walk(const Leaders& leaders) {
    for (const LeaderGroup& group : leaders.groups)
      for (const Leader& leader : group.leaders) {
        walk(leader.text);
        for (const LeaderTarget& target : leader.targets) target_(target.anchor);
      }
  }
  void walk(const Triage& triage) {
    for (const TriageQuestion& question : triage.questions) {
      anchor_(question.anchor);
      walk(question.words);
      for (const TriageChoice& choice : question.choices) {
        walk(choice.answer);
        match(
            choice.leads, [this](const TriageNext& next) { walk(next.words); },
            [this](const TriageEnd& end) {
              walk(end.label);
              walk(end.text);
            });
      }
    }
  }

  Anchor anchor_;
  Target target_;
};

template <class Anchor, class Target>
void walk_page(const ScreenPage& page, Anchor anchor, Target target) {
  const Document document = page.whole();
  References(std::move(anchor), std::move(target)).walk(document.sections);
}

}  // namespace

Document ScreenPage::whole() const {
  Document document = compose();
  complete(document.sections);
  return document;
}

const ScreenPage* Publication::find(const std::string& page) const {
  const auto found = numbers.find(page);
  return found == numbers.end() ? nullptr : &pages[found->second];
}

std::string address_of(const Publication& publication, const std::string& from, const std::string& target,
                       std::string_view ending) {
  const auto found = publication.page_of.find(target);
  if (found == publication.page_of.end()) return {};
  if (found->second == from) return "#" + target;
  return fmt::format("{}{}{}{}", found->second, ending, found->second == target ? "" : "#",
                     found->second == target ? "" : target);
}

void find_anchors(Publication& publication) {
  const auto ignore = [](const std::string&) {};
  for (std::size_t number = 0; number < publication.pages.size(); ++number) {
    const std::string& name = publication.pages[number].name;
    publication.numbers.emplace(name, number);
    publication.page_of.emplace(name, name);
  }
  for (const ScreenPage& page : publication.pages)
    walk_page(
        page, [&](const std::string& anchor) { publication.page_of.emplace(anchor, page.name); }, ignore);
}

std::vector<std::string> dead_references(const Publication& publication) {
  std::vector<std::string> dead;
  const auto ignore = [](const std::string&) {};
  for (const ScreenPage& page : publication.pages)
    walk_page(page, ignore, [&](const std::string& target) {
      if (!publication.page_of.contains(target)) dead.push_back(page.name + ": " + target);
    });
  return dead;
}

}  // namespace binran
