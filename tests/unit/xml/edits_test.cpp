#include "xml/edits.h"

#include <doctest/doctest.h>

using namespace binran;

namespace {

/// The tag `<text …>` in a file of its own, with `of` set.
std::string marked(const std::string& tag) {
  std::string file = "<a of='1'>" + tag + "</a>\r\n<!-- of='2' -->";
  set_attribute(file, file.find("text"), "of", "99", "lang");
  REQUIRE(file.starts_with("<a of='1'>"));
  REQUIRE(file.ends_with("</a>\r\n<!-- of='2' -->"));
  return file.substr(10, file.find("</a>") - 10);
}

}  // namespace

TEST_CASE("an attribute is set where it stands, with the quotation marks that it has") {
  CHECK(marked("<text of=\"\" lang='ja'/>") == "<text of=\"99\" lang='ja'/>");
  CHECK(marked("<text lang='ja'\n  of = '12' >") == "<text lang='ja'\n  of = '99' >");
  CHECK(marked("<text title='of=\"3\"' of='12'>") == "<text title='of=\"3\"' of='99'>");
  CHECK(marked("<text title='/>' of='12'>") == "<text title='/>' of='99'>");
}

TEST_CASE("an attribute that is not there is put behind its neighbour") {
  CHECK(marked("<text lang='ja'>") == "<text lang='ja' of=\"99\">");
  CHECK(marked("<text lang=\"it's\"/>") == "<text lang=\"it's\" of=\"99\"/>");
  CHECK(marked("<text\n\tlang='ja'\n\toften='x'\n>") == "<text\n\tlang='ja' of=\"99\"\n\toften='x'\n>");
}

TEST_CASE("a tag with neither stays as it is") {
  CHECK(marked("<text>") == "<text>");
  CHECK(marked("<text/>") == "<text/>");
  CHECK(marked("<text language='ja'>") == "<text language='ja'>");
}
