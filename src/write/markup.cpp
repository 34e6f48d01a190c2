#include "write/markup.h"

#include <stdexcept>

#include "locale/columns.h"

namespace binran {
namespace {

std::string escaped(std::string_view text) {
  const std::string safe = terminal_safe(text);
  std::string result;
  result.reserve(safe.size() + safe.size() / 16);
  for (const char c : safe) switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  return result;
}

}  // namespace

void MarkupWriter::declaration() {
  if (syntax_ == Syntax::xml) markup_ += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
}
void MarkupWriter::document_type() {
  declaration();
  markup_ += "<!DOCTYPE html>\n";
}

void MarkupWriter::attribute(std::string_view name, std::string_view value) {
  markup_ += ' ';
  markup_ += name;
  markup_ += "=\"";
  markup_ += escaped(value);
  markup_ += '"';
}
void MarkupWriter::tag(std::string_view element, const Attributes& attributes, std::string_view end) {
  markup_ += '<';
  markup_ += element;
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    attribute(name, value);
    // Readers of XHTML as XML know no other (WHATWG HTML, 3.2.6.2).
    if (name == "lang" && syntax_ == Syntax::xml) attribute("xml:lang", value);
  }
  markup_ += end;
}

void MarkupWriter::open(std::string_view element, const Attributes& attributes) {
  tag(element, attributes);
}
void MarkupWriter::close(std::string_view element) {
  markup_ += "</";
  markup_ += element;
  markup_ += '>';
}
void MarkupWriter::empty(std::string_view element, const Attributes& attributes) {
  tag(element, attributes, syntax_ == Syntax::xml ? "/>" : ">");
}
void MarkupWriter::text(std::string_view text) {
  markup_ += escaped(text);
}
void MarkupWriter::element(std::string_view name, const Attributes& attributes, std::string_view words) {
  open(name, attributes);
  text(words);
  close(name);
}
void MarkupWriter::raw_element(std::string_view name, std::string_view content) {
  if (content.find("</") != content.npos) throw std::logic_error("a style or script of ours would end within itself");
  open(name);
  markup_ += content;
  close(name);
}

bool is_safe_uri(std::string_view uri) {
  if (uri.starts_with("https://")) return true;
  // A colon before any slash, ? or # would make a scheme (RFC 3986, 4.2), and two slashes another host.
  const std::size_t stop = uri.find_first_of(":/?#");
  return !uri.empty() && !uri.starts_with("//") && (stop == uri.npos || uri[stop] != ':');
}

}  // namespace binran
