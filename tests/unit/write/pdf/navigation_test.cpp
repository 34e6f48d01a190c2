#include "write/pdf/navigation.h"

#include <doctest/doctest.h>

#include "holds.h"
#include "reader.h"
#include "sequence.h"
#include "write/pdf/trees.h"

namespace binran::pdf {
namespace {

Pages two_pages() {
  Pages pages;
  pages.pages.resize(2);
  for (Page& page : pages.pages) page.width = 100, page.height = 200;
  return pages;
}

TEST_CASE("page labels begin with the first page") {
  CHECK(page_labels({}) == "<</Nums[0 <</S/D>>]>>");
  CHECK(page_labels({{PageLabel::Style::none, first_page, 1},
                     {PageLabel::Style::roman, second_page, 1},
                     {PageLabel::Style::arabic, PageIndex{4}, 3}}) == "<</Nums[0 <<>> 1 <</S/r>> 4 <</S/D/St 3>>]>>");
  CHECK(page_labels({{PageLabel::Style::roman, PageIndex{2}, 1}}) == "<</Nums[0 <</S/D>> 2 <</S/r>>]>>");
}

TEST_CASE("links inside lead to a place, links outside to a URI") {
  ObjectFile file;
  Pages pages = two_pages();
  std::vector<Ref> refs{file.add_page(), file.add_page()};
  Link inside, outside;
  inside.area = {10, 20, 30, 10};
  inside.page = second_page, inside.top = 50, inside.description = "486 → 480";
  outside.uri = "https://example.com/(a) b\\";
  pages.pages[0].links = {inside, outside};
  const auto annotations = add_annotations(file, pages, pages.pages[0], refs, 7);
  const auto objects = read_pdf(file.serialise());
  const std::string& first = objects.at(annotations.at(0).number).dictionary;
  CHECK(holds(first, "/Rect[10 170 40 180]/Border[0 0 0]/F 4/StructParent 7"));
  CHECK(holds(first, "/Contents<FEFF0034"));
  CHECK(holds(first, fmt::format("/Dest[{}/XYZ 0 150 null]", refs[1])));
  const std::string& second = objects.at(annotations.at(1).number).dictionary;
  CHECK(holds(second, "/StructParent 8"));
  CHECK(holds(second, "/A<</S/URI/URI(https://example.com/\\(a\\)%20b\\\\)>>"));
}

TEST_CASE("the outline nests by level, and may skip one") {
  ObjectFile file;
  Pages pages = two_pages();
  std::vector<Ref> refs{file.add_page(), file.add_page()};
  pages.outline = {
      {"A", 1, first_page, 10}, {"A.1", 3, first_page, 20}, {"A.2", 2, second_page, 30}, {"B", 1, second_page, 40}};
  add_outline(file, pages, refs);
  const auto objects = read_pdf(file.serialise());
  const std::string& first = find_object(objects, "/Title(A)").dictionary;
  const std::string& child = objects.at(reference(first, "First")).dictionary;
  CHECK(holds(child, "/Title(A.1)"));
  CHECK(holds(objects.at(reference(child, "Next")).dictionary, "/Title(A.2)"));
  CHECK(holds(objects.at(reference(first, "Next")).dictionary, "/Title(B)"));
  CHECK(holds(first, fmt::format("/Dest[{}/XYZ 0 190 null]", refs[0])));
}

TEST_CASE("destinations are sorted by the bytes of their names") {
  ObjectFile file;
  Pages pages = two_pages();
  std::vector<Ref> refs{file.add_page(), file.add_page()};
  CHECK(names(file, pages, refs).empty());
  pages.destinations = {{"sip-486", {second_page, 10}}, {"sip-480", {first_page, 20}}};
  const std::string dictionary = names(file, pages, refs);
  const auto objects = read_pdf(file.serialise());
  CHECK(holds(objects.at(reference(dictionary, "Dests")).dictionary,
              fmt::format("/Names[(sip-480) [{}/XYZ 0 180 null] (sip-486) [{}/XYZ 0 190 null]]", refs[0], refs[1])));
}

TEST_CASE("large trees have leaves with limits") {
  ObjectFile file;
  Tree built(file, Tree::Keys::numbers);
  for (int i = 0; i < 150; ++i) built.add(fmt::format("{}", i), "null");
  const Ref tree = built.finish();
  const auto objects = read_pdf(file.serialise());
  CHECK(holds(objects.at(tree.number).dictionary, "/Kids["));
  CHECK(holds(find_object(objects, "/Limits[128 149]").dictionary, "/Nums[128 null 129 null"));
}

TEST_CASE("what fits in one leaf is the root") {
  for (const int keys : {1, 64}) {
    ObjectFile file;
    Tree built(file, Tree::Keys::names);
    for (int i = 0; i < keys; ++i) built.add(fmt::format("({:02})", i), "null");
    const Ref tree = built.finish();
    CHECK(holds(read_pdf(file.serialise()).at(tree.number).dictionary, "<</Names[(00) null"));
  }
}

}  // namespace
}  // namespace binran::pdf
