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

void FacesShown::add(const TextRun& run) {
  for (const PlacedGlyph& glyph : run.glyphs) {
    if (glyph.face >= shown_.size()) shown_.resize(glyph.face + 1u);
    shown_[glyph.face] = true;
  }
}

void FacesShown::add(const Page& page) {
  for (const Drawing& drawing : page.drawings)
    match(
        drawing.what, [&](const TextRun& run) { add(run); }, [](const Fill&) {}, [](const Stroke&) {},
        [](const LateText&) {});
}

}  // namespace binran
