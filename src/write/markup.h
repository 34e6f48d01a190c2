// HTML as it is written (WHATWG HTML, 13.3): the only place that writes a `<`. What is written is data, never markup:
// text and values are escaped here, and characters that control a screen are left out.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace binran {

/// Name and value. One whose value is empty is not written.
using Attribute = std::pair<std::string_view, std::string_view>;
using Attributes = std::vector<Attribute>;

class MarkupWriter {
 public:
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
  void document_type() { markup_ += "<!DOCTYPE html>\n"; }

  std::string take() { return std::move(markup_); }

 private:
  void tag(std::string_view element, const Attributes&);
  std::string markup_;
};

/// Whether a link may lead there: by https, beside this page, or on it.
bool is_safe_uri(std::string_view uri);

}  // namespace binran
