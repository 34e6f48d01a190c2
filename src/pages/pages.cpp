#include "pages/pages.h"

namespace binran {

std::vector<bool> faces_shown(const std::vector<Page>& pages) {
  std::vector<bool> shown;
  for (const Page& page : pages)
    for (const Drawing& drawing : page.drawings)
      if (const auto* run = std::get_if<TextRun>(&drawing.what))
        for (const PlacedGlyph& glyph : run->glyphs) {
          if (glyph.face >= shown.size()) shown.resize(glyph.face + 1u);
          shown[glyph.face] = true;
        }
  return shown;
}

}  // namespace binran
