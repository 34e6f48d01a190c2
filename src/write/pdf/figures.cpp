#include "write/pdf/figures.h"

#include <algorithm>
#include <limits>
#include <set>

#include "base/match.h"
#include "write/pdf/syntax.h"

namespace binran::pdf {
namespace {

/// A rectangle that holds what was added to it.
struct Box {
  double left = std::numeric_limits<double>::max(), top = left, right = -left, bottom = -left;
  void add(double x, double y) {
    left = std::min(left, x), right = std::max(right, x);
    top = std::min(top, y), bottom = std::max(bottom, y);
  }
};

void extend(Box& box, const Drawing& drawing) {
  match(
      drawing.what,
      [&](const TextRun& run) {
        if (run.glyphs.empty()) return;
        box.add(run.at.x + run.glyphs.front().x, run.at.y - run.size);
        box.add(run.at.x + run.glyphs.back().x + run.size, run.at.y + run.size / 4);
      },
      [&](const Fill& fill) {
        const Rect& area = fill.area;
        box.add(area.x, area.y);
        box.add(area.x + area.width, area.y + area.height);
      },
      [&](const Stroke& line) {
        for (const Point& point : line.points) box.add(point.x, point.y);
      });
}

Box turned(const Box& box, const Page& page) {
  Box result;
  result.add(page.width - box.left, page.height - box.top);
  result.add(page.width - box.right, page.height - box.bottom);
  return result;
}

/// All content below `element`: (page, content).
void collect_content(const Pages& pages, const StructureElement& element,
                     std::set<std::pair<PageIndex, ContentId>>& found) {
  for (const StructureKid& kid : element.kids)
    match(
        kid, [&](ElementId child) { collect_content(pages, pages.structure.at(std::size_t(child)), found); },
        [&](const ContentKid& content) { found.emplace(content.page, content.content); }, [](const LinkKid&) {});
}

/// Empty where the figure has nothing drawn, or stands on several pages.
std::string box_of(const Pages& pages, const StructureElement& figure) {
  std::set<std::pair<PageIndex, ContentId>> content;
  collect_content(pages, figure, content);
  if (content.empty() || content.begin()->first != content.rbegin()->first) return {};
  const Page& page = pages.pages.at(std::size_t(content.begin()->first));
  Box box;
  for (const Drawing& drawing : page.drawings) {
    if (!content.contains({content.begin()->first, drawing.content})) continue;
    Box part;
    extend(part, drawing);
    if (part.right < part.left) continue;
    if (drawing.turned) part = turned(part, page);
    box.add(part.left, part.top);
    box.add(part.right, part.bottom);
  }
  if (box.right < box.left) return {};
  return fmt::format("[{} {} {} {}]", number(box.left), number(page.height - box.bottom), number(box.right),
                     number(page.height - box.top));
}

}  // namespace

FigureBoxes figure_boxes(const Pages& pages) {
  FigureBoxes boxes;
  for (std::size_t i = 0; i < pages.structure.size(); ++i) {
    if (pages.structure[i].tag != Tag::Figure) continue;
    if (std::string box = box_of(pages, pages.structure[i]); !box.empty()) boxes.emplace(ElementId(i), std::move(box));
  }
  return boxes;
}

}  // namespace binran::pdf
