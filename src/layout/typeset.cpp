#include "layout/typeset.h"

#include <utility>

#include "document/plain_text.h"
#include "layout/compositors.h"
#include "layout/layout.h"
#include "layout/page_builder.h"

namespace binran {
namespace {

bool is_front(const Section& section) {
  return section.role == SectionRole::cover || section.role == SectionRole::part_front;
}

/// What the margins of a part show.
PartMargins margins_of(const Section& section, const Document& document) {
  PartMargins margins;
  margins.bare = section.role == SectionRole::cover;
  margins.title = is_part(section.role) && !margins.bare ? plain_text(section.title) : document.title;
  if (const auto* head = std::get_if<PartHead>(&section.head)) {
    if (!head->subtitle.empty()) margins.title += " " + head->subtitle;
    margins.tab = head->tab;
    margins.tab_position = head->tab_position;
    margins.tab_kind = head->kind;
  }
  return margins;
}

/// Places one part. Indexes and contents are laid out when their turn comes, with the page numbers known by then.
class Placer {
 public:
  Placer(Setting& setting, const Look& look, PageBuilder& builder, Compositors& compositors, Workers* workers)
      : setting_(setting), look_(look), builder_(builder), compositors_(compositors), workers_(workers) {}

  /// Every section of the part is made and laid out when its turn comes or little before, and given up when it is
  /// placed.
  void place(Section section) {
    const PartMargins margins = margins_of(section, setting_.document);
    const ElementId element = setting_.structure.add(Tag::Part, document_element);
    builder_.begin_part(margins);
    const Colour colour = margins.tab.empty() ? ink::link : accent(margins.tab_kind);
    Layout layout(setting_, look_, element, colour);
    Sections below = std::exchange(section.sections, {});
    layout.add(section);
    place(layout.take());
    InOrder<SetSection> sections(workers_, [&](SetSection set) { place(compositors_.join(std::move(set), element)); });
    for (Section& inside : below)
      sections.add(
          [this, colour, inside = std::move(inside)]() mutable { return compositors_.set(std::move(inside), colour); });
    sections.finish();
  }

  /// A page of dotted lines under the document's heading for notes.
  void place_notes() {
    place({SectionRole::part_front, {}, {Text{setting_.document.print.notes}}});
    Strips lines;
    const Points distance = look_.notes.distance;
    for (Points y = distance; y <= builder_.room(); y += distance) {
      Strip line;
      line.height = distance;
      line.items.push_back({no_element, straight_line({0, distance}, {look_.grid.text_width(), distance},
                                                      look_.notes.weight, ink::rule, true)});
      lines.push_back(std::move(line));
    }
    builder_.place(std::move(lines));
  }

 private:
  void place(std::vector<Flow> flows) {
    for (Flow& flow : flows) {
      if (flow.columns == 1 && flow.column_width <= 0)
        builder_.place(std::move(flow.strips));
      else
        builder_.place_in_columns(std::move(flow.strips), flow.columns, flow.column_width, flow.gap);
    }
  }

  Setting& setting_;
  const Look& look_;
  PageBuilder& builder_;
  Compositors& compositors_;
  Workers* workers_;
};

}  // namespace

Pages typeset(Document document, const FontLibrary& library, std::span<const Locale> locales,
              const std::filesystem::path& hyphenation, const Paper& paper, Diagnostics& diagnostics,
              const TakePage& take, Workers* workers) {
  Setting setting(document, library, locales, hyphenation, diagnostics);
  const Look look = book_look(typesetting_rules(locales, document.language), paper);
  Compositors compositors(setting, look, diagnostics);
  FacesShown shown;
  const auto finished = [&](Page& page) {
    shown.add(page);
    if (take) take(page, {setting.structure.elements(), setting.fonts.faces()});
  };
  PageBuilder body(setting, look, false, finished);
  for (Section& section : document.sections)
    if (!is_front(section)) Placer(setting, look, body, compositors, workers).place(std::move(section));
  body.finish();
  const ElementId first_of_front = setting.structure.next();
  PageBuilder front(setting, look, true, finished, {body.size(), body.late_texts()});
  for (Section& section : document.sections)
    if (is_front(section)) Placer(setting, look, front, compositors, workers).place(std::move(section));
  // The body begins on a right-hand page, as its margins say; no page before it stays empty.
  if (front.size() % 2 == 1) Placer(setting, look, front, compositors, workers).place_notes();
  front.finish();
  Pages pages = assemble(setting, std::move(front), std::move(body), first_of_front);
  for (const TextRun& run : pages.late) shown.add(run);
  pages.fonts = setting.fonts.programs(shown.by_face(), workers);
  return pages;
}

}  // namespace binran
