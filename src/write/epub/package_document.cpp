#include "write/epub/package_document.h"

#include <uuid/uuid.h>

#include <array>

#include "write/markup.h"

namespace binran {
namespace {

/// The same for each edition of a publication, and another for each protocol or book and language: version 5 of RFC
/// 9562, by the name below.
std::string identifier(const Publication& book) {
  const std::string name = "binran/" + book.name + "/" + book.language;
  uuid_t uuid;
  uuid_generate_sha1(uuid, *uuid_get_template("url"), name.data(), name.size());
  std::array<char, UUID_STR_LEN> words{};
  uuid_unparse_lower(uuid, words.data());
  return std::string("urn:uuid:") + words.data();
}

class PackageWriter {
 public:
  PackageWriter(const Publication& book, const std::vector<EpubPage>& pages) : book_(book), pages_(pages) {}

  std::string write() {
    out_.declaration();
    out_.open("package", {{"xmlns", "http://www.idpf.org/2007/opf"},
                          {"version", "3.0"},
                          {"unique-identifier", "id"},
                          {"xml:lang", book_.language},
                          {"dir", "ltr"}});
    out_.new_line();
    metadata();
    manifest();
    spine();
    out_.close("package");
    out_.new_line();
    return out_.take();
  }

 private:
  void property(std::string_view name, std::string_view value) {
    out_.element("meta", {{"property", name}}, value);
    out_.new_line();
  }
  void core(std::string_view name, std::string_view value, const Attributes& attributes = {}) {
    out_.element(name, attributes, value);
    out_.new_line();
  }

  void metadata() {
    out_.open("metadata", {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
    out_.new_line();
    core("dc:identifier", identifier(book_), {{"id", "id"}});
    core("dc:title", book_.title);
    core("dc:language", book_.language);
    core("dc:date", book_.date);
    core("dc:publisher", book_.publisher);
    core("dc:rights", book_.rights);
    property("dcterms:modified", book_.date + "T00:00:00Z");
    // What it does for whom (EPUB Accessibility 1.1, 2.1). A conformance is not claimed: who certifies it says so.
    for (const char* mode : {"textual", "visual"}) property("schema:accessMode", mode);
    property("schema:accessModeSufficient", "textual");
    for (const char* feature : {"structuralNavigation", "tableOfContents", "readingOrder", "alternativeText",
                                "longDescription", "displayTransformability", "ARIA"})
      property("schema:accessibilityFeature", feature);
    property("schema:accessibilityHazard", "none");
    property("schema:accessibilitySummary", book_.words.accessibility);
    out_.close("metadata");
    out_.new_line();
  }

  static std::string_view properties(const EpubPage& page) {
    if (page.name == navigation_name) return "nav";
    // Text holds no `<` of its own.
    return page.markup.find("<svg") == page.markup.npos ? "" : "svg";
  }
  void manifest() {
    out_.open("manifest", {});
    out_.new_line();
    out_.empty("item", {{"id", "style"}, {"href", style_file}, {"media-type", "text/css"}});
    out_.new_line();
    for (const EpubPage& page : pages_) {
      out_.empty("item", {{"id", "page-" + page.name},
                          {"href", epub_file(page.name)},
                          {"media-type", "application/xhtml+xml"},
                          {"properties", properties(page)}});
      out_.new_line();
    }
    out_.close("manifest");
    out_.new_line();
  }
  void spine() {
    out_.open("spine", {{"page-progression-direction", "ltr"}});
    out_.new_line();
    for (const EpubPage& page : pages_) {
      out_.empty("itemref", {{"idref", "page-" + page.name}});
      out_.new_line();
    }
    out_.close("spine");
    out_.new_line();
  }

  const Publication& book_;
  const std::vector<EpubPage>& pages_;
  MarkupWriter out_{Syntax::xml};
};

}  // namespace

std::string package_document(const Publication& book, const std::vector<EpubPage>& pages) {
  return PackageWriter(book, pages).write();
}

}  // namespace binran
