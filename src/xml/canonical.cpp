#include "xml/canonical.h"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "base/characters.h"
#include "base/normal_form.h"
#include "base/utf8.h"
#include "base/width.h"
#include "xml/respelling.h"
#include "xml/well_formed.h"

namespace binran {
namespace {

constexpr std::size_t longest_line = 120;  ///< columns
constexpr std::size_t indentation = 2;     ///< spaces for each level

bool is_character_text(const pugi::xml_node& node) {
  return node.type() == pugi::node_pcdata;
}

bool is_remark(const pugi::xml_node& node) {
  return node.type() == pugi::node_comment || node.type() == pugi::node_pi;
}

bool is_element(const pugi::xml_node& node) {
  return node.type() == pugi::node_element;
}

/// It is text, and more than white space.
bool has_text(const pugi::xml_node& node) {
  return is_character_text(node) && !std::ranges::all_of(respelled_text(node.value()), is_white_space);
}

std::string remark(const pugi::xml_node& node) {
  const std::string_view value = node.value();
  if (node.type() == pugi::node_comment) return fmt::format("<!--{}-->", value);
  return fmt::format("<?{}{}{}?>", node.name(), value.empty() ? "" : " ", value);
}

std::size_t columns_of_text(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += columns_of(next_code_point(text, at), Ambiguous::narrow);
  return columns;
}

/// What an element holds decides how it is laid out.
enum class Content { nothing, elements, prose, as_written };

class CanonicalWriter {
 public:
  CanonicalWriter(const Vocabulary& vocabulary, const SentenceFinder& find) : vocabulary_(vocabulary), find_(find) {}
  std::string write(const pugi::xml_document& document) {
    out_ = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    write_children(document, 0, {});
    return std::move(out_) + "\n";
  }

 private:
  bool is_inline(const pugi::xml_node& node) const;
  Content content_of(const pugi::xml_node& element) const;
  std::string tag(const pugi::xml_node& element) const;
  std::string as_written(const pugi::xml_node& element) const;
  std::string on_one_line(const pugi::xml_node& element, const Prose& prose) const;
  Prose prose_of(const pugi::xml_node& element) const;
  void begin_line(std::size_t level) { out_ += "\n" + std::string(level * indentation, ' '); }
  void write_children(const pugi::xml_node& parent, std::size_t level, const std::string& language);
  void write_element(const pugi::xml_node& element, std::size_t level, std::string language);
  void write_prose(const pugi::xml_node& element, std::size_t level, const std::string& language);

  const Vocabulary& vocabulary_;
  const SentenceFinder& find_;
  std::string out_;
};

/// A name may mean something else elsewhere: what holds other elements than inline ones is no part of a sentence, as
/// the <term> of a glossary.
bool CanonicalWriter::is_inline(const pugi::xml_node& node) const {
  const auto known = [&](const pugi::xml_node& it) { return vocabulary_.inlines.contains(it.name()); };
  return known(node) &&
         std::ranges::all_of(node.children(), [&](const auto& it) { return !is_element(it) || known(it); });
}

/// Some text begins with an accent or the like: behind a comment, at a CDATA section, or behind white space that may
/// not be read. What it is read as is not for its own characters to say.
bool parts_character(const pugi::xml_node& node) {
  if (!is_character_text(node) && node.type() != pugi::node_cdata) return false;
  const pugi::xml_node before = node.previous_sibling();
  bool begins = before && !is_element(before);
  const std::string text = is_character_text(node) ? respelled_text(node.value()) : node.value();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (begins && continues_character(std::string_view(text).substr(at))) return true;
    begins = is_white_space(text[at]);
  }
  return false;
}

Content CanonicalWriter::content_of(const pugi::xml_node& element) const {
  if (vocabulary_.verbatim.contains(element.name()))
    return element.first_child() ? Content::as_written : Content::nothing;
  bool anything = false, prose = false, structure = false;
  for (const pugi::xml_node& child : element.children()) {
    const bool words = is_inline(child) || child.type() == pugi::node_cdata || has_text(child);
    anything = anything || words || !is_character_text(child);
    prose = prose || words;
    structure = structure || parts_character(child) ||
                (is_element(child) && !words && !vocabulary_.verbatim.contains(child.name()));
  }
  if (prose) return structure ? Content::as_written : Content::prose;
  return anything ? Content::elements : Content::nothing;
}

/// The start tag without its end: "<ref code="486"".
std::string CanonicalWriter::tag(const pugi::xml_node& element) const {
  static const std::vector<std::string_view> none;
  const auto known = vocabulary_.attributes.find(element.name());
  const std::vector<std::string_view>& order = known == vocabulary_.attributes.end() ? none : known->second;
  std::vector<pugi::xml_attribute> attributes(element.attributes_begin(), element.attributes_end());
  std::ranges::stable_sort(attributes, {}, [&](const pugi::xml_attribute& attribute) {
    return std::ranges::find(order, std::string_view(attribute.name())) - order.begin();
  });
  std::string result = fmt::format("<{}", element.name());
  for (const pugi::xml_attribute& attribute : attributes)
    result += fmt::format(" {}=\"{}\"", attribute.name(), respelled_value(attribute.value()));
  return result;
}

/// The whole element, with what it holds as it stands in the file.
std::string CanonicalWriter::as_written(const pugi::xml_node& element) const {
  if (!element.first_child()) return tag(element) + "/>";
  std::string result = tag(element) + ">";
  for (const pugi::xml_node& child : element.children()) {
    if (is_element(child)) {
      result += as_written(child);
    } else if (is_remark(child)) {
      result += remark(child);
    } else if (child.type() == pugi::node_cdata) {
      result += fmt::format("<![CDATA[{}]]>", child.value());
    } else {
      result += child.value();
    }
  }
  return result + fmt::format("</{}>", element.name());
}

/// An element inside prose, which holds `prose` itself.
std::string CanonicalWriter::on_one_line(const pugi::xml_node& element, const Prose& prose) const {
  const std::string line = prose.on_one_line();
  if (line.empty()) return tag(element) + "/>";
  if (content_of(element) != Content::prose) return as_written(element);
  return fmt::format("{}>{}</{}>", tag(element), line, element.name());
}

Prose CanonicalWriter::prose_of(const pugi::xml_node& element) const {
  Prose prose;
  for (const pugi::xml_node& child : element.children()) {
    if (is_remark(child)) {
      prose.add_remark(remark(child));
    } else if (child.type() == pugi::node_cdata) {
      prose.add_text(text_of_character_data(child.value()));
    } else if (is_character_text(child)) {
      prose.add_text(respelled_text(child.value()));
    } else if (vocabulary_.verbatim.contains(child.name())) {
      prose.add_block(as_written(child));
    } else {
      const Prose inner = prose_of(child);
      prose.add_inline(on_one_line(child, inner), inner.read());
    }
  }
  prose.end();
  return prose;
}

/// Each on a line, but a remark that stood behind something on its line stays there.
void CanonicalWriter::write_children(const pugi::xml_node& parent, std::size_t level, const std::string& language) {
  const bool top = parent.type() == pugi::node_document;
  std::ptrdiff_t line_breaks = top ? 1 : 0;
  bool first = true;
  for (const pugi::xml_node& child : parent.children()) {
    if (is_character_text(child)) {
      const std::string_view white = child.value();
      line_breaks += std::ranges::count(white, '\n');
      continue;
    }
    if (child.type() == pugi::node_declaration) {
      line_breaks = 0;
      continue;
    }
    if (is_remark(child) && line_breaks == 0 && !(top && first)) {
      out_ += " " + remark(child);
    } else {
      if (line_breaks > 1 && !first) out_ += '\n';
      begin_line(level);
      is_remark(child) ? void(out_ += remark(child)) : write_element(child, level, language);
    }
    first = false;
    line_breaks = 0;
  }
}

void CanonicalWriter::write_element(const pugi::xml_node& element, std::size_t level, std::string language) {
  if (const pugi::xml_attribute own = element.attribute("xml:lang")) language = own.value();
  switch (content_of(element)) {
    case Content::nothing:
      out_ += tag(element) + "/>";
      return;
    case Content::as_written:
      out_ += as_written(element);
      return;
    case Content::prose:
      write_prose(element, level, language);
      return;
    case Content::elements:
      out_ += tag(element) + ">";
      write_children(element, level + 1, language);
      begin_line(level);
      out_ += fmt::format("</{}>", element.name());
  }
}

void CanonicalWriter::write_prose(const pugi::xml_node& element, std::size_t level, const std::string& language) {
  const Prose prose = prose_of(element);
  const std::string begin = tag(element), end = fmt::format("</{}>", element.name());
  const std::string line = prose.on_one_line();
  if (line.empty()) {
    out_ += begin + "/>";
    return;
  }
  const std::string whole = begin + ">" + line + end;
  if (!prose.needs_lines() && whole.find('\n') == std::string::npos &&
      (vocabulary_.names.contains(element.name()) || level * indentation + columns_of_text(whole) <= longest_line)) {
    out_ += whole;
    return;
  }
  out_ += begin + ">";
  for (const std::string& sentence : prose.lines(find_, language)) {
    begin_line(level + 1);
    out_ += sentence;
  }
  begin_line(level);
  out_ += end;
}

}  // namespace

std::optional<std::string> canonical_form(std::uint32_t file, const Sources& sources, const Vocabulary& vocabulary,
                                          const SentenceFinder& find, Diagnostics& diagnostics) {
  const std::string& text = sources.text(file);
  const std::size_t errors = diagnostics.errors();
  if (!check_well_formed(text, file, diagnostics) || diagnostics.errors() > errors) return {};
  // References stay as they are written; a fragment keeps the white space outside the root.
  const unsigned flags =
      (pugi::parse_full & ~(pugi::parse_escapes | pugi::parse_doctype)) | pugi::parse_ws_pcdata | pugi::parse_fragment;
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size(), flags, pugi::encoding_utf8);
  if (!result) {
    diagnostics.error(Rule::not_well_formed, {file, static_cast<std::uint32_t>(result.offset)}, result.description());
    return {};
  }
  return CanonicalWriter(vocabulary, find).write(document);
}

}  // namespace binran
