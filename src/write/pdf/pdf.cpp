// The table of contents of PDF writing. libharu's own text, tagging and PDF/A functions do not do: its UTF-8 encoder
// prints a blank for characters beyond U+FFFF, its ToUnicode CMaps are rejected by readers, it has no structure tree,
// and its PDF/A metadata is unescaped and dated by the clock. So libharu keeps the objects (pdf_objects.h), and what
// they say is written here and in the files included here.
#include "write/pdf/pdf.h"

#include <fmt/ranges.h>

#include "base/memory.h"
#include "write/pdf/colour.h"
#include "write/pdf/content.h"
#include "write/pdf/flate.h"
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

/// What has been drawn, deflated until late texts are known, in the order in which pages were finished. Contents stand
/// in blocks, so that the memory of those that are in the file goes back whole.
class DrawnPages {
 public:
  void add(PageContent content) {
    const std::size_t size = content.operators.size();
    const std::string_view bytes = deflater_.deflate(content.operators);
    if (blocks_.empty() || blocks_.back().bytes.size() + bytes.size() > block_size) {
      blocks_.emplace_back().bytes.reserve(block_size);
    }
    Block& block = blocks_.back();
    drawn_.push_back({std::move(content.sequences), std::move(content.gaps), blocks_.size() - 1, block.bytes.size(),
                      bytes.size(), size});
    block.bytes.append(bytes);
    ++block.pages;
    size_ += size;
  }

  /// Of all operators, bytes.
  std::size_t size() const { return size_; }

  /// Writes the content of a page with its late texts in place, and gives it up. Returns its sequences.
  std::vector<ContentId> write(ObjectFile& file, Ref ref, const Page& page, const std::vector<TextRun>& late,
                               const std::vector<FaceMetrics>& faces) {
    Drawn& drawn = drawn_.at(page.finished);
    Block& block = blocks_[drawn.block];
    const std::string_view bytes = std::string_view(block.bytes).substr(drawn.begin, drawn.length);
    if (drawn.gaps.empty()) {
      file.write_page(ref, bytes);
    } else {
      const PageContent content{inflate(bytes, drawn.size), {}, std::move(drawn.gaps)};
      file.write_page(ref, deflater_.deflate(with_late_texts(content, page, late, faces)));
    }
    if (--block.pages == 0) std::string().swap(block.bytes);
    return std::move(drawn.sequences);
  }

 private:
  static constexpr std::size_t block_size = 1 << 20;
  struct Block {
    std::string bytes;
    std::size_t pages = 0;  ///< that are still to be written
  };
  struct Drawn {
    std::vector<ContentId> sequences;
    std::vector<PageContent::Gap> gaps;
    std::size_t block = 0, begin = 0, length = 0;
    std::size_t size = 0;  ///< of the operators
  };
  Deflater deflater_{fast_level};
  std::vector<Block> blocks_;
  std::vector<Drawn> drawn_;
  std::size_t size_ = 0;
};

void fill_pages(ObjectFile& file, Marked& marked, Pages& pages) {
  marked.link_keys = parent_keys(pages);
  const Ref resources = add_resources(file, pages.fonts);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    Page& page = pages.pages[i];
    marked.annotations.push_back(add_annotations(file, pages, page, marked.pages, marked.link_keys[i]));
    for (Link& link : page.links) std::string().swap(link.uri), std::string().swap(link.description);
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
  std::vector<FaceMetrics> faces;  ///< as far as pages have been drawn
  DrawnPages drawn;
  FigureBoxes figure_boxes;
};

PdfWriter::PdfWriter() : data_(std::make_unique<Data>()) {}
PdfWriter::~PdfWriter() = default;

void PdfWriter::draw(Page& page, const PageContext& context) {
  data_->faces.resize(context.faces.size());
  for (std::size_t face = 0; face < context.faces.size(); ++face) extend(data_->faces[face], context.faces[face]);
  data_->drawn.add(pdf::draw(page, context.structure, data_->faces));
  data_->figure_boxes.add(page, context.structure);
  std::vector<Drawing>().swap(page.drawings);
}

std::string PdfWriter::finish(Pages pages) {
  data_->faces.resize(pages.fonts.size());
  for (std::size_t face = 0; face < pages.fonts.size(); ++face) extend(data_->faces[face], pages.fonts[face].face);
  // More than the file will take; memory that is not written to costs nothing.
  ObjectFile file(data_->drawn.size());
  Marked marked;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) marked.pages.push_back(file.add_page());
  add_outline(file, pages, marked.pages);
  return_memory();
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    marked.sequences.push_back(data_->drawn.write(file, marked.pages[i], pages.pages[i], pages.late, data_->faces));
  return_memory();
  fill_pages(file, marked, pages);
  return_memory();
  marked.figure_boxes = std::move(data_->figure_boxes);
  fill_catalog(file, pages, marked);
  file.fill_information(information(pages));
  pages = {};
  marked = {};
  return_memory();
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
