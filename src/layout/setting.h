// What the layout of every block needs, and text: from inlines to strips of one line each.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "document/document.h"
#include "layout/look.h"
#include "layout/strip.h"
#include "layout/structure.h"
#include "lines/paragraph.h"
#include "locale/locale.h"

namespace binran {

/// A column of text: where it begins, from the left edge of the text block, and how wide it is.
struct TextColumn {
  Points x = 0;
  Points width = 0;
};

/// How text in `language` is set; plain rules where no locale has it.
const TypesettingRules& typesetting_rules(std::span<const Locale> locales, const std::string& language);

/// One document being typeset. Owns what is shared by all of its blocks, whatever they look like. For one thread.
class Setting {
 public:
  Setting(const Document&, const FontLibrary&, std::span<const Locale>, const std::filesystem::path& hyphenation,
          Diagnostics&);
  /// Another for parts of the same document that are set by themselves, on any thread: it has fonts and a structure of
  /// its own, and knows the page numbers that `whole` knows.
  Setting(const Setting& whole, Diagnostics&);

  /// Sets `text` in lines of `column`, one strip a line; content belongs to `element`, links to Link elements below
  /// it. `language` is that of the text where it differs from the document's. No page ends after the first or before
  /// the last line of a paragraph (orphans, widows).
  Strips text(const Inlines& text, const TextStyle& style, const TextColumn& column, ElementId element,
              const std::string& language = {});

  /// All lines of `text` in one strip.
  Strip text_box(const Inlines& text, const TextStyle& style, const TextColumn& column, ElementId element,
                 const std::string& language = {});

  Points natural_width(const Inlines& text, const TextStyle& style);
  /// Width of the widest part that should not be broken.
  Points least_width(const Inlines& text, const TextStyle& style);

  /// `style`, made smaller where a part of `text` that should not be broken is wider than `width`: of a heading a
  /// phrase.
  TextStyle fitting(const Inlines& text, TextStyle style, Points width);

  /// Whether a layout that is only tried turns out right. Its structure is forgotten and its faults are not reported.
  bool attempt(const std::function<bool()>& layout);

  /// The number printed on the page of `anchor` ("12", "iv"), as far as it is known; empty before.
  std::string page_number(const std::string& anchor) const;
  /// Page numbers become known together, when a part of the document is complete: what refers to them inside the part
  /// does not depend on how much of it has been placed.
  void note_page_number(const std::string& anchor, std::string number);
  void make_page_numbers_known();

  const Document& document;
  Fonts fonts;
  Structure structure;

 private:
  /// What all settings of a document know.
  struct Known {
    std::set<std::string> anchors;
    std::map<std::string, std::string> page_numbers;
  };
  std::vector<Span> spans(const Inlines&, const TextStyle&) const;
  ParagraphSetter& setter(const std::string& language);
  std::vector<ElementId> elements(const Inlines&, ElementId element);
  Strip line(Line&, const Inlines&, const TextStyle&, const TextColumn&, const std::vector<ElementId>& elements) const;
  bool leads_somewhere(const Inline&) const;
  void report_overfull(const Line&, const Inlines&);

  std::span<const Locale> locales_;
  std::filesystem::path hyphenation_;
  Diagnostics& diagnostics_;
  bool trying_ = false;
  std::shared_ptr<Known> known_;
  std::map<std::string, std::string> new_page_numbers_;
  std::map<std::string, std::unique_ptr<ParagraphSetter>> setters_;
};

/// Anchors of all sections and blocks of a document: what cross references can lead to.
std::set<std::string> anchors(const Sections&);

/// The strips one below the other as one strip.
Strip stack(Strips strips);

}  // namespace binran
