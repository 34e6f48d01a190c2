#include "xml/element.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/files.h"
#include "parsed.h"

using namespace binran;
using binran::testing::Parsed;

TEST_CASE("attributes come with their places") {
  Parsed parsed("<a  one='1'\n  two = \"&lt;2 日\"/>");
  const Element root = *parsed.file.root("a");
  CHECK(root.name() == "a");
  CHECK(parsed.at(root.place()).starts_with("a  one"));
  const auto one = root.required("one");
  CHECK(one.value == "1");
  CHECK(parsed.at(one.place).starts_with("one="));
  CHECK(parsed.at(one.inside).starts_with("1'"));
  const auto two = root.optional("two");
  REQUIRE(two);
  CHECK(two->value == "<2 日");
  CHECK(parsed.at(two->place).starts_with("two ="));
  CHECK(parsed.at(two->inside).starts_with("&lt;2"));
  CHECK(!root.optional("three"));
  root.reject_other_attributes();
  CHECK(parsed.faults() == "");
}

TEST_CASE("an attribute that is missing, unknown or nearly right is one fault") {
  Parsed parsed("<a valeu='1' other='2'/>");
  const Element root = *parsed.file.root("a");
  CHECK(root.required("value").value == "");
  root.required("absent");
  root.reject_other_attributes();
  CHECK(parsed.faults() ==
        "1:2: missing attribute absent of <a>\n"
        "1:4: unknown attribute valeu of <a> [did you mean value?]\n"
        "1:14: unknown attribute other of <a>\n");
}

TEST_CASE("an optional attribute with a slip is suggested") {
  Parsed parsed("<a sectoin='1'/>");
  const Element root = *parsed.file.root("a");
  CHECK(!root.optional("section"));
  root.reject_other_attributes();
  CHECK(parsed.faults() == "1:4: unknown attribute sectoin of <a> [did you mean section?]\n");
}

TEST_CASE("one of several values") {
  Parsed parsed("<a x='no' y='maybee'/>");
  const Element root = *parsed.file.root("a");
  CHECK(root.one_of("x", {"yes", "no"}) == 1);
  CHECK(root.one_of("y", {"yes", "no", "maybe"}, 1) == 1);
  CHECK(root.one_of("z", {"yes", "no"}, 1) == 1);
  CHECK(root.one_of("needed", {"yes", "no"}) == 0);
  CHECK(parsed.faults() ==
        "1:2: missing attribute needed of <a>\n"
        "1:14: y: expected yes, no or maybe, got \"maybee\" [did you mean maybe?]\n");
}

TEST_CASE("children: the unknown and the misplaced are reported, once") {
  Parsed parsed("<a>\n <b/> stray\n <bb/><!-- c --><c/>\n</a>");
  const Element root = *parsed.file.root("a");
  CHECK(root.children({"b", "c"}).size() == 2);
  CHECK(root.children({"b", "c"}).size() == 2);
  CHECK(parsed.faults() ==
        "2:7: unexpected text in <a>\n"
        "3:3: unknown element <bb> in <a> [did you mean <b>?]\n");
  CHECK(parsed.diagnostics.errors() == 2);
}

TEST_CASE("children in order") {
  Parsed parsed("<a><c/><b/><b/><c/></a>");
  const Element root = *parsed.file.root("a");
  CHECK(root.children_in_order({"b", "c"}).size() == 4);
  CHECK(parsed.faults() == "1:5: <c> is out of order in <a> [the order is b, c]\n");
}

TEST_CASE("an only child") {
  Parsed parsed("<a><b x='1'/><b x='2'/></a>");
  const Element root = *parsed.file.root("a");
  root.children({"b"});
  CHECK(root.child("b")->required("x").value == "1");
  CHECK(!root.child("c"));
  CHECK(!root.required_child("c"));
  CHECK(parsed.faults() == "1:2: missing <c> in <a>\n1:15: second <b> in <a>\n");
}

TEST_CASE("a slip in the name of a child that must be there is one fault, not two") {
  Parsed parsed("<causes><cauze/></causes>");
  const Element root = *parsed.file.root("causes");
  root.children({"cause"});
  CHECK(!root.required_child("cause"));
  CHECK(parsed.faults() == "1:10: unknown element <cauze> in <causes> [did you mean <cause>?]\n");
}

TEST_CASE("the text of an element is trimmed and collapsed") {
  Parsed parsed("<a>\n  one &amp;\n  two<!-- c --> three <![CDATA[<4>]]>\n</a>");
  const auto text = parsed.file.root("a")->text();
  CHECK(text.value == "one & two three <4>");
  CHECK(parsed.at(text.place).starts_with("one &amp;"));
  Parsed empty("<a> \n </a>");
  CHECK(empty.file.root("a")->text().value == "");
  Parsed inside("<a>x<b/>y</a>");
  CHECK(inside.file.root("a")->text().value == "xy");
  CHECK(inside.faults() == "1:6: expected text only in <a>, got <b>\n");
}

TEST_CASE("mixed content keeps the order and the white space as written") {
  Parsed parsed("<a>x <b>y</b> <b>z</b>w<c/></a>");
  const auto nodes = parsed.file.root("a")->mixed({"b"});
  REQUIRE(nodes.size() == 5);
  CHECK(nodes[0].text == "x ");
  CHECK(parsed.at(nodes[0].place).starts_with("x <b>"));
  CHECK(nodes[1].element->text().value == "y");
  CHECK(nodes[2].text == " ");
  CHECK(nodes[3].element->text().value == "z");
  CHECK(nodes[4].text == "w");
  CHECK(parsed.faults() == "1:25: unknown element <c> in <a>\n");
}

TEST_CASE("a root of another name is a fault") {
  Parsed parsed("<!-- c -->\n<b/>");
  CHECK(!parsed.file.root("a"));
  CHECK(parsed.faults() == "2:2: expected <a>, got <b>\n");
}

TEST_CASE("line breaks in a file become what was meant") {
  CHECK(collapse_white_space("") == "");
  CHECK(collapse_white_space("one\n   two\t three") == "one two three");
  CHECK(collapse_white_space("日本\n  語") == "日本語");
  CHECK(collapse_white_space("です。\r\n　次") == "です。　次");  // an ideographic space is written, not white space
  CHECK(collapse_white_space("日本 語") == "日本 語");            // no line break: the author wrote a space
  CHECK(collapse_white_space("日本\nSIP\n語") == "日本 SIP 語");
  CHECK(collapse_white_space("です。\nSIP\n（日本）\nRFC") == "です。SIP（日本）RFC");  // marks have their own space
  CHECK(collapse_white_space("です。 SIP") == "です。 SIP");
  CHECK(collapse_white_space("한국\n어") == "한국 어");  // Korean writes spaces
  CHECK(collapse_white_space(" a ") == " a ");
  CHECK(collapse_white_space("\n語\n", "日", "x") == "語 ");
  CHECK(collapse_white_space("\n", "日", "語") == "");
}

TEST_CASE("a file that is none, or is too large, is a fault of the environment") {
  Sources sources;
  Diagnostics diagnostics;
  const auto path = std::filesystem::temp_directory_path() / "binran-large.xml";
  write_file(path, "<a>" + std::string(4u << 20, ' ') + "</a>");
  CHECK_THROWS_AS(XmlFile(path, sources, diagnostics), EnvironmentError);
  std::filesystem::remove(path);
  CHECK_THROWS_AS(XmlFile(path, sources, diagnostics), EnvironmentError);
  CHECK_THROWS_AS(XmlFile(path.parent_path(), sources, diagnostics), EnvironmentError);
}

TEST_CASE("an entity that is unknown is one fault, and the value is known to be faulty") {
  Parsed parsed("<a x='&y;' z='&amp;' w='1'>&v;</a>");
  const Element root = *parsed.file.root("a");
  CHECK(root.required("x").faulty);
  CHECK(root.one_of("x", {"yes", "no"}, 1) == 1);
  CHECK(!root.required("w").faulty);
  CHECK(root.required("missing").faulty);
  CHECK(!root.is_sound());
  CHECK(parsed.diagnostics.errors() == 3);
}

TEST_CASE("text is in normal form C, and places are those of the file") {
  // What is written in parts is composed; after it the elements still have their places.
  Parsed parsed("<a n='e\u0301'>\u1112\u1161\u11AB <b/> ｶﾞ<c>e\u0301</c></a>");
  const Element root = *parsed.file.root("a");
  CHECK(root.required("n").value == "é");
  const auto nodes = root.mixed({"b", "c"});
  REQUIRE(nodes.size() == 4);
  CHECK(nodes[0].text == "한 ");
  CHECK(parsed.at(nodes[0].place).starts_with("\u1112"));
  CHECK(parsed.at(nodes[1].place).starts_with("b/>"));
  CHECK(nodes[2].text == " ｶﾞ");
  CHECK(parsed.at(nodes[3].element->text().place).starts_with("e\u0301"));
  CHECK(nodes[3].element->text().value == "é");
}
