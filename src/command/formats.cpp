#include "command/formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "compose/cards.h"
#include "compose/handbook.h"
#include "compose/man_pages.h"
#include "compose/pairs.h"
#include "compose/publication.h"
#include "layout/sheet.h"
#include "layout/typeset.h"
#include "search/index_maker.h"
#include "search/index_script.h"
#include "write/docset/docset.h"
#include "write/epub/epub.h"
#include "write/man.h"
#include "write/page_data.h"
#include "write/pdf/pdf.h"
#include "write/site.h"

namespace binran {
namespace {

Colophon made_with() {
  return {"binran authors", "MIT", "binran " BINRAN_VERSION};
}
void take_handbook(const Edition& edition, const TakeDocument& take) {
  take(compose_handbook(edition, made_with()));
}
void take_book(Editions editions, const Book& book, const TakeDocument& take) {
  take(compose_book(editions, book, made_with()));
}

template <Document (*compose)(const Edition&)>
void take_one(const Edition& edition, const TakeDocument& take) {
  take(compose(edition));
}

/// A document that stands alone on paper needs a title of its own.
Document as_book(Document document) {
  Section part{SectionRole::part_body, "part-" + document.name, {Text{document.title}}};
  part.sections = std::move(document.sections);
  document.sections = {std::move(part)};
  return document;
}

/// One PDF by any of the composers of layout/.
template <auto lay_out>
std::vector<OutputFile> pdf_file(Document document, const Locale& locale, const Writing& writing) {
  OutputFile file{"pdf/" + document.name + ".pdf", {}};
  PdfWriter writer(writing.workers);
  const auto take = [&](Page& page, const PageContext& context) {
    writing.faults_only ? std::vector<Drawing>().swap(page.drawings) : writer.draw(page, context);
  };
  Pages pages = lay_out(std::move(document), *writing.fonts, writing.locales, writing.hyphenation,
                        writing.paper.value_or(locale.paper()), writing.diagnostics, take, writing.workers);
  if (writing.diagnostics.has_errors()) return {};
  if (!writing.faults_only) file.bytes = writer.finish(std::move(pages));
  return {std::move(file)};
}

/// English pages are in man7, others in <locale>/man7 (FHS 3.0, 4.11.6). Aliases are links: readers disagree about
/// where a page is that `.so` names, and mandoc warns of it.
// NOLINTNEXTLINE(performance-unnecessary-value-param): as `Format::write` wants it, which may use the document up.
std::vector<OutputFile> man_files(Document document, const Locale& locale, const Writing&) {
  const std::string folder = man_folder(locale) + "man7/";
  std::vector<OutputFile> files = {{folder + document.name + ".7", write_man(document, locale)}};
  for (const std::string& alias : document.aliases) files.push_back({folder + alias + ".7", {}, document.name + ".7"});
  return files;
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): as `Format::write` wants it, which may use the document up.
std::vector<OutputFile> card_file(Document document, const Locale& locale, const Writing& writing) {
  return {{"cards/" + locale.tag() + "/" + document.name + ".txt", write_card(document, locale, writing.card)}};
}

OutputFile index_file(Editions editions, std::uint32_t stamp) {
  return {index_path(editions.front().locale.tag()), make_index(indexed(editions), stamp)};
}

std::vector<OutputFile> json_file(Editions editions, const Book*, const Writing& writing) {
  const Edition& edition = editions.front();
  const std::string name = edition.protocol.id.value + "-" + edition.locale.tag();
  return {{"json/" + name + ".json",
           writing.faults_only ? std::string() : handbook_json(edition),
           {},
           edition.protocol.id.place}};
}
OutputFile schema_file() {
  return {"json/binran-1.schema.json", std::string(json_schema())};
}

/// The editions of each language.
std::vector<Editions> by_language(Editions editions) {
  std::vector<Editions> result;
  while (!editions.empty()) {
    const auto other = std::ranges::find_if(
        editions, [&](const Edition& it) { return it.locale.tag() != editions.front().locale.tag(); });
    result.push_back(editions.first(static_cast<std::size_t>(other - editions.begin())));
    editions = editions.subspan(result.back().size());
  }
  return result;
}

/// What the script of the pages of a language reads.
void add_data(Editions editions, const std::string& folder, bool faults_only, std::vector<OutputFile>& files) {
  const auto add = [&](const std::string& name, const auto& data) {
    files.push_back({folder + name, faults_only ? std::string() : data_script(name, data())});
  };
  add(search_file, [&] {
    const std::string bytes = make_index(indexed(editions), 0);
    return index_data(SearchIndex::open(bytes).value());
  });
  for (const Edition& edition : editions)
    if (has_pairs(edition))
      add(pairs_file(edition.protocol.id.value), [&] { return pairs_data(compose_pairs(edition)); });
}

std::vector<OutputFile> site_files(Editions editions, const Book*, const Writing& writing) {
  std::vector<OutputFile> files;
  const std::vector<Editions> parts = by_language(editions);
  std::vector<Publication> languages;
  for (const Editions& part : parts) {
    languages.push_back(compose_publication(part, made_with()));
    if (!writing.faults_only) find_anchors(languages.back());
  }
  files = {{"html/index.html", write_languages(languages)},
           {"html/binran.css", std::string(site_style())},
           {"html/binran.js", std::string(site_script())}};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string folder = "html/" + languages[i].language + "/";
    SiteWriter writer(languages[i], languages, parts[i].front().locale);
    for (const ScreenPage& page : languages[i].pages)
      files.push_back(
          {folder + page_file(page.name), writing.faults_only ? std::string() : writer.page(page), {}, page.place});
    add_data(parts[i], folder, writing.faults_only, files);
  }
  return files;
}

/// The pages of a protocol or a book, which know where each other's places are.
Publication published(Editions editions, const Book* book) {
  Publication publication =
      book ? compose_publication(editions, *book, made_with()) : compose_publication(editions, made_with());
  find_anchors(publication);
  return publication;
}

/// The pages of a protocol or a book as one file, whose name follows from theirs.
template <std::string (*write)(const Publication&, const Locale&)>
std::vector<OutputFile> one_file(const char* folder, const char* ending, Editions editions, const Book* book,
                                 const Writing& writing) {
  const Edition& edition = editions.front();
  const Written& name = book ? book->id : edition.protocol.id;
  OutputFile file{fmt::format("{}/{}-{}{}", folder, name.value, edition.locale.tag(), ending), {}, {}, name.place};
  if (!writing.faults_only) file.bytes = write(published(editions, book), edition.locale);
  return {std::move(file)};
}
std::vector<OutputFile> single_file(Editions editions, const Book* book, const Writing& writing) {
  return one_file<write_single>("single", ".html", editions, book, writing);
}
std::vector<OutputFile> epub_file(Editions editions, const Book* book, const Writing& writing) {
  return one_file<write_epub>("epub", ".epub", editions, book, writing);
}

std::vector<OutputFile> docset_files(Editions editions, const Book* book, const Writing& writing) {
  if (writing.faults_only) return {};
  const Edition& edition = editions.front();
  const Publication publication = published(editions, book);
  const std::string folder = "docset/" + docset_name(publication) + ".docset/";
  std::vector<OutputFile> files;
  for (DocsetFile& file : write_docset(publication, edition.locale))
    files.push_back({folder + file.path, std::move(file.bytes), {}, edition.protocol.id.place});
  return files;
}

// Where the functions above, and watch, put files, and how their names end.
constexpr std::array<std::string_view, 10> folders = {"pdf",  "man",  "cards",  "search", "preview",
                                                      "json", "html", "single", "epub",   "docset"};
constexpr std::array<std::array<std::string_view, 6>, 10> endings = {
    {{".pdf"},
     {".7"},
     {".txt"},
     {".index"},
     {".pdf"},
     {".json"},
     {".html", ".css", ".js"},
     {".html"},
     {".epub"},
     {".html", ".css", ".png", ".json", ".plist", ".dsidx"}}};

/// Ids, language tags and POSIX names of languages, and what is made of them.
bool is_plain_name(std::string_view name) {
  const auto is_allowed = [](char c) {
    return is_alphanumeric(c) || std::string_view(".-_@").find(c) != std::string_view::npos;
  };
  return !name.empty() && is_alphanumeric(name.front()) && std::ranges::all_of(name, is_allowed) &&
         name.find("..") == name.npos;
}

/// Position in `folders` of what the path begins with; their number where it begins with something else.
std::size_t kind_of(std::string_view path) {
  return static_cast<std::size_t>(std::ranges::find(folders, path.substr(0, path.find('/'))) - folders.begin());
}

constexpr Format table[] = {
    {.name = "pdf",
     .about = "handbook",
     .compose = take_handbook,
     .compose_book = take_book,
     .compose_entry = compose_card,
     .compose_pair = compose_comparison_card,
     .as_whole = as_book,
     .lay_out = typeset,
     .write = pdf_file<typeset>},
    {.name = "sheet",
     .about = "cards to print and cut",
     .compose = take_one<compose_card_sheet>,
     .lay_out = typeset_card_sheet,
     .write = pdf_file<typeset_card_sheet>},
    {.name = "pocket",
     .about = "one sheet to fold",
     .compose = take_one<compose_pocket>,
     .lay_out = typeset_pocket,
     .write = pdf_file<typeset_pocket>},
    {.name = "man",
     .about = "manual pages",
     .compose = compose_man_pages,
     .compose_entry = compose_man_page,
     .compose_pair = compose_man_page,
     .write = man_files},
    {.name = "card",
     .about = "plain text",
     .compose = compose_cards,
     .compose_entry = compose_card,
     .compose_pair = compose_comparison_card,
     .write = card_file},
    {.name = "html", .about = "pages for a browser", .publish = site_files, .all_at_once = true},
    {.name = "single", .about = "all pages of a protocol in one file", .publish = single_file},
    {.name = "epub", .about = "e-book", .publish = epub_file, .publishes_books = true},
    {.name = "docset", .about = "for Zeal and Dash", .publish = docset_files},
    {.name = "json",
     .about = "values and texts for programs",
     .publish = json_file,
     .extract = extract_json,
     .common = schema_file},
    {.name = "search", .about = "what find reads", .index = index_file},
};

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
         std::ranges::any_of(endings[kind_of(path)],
                             [&](std::string_view ending) { return !ending.empty() && path.ends_with(ending); });
}

std::span<const Format> formats() {
  return table;
}

std::vector<std::string> format_names(bool of_answers) {
  std::vector<std::string> names;
  for (const Format& format : formats())
    if (format.answers() || !of_answers) names.emplace_back(format.name);
  return names;
}

std::string man_folder(const Locale& locale) {
  return "man/" + (locale.tag() == "en" ? std::string() : posix_name(locale.tag()) + "/");
}

std::string index_path(const std::string& tag) {
  return "search/" + tag + ".index";
}

std::vector<std::string> paper_names() {
  std::vector<std::string> names;
  for (const Paper& paper : papers) names.emplace_back(paper.name);
  return names;
}

Paper paper_for(const std::string& name, const Locale& locale) {
  return find_paper(name).value_or(locale.paper());
}

const Format* find_format(std::string_view name) {
  for (const Format& format : table)
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace binran
