#include "write/pdf/navigation.h"

#include <map>
#include <optional>

#include "write/pdf/trees.h"

namespace binran::pdf {
namespace {

/// An explicit destination (12.3.2.2) at the left edge, `top` points below the upper edge; the zoom stays as it is.
std::string destination(const Pages& pages, const std::vector<Ref>& refs, PageIndex page, Points top) {
  return fmt::format("[{}/XYZ 0 {} null]", refs.at(std::size_t(page)),
                     number(pages.pages.at(std::size_t(page)).height - top));
}

std::string annotation(const Pages& pages, const Page& page, const std::vector<Ref>& refs, const Link& link,
                       std::uint32_t key) {
  const Rect& area = link.area;
  // Printed like all annotations of a PDF/A file (PDF/A-2, 6.3.2), with no border of its own.
  std::string out = fmt::format("/Type/Annot/Subtype/Link/Rect[{} {} {} {}]/Border[0 0 0]/F 4/StructParent {}",
                                number(area.x), number(page.height - area.y - area.height), number(area.x + area.width),
                                number(page.height - area.y), key);
  out += "/Contents" + text_string(link.description.empty() ? link.uri : link.description);
  if (link.uri.empty()) return out + "/Dest" + destination(pages, refs, link.page, link.top);
  return out + fmt::format("/A<</S/URI/URI{}>>", byte_string(ascii_uri(link.uri)));
}

}  // namespace

std::vector<Ref> add_annotations(ObjectFile& file, const Pages& pages, const Page& page, const std::vector<Ref>& refs,
                                 std::uint32_t first_key) {
  std::vector<Ref> annotations;
  for (const Link& link : page.links) annotations.push_back(file.add(annotation(pages, page, refs, link, first_key++)));
  return annotations;
}

void add_outline(ObjectFile& file, const Pages& pages, const std::vector<Ref>& refs) {
  std::vector<std::pair<int, Ref>> above;  // levels and items that enclose the next one
  for (const OutlineItem& item : pages.outline) {
    while (!above.empty() && above.back().first >= item.level) above.pop_back();
    const std::optional<Ref> parent = above.empty() ? std::nullopt : std::optional(above.back().second);
    const Ref ref = file.add_outline_item(
        parent, fmt::format("/Title{}/Dest{}", text_string(item.title), destination(pages, refs, item.page, item.top)));
    above.emplace_back(item.level, ref);
  }
}

std::string page_labels(const std::vector<PageLabel>& labels) {
  std::map<PageIndex, std::string> ranges{{PageIndex{}, "/S/D"}};
  for (const PageLabel& label : labels) {
    const std::string start = label.start == 1 ? "" : fmt::format("/St {}", label.start);
    switch (label.style) {
      case PageLabel::Style::none:
        ranges[label.first_page] = "";
        break;
      case PageLabel::Style::roman:
        ranges[label.first_page] = "/S/r" + start;
        break;
      case PageLabel::Style::arabic:
        ranges[label.first_page] = "/S/D" + start;
        break;
    }
  }
  std::string numbers;
  for (const auto& [page, label] : ranges)
    numbers += fmt::format("{}{} <<{}>>", numbers.empty() ? "" : " ", std::uint32_t(page), label);
  return fmt::format("<</Nums[{}]>>", numbers);
}

std::string names(ObjectFile& file, const Pages& pages, const std::vector<Ref>& refs) {
  std::map<std::string, std::string> sorted;
  for (const auto& [anchor, place] : pages.destinations)
    sorted.emplace(anchor, destination(pages, refs, place.page, place.top));
  if (sorted.empty()) return {};
  Tree tree(file, Tree::Keys::names);
  for (const auto& [anchor, place] : sorted) tree.add(byte_string(anchor), place);
  return fmt::format("<</Dests {}>>", tree.finish());
}

}  // namespace binran::pdf
