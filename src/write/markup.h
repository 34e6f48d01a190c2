// HTML as it is written (WHATWG HTML, 13.3), in either of its syntaxes, and other XML: the only place that writes a
// `<`. What is written is data, never markup: text and values are escaped here, and characters that control a screen
// are left out.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace binran {

/// Name and value. One whose value is empty is not written.
using Attribute = std::pair<std::string_view, std::string_view>;
using Attributes = std::vector<Attribute>;

enum class Syntax {
  html,
  xml  ///< XHTML too
};

class MarkupWriter {
 public:
  explicit MarkupWriter(Syntax syntax = Syntax::html) : syntax_(syntax) {}

  void open(std::string_view element, const Attributes& = {});
  void close(std::string_view element);
  /// An element that never holds anything: meta, link.
  void empty(std::string_view element, const Attributes&);
  void text(std::string_view);
  /// An element that holds text alone.
  void element(std::string_view name, const Attributes&, std::string_view text);
  /// Between blocks, for who reads the source.
  void new_line() { markup_ += '\n'; }
  /// A style or script of our own: what ends it stands nowhere in it.
  void raw_element(std::string_view name, std::string_view content);
  /// What an XML file begins with; in HTML nothing.
  void declaration();
  /// What a page begins with.
  void document_type();
  /// A name space that a root or a picture is of: XML has to be told, HTML knows (WHATWG HTML, 13.1.2.3).
  std::string_view in_xml(std::string_view name_space) const {
    return syntax_ == Syntax::xml ? name_space : std::string_view();
  }

  std::string take() { return std::move(markup_); }

 private:
  void tag(std::string_view element, const Attributes&, std::string_view end = ">");
  void attribute(std::string_view name, std::string_view value);

  Syntax syntax_;
  std::string markup_;
};

/// Whether a link may lead there: by https, beside this page, or on it.
bool is_safe_uri(std::string_view uri);

}  // namespace binran
