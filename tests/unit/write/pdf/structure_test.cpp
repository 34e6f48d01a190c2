#include "write/pdf/structure.h"

#include <doctest/doctest.h>

#include "reader.h"
#include "sequence.h"

namespace binran::pdf {
namespace {

/// A document of two pages; what it holds is added by each test.
struct Fixture {
  ObjectFile file;
  Pages pages;
  Marked marked;

  Fixture() {
    pages.pages.resize(2);
    for (Page& page : pages.pages) page.width = 100, page.height = 200;
    pages.structure = {{.tag = Tag::Document}};
    marked.sequences.resize(2);
    marked.annotations.resize(2);
    for (int i = 0; i < 2; ++i) marked.pages.push_back(file.add_page());
  }
  StructureElement& operator[](ElementId element) { return pages.structure[std::size_t(element)]; }
  ElementId add(StructureElement element) {
    const auto added = ElementId(pages.structure.size());
    (*this)[element.parent].kids.push_back(added);
    pages.structure.push_back(std::move(element));
    return added;
  }
  ReadObjects write() {
    marked.link_keys = parent_keys(pages);
    for (Page& page : pages.pages) {
      page.finished = static_cast<std::size_t>(&page - pages.pages.data());
      marked.figure_boxes.add(page, pages.structure);
    }
    file.extend_catalog(fmt::format("/StructTreeRoot {}", add_structure(file, pages, marked)));
    return read_pdf(file.serialise());
  }
};

TEST_CASE("kids stand in reading order, contents by their sequences") {
  Fixture f;
  const ElementId paragraph = f.add({.tag = Tag::P});
  f[paragraph].kids = {ContentKid{second_content, first_page}, ContentKid{first_content, first_page}};
  f.add({.tag = Tag::Span, .parent = paragraph});
  f[paragraph].kids.push_back(ContentKid{first_content, second_page});
  f.pages.pages[0].marked = {paragraph, paragraph};
  f.pages.pages[1].marked = {paragraph};
  f.marked.sequences = {{first_content, second_content, first_content},
                        {first_content}};  // content 0 of the first page was interrupted
  const auto objects = f.write();
  const ReadObject& element = find_object(objects, "/S/P/P ");
  const ReadObject& root = find_object(objects, "/Type/StructTreeRoot");
  const std::string pg = fmt::format("/Pg {}", f.marked.pages[0]);
  CHECK(element.dictionary.find(pg) != std::string::npos);
  const std::size_t kids = element.dictionary.find("/K[1 0 2 ");
  REQUIRE(kids != std::string::npos);
  CHECK(element.dictionary.find(fmt::format("0 R <</Type/MCR/Pg {}/MCID 0>>]", f.marked.pages[1]), kids) !=
        std::string::npos);
  CHECK(objects.at(reference(root.dictionary, "K")).dictionary.find("/S/Document/P ") != std::string::npos);
}

TEST_CASE("the parent tree leads back from marked content and links") {
  Fixture f;
  const ElementId paragraph = f.add({.tag = Tag::P});
  const ElementId link = f.add({.tag = Tag::Link, .parent = paragraph});
  f[link].kids = {ContentKid{first_content, second_page}, LinkKid{0, second_page}};
  f.pages.pages[1].marked = {link};
  f.pages.pages[1].links.resize(1);
  f.pages.pages[1].links[0].element = link;
  f.marked.sequences = {{}, {first_content}};
  const Ref annotation = f.file.add("/Subtype/Link");
  f.marked.annotations = {{}, {annotation}};
  const auto objects = f.write();
  const ReadObject& root = find_object(objects, "/Type/StructTreeRoot");
  CHECK(root.dictionary.find("/ParentTreeNextKey 3") != std::string::npos);
  const std::string tree = objects.at(reference(root.dictionary, "ParentTree")).dictionary;
  std::uint32_t number = 0;
  for (const auto& [object, read] : objects)
    if (read.dictionary.find("/S/Link") != std::string::npos) number = object;
  CHECK(tree.find(fmt::format("/Nums[0 [] 1 [{0} 0 R] 2 {0} 0 R]", number)) != std::string::npos);
  CHECK(objects.at(number).dictionary.find(
            fmt::format("/K[0 <</Type/OBJR/Pg {}/Obj {}>>]", f.marked.pages[1], annotation)) != std::string::npos);
}

TEST_CASE("attributes say what a reader must know") {
  Fixture f;
  f.add({.tag = Tag::TH, .column_header = true});
  f.add({.tag = Tag::TH});
  f.add({.tag = Tag::L, .numbered = true});
  f.add({.tag = Tag::L, .labelled = true});
  f.add({.tag = Tag::L});
  f.pages.words[f.add({.tag = Tag::Note})] = {.language = "en", .id = "note(1)"};
  const auto objects = f.write();
  for (const char* part :
       {"/A<</O/Table/Scope/Column>>", "/A<</O/Table/Scope/Row>>", "/A<</O/List/ListNumbering/Decimal>>",
        "/A<</O/List/ListNumbering/None>>", "/A<</O/List/ListNumbering/Disc>>", "/ID(note\\(1\\))/Lang(en)"})
    CHECK_NOTHROW(find_object(objects, part));
  const ReadObject& root = find_object(objects, "/Type/StructTreeRoot");
  CHECK(objects.at(reference(root.dictionary, "IDTree")).dictionary.find("/Names[(note\\(1\\)) ") != std::string::npos);
}

TEST_CASE("a figure on one page has its box and its description") {
  Fixture f;
  const ElementId figure = f.add({.tag = Tag::Figure});
  f.pages.words[figure].alternative = "A → B";
  f[figure].kids = {ContentKid{first_content, first_page}};
  f.pages.pages[0].marked = {figure};
  f.marked.sequences = {{first_content}, {}};
  Drawing inside, turned, outside;
  inside.content = first_content;
  inside.what = Stroke{.points = {{10, 20}, {30, 50}}, .width = 1, .colour = {}};
  turned.content = first_content;
  turned.turned = true;  // 95, 40 to 96, 50 upright
  turned.what = Stroke{.points = {{4, 150}, {5, 160}}, .width = 1, .colour = {}};
  outside.what = Stroke{.points = {{0, 0}, {99, 99}}, .width = 1, .colour = {}};
  f.pages.pages[0].drawings = {inside, turned, outside};
  const auto objects = f.write();
  CHECK(find_object(objects, "/S/Figure").dictionary.find("/A<</O/Layout/BBox[10 150 96 180]>>/Alt<FEFF") !=
        std::string::npos);
}

TEST_CASE("every tag has a name") {
  CHECK(tag_name(Tag::Document) == "Document");
  CHECK(tag_name(Tag::TH) == "TH");
  CHECK(tag_name(Tag::Caption) == "Caption");
}

}  // namespace
}  // namespace binran::pdf
