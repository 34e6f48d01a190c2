// The table of contents of PDF writing. libharu's own text, tagging and PDF/A functions do not do: its UTF-8 encoder
// prints a blank for characters beyond U+FFFF, its ToUnicode CMaps are rejected by readers, it has no structure tree,
// and its PDF/A metadata is unescaped and dated by the clock. So libharu keeps the objects (pdf_objects.h), and what
// they say is written here and in the files included here.
#include "write/pdf/pdf.h"

#include <fmt/ranges.h>

#include "write/pdf/colour.h"
#include "write/pdf/content.h"
#include "write/pdf/fonts.h"
#include "write/pdf/metadata.h"
#include "write/pdf/navigation.h"
#include "write/pdf/objects.h"
#include "write/pdf/structure.h"

namespace binran {
namespace {

using namespace pdf;

/// A resource dictionary for all pages: every font that any of them shows.
Ref add_resources(ObjectFile& file, const std::vector<FontProgram>& fonts) {
  std::string entries;
  for (std::size_t face = 0; face < fonts.size(); ++face)
    if (!fonts[face].file.empty()) entries += fmt::format("/{} {}", font_resource(face), embed_font(file, fonts[face]));
  return file.add(fmt::format("/Font<<{}>>", entries));
}

std::string page_entries(const Page& page, std::size_t index, Ref resources, const std::vector<Ref>& annotations) {
  // /Tabs: PDF/UA-1, 7.18.3.
  std::string out = fmt::format("/MediaBox[0 0 {} {}]/Resources {}/StructParents {}/Tabs/S", number(page.width, 3),
                                number(page.height, 3), resources, index);
  return annotations.empty() ? out : out + fmt::format("/Annots[{}]", fmt::join(annotations, " "));
}

/// Writes the content of all pages, with the late texts in place. What has been drawn is given up page by page, since
/// the file grows by as much.
void write_contents(ObjectFile& file, Marked& marked, const Pages& pages, std::vector<PageContent>& contents,
                    const std::vector<FaceMetrics>& faces) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    PageContent content = std::move(contents.at(pages.pages[i].finished));
    marked.sequences.push_back(std::move(content.sequences));
    file.write_page(marked.pages[i], with_late_texts(std::move(content), pages.pages[i], pages.late, faces));
  }
}

void fill_pages(ObjectFile& file, Marked& marked, const Pages& pages) {
  marked.link_keys = parent_keys(pages);
  const Ref resources = add_resources(file, pages.fonts);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const Page& page = pages.pages[i];
    marked.annotations.push_back(add_annotations(file, pages, page, marked.pages, marked.link_keys[i]));
    file.fill(marked.pages[i], page_entries(page, i, resources, marked.annotations.back()));
  }
}

void fill_catalog(ObjectFile& file, const Pages& pages, const Marked& marked) {
  file.extend_catalog(fmt::format("/StructTreeRoot {}/MarkInfo<</Marked true>>/Lang{}",
                                  add_structure(file, pages, marked), text_string(pages.language)));
  file.extend_catalog(fmt::format(
      "/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents{}/Metadata {}/PageLabels{}", output_intents(file),
      file.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(pages), Compression::none), page_labels(pages.labels)));
  if (const std::string dictionary = names(file, pages, marked.pages); !dictionary.empty())
    file.extend_catalog("/Names" + dictionary);
  if (!pages.outline.empty()) file.extend_catalog("/PageMode/UseOutlines");
}

}  // namespace

struct PdfWriter::Data {
  std::vector<FaceMetrics> faces;     ///< as far as pages have been drawn
  std::vector<PageContent> contents;  ///< by Page::finished
  FigureBoxes figure_boxes;
};

PdfWriter::PdfWriter() : data_(std::make_unique<Data>()) {}
PdfWriter::~PdfWriter() = default;

void PdfWriter::draw(Page& page, const PageContext& context) {
  data_->faces.resize(context.faces.size());
  for (std::size_t face = 0; face < context.faces.size(); ++face) extend(data_->faces[face], context.faces[face]);
  data_->contents.push_back(pdf::draw(page, context.structure, data_->faces));
  data_->contents.back().operators.shrink_to_fit();
  data_->figure_boxes.add(page, context.structure);
  std::vector<Drawing>().swap(page.drawings);
}

std::string PdfWriter::finish(Pages pages) {
  data_->faces.resize(pages.fonts.size());
  for (std::size_t face = 0; face < pages.fonts.size(); ++face) extend(data_->faces[face], pages.fonts[face].face);
  // What is drawn takes more room undeflated than the whole file.
  std::size_t size = 0;
  for (const PageContent& content : data_->contents) size += content.operators.size();
  ObjectFile file(size);
  Marked marked;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) marked.pages.push_back(file.add_page());
  add_outline(file, pages, marked.pages);
  write_contents(file, marked, pages, data_->contents, data_->faces);
  fill_pages(file, marked, pages);
  marked.figure_boxes = std::move(data_->figure_boxes);
  fill_catalog(file, pages, marked);
  file.fill_information(information(pages));
  return file.serialise();
}

std::string write_pdf(Pages pages) {
  PdfWriter writer;
  std::vector<Face> faces;
  for (const FontProgram& font : pages.fonts) faces.push_back(font.face);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    pages.pages[i].finished = i;
    writer.draw(pages.pages[i], {pages.structure, faces});
  }
  return writer.finish(std::move(pages));
}

}  // namespace binran
