#include "write/epub/epub.h"

#include <algorithm>
#include <map>
#include <utility>

#include "write/epub/package_document.h"
#include "write/epub/zip_archive.h"
#include "write/page_markup.h"

namespace binran {
namespace {

/// What all pages of the book begin with, the navigation among them.
MarkupWriter begin_page(const Publication& book, const std::string& title) {
  MarkupWriter out(Syntax::xml);
  out.document_type();
  out.open("html", {{"xmlns", "http://www.w3.org/1999/xhtml"},
                    {"xmlns:epub", "http://www.idpf.org/2007/ops"},
                    {"lang", book.language}});
  out.open("head", {});
  // Some readers take a file without it for another charset.
  out.empty("meta", {{"charset", "utf-8"}});
  out.element("title", {}, title);
  out.empty("link", {{"rel", "stylesheet"}, {"href", style_file}});
  out.close("head");
  out.new_line();
  out.open("body", {});
  out.new_line();
  return out;
}
std::string end_page(MarkupWriter& out) {
  out.close("body");
  out.close("html");
  out.new_line();
  return out.take();
}

std::string title_page(const Publication& book) {
  MarkupWriter out = begin_page(book, book.title);
  out.open("section", {{"epub:type", "titlepage"}, {"class", "title-page"}});
  out.element("h1", {}, book.cover.title);
  for (const std::string* line : {&book.cover.subtitle, &book.cover.kind, &book.cover.edition, &book.publisher})
    if (!line->empty()) out.element("p", {}, *line);
  out.element("p", {{"class", "small"}}, book.rights);
  out.close("section");
  out.new_line();
  return end_page(out);
}

void lead_to(const std::string& address, const std::string& words, MarkupWriter& out) {
  out.element("a", {{"href", address}}, words);
}

/// The contents: pages below those that list them, codes below their classes.
class Contents {
 public:
  Contents(const Publication& book, MarkupWriter& out) : book_(book), out_(out) {
    for (const ScreenPage& page : book.pages) below_[page.above].push_back(&page);
  }

  void write() {
    const ScreenPage& first = book_.pages.front();
    out_.open("ol", {});
    out_.new_line();
    item(first, book_.words.home, [] {});
    for (const ScreenPage* page : below_[first.name]) add(*page);
    out_.close("ol");
    out_.new_line();
  }

 private:
  using Pages = std::vector<const ScreenPage*>;

  template <class Below>
  void item(const ScreenPage& page, const std::string& words, Below below) {
    out_.open("li", {});
    lead_to(epub_file(page.name), words, out_);
    below();
    out_.close("li");
    out_.new_line();
  }
  void add(const ScreenPage& page) {
    item(page, page.title, [&] {
      const auto below = below_.find(page.name);
      if (below == below_.end()) return;
      out_.open("ol", {});
      out_.new_line();
      if (page.kind == PageKind::codes)
        add_classes(below->second);
      else
        for (const ScreenPage* each : below->second) add(*each);
      out_.close("ol");
    });
  }
  /// In the order of their first codes.
  void add_classes(const Pages& codes) {
    std::vector<std::pair<CodeGroup, Pages>> classes;
    for (const ScreenPage* code : codes) {
      if (!code->group) continue;
      auto its = std::ranges::find(classes, code->group->anchor, [](const auto& it) { return it.first.anchor; });
      if (its == classes.end()) its = classes.insert(its, {*code->group, {}});
      its->second.push_back(code);
    }
    for (const auto& [group, members] : classes) {
      out_.open("li", {});
      out_.element("span", {}, group.label);
      out_.open("ol", {});
      out_.new_line();
      for (const ScreenPage* code : members) item(*code, code->title, [] {});
      out_.close("ol");
      out_.close("li");
      out_.new_line();
    }
  }

  const Publication& book_;
  MarkupWriter& out_;
  std::map<std::string, Pages> below_;  ///< by the name of the page that lists them
};

std::string navigation(const Publication& book) {
  MarkupWriter out = begin_page(book, book.words.contents);
  out.open("nav", {{"epub:type", "toc"}, {"role", "doc-toc"}, {"id", "toc"}, {"aria-labelledby", "toc-title"}});
  out.element("h1", {{"id", "toc-title"}}, book.words.contents);
  Contents(book, out).write();
  out.close("nav");
  out.new_line();
  // For the buttons of a reader: nobody sees it (EPUB 3.3, 5.4.2.3).
  out.open("nav", {{"epub:type", "landmarks"}, {"hidden", "hidden"}});
  out.open("ol", {});
  const auto landmark = [&](const char* type, const std::string& address, const std::string& words) {
    out.open("li", {});
    out.element("a", {{"epub:type", type}, {"href", address}}, words);
    out.close("li");
  };
  landmark("toc", "#toc", book.words.contents);
  landmark("bodymatter", epub_file(book.pages.front().name), book.words.home);
  for (const ScreenPage& page : book.pages)
    if (page.kind == PageKind::glossary) landmark("glossary", epub_file(page.name), page.title);
  out.close("ol");
  out.close("nav");
  out.new_line();
  return end_page(out);
}

std::string page_of(const ScreenPage& page, const Publication& book, Breaker& breaker) {
  const Document document = page.whole();
  MarkupWriter out = begin_page(book, document.title);
  out.open("main", {});
  write_page(document, frame_of(book, page, epub_ending), breaker, out);
  out.close("main");
  out.new_line();
  return end_page(out);
}

/// Tells readers where the package document is.
std::string container() {
  MarkupWriter out(Syntax::xml);
  out.declaration();
  out.open("container", {{"version", "1.0"}, {"xmlns", "urn:oasis:names:tc:opendocument:xmlns:container"}});
  out.open("rootfiles", {});
  out.empty("rootfile", {{"full-path", "EPUB/package.opf"}, {"media-type", "application/oebps-package+xml"}});
  out.close("rootfiles");
  out.close("container");
  out.new_line();
  return out.take();
}

}  // namespace

std::string write_epub(const Publication& book, const Locale& locale) {
  Breaker breaker(locale.tag(), locale.typesetting());
  std::vector<EpubPage> pages = {{"title", title_page(book)}, {navigation_name, navigation(book)}};
  for (const ScreenPage& page : book.pages) pages.push_back({page.name, page_of(page, book, breaker)});
  std::vector<ArchivedFile> files = {{"mimetype", "application/epub+zip", true},
                                     {"META-INF/container.xml", container()},
                                     {"EPUB/package.opf", package_document(book, pages)},
                                     {std::string("EPUB/") + style_file, std::string(epub_style())}};
  for (EpubPage& page : pages) files.push_back({"EPUB/" + epub_file(page.name), std::move(page.markup)});
  return zip_archive(files);
}

}  // namespace binran
