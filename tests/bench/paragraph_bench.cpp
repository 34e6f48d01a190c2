// How many pages of Japanese the paragraph setter composes in a second: 45 lines of 40 characters, on one core.
// Prints pages and characters a second; fails below the speed that is asked for as the first argument, in pages.
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

#include "lines/paragraph.h"

using namespace binran;

namespace {

constexpr const char* paragraph =
    "エッジプロキシは、端末が登録時に開いた特定の接続（フロー）でリクエストを届けるよう求められましたが、その接続はすで"
    "に"
    "存在しません。この応答は登録を管理するプロキシに返され、プロキシは同じ端末の別のフローを試します。端末が受け取るこ"
    "とは"
    "本来なく、受け取った場合は400として扱います。キープアライブがない、または間隔がNATのタイムアウトより長く、無通信の"
    "マッピングが破棄された。レジストラで加入者のバインディング数を調べる。「フロートークン」の指すソケットが消えた。";
constexpr int characters_of_page = 45 * 40;

int count_characters(const std::string& text) {
  int count = 0;
  for (char byte : text) count += (byte & 0xC0) != 0x80;
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  const double wanted = argc > 1 ? std::atof(argv[1]) : 0;
  Sources sources;
  Diagnostics diagnostics;
  FontLibrary library(BINRAN_SOURCE_DIR "/fonts/faces.xml", sources, diagnostics);
  Fonts fonts(library, "ja");
  TypesettingRules rules;
  rules.breaking = TypesettingRules::Breaking::characters;
  rules.justify = rules.close_up_punctuation = true;
  rules.latin_gap = 0.25;
  ParagraphSetter setter(fonts, "ja", rules, {}, diagnostics);
  Span span;
  span.text = paragraph;
  span.size = 9;
  ParagraphStyle style;
  style.measure = 40 * span.size;

  const int characters = count_characters(span.text);
  std::size_t lines = 0;
  double set = 0;
  // Processor time: what other programs take at the same time does not count.
  const std::clock_t begin = std::clock();
  double time = 0;
  for (; time < 2; time = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC)
    for (int repeat = 0; repeat < 100; ++repeat, set += characters) lines += setter.set({span}, style).size();
  const double pages = set / characters_of_page / time;
  fmt::print("{:.0f} pages, {:.2f} million characters, {:.0f} lines a second\n", pages, set / time / 1e6,
             static_cast<double>(lines) / time);
  return pages < wanted ? 1 : 0;
}
