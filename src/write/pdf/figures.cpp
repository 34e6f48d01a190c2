#include "write/pdf/figures.h"

#include <algorithm>
#include <optional>

#include "base/match.h"
#include "write/pdf/syntax.h"

namespace binran::pdf {
namespace {

/// The figure that an element is, or is part of.
std::optional<ElementId> figure_around(ElementId element, const std::vector<StructureElement>& structure) {
  for (; element != document_element; element = structure.at(std::size_t(element)).parent)
    if (structure.at(std::size_t(element)).tag == Tag::Figure) return element;
  return {};
}

}  // namespace

void FigureBoxes::Box::add(double x, double y) {
  left = std::min(left, x), right = std::max(right, x);
  top = std::min(top, y), bottom = std::max(bottom, y);
}

FigureBoxes::Box FigureBoxes::box_of(const Drawing& drawing, const Page& page) {
  Box box;
  // Of a drawing that is turned about the middle of the page, the place where it is seen.
  const auto add = [&](double x, double y) {
    drawing.turned ? box.add(page.width - x, page.height - y) : box.add(x, y);
  };
  match(
      drawing.what,
      [&](const TextRun& run) {
        if (run.glyphs.empty()) return;
        for (const PlacedGlyph& glyph : run.glyphs) {
          add(run.at.x + glyph.x, run.at.y - run.size);
          add(run.at.x + glyph.x + run.size, run.at.y + run.size / 4);
        }
      },
      [&](const Fill& fill) {
        const Rect& area = fill.area;
        add(area.x, area.y);
        add(area.x + area.width, area.y + area.height);
      },
      [&](const Stroke& line) {
        for (const Point& point : line.points) add(point.x, point.y);
      },
      [](const LateText&) {});  // a page number is part of no figure
  return box;
}

void FigureBoxes::add(const Page& page, const std::vector<StructureElement>& structure) {
  std::vector<std::optional<ElementId>> figure_of;  // by content
  for (const ElementId element : page.marked) figure_of.push_back(figure_around(element, structure));
  for (const Drawing& drawing : page.drawings) {
    if (drawing.content == artifact) continue;
    const auto element = figure_of.at(static_cast<std::size_t>(drawing.content));
    if (!element) continue;
    const Box box = box_of(drawing, page);
    if (box.right < box.left) continue;
    Figure& figure = figures_.try_emplace(*element, Figure{page.finished, page.height, {}}).first->second;
    figure.parted = figure.parted || figure.page != page.finished;
    figure.box.add(box.left, box.top);
    figure.box.add(box.right, box.bottom);
  }
}

std::string FigureBoxes::of(ElementId figure) const {
  const auto found = figures_.find(figure);
  if (found == figures_.end() || found->second.parted) return {};
  const auto& [page, height, box, parted] = found->second;
  return fmt::format("[{} {} {} {}]", number(box.left), number(height - box.bottom), number(box.right),
                     number(height - box.top));
}

}  // namespace binran::pdf
