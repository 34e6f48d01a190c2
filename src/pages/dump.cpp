#include "pages/dump.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/match.h"

namespace binran {
namespace {

std::string words_of(Tag tag) {
  return std::string(tag_name(tag));
}

std::string colour_of(const Colour& colour) {
  const auto byte = [](float part) { return std::lround(part * 255); };
  return fmt::format("#{:02x}{:02x}{:02x}", byte(colour.red), byte(colour.green), byte(colour.blue));
}

std::string where(const Rect& area) {
  return fmt::format("{:.2f} {:.2f} {:.2f} {:.2f}", area.x, area.y, area.width, area.height);
}

/// As a reader counts.
std::uint32_t number_of(PageIndex page) {
  return std::uint32_t(page) + 1;
}

/// "P" for the content of a paragraph, "-" for an artifact.
std::string owner(const Pages& pages, const Page& page, const Drawing& drawing) {
  if (drawing.content == artifact) return "-";
  return words_of(pages.structure[std::size_t(page.marked[std::size_t(drawing.content)])].tag);
}

std::string line_of(const TextRun& run) {
  if (run.glyphs.empty()) return {};
  return fmt::format("text {:.2f} {:.2f} {:.2f} {} {}", run.at.x + run.glyphs.front().x, run.at.y, run.size,
                     colour_of(run.colour), run.text);
}

std::string line_of(const Fill& fill) {
  return fmt::format("fill {} {}{}", where(fill.area), colour_of(fill.colour),
                     fill.radius > 0 ? fmt::format(" radius={:.2f}", fill.radius) : "");
}

std::string line_of(const Stroke& stroke) {
  std::string points;
  for (const Point& point : stroke.points) points += fmt::format(" {:.2f},{:.2f}", point.x, point.y);
  return fmt::format("{}{} {}{}", stroke.filled ? "area" : fmt::format("line {:.2f}", stroke.width), points,
                     colour_of(stroke.colour), stroke.dashed ? " dashed" : "");
}

void add_page(std::string& out, const Pages& pages, std::size_t index) {
  const Page& page = pages.pages[index];
  out += fmt::format("page {} {:.2f} {:.2f}\n", index + 1, page.width, page.height);
  for (const Drawing& drawing : page.drawings) {
    const std::string line = match(
        drawing.what, [](const TextRun& run) { return line_of(run); }, [](const Fill& fill) { return line_of(fill); },
        [](const Stroke& stroke) { return line_of(stroke); },
        [&](const LateText& text) { return line_of(pages.late.at(text.index)); });
    if (!line.empty())
      out += fmt::format("  {} {}{}\n", owner(pages, page, drawing), drawing.turned ? "turned " : "", line);
  }
  for (const Link& link : page.links)
    out += fmt::format("  link {} {}\n", where(link.area),
                       link.uri.empty() ? fmt::format("page={} top={:.2f}", number_of(link.page), link.top) : link.uri);
}

/// Lines that are said one after the other.
std::string on_one_line(std::string words) {
  std::ranges::replace(words, '\n', ' ');
  return words;
}

/// An element and those below it, indented; elements that hold one another's content only are short.
void add_element(std::string& out, const Pages& pages, ElementId id, int depth) {
  const StructureElement& element = pages.structure[std::size_t(id)];
  out += fmt::format("{:{}}{}", "", 2 * depth, words_of(element.tag));
  if (const auto words = pages.words.find(id); words != pages.words.end()) {
    const ElementWords& said = words->second;
    if (!said.language.empty()) out += " language=" + said.language;
    if (!said.alternative.empty()) out += " alternative=" + on_one_line(said.alternative);
  }
  if (element.column_header) out += " column-header";
  for (const StructureKid& kid : element.kids)
    match(
        kid, [](ElementId) {},
        [&](const ContentKid& content) {
          out += fmt::format(" {}@{}", std::int32_t(content.content), number_of(content.page));
        },
        [&](const LinkKid& link) { out += fmt::format(" link {}@{}", link.link, number_of(link.page)); });
  out += '\n';
  for (const StructureKid& kid : element.kids)
    if (const auto* child = std::get_if<ElementId>(&kid)) add_element(out, pages, *child, depth + 1);
}

}  // namespace

std::string dump(const Pages& pages) {
  std::string out;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) add_page(out, pages, i);
  if (!pages.outline.empty()) out += "outline\n";
  for (const OutlineItem& item : pages.outline)
    out += fmt::format("{:{}}{} page={} top={:.2f}\n", "", 2 * item.level, item.title, number_of(item.page), item.top);
  if (!pages.structure.empty()) out += "structure\n";
  if (!pages.structure.empty()) add_element(out, pages, document_element, 1);
  return out;
}

}  // namespace binran
