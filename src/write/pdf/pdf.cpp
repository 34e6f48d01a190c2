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

/// What has been drawn on a page.
struct DrawnPage {
  PageContent content;   ///< without its operators,
  std::size_t size = 0;  ///< which were so many bytes
  std::string deflated;  ///< before
};

/// What has been drawn and deflated, until late texts are known, in the order in which pages were finished. Contents
/// stand in blocks, so that the memory of those that are in the file goes back whole.
class DrawnPages {
 public:
  void add(DrawnPage page) {
    auto& [content, size, bytes] = page;
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

  /// The content of a page with its late texts in place, deflated. Threads may ask for different pages.
  std::string complete(const Page& page, const std::vector<TextRun>& late, const std::vector<FaceMetrics>& faces) {
    Drawn& drawn = drawn_.at(page.finished);
    const std::string_view bytes = std::string_view(blocks_[drawn.block].bytes).substr(drawn.begin, drawn.length);
    if (drawn.gaps.empty()) return std::string(bytes);
    const PageContent content{inflate(bytes, drawn.size), {}, std::move(drawn.gaps)};
    return deflate(with_late_texts(content, page, late, faces), fast_level);
  }

  /// Gives up what has been drawn on a page. Returns its sequences.
  std::vector<ContentId> give_up(const Page& page) {
    Drawn& drawn = drawn_.at(page.finished);
    Block& block = blocks_[drawn.block];
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

/// The metrics of faces that grow as long as text is set, while pages are drawn by those that there were before.
class GrowingFaces {
 public:
  using Metrics = std::vector<FaceMetrics>;

  /// Of so many faces, each given by `face`, as they are now.
  std::shared_ptr<const Metrics> measure(std::size_t count, const std::function<const Face&(std::size_t)>& face) {
    bool grown = count != known_->size();
    for (std::size_t i = 0; i < count && !grown; ++i) grown = face(i).used.size() != (*known_)[i].advances.size();
    if (!grown) return known_;
    Metrics metrics = *known_;
    metrics.resize(count);
    for (std::size_t i = 0; i < count; ++i) extend(metrics[i], face(i));
    return known_ = std::make_shared<const Metrics>(std::move(metrics));
  }

 private:
  std::shared_ptr<const Metrics> known_ = std::make_shared<const Metrics>();
};

}  // namespace

struct PdfWriter::Data {
  explicit Data(Workers* sharing)
      : workers(sharing), pages(sharing, [this](DrawnPage page) { drawn.add(std::move(page)); }) {}

  Workers* workers;
  GrowingFaces faces;
  DrawnPages drawn;
  FigureBoxes figure_boxes;
  InOrder<DrawnPage> pages;  ///< being drawn
};

PdfWriter::PdfWriter(Workers* workers) : data_(std::make_unique<Data>(workers)) {}
PdfWriter::~PdfWriter() = default;

void PdfWriter::draw(Page& page, const PageContext& context) {
  const auto face = [&](std::size_t i) -> const Face& { return context.faces[i]; };
  data_->figure_boxes.add(page, context.structure);
  Page shown;
  shown.width = page.width;
  shown.height = page.height;
  shown.drawings = std::exchange(page.drawings, {});
  std::vector<Tag> tags;
  for (const ElementId element : page.marked) tags.push_back(context.structure.at(std::size_t(element)).tag);
  data_->pages.add(
      [shown = std::move(shown), tags = std::move(tags), faces = data_->faces.measure(context.faces.size(), face)] {
        PageContent content = pdf::draw(shown, tags, *faces);
        std::string operators = std::exchange(content.operators, {});
        return DrawnPage{std::move(content), operators.size(), deflate(operators, fast_level)};
      });
}

std::string PdfWriter::finish(Pages pages) {
  data_->pages.finish();
  const auto face = [&](std::size_t i) -> const Face& { return pages.fonts[i].face; };
  const auto faces = data_->faces.measure(pages.fonts.size(), face);
  // More than the file will take; memory that is not written to costs nothing.
  ObjectFile file(data_->drawn.size(), data_->workers);
  Marked marked;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) marked.pages.push_back(file.add_page());
  add_outline(file, pages, marked.pages);
  return_memory();
  InOrder<std::string> contents(data_->workers, [&](const std::string& deflated) {
    const std::size_t page = marked.sequences.size();
    file.write_page(marked.pages[page], deflated);
    marked.sequences.push_back(data_->drawn.give_up(pages.pages[page]));
  });
  for (const Page& page : pages.pages)
    contents.add([this, &page, &late = pages.late, faces] { return data_->drawn.complete(page, late, *faces); });
  contents.finish();
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
