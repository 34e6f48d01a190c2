#include "write/pdf/metadata.h"

#include <doctest/doctest.h>

#include "holds.h"

namespace binran::pdf {
namespace {

TEST_CASE("text cannot leave its place in the XMP packet") {
  CHECK(xml_text("<&\"]]>") == "&lt;&amp;&quot;]]&gt;");
  CHECK(xml_text("a\x01\x1b"
                 "b\tc") == "ab\tc");
  CHECK(xml_text("\xEF\xBF\xBE\xF0\xA0\xAE\xB7") == "\xF0\xA0\xAE\xB7");
}

TEST_CASE("the packet and the information dictionary say the same") {
  Pages pages;
  pages.title = "<&\"]]>";
  pages.subject = "Codes";
  pages.author = "Author";
  pages.language = "ja";
  pages.date = "2026-11-20";
  pages.keywords = {"SIP", "430"};
  const std::string packet = xmp_packet(pages), entries = information(pages);
  CHECK(holds(packet, "<rdf:li xml:lang=\"x-default\">&lt;&amp;&quot;]]&gt;</rdf:li>"));
  CHECK(holds(entries, "/Title(<&\"]]>)"));
  CHECK(holds(packet, "<pdf:Keywords>SIP, 430</pdf:Keywords>"));
  CHECK(holds(entries, "/Keywords(SIP, 430)"));
  CHECK(holds(packet, "<xmp:CreateDate>2026-11-20T00:00:00Z</xmp:CreateDate>"));
  CHECK(holds(entries, "/CreationDate(D:20261120000000Z)/ModDate(D:20261120000000Z)"));
  CHECK(holds(packet, "<dc:language><rdf:Bag><rdf:li>ja</rdf:li></rdf:Bag></dc:language>"));
  CHECK(holds(packet, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>"));
  CHECK(holds(packet, "<pdfuaid:part>1</pdfuaid:part>"));
}

TEST_CASE("what is not known is left out") {
  const std::string packet = xmp_packet({}), entries = information({});
  CHECK_FALSE(holds(packet, "dc:title"));
  CHECK_FALSE(holds(packet, "xmp:CreateDate"));
  CHECK_FALSE(holds(entries, "/Title"));
  CHECK_FALSE(holds(entries, "Date"));
}

}  // namespace
}  // namespace binran::pdf
