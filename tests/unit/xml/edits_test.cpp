#include "xml/edits.h"

#include <doctest/doctest.h>

using namespace binran;

namespace {

/// The tag `<text …>` in a file of its own, with `en` set.
std::string marked(const std::string& tag) {
  std::string file = "<a en='1'>" + tag + "</a>\r\n<!-- en='2' -->";
  file = with_attributes(file, "en", {{file.find("text"), "99"}});
  REQUIRE(file.starts_with("<a en='1'>"));
  REQUIRE(file.ends_with("</a>\r\n<!-- en='2' -->"));
  return file.substr(10, file.find("</a>") - 10);
}

}  // namespace

TEST_CASE("an attribute is set where it stands, with the quotation marks that it has") {
  CHECK(marked("<text en=\"\" id='x'/>") == "<text en=\"99\" id='x'/>");
  CHECK(marked("<text id='x'\n  en = '12' >") == "<text id='x'\n  en = '99' >");
  CHECK(marked("<text id='en=\"3\"' en='12'>") == "<text id='en=\"3\"' en='99'>");
  CHECK(marked("<text id='/>' en='12'>") == "<text id='/>' en='99'>");
}

TEST_CASE("an attribute that is not there is put behind the others") {
  CHECK(marked("<text>") == "<text en=\"99\">");
  CHECK(marked("<text/>") == "<text en=\"99\"/>");
  CHECK(marked("<text id=\"it's\"/>") == "<text id=\"it's\" en=\"99\"/>");
  CHECK(marked("<text\n\tid='x'\n\tend='x'\n>") == "<text\n\tid='x'\n\tend='x' en=\"99\"\n>");
}

TEST_CASE("several tags are marked in one go") {
  const std::string file = "<a><b/><c en='1'/><d/></a>";
  CHECK(with_attributes(file, "en", {{file.find("b/"), "2"}, {file.find("c "), "3"}, {file.find("d/"), "4"}}) ==
        "<a><b en=\"2\"/><c en='3'/><d en=\"4\"/></a>");
}
