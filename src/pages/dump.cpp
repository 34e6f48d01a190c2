#include "pages/dump.h"

#include <fmt/format.h>

namespace binran {

std::string dump(const Pages& pages) {
  std::string result;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    result += fmt::format("page {}\n", i + 1);
    for (const Drawing& drawing : pages.pages[i].drawings)
      if (const auto* run = std::get_if<TextRun>(&drawing.what); run && !run->glyphs.empty())
        result += fmt::format("  {:7.2f} {:7.2f} {:5.2f} {} {}\n", run->glyphs.front().x, run->y, run->size,
                              drawing.content == artifact ? '-' : '+', run->text);
  }
  return result;
}

}  // namespace binran
