// What an e-book says of itself.
#include "write/epub/package_document.h"

#include <doctest/doctest.h>

#include "holds.h"

namespace binran {
namespace {

Publication book() {
  Publication made;
  made.name = "sip";
  made.language = "ja";
  made.title = "A & B";
  made.date = "2026-11-20";
  return made;
}

}  // namespace

TEST_CASE("the identifier is a UUID of the name and the language, whatever the edition") {
  Publication made = book();
  // uuid.uuid5(uuid.NAMESPACE_URL, "binran/sip/ja") in Python
  const char* known = "<dc:identifier id=\"id\">urn:uuid:6528dbd4-7dd1-5daf-9a5c-a3c27dbfbf8c</dc:identifier>";
  CHECK(holds(package_document(made, {}), known));
  made.date = "2027-01-01";
  made.title = "another";
  CHECK(holds(package_document(made, {}), known));
  made.language = "en";
  CHECK(holds(package_document(made, {}), "d77bd382-b57c-5c09-bb93-9ee28996e15e"));
}

TEST_CASE("pages are listed in their order, with what readers must know of each") {
  const std::string package =
      package_document(book(), {{"b", "<p/>"}, {"nav", "<nav/>"}, {"a", "<p>&lt;svg</p><svg></svg>"}});
  CHECK(holds(package, "<dc:title>A &amp; B</dc:title>"));
  CHECK(holds(package, "<meta property=\"dcterms:modified\">2026-11-20T00:00:00Z</meta>"));
  CHECK(holds(package, "href=\"b.xhtml\" media-type=\"application/xhtml+xml\"/>"));
  CHECK(holds(package, "href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>"));
  CHECK(holds(package, "href=\"a.xhtml\" media-type=\"application/xhtml+xml\" properties=\"svg\"/>"));
  CHECK(holds(package, "<itemref idref=\"page-b\"/>\n<itemref idref=\"page-nav\"/>\n<itemref idref=\"page-a\"/>"));
}

}  // namespace binran
