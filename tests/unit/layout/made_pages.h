// Small made documents and where their words stand on the composed pages.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "base/match.h"
#include "layout/page_builder.h"
#include "layout/sheet.h"
#include "layout/typeset.h"
#include "line_fixture.h"
#include "sections.h"

namespace binran {

inline const std::vector<Locale>& locales() {
  static Sources sources;
  static Diagnostics diagnostics;
  static const std::vector<Locale> read =
      read_locales(std::filesystem::path(BINRAN_SOURCE_DIR) / "content" / "locales", sources, diagnostics);
  return read;
}

inline const std::filesystem::path hyphenation =
    std::filesystem::path(BINRAN_SOURCE_DIR) / "content" / "locales" / "hyphenation";

inline Document document(Sections sections) {
  Document result;
  result.name = "test";
  result.language = "en";
  result.title = "A handbook";
  result.date = "2026-01-02";
  result.print = {"Notes", " (continued)", "–"};
  result.sections = std::move(sections);
  return result;
}

inline Pages composed(const Document& made, std::string_view paper = "a4") {
  Diagnostics diagnostics;
  Pages pages = typeset(made, committed_fonts(), locales(), hyphenation, *find_paper(paper), diagnostics);
  CHECK(diagnostics_as_text(diagnostics, {}, false) == "");
  return pages;
}

inline Block paragraph(const std::string& text) {
  return {Paragraph{ParagraphRole::body, {Text{text}}, {}}};
}

/// Words that take `lines` lines or a few more.
inline std::string long_text(int lines) {
  std::string text;
  for (int i = 0; i < lines * 8; ++i) text += "responses ";
  return text + "end";
}

inline EntryHead entry(const std::string& code) {
  EntryHead head;
  head.anchor = "sip-" + code;
  head.code = code;
  head.phrase = head.title = "Phrase of " + code;
  head.summary = "Summary of " + code;
  head.class_id = code.substr(0, 1) + "xx";
  head.class_label = "Class " + head.class_id;
  head.facts = {{"Sent by", "proxy"}, {"Response", "Final"}};
  return head;
}

/// The part of the fourth class.
inline Section class_part(Sections entries) {
  return {SectionRole::part_body, "part-4xx", {Text{"4xx"}}, PartHead{"Failure", "4xx", 3}, {}, std::move(entries)};
}

struct Drawn {
  std::size_t page;
  Points x, y, size;
  bool artifact_;
};

/// What is drawn, where that is text.
inline const TextRun* text_of(const Pages& pages, const Drawing& drawing) {
  const auto* late = std::get_if<LateText>(&drawing.what);
  return late ? &pages.late.at(late->index) : std::get_if<TextRun>(&drawing.what);
}

/// Where the text that holds `part` was drawn.
inline std::vector<Drawn> find(const Pages& pages, const std::string& part) {
  std::vector<Drawn> found;
  for (std::size_t page = 0; page < pages.pages.size(); ++page)
    for (const Drawing& drawing : pages.pages[page].drawings)
      if (const TextRun* run = text_of(pages, drawing); run && run->text.find(part) != std::string::npos)
        found.push_back({page, run->glyphs.empty() ? 0 : run->at.x + run->glyphs.front().x, run->at.y, run->size,
                         drawing.content == artifact});
  return found;
}

/// The text of the elements under `element`, in reading order.
inline std::string read_aloud(const Pages& pages, ElementId element) {
  std::string text;
  for (const StructureKid& kid : pages.structure[std::size_t(element)].kids)
    match(
        kid, [&](ElementId child) { text += read_aloud(pages, child); },
        [&](const ContentKid& content) {
          for (const Drawing& drawing : pages.pages[std::size_t(content.page)].drawings)
            if (const TextRun* run = text_of(pages, drawing); run && drawing.content == content.content)
              text += run->text;
        },
        [](const LinkKid&) {});
  return text;
}

/// Elements that no other has as a kid: layouts that were tried and given up would leave them.
inline std::ptrdiff_t stray_elements(const Pages& pages) {
  std::ptrdiff_t kids = 0;
  for (const StructureElement& element : pages.structure)
    kids += std::ranges::count_if(element.kids, std::holds_alternative<ElementId, ElementId, ContentKid, LinkKid>);
  return static_cast<std::ptrdiff_t>(pages.structure.size()) - 1 - kids;
}

}  // namespace binran
