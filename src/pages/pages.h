// Composed pages: every glyph, line and area at its place, the structure tree of tagged PDF, links, outline and page
// labels. The origin is the top left corner of the page; x grows to the right, y downwards, both in points.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "pages/glyphs.h"

namespace binran {

/// sRGB, 0 to 1.
struct Colour {
  float red = 0, green = 0, blue = 0;
  friend bool operator==(const Colour&, const Colour&) = default;
};

/// Glyphs on one baseline, of one size and colour.
struct TextRun {
  Point at;  ///< on the baseline; glyphs stand at their distances from it
  std::vector<PlacedGlyph> glyphs;
  Points size = 0;
  Colour colour;
  std::string text;  ///< what was written
};

/// A filled rectangle, with rounded corners where `radius` is not 0.
struct Fill {
  Rect area;
  Points radius = 0;
  Colour colour;
};

/// Straight lines through `points`, stroked, or filled where `filled` (an arrow head).
struct Stroke {
  std::vector<Point> points;
  Points width = 0.5;
  Colour colour;
  bool dashed = false;
  bool filled = false;
};

/// Structure types of ISO 32000-1, 14.8.4 that are used.
enum class Tag : std::uint8_t {
  Document,
  Part,
  Sect,
  Div,
  H1,
  H2,
  H3,
  H4,
  H5,
  H6,
  P,
  L,
  LI,
  Lbl,
  LBody,
  Table,
  TR,
  TH,
  TD,
  Link,
  Figure,
  TOC,
  TOCI,
  Index,
  Note,
  Reference,
  Span,
  Code,
  BlockQuote,
  Caption,
};

/// The name of a structure type: "TH".
std::string_view tag_name(Tag tag);

/// Index into Pages::structure.
enum class ElementId : std::uint32_t {};
/// The Document, which holds all others.
constexpr ElementId document_element{0};

/// Index into Pages::pages.
enum class PageIndex : std::uint32_t {};

/// The MCID of content on its page, index into Page::marked.
enum class ContentId : std::int32_t {};
/// Of content that enters no structure.
constexpr ContentId artifact{-1};

/// Marked content as part of a structure element.
struct ContentKid {
  ContentId content{};
  PageIndex page{};
};

/// The annotation of a link as part of its Link element.
struct LinkKid {
  std::uint32_t link = 0;  ///< index into Page::links
  PageIndex page{};
};

/// What a structure element holds, in reading order.
using StructureKid = std::variant<ElementId, ContentKid, LinkKid>;

/// There are a hundred for each entry: what only a few have is in ElementWords.
struct StructureElement {
  Tag tag = Tag::P;
  bool column_header = false;  ///< TH: /Scope /Column, else /Row
  bool numbered = false;       ///< L: /ListNumbering /Decimal, else /Disc or /None
  bool labelled = false;       ///< L: /ListNumbering /None
  ElementId parent{};
  std::vector<StructureKid> kids{};
};

struct ElementWords {
  std::string language{};     ///< where it differs from the parent's
  std::string alternative{};  ///< /Alt: required for Figure
  std::string id{};           ///< /ID: required for Note, unique
};

/// Text that is known only when all pages are there, a page number: Pages::late[index].
struct LateText {
  std::size_t index = 0;
};

/// Something drawn.
struct Drawing {
  ContentId content = artifact;
  std::variant<TextRun, Fill, Stroke, LateText> what;
  bool turned = false;  ///< by 180 degrees about the middle of the page: panels of a folded sheet
};

struct Link {
  Rect area;
  std::string uri{};        ///< or, when empty,
  PageIndex page{};         ///< the page
  Points top = 0;           ///< and height on it that it leads to
  std::string description;  ///< /Contents (PDF/UA-1, 7.18.5)
  ElementId element{};      ///< the Link element that it belongs to
};

struct Page {
  Points width = 0, height = 0;
  std::vector<Drawing> drawings;
  std::vector<ElementId> marked;  ///< by ContentId: whose content it is
  std::vector<Link> links;
  std::size_t finished = 0;  ///< how many pages of the book were finished before this one: see TakePage
};

struct OutlineItem {
  std::string title;
  int level = 1;
  PageIndex page{};
  Points top = 0;
};

/// From `first_page` on: roman or arabic numbers starting at `start`, or none on a cover.
struct PageLabel {
  enum class Style { none, roman, arabic } style = Style::arabic;
  PageIndex first_page{};
  int start = 1;
};

/// Where something begins.
struct PagePlace {
  PageIndex page{};
  Points top = 0;
};

struct Pages {
  std::string language, title, subject, author, date;  ///< date: ISO 8601 day
  std::vector<std::string> keywords;
  std::vector<Page> pages;
  std::vector<TextRun> late;                ///< what LateText stands for
  std::vector<StructureElement> structure;  ///< [0] is the Document
  std::map<ElementId, ElementWords> words;  ///< of the elements that have any
  std::vector<OutlineItem> outline;
  std::vector<PageLabel> labels;
  std::vector<FontProgram> fonts;
  std::vector<std::pair<std::string, PagePlace>> destinations;  ///< by anchor: named
};

/// What a page refers to while the book is being made.
struct PageContext {
  const std::vector<StructureElement>& structure;
  const std::vector<Face>& faces;
};

/// Is given each page as soon as nothing more will be drawn on it, and may take its drawings away: a book of ten
/// thousand entries need not be held whole. Pages come in the order in which they are finished (Page::finished), which
/// is not that of the book: front matter comes last. Links lead nowhere yet.
using TakePage = std::function<void(Page&, const PageContext&)>;

/// Which faces glyphs are of, by PlacedGlyph::face.
class FacesShown {
 public:
  void add(const TextRun&);
  void add(const Page&);
  const std::vector<bool>& by_face() const { return shown_; }

 private:
  std::vector<bool> shown_;
};

}  // namespace binran
