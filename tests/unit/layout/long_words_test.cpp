// Codes, names of classes and cells that are longer than the room that three digits take.
#include "made_pages.h"

namespace binran {
namespace {

Document with_entry(const std::string& code) {
  return document({class_part({entry_section(entry(code), {paragraph("Body.")})})});
}

/// The large code and the title beside or below it.
struct DrawnHead {
  Drawn code, title;
  bool beside() const { return code.x < title.x && title.y < code.y + code.size; }
};

DrawnHead head_of(const Pages& pages, const std::string& code) {
  const auto in_body = [&](const std::string& words) {
    for (const Drawn& drawn : find(pages, words))
      if (!drawn.artifact_) return drawn;
    FAIL("not found: ", words);
    return Drawn{};
  };
  return {in_body(code), in_body("Phrase of")};
}

Points left_edge(const TextRun& run) {
  return run.at.x + (run.glyphs.empty() ? 0 : run.glyphs.front().x);
}

Points right_edge(const TextRun& run) {
  return run.at.x + (run.glyphs.empty() ? 0 : run.glyphs.back().x);
}

}  // namespace

TEST_CASE("a code that is too long for its column has a line of its own, above the words") {
  for (const std::string_view paper : {"a4", "a5", "b5"}) {
    for (const char* code : {"430", "1006", "0x87"}) CHECK(head_of(composed(with_entry(code), paper), code).beside());
    const DrawnHead names = head_of(composed(with_entry("DEADLINE_EXCEEDED"), paper), "DEADLINE_EXCEEDED");
    CHECK(names.code.y < names.title.y);
    CHECK(names.code.size > names.title.size);
  }
}

TEST_CASE("of two codes that are compared neither stands beside its words alone") {
  const Section pair{SectionRole::comparison, "c", {}, ComparisonHead{entry("40"), entry("DEADLINE_EXCEEDED")}};
  const Pages pages = composed(document({part("Part", {}, {pair})}));
  const std::vector<Drawn> titles = find(pages, "Phrase of");
  REQUIRE(titles.size() == 2);
  CHECK(titles[0].y == titles[1].y);
  CHECK(titles[0].x == find(pages, "40 ").front().x);
}

TEST_CASE("whatever a class is called, its thumb tab holds the words and stays on the page") {
  for (const char* name :
       {"4xx", "Libraries and frameworks", "Unauthenticatedness", "拡張可能なライブラリとフレームワーク"})
    for (const int position : {0, 8, 9, 40}) {
      Section body = class_part({entry_section(entry("430"), {paragraph("Body.")})});
      body.head = PartHead{"", name, position};
      const Pages pages = composed(document({body}), "a5");
      const Paper paper = *find_paper("a5");
      for (const Page& page : pages.pages)
        for (const Drawing& drawing : page.drawings)
          if (const auto* run = std::get_if<TextRun>(&drawing.what); run && drawing.content == artifact) {
            CHECK(run->at.x >= 0);
            CHECK(right_edge(*run) <= paper.width);
            CHECK(run->at.y <= paper.height);
          }
    }
}

TEST_CASE("a running head is one line, beside the codes, whatever the book and its parts are called") {
  Section body =
      class_part({entry_section(entry("DEADLINE_EXCEEDED"), {paragraph("Body."), paragraph(long_text(150))})});
  body.head = PartHead{long_text(2), "4xx", 3};
  body.title = {Text{"Part " + long_text(2)}};
  Document book = document({body});
  book.title = "Book " + long_text(12);
  const Pages pages = composed(std::move(book), "a5");
  std::size_t cut = 0;
  for (const Page& page : pages.pages)
    for (const Drawing& drawing : page.drawings) {
      const auto* run = std::get_if<TextRun>(&drawing.what);
      if (!run || drawing.content != artifact || !(run->text.starts_with("Book ") || run->text.starts_with("Part ")))
        continue;
      CHECK(run->text.ends_with("…"));
      ++cut;
      for (const Drawing& other : page.drawings)
        if (const auto* codes = std::get_if<TextRun>(&other.what);
            codes && codes->text.starts_with("DEADLINE") && other.content == artifact && codes->at.y == run->at.y)
          CHECK((right_edge(*run) < left_edge(*codes) || right_edge(*codes) < left_edge(*run)));
    }
  CHECK(cut >= 2);
}

TEST_CASE("no column of leaders ends with the label of a group") {
  const Leader first{{Strong{"400"}, Text{" X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY and more words than a line"}},
                     {{"a", "1"}}};
  const Leader second{{Strong{"401"}, Text{" short"}}, {{"b", "2"}}};
  const Leaders leaders{LeadersKind::locator, {{"Label", {first, second}}}};
  const Pages pages = composed(document({part("Part", {{leaders}})}), "a5");
  CHECK(find(pages, "400").front().x == find(pages, "Label").front().x);
}

TEST_CASE("a column of a table is as wide as its longest name, where the others have room") {
  const Table table{{{9, false}, {1, false}},
                    {},
                    {{{{Text{long_text(1)}}}, {{Text{"1234567890123456789012345"}}}}, {{{Text{"a"}}}, {{Text{"b"}}}}},
                    {}};
  const Pages pages = composed(document({part("Part", {{table}})}), "a5");  // without a warning
  CHECK(find(pages, "1234567890123456789012345").size() == 1);
}

TEST_CASE("a name that is wider than its line breaks behind its marks") {
  const Pages pages = composed(
      document({part("Part", {paragraph("See X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY_" +
                                        std::string("FROM_A_STORE_THAT_NOBODY_HAS_EVER_INSTALLED_HERE_BEFORE"))})}),
      "a5");
  CHECK(find(pages, "X509_V_ERR").size() == 1);
  CHECK(find(pages, "BEFORE").front().y > find(pages, "X509_V_ERR").front().y);
}

TEST_CASE("a label that is one word is never broken: where it is too long it stands above its text") {
  List list{ListKind::labelled, {}};
  for (const char* label : {"see-other-host-of-this-domain", "4.2.2"})
    list.items.push_back({{Strong{label}}, {paragraph("Text of " + std::string(label))}});
  const Pages pages = composed(document({part("Part", {}, {section(SectionRole::related, "R", {{list}})})}), "a5");
  const auto row = [&](const std::string& label) {
    return std::pair(find(pages, label).front(), find(pages, "Text of " + label).front());
  };
  const auto [name, below] = row("see-other-host-of-this-domain");
  CHECK(below.y > name.y);
  const auto [number, beside] = row("4.2.2");
  CHECK(beside.y == number.y);
  CHECK(beside.x == below.x);
}

TEST_CASE("words of a cover that need more lines than usual push the bands down, which end above the edition") {
  Cover cover{"gRPC", long_text(12) + " LAST", "Handbook", "EDITION", {}};
  cover.tabs = {{"BAND", ClassKind::server}};
  const Pages pages = composed(document({{SectionRole::cover, {}, {}, cover}}), "a5");
  CHECK(find(pages, "BAND").front().y > find(pages, "LAST").front().y);
  CHECK(find(pages, "BAND").front().y < find(pages, "EDITION").front().y);
}

}  // namespace binran
