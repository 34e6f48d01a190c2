// Sections that are laid out side by side: whoever sets them, the document is the same.
#include <fmt/format.h>

#include "made_pages.h"
#include "pages/dump.h"

namespace binran {
namespace {

/// Entries with words, numbers and letters of their own, a table whose head is repeated, references there and back, and
/// in some of them a character that no face has.
Document many_entries() {
  Sections entries;
  for (int i = 0; i < 40; ++i) {
    Table table;
    table.columns = {{}, {}};
    table.header = {{{Text{"Name"}}}, {{Text{"Value"}}}};
    for (int row = 0; row < 8; ++row)
      table.rows.push_back(
          {{{Text{fmt::format("Row {} of {}", row, i)}}}, {{Text{std::string(1, char('a' + (i + row) % 26))}}}});
    Inlines words = {Text{long_text(i % 7 + 1)}, PageReference{fmt::format("sip-{}", 400 + i * 7 % 40), "page "}};
    if (i % 10 == 3) words.push_back(Text{" \U000F0000", {}, Place{0, std::uint32_t(i)}});
    entries.push_back(
        entry_section(entry(std::to_string(400 + i)), {{Paragraph{ParagraphRole::body, words, {}}}, {table}}));
  }
  return document({class_part(std::move(entries))});
}

struct Made {
  std::string pages, glyphs, faults;
};

Made made_by(Workers* workers) {
  Diagnostics diagnostics;
  Pages pages =
      typeset(many_entries(), committed_fonts(), locales(), hyphenation, *find_paper("a5"), diagnostics, {}, workers);
  Made made{dump(pages), {}, {}};
  for (const FontProgram& font : pages.fonts)
    for (const UsedGlyph& glyph : font.face.used)
      made.glyphs += fmt::format("{} {} {}\n", font.face.id, glyph.glyph, glyph.text);
  Sources sources;
  sources.add("made.xml", std::string(100, ' '));
  made.faults = diagnostics_as_text(diagnostics, sources, false);
  return made;
}

}  // namespace

TEST_CASE("pages, glyphs and faults do not depend on how many lay sections out") {
  const Made alone = made_by(nullptr);
  CHECK(alone.pages.size() > 10000);
  CHECK(std::ranges::count(alone.faults, '^') == 4);
  for (const unsigned jobs : {1u, 2u, 7u}) {
    CAPTURE(jobs);
    Workers workers(jobs);
    const Made made = made_by(&workers);
    CHECK(made.pages == alone.pages);
    CHECK(made.glyphs == alone.glyphs);
    CHECK(made.faults == alone.faults);
  }
}

}  // namespace binran
