// Paragraphs for the tests: the faces of fonts/, the rules of the three languages, and the texts of content/.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lines/paragraph.h"

namespace binran {

constexpr double exact = 0.01;  ///< points by which a place may be off

/// Sets paragraphs of one language with the committed typefaces.
class Compositor {
 public:
  explicit Compositor(const std::string& language);
  ~Compositor();

  /// Backquotes enclose code: "the `Via` header".
  std::vector<Span> spans(const std::string& text) const;
  std::vector<Line> set(const std::string& text, ParagraphStyle style);
  std::vector<Line> set(const std::string& text, Points measure) { return set(text, {.measure = measure}); }
  ParagraphSetter& setter() { return *setter_; }
  Fonts& fonts() { return *fonts_; }
  const TypesettingRules& rules() const { return rules_; }
  const Diagnostics& diagnostics() const { return diagnostics_; }
  const Sources& sources() const { return sources_; }

 private:
  TypesettingRules rules_;
  Sources sources_;
  Diagnostics diagnostics_;
  std::unique_ptr<Fonts> fonts_;
  std::unique_ptr<ParagraphSetter> setter_;
};

/// The typesetting rules that content/locales gives the language.
TypesettingRules rules_of(const std::string& language);

/// The faces of fonts/faces.xml, read once.
const FontLibrary& committed_fonts();

/// Texts of lines, joined with "|".
std::string lines_of(const std::vector<Line>& lines);

/// Texts of lines, joined as they are.
std::string joined(const std::vector<Line>& lines);

std::string repeated(const std::string& text, int times);

/// Right edge of the em box of the line's last glyph, in points; `advance` is the width of that box.
double right_edge(const Line& line, double advance);

/// Natural width of `text` in ems.
double em_widths(Compositor& compositor, const std::string& text);

/// Every paragraph of content/protocols/sip/codes in one language, code in backquotes.
std::vector<std::string> content_paragraphs(const std::string& language);

/// The code points of the text.
std::vector<std::string> characters_of(const std::string& text);

}  // namespace binran
