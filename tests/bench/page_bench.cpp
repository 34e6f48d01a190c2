// Measures how full the pages of a handbook are: of each page inside a part, the share of the text block that is empty
// below its last line. The last page of a part ends where the part does and is not counted.
// usage: page_bench CONTENT PROTOCOL LOCALE PAPER     CONTENT has fonts/ beside it
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "compose/handbook.h"
#include "compose/speech.h"
#include "layout/look.h"
#include "layout/typeset.h"
#include "locale/locale.h"
#include "read/read.h"

namespace {

using namespace binran;

/// Pages with which a part begins.
std::set<std::size_t> first_pages(const Pages& book) {
  std::set<std::size_t> pages;
  for (const OutlineItem& item : book.outline)
    if (item.level == 1) pages.insert(std::size_t(item.page));
  return pages;
}

/// Where the last line of a page ends; what repeats in the margins is no content.
Points foot_of(const Pages& book, const Page& page, const Grid& grid) {
  Points foot = grid.top;
  for (const Drawing& drawing : page.drawings) {
    const auto* late = std::get_if<LateText>(&drawing.what);
    const TextRun* run = late ? &book.late.at(late->index) : std::get_if<TextRun>(&drawing.what);
    if (run && drawing.content != artifact) foot = std::max(foot, run->at.y + run->size * 0.3);
  }
  return foot;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) return 2;
  const std::filesystem::path content = argv[1];
  Sources sources;
  Diagnostics diagnostics;
  const std::vector<Locale> locales = read_locales(content / "locales", sources, diagnostics);
  const auto locale = std::ranges::find_if(locales, [&](const Locale& each) { return each.tag() == argv[3]; });
  const std::optional<Paper> paper = find_paper(argv[4]);
  if (locale == locales.end() || !paper) return 2;
  const Catalog catalog = read_catalog({content}, sources, diagnostics);
  const FontLibrary fonts(content.parent_path() / "fonts" / "faces.xml", sources, diagnostics);
  const auto protocol = catalog.protocols.find(argv[2]);
  if (diagnostics.has_errors() || protocol == catalog.protocols.end()) {
    fmt::print(stderr, "{}", diagnostics_as_text(diagnostics, sources, false));
    return 1;
  }
  const Locale speaking = locale->speaking(speech(protocol->second, locale->tag()), diagnostics);
  const Edition edition{catalog, protocol->second, speaking, "2026-01-01"};
  const Pages book = typeset(compose_handbook(edition, {"", "", "bench"}), fonts, locales,
                             content / "locales" / "hyphenation", *paper, diagnostics);
  const Grid grid = book_look(locale->typesetting(), *paper).grid;
  const std::set<std::size_t> parts = first_pages(book);
  std::size_t inside = 0, over = 0;
  double sum = 0, worst = 0;
  std::string pages;
  for (std::size_t i = 0; i + 1 < book.pages.size(); ++i) {
    if (parts.contains(i + 1) || i < *parts.begin()) continue;
    const double empty = 1 - (foot_of(book, book.pages[i], grid) - grid.top) / grid.text_height();
    ++inside;
    sum += empty;
    worst = std::max(worst, empty);
    if (empty <= 0.25) continue;
    ++over;
    pages += fmt::format(" {}:{:.0f}%", i + 1, 100 * empty);
  }
  fmt::print("{} {} {}  {} pages, {} inside parts: {:.1f}% empty, {} of them more than a quarter, at most {:.0f}%\n",
             argv[2], argv[3], argv[4], book.pages.size(), inside, 100 * sum / double(inside), over, 100 * worst);
  if (!pages.empty()) fmt::print("   {}\n", pages);
}
