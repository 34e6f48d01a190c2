// Line composition: from spans of text to justified lines. Knows nothing of pages.
//
// Breaks are chosen over the whole paragraph (Knuth and Plass 1981, "Breaking paragraphs into lines"); what may break,
// stretch and shrink, and in which order, follows JLREQ (2020-08-11) for Japanese and KLREQ (2020-05-27) for Korean
// through TypesettingRules.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "fonts/fonts.h"
#include "locale/breaking.h"
#include "pages/glyphs.h"

namespace binran {

/// A piece of a paragraph in one face and size.
struct Span {
  std::string text;
  FontRole role = FontRole::regular;
  Points size = 9.5;
  std::uint32_t tag = 0;   ///< the caller's own number, carried to the fragments: colour, link, structure
  bool verbatim = false;   ///< code: never hyphenated, no respacing inside, breaks only where a copy stays right
  std::string language{};  ///< where it differs from the paragraph's
  Place place{};           ///< of the first character: where a missing glyph is reported
};

enum class Alignment {
  justified,  ///< both edges, last line at its natural width
  start,      ///< ragged; still total-fit, so that the rag is even
  centre,
  end,
};

struct ParagraphStyle {
  Points measure = 0;       ///< line length
  Points first_indent = 0;  ///< of the first line; may be negative together with `indent`
  Points indent = 0;        ///< of every other line
  Alignment alignment = Alignment::justified;
  bool phrases = false;  ///< headings: break between phrases where possible, the last line as long as the others
};

/// Consecutive glyphs of one span on one line.
struct Fragment {
  std::uint32_t tag = 0;
  FontRole role = FontRole::regular;
  Points size = 0;
  Points x = 0;      ///< of the body of the first glyph: an opening bracket at a line head begins before it
  Points width = 0;  ///< ink and trailing space inside the line, for links and underlines
  std::vector<PlacedGlyph> glyphs;
  std::string text;  ///< what was written, with the spaces that end the line, without an added hyphen
};

struct Line {
  std::vector<Fragment> fragments;
  Points x = 0;              ///< left edge of the text
  Points width = 0;          ///< natural or justified, without the spaces that end the line
  double ratio = 0;          ///< adjustment: 0 natural, 1 all the stretch that looks well, -1 all the shrink that does
  bool last = false;         ///< of the paragraph: not justified
  bool hyphenated = false;   ///< a hyphen was added that the text does not have
  bool inside_word = false;  ///< ends inside a Korean word
  bool overfull = false;     ///< wider than the measure even when shrunk: a diagnostic
  double word_space = 0;     ///< widest space between words, em; 0 where there is none
  double narrowest_gap = 0, widest_gap = 0;  ///< between Japanese and Latin inside the line, em; 0 where there is none
  std::string text() const;
};

/// Sets paragraphs of one language. Not thread-safe; keeps buffers and break iterators between calls.
class ParagraphSetter {
 public:
  ParagraphSetter(Fonts&, const std::string& language, const TypesettingRules&, const std::filesystem::path& patterns,
                  Diagnostics&);
  ~ParagraphSetter();
  /// The lines of a paragraph; none for no text. Their texts together are the text of the spans. A justified line that
  /// its spaces cannot fill (a word space is at most twice its natural width) keeps its natural width. Characters that
  /// no face has are errors at their places, one for each place; a line that is `overfull` is the caller's to report.
  std::vector<Line> set(const std::vector<Span>& spans, const ParagraphStyle& style);
  /// Width of the spans on one line, without adjustment.
  Points natural_width(const std::vector<Span>& spans);
  /// Width of the widest part that cannot be broken: the least measure of a column. A token of code counts as a whole
  /// up to 12 em, although a line that is narrower still breaks it; with `phrases` so does what is between two breaks
  /// of a heading.
  Points least_width(const std::vector<Span>& spans, bool phrases = false);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace binran
