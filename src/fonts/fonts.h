// Font files, shaping and the glyphs that a document uses. FontLibrary is read once and shared by documents and
// threads; Fonts belongs to one document: it caches what was shaped and numbers the glyphs that were used.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/workers.h"
#include "pages/glyphs.h"

namespace binran {

/// What a face is used for. faces.xml names, for each language and role, the chain of files that is tried in order.
enum class FontRole { regular, bold, code, code_bold };
constexpr std::size_t font_roles = 4;

/// Which way the characters of a word run (UAX #9).
enum class TextDirection { rightwards, leftwards };

/// The files of fonts/faces.xml, in memory. Immutable after reading.
class FontLibrary {
 public:
  /// Faults of faces.xml go to `diagnostics`; a font file that cannot be read throws EnvironmentError.
  /// `workers` open files side by side (null: nobody does).
  FontLibrary(const std::filesystem::path& faces_xml, Sources&, Diagnostics&, Workers* workers = nullptr);
  FontLibrary(FontLibrary&&) noexcept;
  ~FontLibrary();
  struct Data;
  const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

/// A glyph as it is shown. `cid` numbers the pair (glyph, text) within its face: two characters that share a glyph
/// (U+2F00 and U+4E00) have two, so that each copies as what was written. This holds for TrueType, where a CIDToGIDMap
/// leads both to one glyph, and for CFF, where subset() writes the glyph twice.
struct Glyph {
  std::uint16_t face = 0;  ///< index into Fonts::faces()
  std::uint16_t cid = 0;
  float advance = 0;     ///< em
  float dx = 0, dy = 0;  ///< offset from the pen, em; y upwards
};

/// A character, with its marks, that is not set as it is written.
struct Shortfall {
  std::size_t begin = 0, end = 0;  ///< bytes of the shaped text
  /// It is set, but not in the form that a variation selector asks for; else no face of the chain sets it.
  bool only_form = false;
};

/// A word, or one user-perceived character, shaped.
struct Shaped {
  std::vector<Glyph> glyphs;  ///< in the order of the text, whichever way it runs
  float width = 0;            ///< sum of the advances, em
  std::vector<Shortfall> shortfalls{};
};

/// One thread shapes with it; others may adopt() its glyphs meanwhile.
class Fonts {
 public:
  Fonts(const FontLibrary&, const std::string& language);
  Fonts(Fonts&&) noexcept;
  ~Fonts();
  const FontLibrary& library() const;

  /// Shapes a word (no line break opportunity inside, no space) or one character. A character and its marks come from
  /// the first face of the chain that sets them together. The reference stays valid for the life of Fonts. `language`
  /// is a BCP 47 tag for the shaper and for the choice of chain (empty: the document's). Brackets of a word that runs
  /// leftwards are mirrored (UAX #9, L4). U+00AD alone is shaped as a visible hyphen that copies as U+00AD, which
  /// readers drop: the hyphen of a divided word.
  const Shaped& shape(std::string_view text, FontRole role, std::string_view language = {},
                      TextDirection direction = TextDirection::rightwards);

  /// Ids of the faces that were tried for `role`, for the message about a missing glyph.
  std::string chain(FontRole role, std::string_view language = {}) const;

  /// Metrics of the first face of the chain, em.
  double ascent(FontRole) const;
  double descent(FontRole) const;
  double cap_height(FontRole) const;

  /// The glyph that others of the same library, for the same document, number `glyph`, as these number it. The others
  /// may be in use by another thread.
  PlacedGlyph adopt(const PlacedGlyph& glyph, const Fonts& others);

  /// The faces that shape() and adopt() have used so far, in order of first use.
  const std::vector<Face>& faces() const;
  /// The faces as an output file embeds them: those that are `shown`, by index into faces(), with the glyphs that were
  /// used (through hb-subset), the others without an outline. Throws EnvironmentError with the name of the file where
  /// outlines cannot be read.
  /// `workers` subset faces side by side; null: nobody does.
  std::vector<FontProgram> programs(const std::vector<bool>& shown, Workers* workers = nullptr) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace binran
