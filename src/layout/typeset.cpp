#include "layout/typeset.h"

#include <vector>

#include "layout/layout.h"
#include "layout/page_builder.h"

namespace binran {
namespace {

/// A part of the document and the blocks that belong to it. The cover is a part of its own.
struct Section {
  const Part* part = nullptr;
  std::span<const Block> blocks;
  bool cover() const { return !part && std::holds_alternative<Cover>(blocks.front().content); }
  bool front() const { return part ? part->kind == PartKind::front : cover(); }
};

std::vector<Section> sections(const Blocks& blocks) {
  std::vector<Section> result;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Part* part = std::get_if<Part>(&blocks[i].content);
    if (part || result.empty()) result.push_back({part, {blocks.data() + i, 0}});
    result.back().blocks = {result.back().blocks.data(), result.back().blocks.size() + 1};
  }
  return result;
}

/// Places one part. Indexes and contents are laid out when their turn comes, with the page numbers known by then.
class Placer {
 public:
  Placer(Setting& setting, PageBuilder& builder) : setting_(setting), builder_(builder) {}

  void place(const Section& section) {
    const std::uint32_t element = setting_.structure.add(Tag::Part, 0);
    PartLook look;
    if (section.part) {
      look.title = section.part->title;
      if (!section.part->subtitle.empty()) look.title += " " + section.part->subtitle;
      look.tab = section.part->tab;
      look.tab_position = section.part->tab_position;
    } else {
      look.bare = section.cover();
      look.title = setting_.document.title;
    }
    setting_.accent_colour = look.tab.empty() ? ink::link : accent(look.tab_position);
    builder_.begin_part(look);
    Layout layout(setting_, element);
    for (const Block& block : section.blocks) {
      if (const Leaders* leaders = std::get_if<Leaders>(&block.content)) {
        builder_.place(layout.take());
        LeaderLayout lines = leader_layout(setting_, *leaders, element);
        builder_.place_in_columns(std::move(lines.strips), lines.columns, lines.column_width, lines.gap);
      } else if (const Cover* cover = std::get_if<Cover>(&block.content)) {
        builder_.place({cover_strip(setting_, *cover, element)});
      } else {
        layout.add(block);
      }
    }
    builder_.place(layout.take());
  }

  /// A page of dotted lines under the document's heading for notes.
  void place_notes() {
    const Part part{PartKind::front, {}, setting_.document.notes};
    const Block block{part};
    place({&part, {&block, 1}});
    Strips lines;
    const Points distance = 2 * setting_.scale.leading;
    for (Points y = distance; y <= builder_.room(); y += distance) {
      Strip line;
      line.height = distance;
      line.items.push_back(
          {no_element, straight_line(0, line.height, setting_.grid.text_width(), line.height, 0.5f, ink::rule, true)});
      lines.push_back(std::move(line));
    }
    builder_.place(std::move(lines));
  }

 private:
  Setting& setting_;
  PageBuilder& builder_;
};

}  // namespace

Book typeset(const Document& document, const FontLibrary& library, std::span<const Locale> locales,
             const std::filesystem::path& hyphenation, const Paper& paper, Diagnostics& diagnostics) {
  Setting setting(document, library, locales, hyphenation, grid_for(paper), diagnostics);
  const std::vector<Section> parts = sections(document.blocks);
  PageBuilder body(setting, false), front(setting, true);
  for (const Section& section : parts)
    if (!section.front()) Placer(setting, body).place(section);
  const auto first_of_front = static_cast<std::uint32_t>(setting.structure.size());
  for (const Section& section : parts)
    if (section.front()) Placer(setting, front).place(section);
  // The body begins on a right-hand page, as its margins say; no page before it stays empty.
  if (front.size() % 2 == 1) Placer(setting, front).place_notes();
  Pages pages = assemble(setting, std::move(front), std::move(body), first_of_front);
  return {std::move(pages), std::move(setting.fonts)};
}

}  // namespace binran
