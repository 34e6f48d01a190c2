// What must hold for every line of every paragraph, over all the text of content/ in each language at many measures.
#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <random>
#include <set>

#include "line_fixture.h"

using namespace binran;

namespace {

constexpr std::array measures = {150., 165., 180., 210., 240., 270., 300., 330., 345., 363., 390., 420.};
const std::set<std::string>& never_first() {
  static const std::vector<std::string> listed = characters_of(
      "」』）〕］｝〉》】、。，．・：；！？ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶヽヾゝゞ々)]},.;!?”’");
  static const std::set<std::string> result(listed.begin(), listed.end());
  return result;
}

const std::set<std::string>& never_last() {
  static const std::vector<std::string> listed = characters_of("「『（〔［｛〈《【([{“‘");
  static const std::set<std::string> result(listed.begin(), listed.end());
  return result;
}

/// What was counted over many paragraphs.
struct Tally {
  int lines = 0, continued = 0, flush = 0, inside_word = 0, hyphenated = 0;
  int forbidden = 0, overfull = 0, wide_spaces = 0, bad_gaps = 0, lone = 0, changed = 0, outside = 0;
};

std::string without_trailing_spaces(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

void count_line(const Line& line, double measure, bool only, Tally& tally) {
  const std::string text = without_trailing_spaces(line.text());
  const auto characters = characters_of(text);
  ++tally.lines;
  tally.overfull += line.overfull;
  tally.wide_spaces += line.word_space > 0.75;
  tally.bad_gaps += line.widest_gap > 0.4 + 1e-6 || (line.narrowest_gap != 0 && line.narrowest_gap < 0.12);
  tally.outside += line.width > measure + exact;
  if (!line.last) {
    ++tally.continued;
    tally.flush += std::abs(line.x + line.width - measure) < exact;
    tally.inside_word += line.inside_word;
    tally.hyphenated += line.hyphenated;
    tally.forbidden += never_last().contains(characters.back());
  }
  int letters = 0;
  for (const std::string& character : characters) letters += !never_first().contains(character);
  tally.lone += line.last && !only && letters < 2;
}

Tally tally_of(const std::string& language, double measure) {
  Compositor compositor(language);
  Tally tally;
  for (const std::string& paragraph : content_paragraphs(language)) {
    const auto lines = compositor.set(paragraph, measure);
    std::string joined, written;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      count_line(lines[i], measure, lines.size() == 1, tally);
      if (i > 0) tally.forbidden += never_first().contains(characters_of(lines[i].text()).front());
      joined += lines[i].text();
    }
    for (const Span& span : compositor.spans(paragraph)) written += span.text;
    tally.changed += joined != written;
  }
  CHECK(compositor.diagnostics().empty());
  return tally;
}

void check_always(const Tally& tally) {
  CHECK(tally.lines > 300);
  CHECK(tally.forbidden == 0);
  CHECK(tally.overfull == 0);
  CHECK(tally.outside == 0);
  CHECK(tally.wide_spaces == 0);
  CHECK(tally.bad_gaps == 0);
  CHECK(tally.changed == 0);
}

}  // namespace

TEST_CASE("Japanese text of the handbook") {
  Tally all;
  for (double measure : measures) {
    CAPTURE(measure);
    const Tally tally = tally_of("ja", measure);
    check_always(tally);
    CHECK(tally.lone == 0);
    CHECK(tally.flush >= 0.985 * tally.continued);
    all.flush += tally.flush;
    all.continued += tally.continued;
  }
  MESSAGE(all.flush << " of " << all.continued << " continued lines are flush");
  CHECK(all.flush >= 0.99 * all.continued);
}

TEST_CASE("Korean text of the handbook") {
  Tally all;
  for (double measure : measures) {
    CAPTURE(measure);
    const Tally tally = tally_of("ko", measure);
    check_always(tally);
    if (measure >= 180) CHECK(tally.inside_word <= 0.01 * tally.continued);
    if (measure >= 300) CHECK(tally.flush >= 0.97 * tally.continued);
    all.inside_word += tally.inside_word;
    all.continued += tally.continued;
  }
  MESSAGE(all.inside_word << " of " << all.continued << " continued lines end inside a word");
  CHECK(all.inside_word <= 0.01 * all.continued);
}

TEST_CASE("English text of the handbook") {
  for (double measure : measures) {
    CAPTURE(measure);
    const Tally tally = tally_of("en", measure);
    check_always(tally);
    if (measure < 300) continue;
    CHECK(tally.flush >= 0.98 * tally.continued);
    CHECK(tally.hyphenated <= 0.1 * tally.continued);
  }
}

TEST_CASE("random mixtures of everything nasty") {
  const std::vector<std::string> pieces = {"漢",
                                           "字",
                                           "かな",
                                           "カナ",
                                           "ー",
                                           "っ",
                                           "ゃ",
                                           "々",
                                           "、",
                                           "。",
                                           "「",
                                           "」",
                                           "（",
                                           "）",
                                           "・",
                                           "：",
                                           "！",
                                           "？",
                                           "……",
                                           "――",
                                           "〳〵",
                                           "SIP",
                                           "Wi-Fi",
                                           "430",
                                           "32",
                                           " ",
                                           "  ",
                                           "\u3000",
                                           "\u00A0",
                                           "s",
                                           "ms",
                                           "秒",
                                           "한",
                                           "글자",
                                           "은",
                                           "(",
                                           ")",
                                           ",",
                                           ".",
                                           "“",
                                           "”",
                                           "’",
                                           "`a=b&c_d`",
                                           "`x`",
                                           "``",
                                           "`<sip:user@example.com;transport=tcp>`",
                                           "か\u3099",
                                           "𠮷",
                                           "葛\U000E0100",
                                           "①",
                                           "→",
                                           "％",
                                           "registration",
                                           "https://www.example.com/a/b?c=d",
                                           "％",
                                           "～"};
  std::mt19937 random(20200811);
  for (const char* language : {"ja", "ko", "en"}) {
    Compositor compositor(language);
    for (int round = 0; round < 400; ++round) {
      std::string text, written;
      for (std::size_t count = 1 + random() % 80; count > 0; --count) text += pieces[random() % pieces.size()];
      const auto measure = static_cast<double>(20 + random() % 300);
      ParagraphStyle style;
      style.measure = measure;
      style.alignment = static_cast<Alignment>(random() % 4);
      style.phrases = random() % 8 == 0;
      CAPTURE(language);
      CAPTURE(text);
      CAPTURE(measure);
      const auto lines = compositor.set(text, style);
      std::string joined;
      std::string before = " ";
      for (const Line& line : lines) {
        const auto characters = characters_of(line.text());
        if (before != " " && before != "\u3000") CHECK_FALSE(never_first().contains(characters.front()));
        before = characters.back();
        CHECK((line.overfull || line.width <= measure + exact));
        CHECK(line.word_space <= 0.75 + 1e-6);
        double x = -1e9;
        for (const Fragment& fragment : line.fragments)
          for (const PlacedGlyph& glyph : fragment.glyphs) {
            CHECK(glyph.x >= x - 0.5 * compositor.rules().size - exact);
            x = glyph.x;
          }
        joined += line.text();
      }
      for (const Span& span : compositor.spans(text)) written += span.text;
      CHECK(joined == written);
    }
  }
}
