// The rules of composition that are not Japanese alone, one by one, on paragraphs made for them.
#include "lines/paragraph.h"

#include <doctest/doctest.h>

#include "line_fixture.h"

using namespace binran;

TEST_CASE("Korean breaks between words; a word that is wider than the line breaks inside") {
  Compositor ko("ko");
  const std::string text =
      "에지 프록시가 단말이 등록할 때 열어 둔 특정 연결(플로)로 요청을 전달하려 했으나 그 연결이 이미 없습니다.";
  const auto lines = ko.set(text, 160);
  CHECK(joined(lines) == text);
  for (const Line& line : lines) {
    CHECK_FALSE(line.inside_word);
    if (!line.last) CHECK(line.text().back() == ' ');
  }
  const std::string word = repeated("가나다라", 20);
  const auto broken = ko.set(word, 100);
  CHECK(joined(broken) == word);
  CHECK(broken.size() > 3);
  for (const Line& line : broken) CHECK_FALSE(line.overfull);
  CHECK(broken[0].inside_word);
}

TEST_CASE("Korean closing punctuation stays with its word") {
  Compositor ko("ko");
  for (double measure = 40; measure < 120; measure += 3)
    for (const Line& line : ko.set("가나다라(마바사아)자차카타, “파하” 가나다라마바사. 아자차카!", measure)) {
      CAPTURE(line.text());
      CHECK(std::string("),.!”").find(characters_of(line.text()).front()) == std::string::npos);
      CHECK(std::string("(“").find(characters_of(line.text()).back()) == std::string::npos);
    }
}

TEST_CASE("English words are divided with a hyphen that the text does not have") {
  Compositor en("en");
  const std::string text =
      "The registration of telecommunication infrastructure characteristically necessitates "
      "interoperability considerations throughout internationalization";
  const auto lines = en.set(text, 120);
  CHECK(joined(lines) == text);
  bool divided = false;
  for (const Line& line : lines) {
    divided |= line.hyphenated;
    if (!line.hyphenated) continue;
    const PlacedGlyph& hyphen = line.fragments.back().glyphs.back();
    CHECK(en.fonts().faces()[hyphen.face].used[hyphen.cid].text == "\u00AD");
    CHECK(line.width <= 120 + exact);
  }
  CHECK(divided);
}

TEST_CASE("a number and its unit stay on one line") {
  Compositor en("en");
  for (double measure = 40; measure < 200; measure += 7) {
    const std::string lines =
        lines_of(en.set("Timer B fires after 32 s and Timer E after 500 ms, up to 4 s.", measure));
    CAPTURE(lines);
    for (const char* whole : {"32 s", "500 ms,", "4 s."}) CHECK(lines.find(whole) != std::string::npos);
  }
}

TEST_CASE("code breaks where a copy stays right, and nothing is added") {
  Compositor en("en");
  const std::string uri = "https://www.example.com/a/very/long/path?query=value&other=thing_with_underscores";
  for (double measure : {60., 90., 150., 240.}) {
    const auto lines = en.set("See `" + uri + "` now.", measure);
    CHECK(joined(lines) == "See " + uri + " now.");
    for (const Line& line : lines) {
      CAPTURE(line.text());
      CHECK_FALSE(line.overfull);
      CHECK_FALSE(line.hyphenated);
    }
    if (measure < 150) continue;
    for (std::size_t i = 0; i + 2 < lines.size(); ++i)
      CHECK(std::string("/.=?&_@: ").find(lines[i].text().back()) != std::string::npos);
  }
}

TEST_CASE("a short token of code is never broken, nor one after a hyphen") {
  Compositor en("en");
  for (double measure = 150; measure < 250; measure += 9)
    CHECK(lines_of(en.set("The header field `Retry-After` says when to try `a=b` again in `Call-ID` here.", measure))
              .find("Retry-After") != std::string::npos);
}

TEST_CASE("code that is wider than the line is broken between characters as the last resort") {
  Compositor ja("ja");
  const std::string token = repeated("abcdefgh", 12);
  const auto lines = ja.set("値は`" + token + "`です。", 100);
  CHECK(joined(lines) == "値は" + token + "です。");
  for (const Line& line : lines) CHECK_FALSE(line.overfull);
}

TEST_CASE("text that cannot be broken is overfull, and only its own line") {
  Compositor ja("ja");
  const auto lines = ja.set("これは" + repeated("abcdefgh", 6) + "です。つづきの文があります。", 100);
  int overfull = 0;
  for (const Line& line : lines) overfull += line.overfull;
  CHECK(overfull == 1);
}

TEST_CASE("spaces at line ends are kept behind the line, so that a copy keeps words apart") {
  Compositor en("en");
  const auto lines = en.set("The answer goes to the proxy that holds the registration of the phone", 110);
  REQUIRE(lines.size() > 2);
  for (const Line& line : lines) {
    if (line.last || line.hyphenated) continue;
    CHECK(line.text().back() == ' ');
    const Fragment& last = line.fragments.back();
    CHECK(last.glyphs.back().x >= line.width - exact);
    CHECK(last.x + last.width <= 110 + exact);
  }
}

TEST_CASE("a span that begins with a space at a line end begins on the next line") {
  Compositor en("en");
  std::vector<Span> spans = en.spans("one two");
  spans.push_back(spans[0]);
  spans[1].text = "  p. 33";
  spans[1].tag = 7;
  ParagraphStyle style;
  style.measure = en.setter().natural_width(en.spans("one two")) + 1;
  const auto lines = en.setter().set(spans, style);
  REQUIRE(lines.size() >= 2);
  REQUIRE(lines[0].fragments.size() == 1);
  CHECK(lines[0].fragments[0].text == "one two  ");
  CHECK(lines[1].fragments[0].tag == 7);
}

TEST_CASE("a space of fixed width keeps it inside a line and hangs at its end") {
  Compositor en("en");
  const auto lines = en.set("The answer goes to the\u2002proxy that holds the\u2002registration of it", 110);
  for (const Line& line : lines)
    if (!line.last && !line.hyphenated) CHECK(right_edge(line, 0) >= line.width - exact);
  CHECK(em_widths(en, "a\u2002b") == doctest::Approx(em_widths(en, "a") + em_widths(en, "b") + 0.5));
}

TEST_CASE("the mono face keeps its pitch in spaces too") {
  Compositor ja("ja");
  Span span;
  span.text = "180 Ringing";
  span.role = FontRole::code;
  CHECK(ja.setter().natural_width({span}) == doctest::Approx(11 * 0.6 * span.size));
}

TEST_CASE("each span has its fragments, with its tag, face and size") {
  Compositor ja("ja");
  const auto lines = ja.set("消えた`Path`のURI", 300);
  REQUIRE(lines.size() == 1);
  REQUIRE(lines[0].fragments.size() == 3);
  CHECK(lines[0].fragments[1].text == "Path");
  CHECK(lines[0].fragments[1].tag == 1);
  CHECK(lines[0].fragments[1].role == FontRole::code);
  CHECK(lines[0].fragments[1].x == doctest::Approx(3.25 * ja.rules().size));
  CHECK(lines[0].fragments[1].width == doctest::Approx(4 * 0.6 * ja.rules().size));
  CHECK(lines[0].narrowest_gap == doctest::Approx(0.25));
  CHECK(lines[0].widest_gap == doctest::Approx(0.25));
}

TEST_CASE("indents and alignments") {
  Compositor ja("ja");
  const double em = ja.rules().size;
  ParagraphStyle style;
  style.measure = 10 * em;
  style.first_indent = em;
  style.indent = 2 * em;
  const auto indented = ja.set(repeated("漢", 20), style);
  CHECK(indented[0].x == doctest::Approx(em));
  CHECK(indented[0].width == doctest::Approx(9 * em));
  CHECK(indented[1].x == doctest::Approx(2 * em));
  CHECK(indented[1].fragments[0].glyphs[0].x == doctest::Approx(2 * em));
  style = {};
  style.measure = 10 * em;
  style.alignment = Alignment::centre;
  CHECK(ja.set("漢字", style)[0].x == doctest::Approx(4 * em));
  style.alignment = Alignment::end;
  CHECK(ja.set("漢字", style)[0].fragments[0].glyphs[0].x == doctest::Approx(8 * em));
}

TEST_CASE("headings are balanced and break between phrases") {
  Compositor ja("ja");
  ParagraphStyle style;
  style.measure = 15 * ja.rules().size;
  style.alignment = Alignment::start;
  style.phrases = true;
  const auto lines = ja.set("登録を管理するプロキシが応答しない場合", style);
  REQUIRE(lines.size() == 2);
  CHECK(lines_of(lines) == "登録を管理する|プロキシが応答しない場合");
  for (const Line& line : lines) CHECK(line.ratio == 0);
}

TEST_CASE("ragged lines keep their natural spaces") {
  Compositor en("en");
  ParagraphStyle style;
  style.measure = 130;
  style.alignment = Alignment::start;
  const auto lines = en.set("Compare the time of the last registration with the idle timeout of the device", style);
  CHECK(lines.size() > 2);
  for (const Line& line : lines) {
    CHECK(line.width <= 130 + exact);
    CHECK(line.word_space == doctest::Approx(0.236).epsilon(0.01));
  }
}

TEST_CASE("nothing, spaces, and spaces at both ends") {
  Compositor en("en");
  CHECK(en.set("", 100).empty());
  CHECK(joined(en.set(" ", 100)) == " ");
  CHECK(joined(en.set("  a b ", 100)) == "  a b ");
  CHECK(joined(en.set("a\u00A0b\u3000c", 100)) == "a\u00A0b\u3000c");
  CHECK(en.setter().natural_width({}) == 0);
}

TEST_CASE("marks stay with their base, and words over two spans are one") {
  Compositor ja("ja");
  for (const char* text : {"か\u3099き\u3099く\u3099", "葛\U000E0100城", "e\u0301te\u0301", "1\uFE0F\u20E3"})
    CHECK(joined(ja.set(repeated(text, 20), 60)) == repeated(text, 20));
  std::vector<Span> spans(2);
  spans[0].text = "inter";
  spans[1].text = "net";
  spans[1].role = FontRole::bold;
  ParagraphStyle style;
  style.measure = 20;
  const auto lines = ja.setter().set(spans, style);
  CHECK(lines.size() == 1);
  CHECK(lines[0].overfull);
}

TEST_CASE("widths of text and of its widest part") {
  Compositor en("en");
  const auto width = [&](const char* text) { return en.setter().natural_width(en.spans(text)); };
  const auto least = [&](const char* text) { return en.setter().least_width(en.spans(text)); };
  CHECK(least("a bcd ef") == doctest::Approx(width("bcd")));
  CHECK(least("see `Retry-After` it") == doctest::Approx(width("`Retry-After`")));
  CHECK(least("32 s") == doctest::Approx(width("32 s")));
  CHECK(width("ab cd") == doctest::Approx(en.set("ab cd", 1000)[0].width));
  Compositor ja("ja");
  CHECK(ja.setter().least_width(ja.spans("漢字（漢）、字")) == doctest::Approx(2.5 * ja.rules().size));
}

TEST_CASE("a character without a glyph is reported once where it is, with the faces tried") {
  Sources sources;
  Diagnostics diagnostics;
  const auto file = sources.add("a.xml", "<p>前\U000F0000後</p>");
  Fonts fonts(committed_fonts(), "ja");
  ParagraphSetter setter(fonts, "ja", rules_of("ja"), {}, diagnostics);
  Span span;
  span.text = "前\U000F0000後";
  span.place = {file, 3};
  ParagraphStyle style;
  style.measure = 100;
  setter.set({span}, style);
  setter.set({span}, style);
  setter.natural_width({span});
  REQUIRE(diagnostics.errors() == 1);
  const Diagnostic found = diagnostics.sorted(sources).front();
  CHECK(found.place.offset == 6);
  CHECK(found.message ==
        "no glyph for “\U000F0000” (U+F0000) in plex-sans-jp, plex-sans, noto-sans-jp, plex-sans-kr, "
        "noto-sans-kr");
  CHECK(found.length == 4);
}
