// Figures of how well the running text of a handbook is set, taken from its composed pages as a reader with a ruler
// would: from where the glyphs stand, whatever the composer thinks of its lines.
// usage: line_bench CONTENT PROTOCOL LOCALE [PAPER]     CONTENT has fonts/ beside it
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/characters.h"
#include "base/utf8.h"
#include "compose/handbook.h"
#include "layout/typeset.h"
#include "lines/character_class.h"
#include "locale/locale.h"
#include "read/read.h"

namespace {

using namespace binran;

constexpr double near = 0.1;           // points by which edges and baselines may be off
constexpr double short_word = 0.15;    // of the measure: a word alone on a last line that looks lost
constexpr std::size_t edge_lines = 8;  // that end at one place of a page: its right edge is that of a column

struct PrintedLine {
  std::size_t page = 0;
  double left = 0, right = 0, baseline = 0;
  double blank = 0;       // that the last glyph may have behind its body
  double widest_gap = 0;  // of its word spaces, times the natural width
  double space = 0;       // natural width of the word space behind the last glyph that was read
  std::string text;
};

/// A block of running text.
struct PrintedParagraph {
  std::vector<PrintedLine> lines;
  double size = 0;
  bool pointer = false;  // to another place: ragged by intention
  bool text_face = false;
};

char32_t first_of(const std::string& text) {
  std::size_t at = 0;
  return text.empty() ? 0 : next_code_point(text, at);
}

char32_t last_of(const std::string& text) {
  std::size_t at = text.size();
  while (at > 0 && !begins_character(text[--at])) continue;
  return text.empty() ? 0 : next_code_point(text, at);
}

bool is_inside(const Pages& pages, ElementId id, const std::set<Tag>& tags) {
  for (; id != document_element; id = pages.structure[std::size_t(id)].parent)
    if (tags.contains(pages.structure[std::size_t(id)].tag)) return true;
  return false;
}

/// Whether `id` is in an item of a list whose label leads elsewhere.
bool is_labelled_by_link(const Pages& pages, ElementId id) {
  const auto element = [&](ElementId one) -> const StructureElement& { return pages.structure[std::size_t(one)]; };
  while (id != document_element && element(id).tag != Tag::LI) id = element(id).parent;
  for (const StructureKid& kid : element(id).kids) {
    const auto* label = std::get_if<ElementId>(&kid);
    if (!label || element(*label).tag != Tag::Lbl) continue;
    for (const StructureKid& inside : element(*label).kids)
      if (const auto* one = std::get_if<ElementId>(&inside); one && element(*one).tag == Tag::Link) return true;
  }
  return false;
}

ElementId block_of(const Pages& pages, ElementId id) {
  static const std::set<Tag> inlines = {Tag::Link, Tag::Span, Tag::Code, Tag::Reference};
  while (inlines.contains(pages.structure[std::size_t(id)].tag)) id = pages.structure[std::size_t(id)].parent;
  return id;
}

/// Reads the glyphs of one run at the end of `line`.
void read_run(const Pages& pages, const TextRun& run, PrintedLine& line) {
  for (const PlacedGlyph& glyph : run.glyphs) {
    const Face& face = pages.fonts[glyph.face].face;
    const UsedGlyph& used = face.used[glyph.cid];
    const double x = run.at.x + glyph.x;
    if (used.text == " ") {
      if (!face.fixed_pitch && line.space == 0) line.space = used.width * run.size;
      continue;
    }
    if (line.space > 0) line.widest_gap = std::max(line.widest_gap, (x - line.right) / line.space);
    line.space = 0;
    line.right = x + used.width * run.size;
    const CharacterClass name = character_class(first_of(used.text));
    const bool closes =
        name == CharacterClass::closing_bracket || name == CharacterClass::full_stop || name == CharacterClass::comma;
    line.blank = closes && used.width > 0.9 ? run.size / 2 : 0;
  }
  line.text += run.text;
}

std::vector<PrintedParagraph> paragraphs_of(const Pages& pages) {
  static const std::set<Tag> elsewhere = {Tag::TD, Tag::TH, Tag::TOCI, Tag::Caption, Tag::Index, Tag::Figure, Tag::Lbl,
                                          Tag::H1, Tag::H2, Tag::H3,   Tag::H4,      Tag::H5,    Tag::H6};
  std::map<ElementId, PrintedParagraph> found;
  for (std::size_t number = 0; number < pages.pages.size(); ++number) {
    const Page& page = pages.pages[number];
    for (const Drawing& drawing : page.drawings) {
      const auto* run = std::get_if<TextRun>(&drawing.what);
      if (!run || drawing.content == artifact || run->glyphs.empty()) continue;
      const ElementId element = page.marked[std::size_t(drawing.content)];
      if (is_inside(pages, element, elsewhere)) continue;
      PrintedParagraph& paragraph = found[block_of(pages, element)];
      const Face& face = pages.fonts[run->glyphs.front().face].face;
      if (paragraph.lines.empty() || (!face.fixed_pitch && paragraph.size == 0))
        paragraph.size = face.fixed_pitch ? 0 : run->size;
      paragraph.text_face |= !face.fixed_pitch && !face.bold;
      if (paragraph.lines.empty())
        paragraph.pointer =
            pages.structure[std::size_t(element)].tag == Tag::Link || is_labelled_by_link(pages, element);
      const bool same = !paragraph.lines.empty() && paragraph.lines.back().page == number &&
                        std::abs(paragraph.lines.back().baseline - run->at.y) < near;
      if (!same) {
        PrintedLine& line = paragraph.lines.emplace_back();
        line.page = number;
        line.baseline = run->at.y;
        line.left = run->at.x + run->glyphs.front().x;
      }
      read_run(pages, *run, paragraph.lines.back());
    }
  }
  std::vector<PrintedParagraph> paragraphs;
  for (auto& [id, paragraph] : found) paragraphs.push_back(std::move(paragraph));
  return paragraphs;
}

/// Where the columns of left-hand and right-hand pages end: where many lines do.
class Edges {
 public:
  explicit Edges(const std::vector<PrintedParagraph>& paragraphs) {
    for (const PrintedParagraph& paragraph : paragraphs)
      for (const PrintedLine& line : paragraph.lines) ++lines_[line.page % 2][rounded(line.right)];
    for (auto& side : lines_) std::erase_if(side, [](const auto& edge) { return edge.second < edge_lines; });
  }
  bool is_flush(const PrintedLine& line) const {
    return is_edge(line.page, line.right) || (line.blank > 0 && is_edge(line.page, line.right - line.blank));
  }
  /// The first edge that the line does not reach beyond.
  double of(const PrintedLine& line) const {
    const auto& side = lines_[line.page % 2];
    const auto found = side.lower_bound(rounded(line.right - line.blank) - 1);
    return found == side.end() ? line.right : static_cast<double>(found->first) * near;
  }

 private:
  static long rounded(double x) { return std::lround(x / near); }
  bool is_edge(std::size_t page, double x) const {
    const auto found = lines_[page % 2].lower_bound(rounded(x) - 1);
    return found != lines_[page % 2].end() && found->first <= rounded(x) + 1;
  }
  std::map<long, std::size_t> lines_[2];
};

struct Figures {
  int paragraphs = 0, continued = 0, ragged = 0, torn = 0, badly_torn = 0, inside_words = 0;
  int short_words = 0, lone_characters = 0;
  double widest_gap = 0;
};

bool parts_word(const std::string& line, const std::string& next) {
  const auto is_hangul = [](char32_t c) { return character_class(c) == CharacterClass::hangul; };
  const char32_t last = last_of(line), first = first_of(next);
  return last != U' ' && last != U'/' && character_class(last) != CharacterClass::hyphen &&
         (is_hangul(last) || is_hangul(first));
}

void count_line(Figures& figures, const PrintedLine& line, const PrintedLine& next, bool flush, bool show) {
  ++figures.continued;
  figures.ragged += !flush;
  figures.inside_words += parts_word(line.text, next.text);
  if (show && !flush) fmt::print("ragged  p.{} {}\n", line.page + 1, line.text);
  if (show && parts_word(line.text, next.text)) fmt::print("inside  p.{} {}|{}\n", line.page + 1, line.text, next.text);
  if (!flush) return;
  figures.torn += line.widest_gap > 2.02;
  figures.badly_torn += line.widest_gap > 2.5;
  figures.widest_gap = std::max(figures.widest_gap, line.widest_gap);
}

void count_end(Figures& figures, const PrintedLine& line, double edge, bool show) {
  std::string words = line.text;
  while (words.ends_with(' ')) words.pop_back();
  int letters = 0;
  for (std::size_t at = 0; at < words.size();)
    letters += character_class(next_code_point(words, at)) > CharacterClass::comma;
  const bool short_one =
      words.find(' ') == std::string::npos && line.right - line.left < short_word * (edge - line.left);
  figures.short_words += short_one;
  figures.lone_characters += letters < 2;
  if (show && short_one) fmt::print("short   p.{} {}\n", line.page + 1, words);
}

Figures count(const std::vector<PrintedParagraph>& paragraphs, const Edges& edges, double body, bool show) {
  Figures figures;
  for (const PrintedParagraph& paragraph : paragraphs) {
    const auto& lines = paragraph.lines;
    if (!paragraph.text_face || paragraph.pointer || lines.size() < 2 || paragraph.size < 0.87 * body) continue;
    ++figures.paragraphs;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
      count_line(figures, lines[i], lines[i + 1], edges.is_flush(lines[i]), show);
    count_end(figures, lines.back(), edges.of(lines.front()), show);
  }
  return figures;
}

double most_common_size(const std::vector<PrintedParagraph>& paragraphs) {
  std::map<double, std::size_t> lines;
  for (const PrintedParagraph& paragraph : paragraphs) lines[paragraph.size] += paragraph.lines.size();
  return std::max_element(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

std::string percent(int part, int whole) {
  return fmt::format("{:.1f} %", whole == 0 ? 0. : 100. * part / whole);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const std::filesystem::path content = argv[1];
  const std::string tag = argv[3];
  Sources sources;
  Diagnostics diagnostics;
  const std::vector<Locale> locales = read_locales(content / "locales", sources, diagnostics);
  const auto locale = std::find_if(locales.begin(), locales.end(), [&](const Locale& l) { return l.tag() == tag; });
  if (locale == locales.end()) return 2;
  const Catalog catalog = read_catalog({content}, sources, diagnostics);
  const FontLibrary fonts(content.parent_path() / "fonts" / "faces.xml", sources, diagnostics);
  const auto protocol = catalog.protocols.find(argv[2]);
  if (diagnostics.has_errors() || protocol == catalog.protocols.end()) {
    fmt::print(stderr, "{}", diagnostics_as_text(diagnostics, sources, false));
    return 1;
  }
  Document document = compose_handbook({catalog, protocol->second, *locale, "2026-01-01"}, {{}, {}, "bench"});
  complete(document.sections);
  const Pages pages = typeset(std::move(document), fonts, locales, content / "locales" / "hyphenation",
                              *find_paper(argc > 4 ? argv[4] : "a4"), diagnostics);
  const std::vector<PrintedParagraph> paragraphs = paragraphs_of(pages);
  const Figures f = count(paragraphs, Edges(paragraphs), most_common_size(paragraphs), argc > 5);
  const int flush = f.continued - f.ragged;
  const bool spaced = locale->typesetting().breaking != TypesettingRules::Breaking::characters;
  fmt::print("{} {}: {} paragraphs of two lines or more, {} end in a lone character", argv[2], tag, f.paragraphs,
             f.lone_characters);
  if (spaced) fmt::print(", {} in one short word", percent(f.short_words, f.paragraphs));
  fmt::print("\n    {} lines that go on: {} flush, {} ragged, {} end inside a word\n", f.continued,
             percent(flush, f.continued), f.ragged, percent(f.inside_words, f.continued));
  fmt::print(
      "    word spaces of flush lines: over twice their width in {}, over 2.5 times in {}, widest {:.2f} times\n",
      percent(f.torn, flush), percent(f.badly_torn, flush), f.widest_gap);
}
