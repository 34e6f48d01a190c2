#include "command/formats.h"

#include <array>

#include "compose/cards.h"
#include "compose/handbook.h"
#include "compose/man_pages.h"
#include "layout/sheet.h"
#include "layout/typeset.h"
#include "write/man.h"
#include "write/pdf/pdf.h"

namespace binran {
namespace {

std::vector<Document> handbook(const Edition& edition) {
  return {compose_handbook(edition, {{"IBM Plex Sans", "IBM Plex Mono", "Noto Sans"}, "binran " BINRAN_VERSION})};
}

std::vector<Document> card_sheet(const Edition& edition) {
  return {compose_card_sheet(edition)};
}
std::vector<Document> pocket(const Edition& edition) {
  return {compose_pocket(edition)};
}

/// One PDF by any of the composers of typeset/.
template <auto compose>
std::vector<OutputFile> pdf_file(const Document& document, const Locale& locale, const Writing& writing) {
  const Paper paper = writing.paper.value_or(find_paper(locale.paper()).value_or(papers.front()));
  Pages pages = compose(document, *writing.fonts, writing.locales, writing.hyphenation, paper, writing.diagnostics);
  if (writing.diagnostics.has_errors()) return {};
  return {{"pdf/" + document.name + ".pdf", write_pdf(std::move(pages))}};
}

/// English pages are in man7, others in <locale>/man7 (FHS 3.0, 4.11.6). Aliases are links: readers disagree about
/// where a page is that `.so` names, and mandoc warns of it.
std::vector<OutputFile> man_files(const Document& document, const Locale& locale, const Writing&) {
  const std::string folder = "man/" + (locale.tag() == "en" ? std::string() : locale.tag() + "/") + "man7/";
  std::vector<OutputFile> files = {{folder + document.name + ".7", write_man(document, locale)}};
  for (const std::string& alias : document.aliases) files.push_back({folder + alias + ".7", {}, document.name + ".7"});
  return files;
}

std::vector<OutputFile> card_file(const Document& document, const Locale& locale, const Writing& writing) {
  return {{"cards/" + locale.tag() + "/" + document.name + ".txt", write_card(document, locale, writing.card)}};
}

constexpr std::array<Format, 5> table = {{{"pdf", true, handbook, pdf_file<typeset>},
                                          {"sheet", true, card_sheet, pdf_file<typeset_card_sheet>},
                                          {"pocket", true, pocket, pdf_file<typeset_pocket>},
                                          {"man", false, compose_man_pages, man_files},
                                          {"card", false, compose_cards, card_file}}};

}  // namespace

std::span<const Format> formats() {
  return table;
}

const Format* find_format(std::string_view name) {
  for (const Format& format : table)
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace binran
