// The rules of Japanese composition, one by one, on paragraphs made for them.
#include <doctest/doctest.h>

#include <cmath>

#include "line_fixture.h"
#include "lines/paragraph.h"

using namespace binran;

TEST_CASE("Japanese lines are flush at both edges, the last one is not stretched") {
  Compositor ja("ja");
  const double measure = 20 * ja.rules().size;
  const auto lines = ja.set(repeated("通話が確立しました", 11), measure + 4);
  REQUIRE(lines.size() > 3);
  for (const Line& line : lines) {
    CHECK(line.x == 0);
    CHECK(line.fragments.front().glyphs.front().x == doctest::Approx(0).epsilon(exact));
    if (line.last) {
      CHECK(line.width < measure);
    } else {
      CHECK(line.width == doctest::Approx(measure + 4).epsilon(1e-6));
      CHECK(std::abs(right_edge(line, ja.rules().size) - (measure + 4)) < exact);
    }
  }
  CHECK(lines.back().last);
}

TEST_CASE("no character of the line-start prohibition begins a line (JLREQ 3.1.7)") {
  Compositor ja("ja");
  for (const std::string& character : characters_of(
           "」』）〕］｝〉》】、。，．・：；！？‼ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶヽヾゝゞ々〻‐〜"))
    for (int before = 8; before < 12; ++before) {
      const std::string text = repeated("漢", before) + character + repeated("字", 25);
      const auto lines = ja.set(text, 10 * ja.rules().size);
      CAPTURE(lines_of(lines));
      CHECK(joined(lines) == text);
      for (const Line& line : lines) {
        CHECK(characters_of(line.text()).front() != character);
        CHECK_FALSE(line.overfull);
      }
    }
}

TEST_CASE("no opening bracket ends a line (JLREQ 3.1.8)") {
  Compositor ja("ja");
  for (const std::string& character : characters_of("「『（〔［｛〈《【"))
    for (int before = 7; before < 12; ++before) {
      const auto lines = ja.set(repeated("漢", before) + character + repeated("字", 25), 10 * ja.rules().size);
      CAPTURE(lines_of(lines));
      for (const Line& line : lines) CHECK(characters_of(line.text()).back() != character);
    }
}

TEST_CASE("inseparable marks and numbers are not parted (JLREQ 3.1.10)") {
  Compositor ja("ja");
  for (const char* whole : {"……", "――", "——", "〳〵", "5060", "32秒", "404件", "2つ", "3.5", "1,000", "50%"})
    for (int before = 6; before < 13; ++before) {
      const auto lines = ja.set(repeated("漢", before) + whole + repeated("字", 25), 10 * ja.rules().size);
      CAPTURE(lines_of(lines));
      CHECK(lines_of(lines).find(whole) != std::string::npos);
    }
}

TEST_CASE("full-width punctuation closes up (JLREQ 3.1.4)") {
  Compositor ja("ja");
  CHECK(em_widths(ja, "漢、字") == doctest::Approx(3));
  CHECK(em_widths(ja, "漢」、字") == doctest::Approx(3.5));
  CHECK(em_widths(ja, "漢。」字") == doctest::Approx(3.5));
  CHECK(em_widths(ja, "漢」「字") == doctest::Approx(3.5));
  CHECK(em_widths(ja, "漢、「字") == doctest::Approx(3.5));
  CHECK(em_widths(ja, "漢「（字") == doctest::Approx(3.5));
  CHECK(em_widths(ja, "漢）」字") == doctest::Approx(3.5));
  CHECK(em_widths(ja, "漢・字") == doctest::Approx(3));
  CHECK(em_widths(ja, "漢」・「字") == doctest::Approx(4));
  CHECK(em_widths(ja, "漢！」字") == doctest::Approx(4));
  CHECK(em_widths(ja, "「あ」「い」、う。") == doctest::Approx(7));
}

TEST_CASE("an opening bracket at a line head stands flush (JLREQ 3.1.5)") {
  Compositor ja("ja");
  const double em = ja.rules().size;
  const auto lines = ja.set("「" + repeated("漢", 9) + "「" + repeated("字", 9), 9.5 * em);
  REQUIRE(lines.size() == 2);
  for (const Line& line : lines) {
    CHECK(line.fragments[0].x == 0);
    CHECK(line.fragments[0].glyphs[0].x == doctest::Approx(-em / 2));
    CHECK(line.fragments[0].glyphs[1].x == doctest::Approx(em / 2));
  }
}

TEST_CASE("the half em after a closing mark at a line end stays or goes, whichever fits (JLREQ 3.1.9)") {
  Compositor ja("ja");
  const double em = ja.rules().size;
  const std::string text = repeated("漢", 9) + "、" + repeated("字", 12);
  const auto full = ja.set(text, 10 * em);
  CHECK(characters_of(full[0].text()).back() == "、");
  CHECK(full[0].ratio == 0);
  const auto half = ja.set(text, 9.5 * em);
  CHECK(characters_of(half[0].text()).back() == "、");
  CHECK(half[0].ratio == 0);
  CHECK(half[0].width == doctest::Approx(9.5 * em));
}

TEST_CASE("a quarter em parts Japanese from Latin and is gone at line edges (JLREQ 3.2.6)") {
  Compositor ja("ja");
  const double latin = em_widths(ja, "SIP");
  CHECK(em_widths(ja, "漢SIP字") == doctest::Approx(latin + 2.5));
  CHECK(em_widths(ja, "漢`SIP`字") == doctest::Approx(3 * 0.6 + 2.5));
  CHECK(em_widths(ja, "（SIP）") == doctest::Approx(latin + 1));
  CHECK(em_widths(ja, "漢、SIP。") == doctest::Approx(latin + 2.5));
  CHECK(em_widths(ja, "SIP") == doctest::Approx(latin));
  CHECK(em_widths(ja, "漢→字") == doctest::Approx(3));
  const auto lines = ja.set(repeated("漢", 10) + "SIP" + repeated("字", 10), 10 * ja.rules().size);
  REQUIRE(lines.size() >= 2);
  CHECK(lines[0].text() == repeated("漢", 10));
  CHECK(lines[0].ratio == 0);
  CHECK(lines[1].fragments[0].glyphs[0].x == 0);
  Compositor ko("ko");
  CHECK(em_widths(ko, "한SIP글") == doctest::Approx(em_widths(ko, "한") + em_widths(ko, "SIP") + em_widths(ko, "글")));
}

TEST_CASE("no paragraph ends with a lone character") {
  Compositor ja("ja");
  for (int characters = 41; characters < 44; ++characters) {
    const auto lines = ja.set(repeated("漢", characters), 40 * ja.rules().size);
    REQUIRE(lines.size() == 2);
    CHECK(characters_of(lines[1].text()).size() >= 3);
  }
  const auto stop = ja.set(repeated("漢", 40) + "る。", 40 * ja.rules().size);
  CHECK(characters_of(stop.back().text()).size() >= 3);
}
