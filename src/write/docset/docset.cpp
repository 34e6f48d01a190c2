#include "write/docset/docset.h"

#include "base/json.h"
#include "document/plain_text.h"
#include "write/docset/icons.h"
#include "write/docset/search_table.h"
#include "write/page_markup.h"
#include "write/site.h"

namespace binran {
namespace {

constexpr const char* documents = "Contents/Resources/Documents/";
constexpr const char* style_file = "binran.css";

/// The kinds of entries of docsets; browsers have an icon for each.
std::string_view type_of(const ScreenPage& page) {
  switch (page.kind) {
    case PageKind::entry: {
      const ClassKind kind = page.group ? page.group->kind : ClassKind::neutral;
      const bool fails = kind == ClassKind::client || kind == ClassKind::server || kind == ClassKind::global;
      return fails ? "Error" : "Value";
    }
    case PageKind::symptom:
      return "Event";
    case PageKind::home:
    case PageKind::protocol:
    case PageKind::codes:
    case PageKind::symptoms:
    case PageKind::comparisons:
    case PageKind::comparison:
    case PageKind::article:
    case PageKind::mappings:
    case PageKind::glossary:
      return "Guide";
  }
  return "Guide";
}

/// Each term that is explained, where it is.
void add_terms(const Sections& sections, const std::string& path, std::vector<SearchRow>& rows) {
  for (const Section& section : sections) {
    for (const Block& block : section.blocks)
      if (const auto* list = std::get_if<List>(&block.content))
        for (const ListItem& item : list->items)
          if (!item.anchor.empty()) rows.push_back({plain_text(item.label), "Word", path + "#" + item.anchor});
    add_terms(section.sections, path, rows);
  }
}

/// Browsers look at names alone: what is looked up in several ways has several.
void add_rows(const ScreenPage& page, const Document& document, std::vector<SearchRow>& rows) {
  const std::string path = page_file(page.name);
  const std::string type(type_of(page));
  rows.push_back({page.title, type, path});
  for (const std::string& name : page.other_names) rows.push_back({name, type, path});
  if (page.kind == PageKind::glossary) add_terms(document.sections, path, rows);
}

std::string markup_of(const Document& document, const ScreenPage& page, const Publication& book, Breaker& breaker) {
  MarkupWriter out;
  out.document_type();
  out.open("html", {{"lang", book.language}});
  out.open("head", {});
  out.empty("meta", {{"charset", "utf-8"}});
  out.element("title", {}, document.title);
  out.empty("link", {{"rel", "stylesheet"}, {"href", style_file}});
  out.close("head");
  out.new_line();
  out.open("body", {});
  out.open("main", {});
  out.new_line();
  PageFrame frame = frame_of(book, page, page_ending);
  frame.with_section_marks = true;
  write_page(document, frame, breaker, out);
  out.close("main");
  out.close("body");
  out.close("html");
  out.new_line();
  return out.take();
}

/// A property list of strings and truths, each key beside its value.
class PropertyList {
 public:
  PropertyList() {
    out_.declaration();
    out_.open("plist", {{"version", "1.0"}});
    out_.open("dict", {});
    out_.new_line();
  }
  PropertyList& add(std::string_view key, std::string_view value) {
    out_.element("key", {}, key);
    out_.element("string", {}, value);
    out_.new_line();
    return *this;
  }
  PropertyList& add(std::string_view key, bool value) {
    out_.element("key", {}, key);
    out_.empty(value ? "true" : "false", {});
    out_.new_line();
    return *this;
  }
  PropertyList& add(std::string_view key, const char* value) { return add(key, std::string_view(value)); }
  std::string take() {
    out_.close("dict");
    out_.close("plist");
    out_.new_line();
    return out_.take();
  }

 private:
  MarkupWriter out_{Syntax::xml};
};

std::string information(const Publication& book) {
  const std::string name = docset_name(book);
  return PropertyList()
      .add("CFBundleIdentifier", name)
      .add("CFBundleName", book.title)
      .add("DocSetPlatformFamily", book.name)
      .add("DashDocSetKeyword", book.name)
      .add("DashDocSetPluginKeyword", name)
      .add("dashIndexFilePath", page_file(book.pages.front().name))
      .add("isDashDocset", true)
      .add("isJavaScriptEnabled", false)
      .add("DashDocSetFamily", "dashtoc")
      .add("DashDocSetDefaultFTSEnabled", true)
      .take();
}

/// What Zeal reads beside it.
std::string metadata(const Publication& book) {
  const Json about = {{"name", docset_name(book)}, {"title", book.title}, {"version", book.date}, {"revision", "0"}};
  return about.dump(2) + "\n";
}

}  // namespace

std::string docset_name(const Publication& book) {
  return book.name + "-" + book.language;
}

std::vector<DocsetFile> write_docset(const Publication& book, const Locale& locale) {
  std::vector<DocsetFile> files = {{"Contents/Info.plist", information(book)},
                                   {"meta.json", metadata(book)},
                                   {"icon.png", std::string(docset_icon())},
                                   {"icon@2x.png", std::string(large_docset_icon())},
                                   {std::string(documents) + style_file, std::string(site_style())}};
  Breaker breaker(locale.tag(), locale.typesetting());
  std::vector<SearchRow> rows;
  for (const ScreenPage& page : book.pages) {
    const Document document = page.whole();
    add_rows(page, document, rows);
    files.push_back({documents + page_file(page.name), markup_of(document, page, book, breaker)});
  }
  files.push_back({"Contents/Resources/docSet.dsidx", search_table(rows)});
  return files;
}

}  // namespace binran
