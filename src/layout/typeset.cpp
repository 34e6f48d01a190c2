#include "layout/typeset.h"

#include "document/plain_text.h"
#include "layout/layout.h"
#include "layout/page_builder.h"

namespace binran {
namespace {

bool is_front(const Section& section) {
  return section.role == SectionRole::cover || section.role == SectionRole::part_front;
}

/// What the margins of a part show.
PartLook look_of(const Section& section, const Document& document) {
  PartLook look;
  look.bare = section.role == SectionRole::cover;
  look.title = is_part(section.role) && !look.bare ? plain_text(section.title) : document.title;
  if (const auto* head = std::get_if<PartHead>(&section.head)) {
    if (!head->subtitle.empty()) look.title += " " + head->subtitle;
    look.tab = head->tab;
    look.tab_position = head->tab_position;
  }
  return look;
}

/// Places one part. Indexes and contents are laid out when their turn comes, with the page numbers known by then.
class Placer {
 public:
  Placer(Setting& setting, PageBuilder& builder) : setting_(setting), builder_(builder) {}

  void place(const Section& section) {
    const PartLook look = look_of(section, setting_.document);
    const std::uint32_t element = setting_.structure.add(Tag::Part, 0);
    builder_.begin_part(look);
    Layout layout(setting_, element, look.tab.empty() ? ink::link : accent(look.tab_position));
    layout.add(section);
    for (Flow& flow : layout.take()) {
      if (flow.columns == 1 && flow.column_width <= 0)
        builder_.place(std::move(flow.strips));
      else
        builder_.place_in_columns(std::move(flow.strips), flow.columns, flow.column_width, flow.gap);
    }
  }

  /// A page of dotted lines under the document's heading for notes.
  void place_notes() {
    place({SectionRole::part_front, {}, {Text{setting_.document.notes}}});
    Strips lines;
    const Points distance = 2 * setting_.scale.leading;
    for (Points y = distance; y <= builder_.room(); y += distance) {
      Strip line;
      line.height = distance;
      line.items.push_back({no_element, straight_line({0, line.height}, {setting_.grid.text_width(), line.height}, 0.5,
                                                      ink::rule, true)});
      lines.push_back(std::move(line));
    }
    builder_.place(std::move(lines));
  }

 private:
  Setting& setting_;
  PageBuilder& builder_;
};

}  // namespace

Pages typeset(const Document& document, const FontLibrary& library, std::span<const Locale> locales,
              const std::filesystem::path& hyphenation, const Paper& paper, Diagnostics& diagnostics) {
  Setting setting(document, library, locales, hyphenation, grid_for(paper), diagnostics);
  PageBuilder body(setting, false), front(setting, true);
  for (const Section& section : document.sections)
    if (!is_front(section)) Placer(setting, body).place(section);
  const auto first_of_front = static_cast<std::uint32_t>(setting.structure.size());
  for (const Section& section : document.sections)
    if (is_front(section)) Placer(setting, front).place(section);
  // The body begins on a right-hand page, as its margins say; no page before it stays empty.
  if (front.size() % 2 == 1) Placer(setting, front).place_notes();
  Pages pages = assemble(setting, std::move(front), std::move(body), first_of_front);
  pages.fonts = setting.fonts.programs(faces_shown(pages.pages));
  return pages;
}

}  // namespace binran
