#include "write/pdf/content.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <sstream>

#include "holds.h"
#include "sequence.h"

namespace binran::pdf {
namespace {

/// Two faces of 300 glyphs, their advances from 300 to 1000 thousandths.
std::vector<FaceMetrics> two_faces() {
  FaceMetrics face;
  for (int cid = 0; cid < 300; ++cid) face.advances.push_back(300 + cid % 8 * 100);
  return {face, face};
}

/// Of the contents of a page.
const std::vector<Tag> tags = {Tag::P, Tag::TH, Tag::P};

Page page_of(std::vector<Drawing> drawings) {
  Page page;
  page.width = 400, page.height = 600;
  page.drawings = std::move(drawings);
  return page;
}

Drawing text(std::vector<PlacedGlyph> glyphs, ContentId content = artifact, float size = 10, float y = 100) {
  TextRun run;
  run.glyphs = std::move(glyphs);
  run.size = size, run.at.y = y;
  Drawing drawing;
  drawing.content = content;
  drawing.what = std::move(run);
  return drawing;
}

PageContent content_of(std::vector<Drawing> drawings) {
  return draw(page_of(std::move(drawings)), tags, two_faces());
}

/// A reader of text operators: where each glyph lands.
struct Shown {
  std::uint16_t cid = 0;
  double x = 0, y = 0;
};

std::string read_string(const std::string& source, std::size_t& at) {
  std::string out;
  for (++at; source[at] != ')'; ++at) {
    if (source[at] != '\\') {
      out += source[at];
      continue;
    }
    const char escaped = source[++at];
    out += escaped == 'r' ? '\r' : escaped == 'n' ? '\n' : escaped;
  }
  return out;
}

std::vector<Shown> interpret(const std::string& operators, const std::vector<FaceMetrics>& faces) {
  std::vector<Shown> shown;
  std::vector<double> operands;
  double line_x = 0, line_y = 0, pen = 0, size = 0, spacing = 0, rise = 0;
  std::size_t face = 0;
  for (std::size_t at = 0; at < operators.size(); ++at) {
    const char c = operators[at];
    if (c == '(') {
      const std::string bytes = read_string(operators, at);
      for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto cid = std::uint16_t(std::uint8_t(bytes[i]) << 8 | std::uint8_t(bytes[i + 1]));
        shown.push_back({cid, pen, line_y + rise});
        pen += faces[face].advances[cid] * size / 1000 + spacing;
      }
      operands.clear();
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      char* end = nullptr;
      operands.push_back(std::strtod(operators.c_str() + at, &end));
      at = std::size_t(end - operators.c_str()) - 1;
      if (operators[at + 1] == '(') pen -= operands.back() * size / 1000;  // inside TJ
    } else if (c == '/' && operators[at + 1] == 'F') {
      face = std::size_t(operators[at + 2] - '0');
      at += 2;
    } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
      std::string name;
      while (at < operators.size() && !std::isspace(static_cast<unsigned char>(operators[at]))) name += operators[at++];
      if (name == "BT") line_x = line_y = 0;
      if (name == "Td") line_x += operands.at(0), line_y += operands.at(1), pen = line_x;
      if (name == "Tf") size = operands.at(0);
      if (name == "Tc") spacing = operands.at(0);
      if (name == "Ts") rise = operands.at(0);
      operands.clear();
    } else if (c == '[') {
      pen = line_x;
    }
  }
  return shown;
}

TEST_CASE("no glyph is more than 0.01 pt from its place") {
  std::mt19937 random(430);
  const auto faces = two_faces();
  std::vector<Drawing> drawings;
  std::vector<Shown> expected;
  for (int line = 0; line < 300; ++line) {
    const float size = float(6 + random() % 60), y = float(random() % 60000) / 100;
    const float spread = line % 3 == 0 ? 0 : float(random() % 100) / 117;
    float x = float(random() % 10000) / 33;
    std::vector<PlacedGlyph> glyphs;
    for (int i = 0; i < 60; ++i) {
      const auto cid = std::uint16_t(random() % 300);
      const float dy = i % 20 == 19 ? 2.5f : 0;
      glyphs.push_back({std::uint16_t(i / 30), cid, x, dy});
      expected.push_back({cid, x, 600 - y + dy});
      x += float(faces[0].advances[cid]) * size / 1000 + spread + (line % 5 == 0 ? float(random() % 50) / 100 : 0);
    }
    drawings.push_back(text(std::move(glyphs), artifact, size, y));
  }
  const auto shown = interpret(content_of(std::move(drawings)).operators, faces);
  REQUIRE(shown.size() == expected.size());
  for (std::size_t i = 0; i < shown.size(); ++i) {
    REQUIRE(shown[i].cid == expected[i].cid);
    REQUIRE(std::abs(shown[i].x - expected[i].x) <= 0.0101);
    REQUIRE(std::abs(shown[i].y - expected[i].y) <= 0.0101);
  }
}

TEST_CASE("a line that is spread evenly is one string") {
  std::vector<PlacedGlyph> glyphs;
  for (int i = 0; i < 20; ++i) glyphs.push_back({0, 7, 50 + float(i) * 10.37f});
  const std::string operators = content_of({text(glyphs)}).operators;
  CHECK(holds(operators, "0.37 Tc\n"));
  CHECK(holds(operators, "[("));
  CHECK_FALSE(holds(operators.substr(operators.find("[(")), "0("));
}

TEST_CASE("font and colour are set when they change") {
  Drawing red = text({{0, 7, 50}});
  std::get<TextRun>(red.what).colour = {1, 0, 0.5f};
  const std::string operators = content_of({text({{0, 7, 50}}), text({{0, 7, 60}}), red, red}).operators;
  CHECK(operators.find("/F0 10 Tf") == operators.rfind("/F0 10 Tf"));
  CHECK(operators.find("0 g\n") == operators.rfind("0 g\n"));
  CHECK(operators.find("1 0 0.5 rg\n") == operators.rfind("1 0 0.5 rg\n"));
  CHECK(holds(operators, "1 0 0.5 rg\n"));
}

TEST_CASE("drawings of one content are one marked content, interrupted ones are several") {
  const PageContent content =
      content_of({text({{0, 7, 50}}, first_content), text({{0, 7, 60}}, first_content),
                  text({{0, 7, 50}}, second_content), text({{0, 7, 50}}), text({{0, 7, 70}}, first_content)});
  CHECK(content.sequences == std::vector<ContentId>{first_content, second_content, first_content});
  CHECK(holds(content.operators, "/P<</MCID 0>>BDC\n"));
  CHECK(holds(content.operators, "EMC\n/TH<</MCID 1>>BDC\n"));
  CHECK(holds(content.operators, "EMC\n/Artifact BMC\n"));
  CHECK(holds(content.operators, "EMC\n/P<</MCID 2>>BDC\n"));
  CHECK(content.operators.ends_with("ET\nEMC\n"));
}

TEST_CASE("the faces that are shown are known") {
  FacesShown shown;
  shown.add(page_of({text({})}));
  CHECK(shown.by_face().empty());
  shown.add(page_of({text({{1, 7, 50}})}));
  CHECK(shown.by_face() == std::vector<bool>{false, true});
}

TEST_CASE("late texts stand where they belong, and what follows does not depend on them") {
  Drawing gap;
  gap.content = ContentId{1};
  gap.what = LateText{1};
  const Page page = page_of({text({{0, 7, 50}}, ContentId{0}), gap, text({{0, 7, 50}}, ContentId{1})});
  const PageContent content = draw(page, tags, two_faces());
  REQUIRE(content.gaps.size() == 1);
  const auto run_of = [](std::uint16_t cid, float x) {
    return std::get<TextRun>(text({{1, cid, x}}, artifact, 8, 120).what);
  };
  for (const std::uint16_t cid : {std::uint16_t(9), std::uint16_t(11)}) {
    const std::string operators = with_late_texts(content, page, {{}, run_of(cid, 70)}, two_faces());
    const auto shown = interpret(operators, two_faces());
    REQUIRE(shown.size() == 3);
    CHECK(shown[1].cid == cid);
    CHECK(shown[1].x == doctest::Approx(70));
    CHECK(shown[1].y == doctest::Approx(480));
    CHECK(shown[2].cid == 7);
    CHECK(shown[2].x == doctest::Approx(50));
    CHECK(shown[2].y == doctest::Approx(500));
    CHECK(holds(operators, "/TH<</MCID 1>>BDC\nBT\n"));
  }
  CHECK_THROWS_AS(with_late_texts(content, page, {}, two_faces()), std::out_of_range);
}

TEST_CASE("a run with a silent glyph says what it is") {
  auto faces = two_faces();
  faces[0].silent.resize(300);
  faces[0].silent[8] = true;
  Drawing run = text({{0, 7, 50}, {0, 8, 52}}, first_content);
  std::get<TextRun>(run.what).text = "q) Tj";
  const std::string operators = draw(page_of({run, text({{0, 7, 50}}, first_content)}), tags, faces).operators;
  CHECK(holds(operators, "/Span<</ActualText(q\\) Tj)>>BDC\n"));
  CHECK(operators.find("/Span") == operators.rfind("/Span"));
}

TEST_CASE("areas and lines are turned over") {
  Drawing area, line, arrow, round;
  area.what = Fill{{10, 20, 30, 40}, 0, {1, 1, 1}};
  line.what = Stroke{.points = {{10, 20}, {30, 40}}, .width = 0.75, .colour = {}, .dashed = true};
  arrow.what = Stroke{.points = {{1, 2}, {3, 4}, {5, 6}}, .width = 1, .colour = {}, .filled = true};
  round.what = Fill{{0, 0, 20, 10}, 50, {}};
  const std::string operators = content_of({area, line, line, arrow, round}).operators;
  CHECK(holds(operators, "1 g\n10 540 30 40 re\nf\n"));
  CHECK(holds(operators, "0 G\n0.75 w\n[2]0 d\n10 580 m\n30 560 l\nS\n10 580 m\n30 560 l\nS\n"));
  CHECK(holds(operators, "1 598 m\n3 596 l\n5 594 l\nf\n"));
  CHECK(holds(operators, "\n5 600 m\n15 600 l\n"));  // a radius is at most half the height
}

TEST_CASE("what is turned is turned about the middle of the page, and the rest is not") {
  Drawing upright, turned;
  upright.what = Fill{{10, 20, 30, 40}, 0, {}};
  turned = upright;
  turned.turned = true;
  const std::string half_turn = "EMC\n-1 0 0 -1 400 600 cm\n", begin = "/Artifact BMC\n";
  const std::string area = "10 540 30 40 re\nf\n";
  const std::string operators = content_of({upright, turned, turned, upright}).operators;
  CHECK(holds(operators, area + half_turn + begin + area + area + half_turn + begin + area));
  CHECK(content_of({turned}).operators.ends_with(area + half_turn));  // nothing is left turned
}

TEST_CASE("text may not lead to elements or glyphs that are not there") {
  CHECK_THROWS_AS(content_of({text({{0, 7, 50}}, ContentId{3})}), std::out_of_range);
  CHECK_THROWS_AS(content_of({text({{0, 300, 50}})}), std::out_of_range);
  CHECK_THROWS_AS(content_of({text({{2, 7, 50}})}), std::out_of_range);
}

}  // namespace
}  // namespace binran::pdf
