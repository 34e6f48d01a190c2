// An XML text parsed for a test, with the messages that it drew.
#pragma once

#include <string>

#include "xml/element.h"

namespace binran::testing {

struct Parsed {
  Sources sources;
  Diagnostics diagnostics;
  XmlFile file;

  explicit Parsed(std::string text) : file("t.xml", std::move(text), sources, diagnostics) {}

  /// "1:5: message" for each fault, one a line, warnings among them; the help follows in brackets.
  std::string faults() const {
    std::string result;
    for (const Diagnostic& fault : diagnostics.sorted(sources)) {
      const LineColumn at = sources.line_column(fault.place);
      result += std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + fault.message;
      if (!fault.help.empty()) result += " [" + fault.help + "]";
      result += "\n";
    }
    return result;
  }

  /// What stands at `place`.
  std::string_view at(Place place) const { return std::string_view(sources.text(place.file)).substr(place.offset); }
};

}  // namespace binran::testing
