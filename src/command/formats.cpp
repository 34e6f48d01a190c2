#include "command/formats.h"

#include <algorithm>
#include <array>
#include <cctype>

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

// Where the functions above put files, and how their names end.
constexpr std::array<std::string_view, 3> folders = {"pdf", "man", "cards"};
constexpr std::array<std::string_view, 3> endings = {".pdf", ".7", ".txt"};

/// Ids and language tags, and what is made of them.
bool is_plain_name(std::string_view name) {
  const auto is_word = [](unsigned char c) { return c < 0x80 && std::isalnum(c); };
  const auto is_allowed = [&](unsigned char c) { return is_word(c) || c == '.' || c == '-'; };
  return !name.empty() && is_word(name.front()) && std::ranges::all_of(name, is_allowed) &&
         name.find("..") == name.npos;
}

/// Position in `folders` of what the path begins with; their number where it begins with something else.
std::size_t kind_of(std::string_view path) {
  return static_cast<std::size_t>(std::ranges::find(folders, path.substr(0, path.find('/'))) - folders.begin());
}

constexpr std::array<Format, 5> table = {{{"pdf", true, handbook, pdf_file<typeset>},
                                          {"sheet", true, card_sheet, pdf_file<typeset_card_sheet>},
                                          {"pocket", true, pocket, pdf_file<typeset_pocket>},
                                          {"man", false, compose_man_pages, man_files},
                                          {"card", false, compose_cards, card_file}}};

}  // namespace

std::span<const std::string_view> output_folders() {
  return folders;
}

bool is_output_folder(std::string_view path) {
  if (kind_of(path) == folders.size()) return false;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    if (!is_plain_name(path.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

bool is_output_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash != path.npos && is_output_folder(path.substr(0, slash)) && is_plain_name(path.substr(slash + 1)) &&
         path.ends_with(endings[kind_of(path)]);
}

std::span<const Format> formats() {
  return table;
}

const Format* find_format(std::string_view name) {
  for (const Format& format : table)
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace binran
