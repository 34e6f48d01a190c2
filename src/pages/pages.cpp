#include "pages/pages.h"

#include "base/match.h"

namespace binran {

std::string_view tag_name(Tag tag) {
  static constexpr std::string_view names[] = {
      "Document", "Part", "Sect", "Div",   "H1",    "H2",        "H3",   "H4",   "H5",         "H6",
      "P",        "L",    "LI",   "Lbl",   "LBody", "Table",     "TR",   "TH",   "TD",         "Link",
      "Figure",   "TOC",  "TOCI", "Index", "Note",  "Reference", "Span", "Code", "BlockQuote", "Caption",
  };
  static_assert(std::size(names) == std::size_t(Tag::Caption) + 1);
  return names[std::size_t(tag)];
}

std::vector<bool> faces_shown(const std::vector<Page>& pages) {
  std::vector<bool> shown;
  const auto show = [&](const TextRun& run) {
    for (const PlacedGlyph& glyph : run.glyphs) {
      if (glyph.face >= shown.size()) shown.resize(glyph.face + 1u);
      shown[glyph.face] = true;
    }
  };
  for (const Page& page : pages)
    for (const Drawing& drawing : page.drawings)
      match(
          drawing.what, show, [](const Fill&) {}, [](const Stroke&) {});
  return shown;
}

}  // namespace binran
