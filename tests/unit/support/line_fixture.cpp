#include "line_fixture.h"

#include <set>
#include <stdexcept>

#include "base/files.h"
#include "base/utf8.h"

namespace binran {
namespace {

const std::filesystem::path root = BINRAN_SOURCE_DIR;

/// The paragraph that opens with the tag before `at`, as the tests write one; moves `at` behind its end tag.
std::string read_paragraph(const std::string& xml, const std::string& name, std::size_t& at) {
  std::string text;
  const std::string end = "</" + name + ">";
  while (xml.compare(at, end.size(), end) != 0) {
    if (xml[at] != '<') {
      text += xml[at++];
      continue;
    }
    const std::size_t close = xml.find('>', at);
    const std::string tag = xml.substr(at + 1, close - at - 1);
    at = close + 1;
    if (tag == "c" || tag == "/c") text += '`';
    if (tag.starts_with("ref code=\"")) text += tag.substr(10, tag.find('"', 10) - 10);
    if (tag.starts_with("command")) at = xml.find("</command>", at) + 10;
  }
  for (const auto& [entity, character] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", "\""}})
    for (std::size_t place; (place = text.find(entity)) != std::string::npos;)
      text.replace(place, std::string(entity).size(), character);
  return text;
}

void read_texts(const std::string& xml, std::vector<std::string>& paragraphs) {
  static const std::set<std::string> names = {"summary", "meaning", "seen", "cause", "check", "fix", "say"};
  for (std::size_t at = 0; (at = xml.find('<', at)) != std::string::npos;) {
    const std::string name = xml.substr(at + 1, xml.find_first_of(" >", at) - at - 1);
    at = xml.find('>', at) + 1;
    if (names.contains(name)) paragraphs.push_back(read_paragraph(xml, name, at));
  }
}

}  // namespace

TypesettingRules rules_of(const std::string& language) {
  static Sources sources;
  static Diagnostics diagnostics;
  static const std::vector<Locale> locales = read_locales(root / "content" / "locales", sources, diagnostics);
  for (const Locale& locale : locales)
    if (locale.tag() == language) return locale.typesetting();
  throw std::logic_error("no locale " + language);
}

const FontLibrary& committed_fonts() {
  static Sources sources;
  static Diagnostics diagnostics;
  static const FontLibrary library(root / "fonts" / "faces.xml", sources, diagnostics);
  if (!diagnostics.empty()) throw std::logic_error(diagnostics_as_text(diagnostics, sources, false));
  return library;
}

Compositor::Compositor(const std::string& language)
    : rules_(rules_of(language)),
      fonts_(std::make_unique<Fonts>(committed_fonts(), language)),
      setter_(std::make_unique<ParagraphSetter>(
          *fonts_, language, rules_, root / "content" / "locales" / "hyphenation" / "en.dic", diagnostics_)) {}

Compositor::~Compositor() = default;

std::vector<Span> Compositor::spans(const std::string& text) const {
  std::vector<Span> result;
  bool code = false;
  for (std::size_t at = 0; at <= text.size(); code = !code) {
    const std::size_t end = std::min(text.find('`', at), text.size());
    Span span;
    span.text = text.substr(at, end - at);
    span.role = code ? FontRole::code : FontRole::regular;
    span.verbatim = code;
    span.size = rules_.size;
    span.tag = code;
    if (!span.text.empty()) result.push_back(span);
    at = end + 1;
  }
  return result;
}

std::vector<Line> Compositor::set(const std::string& text, ParagraphStyle style) {
  return setter_->set(spans(text), style);
}

std::string lines_of(const std::vector<Line>& lines) {
  std::string all;
  for (const Line& line : lines) {
    if (!all.empty()) all += '|';
    all += line.text();
    if (line.hyphenated) all += '-';
  }
  return all;
}

std::vector<std::string> content_paragraphs(const std::string& language) {
  std::vector<std::string> paragraphs;
  for (const std::filesystem::path& file : list_folder(root / "content" / "protocols" / "sip" / "codes")) {
    const std::string xml = read_file(file);
    const std::size_t begin = xml.find("<text xml:lang=\"" + language + "\"");
    if (begin == std::string::npos) continue;
    read_texts(xml.substr(begin, xml.find("</text>", begin) - begin), paragraphs);
  }
  return paragraphs;
}

std::vector<std::string> characters_of(const std::string& text) {
  std::vector<std::string> result;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    next_code_point(text, offset);
    result.push_back(text.substr(begin, offset - begin));
  }
  return result;
}

std::string repeated(const std::string& text, int times) {
  std::string result;
  while (times-- > 0) result += text;
  return result;
}

std::string joined(const std::vector<Line>& lines) {
  std::string all;
  for (const Line& line : lines) all += line.text();
  return all;
}

double right_edge(const Line& line, double advance) {
  return line.fragments.back().glyphs.back().x + advance;
}

double em_widths(Compositor& compositor, const std::string& text) {
  return compositor.setter().natural_width(compositor.spans(text)) / compositor.rules().size;
}

}  // namespace binran
