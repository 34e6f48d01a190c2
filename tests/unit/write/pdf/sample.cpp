#include "sample.h"

#include <algorithm>

namespace binran {

constexpr PageIndex first_page{0}, second_page{1};

SampleFonts::SampleFonts() : library_(std::string(BINRAN_SOURCE_DIR) + "/fonts/faces.xml", sources_, diagnostics_) {}

SampleBuilder::SampleBuilder(Fonts& fonts, const std::string& language) : fonts_(fonts) {
  pages_.language = language;
  pages_.structure.push_back({.tag = Tag::Document});
}

ElementId SampleBuilder::add_element(Tag tag, ElementId parent) {
  const auto added = ElementId(pages_.structure.size());
  pages_.structure.push_back({.tag = tag, .parent = parent});
  element(parent).kids.push_back(added);
  return added;
}

void SampleBuilder::add_page() {
  Page& page = pages_.pages.emplace_back();
  page.width = 420.945, page.height = 595.276;
  y_ = 60;
}

ContentId SampleBuilder::mark(ElementId owner) {
  const auto content = ContentId(page().marked.size());
  page().marked.push_back(owner);
  element(owner).kids.push_back(ContentKid{content, page_index()});
  return content;
}

void SampleBuilder::draw(ContentId content, decltype(Drawing::what) what) {
  Drawing& drawing = page().drawings.emplace_back();
  drawing.content = content;
  drawing.what = std::move(what);
}

Points SampleBuilder::write(const std::string& text, Points x, ContentId content, Points size, Points spread,
                            FontRole role) {
  TextRun run;
  run.size = size, run.at = {0, y_}, run.text = text;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    offset = text[start] == ' ' ? start + 1 : std::min(text.find(' ', start), text.size());
    for (const Glyph& glyph : fonts_.shape(text.substr(start, offset - start), role).glyphs) {
      run.glyphs.push_back(
          {glyph.face, glyph.cid, static_cast<float>(x + glyph.dx * size), static_cast<float>(glyph.dy * size)});
      x += glyph.advance * size + spread;
    }
  }
  draw(content, std::move(run));
  return x;
}

ElementId SampleBuilder::write_line(Tag tag, ElementId parent, const std::string& text, Points x, Points size) {
  const ElementId index = add_element(tag, parent);
  write(text, x, mark(index), size);
  skip(size * 1.6);
  return index;
}

namespace {

void add_list(SampleBuilder& sample) {
  const ElementId list = sample.add_element(Tag::L);
  sample.element(list).numbered = true;
  for (const std::string number : {"1.", "2."}) {
    const ElementId item = sample.add_element(Tag::LI, list);
    sample.write(number, 60, sample.mark(sample.add_element(Tag::Lbl, item)));
    sample.write_line(Tag::LBody, item, "接続を確認する", 80);
  }
}

void add_table(SampleBuilder& sample) {
  const ElementId table = sample.add_element(Tag::Table);
  const char* cells[2][2] = {{"code", "phrase"}, {"430", "Flow Failed"}};
  for (int row = 0; row < 2; ++row) {
    sample.draw(artifact, Fill{{58, sample.y() - 11, 200, 15}, row == 0 ? 3.0 : 0.0, {0.9f, 0.9f, 1}});
    const ElementId line = sample.add_element(Tag::TR, table);
    for (int column = 0; column < 2; ++column) {
      const ElementId cell = sample.add_element(row == 0 || column == 0 ? Tag::TH : Tag::TD, line);
      sample.element(cell).column_header = row == 0;
      sample.write(cells[row][column], 60 + 100 * column, sample.mark(cell));
    }
    sample.skip(16);
  }
}

void draw_line(SampleBuilder& sample, ContentId content, std::vector<Point> points, bool filled = false) {
  Stroke line;
  line.points = std::move(points);
  line.filled = filled, line.dashed = !filled;
  sample.draw(content, std::move(line));
}

void add_figure(SampleBuilder& sample) {
  const ElementId figure = sample.add_element(Tag::Figure);
  sample.pages().words[figure].alternative = "Proxy → Edge: INVITE (“430”)";
  const ContentId content = sample.mark(figure);
  const Points y = sample.y();
  draw_line(sample, content, {{60, y}, {160, y}});
  draw_line(sample, content, {{160, y - 3}, {166, y}, {160, y + 3}}, true);
  sample.skip(20);
}

/// "text", with a link over it.
void add_link(SampleBuilder& sample, Link link, const std::string& text) {
  const ElementId paragraph = sample.add_element(Tag::P);
  const ElementId element = sample.add_element(Tag::Link, paragraph);
  const Points end = sample.write(text, 60, sample.mark(element));
  link.area = {60, sample.y() - 9, end - 60, 12};
  link.element = element;
  sample.element(element).kids.push_back(LinkKid{std::uint32_t(sample.page().links.size()), sample.page_index()});
  sample.page().links.push_back(std::move(link));
  sample.skip(16);
}

void add_footer(SampleBuilder& sample, const std::string& text) {
  sample.skip(30);
  sample.write(text, 200, artifact, 8);
}

void add_first_page(SampleBuilder& sample) {
  sample.add_page();
  sample.write_line(Tag::H1, document_element, "430 フロー失敗", 60, 18);
  const ElementId paragraph = sample.add_element(Tag::P);
  const ContentId content = sample.mark(paragraph);
  sample.write("𠮷野家の接続が、失われた。", 60, content, 10, 0.37);
  draw_line(sample, artifact, {{60, sample.y() + 3}, {120, sample.y() + 3}});
  sample.skip(16);
  sample.write("Interrupted and taken up again.", 60, content);
  sample.skip(16);
  add_list(sample);
  add_table(sample);
  add_link(sample, {.area = {}, .page = second_page, .top = 40, .description = "to page 2"}, "see page 2");
  add_footer(sample, "i");
}

void add_second_page(SampleBuilder& sample) {
  sample.add_page();
  sample.write_line(Tag::H1, document_element, "Reference", 60, 18);
  add_figure(sample);
  add_link(sample, {.area = {}, .uri = "https://www.rfc-editor.org/rfc/rfc5626(x)", .description = "RFC 5626"},
           "RFC 5626");
  const ElementId note = sample.write_line(Tag::Note, document_element, "1 A note.", 60, 8);
  sample.pages().words[note].id = "note-1";
  const ElementId english = sample.write_line(Tag::P, document_element, "naïve q̃uestion, AV, office", 60);
  sample.pages().words[english].language = "en";
  add_footer(sample, "1");
}

}  // namespace

Pages sample_pages(Fonts& fonts) {
  SampleBuilder sample(fonts, "ja");
  Pages& pages = sample.pages();
  pages.title = "SIP <便覧> & \"430\"";
  pages.subject = "状態コード";
  pages.author = "binran";
  pages.date = "2026-11-20";
  pages.keywords = {"SIP", "430", "便覧"};
  add_first_page(sample);
  add_second_page(sample);
  pages.outline = {{.title = "430 フロー失敗", .level = 1, .page = first_page, .top = 40},
                   {.title = "Table (1)", .level = 2, .page = first_page, .top = 150},
                   {.title = "Reference", .level = 1, .page = second_page, .top = 40}};
  pages.labels = {{.style = PageLabel::Style::roman, .first_page = first_page}, {.first_page = second_page}};
  pages.destinations = {{"sip-430", {first_page, 40.0}}, {"reference", {second_page, 40.0}}};
  FacesShown shown;
  for (const Page& page : pages.pages) shown.add(page);
  pages.fonts = fonts.programs(shown.by_face());
  return std::move(pages);
}

}  // namespace binran
