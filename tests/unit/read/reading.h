// Reads content from texts for a test.
#pragma once

#include <string>

#include "read/readers.h"

namespace binran::testing {

/// A file parsed for a test, with what was said of it.
struct File {
  Sources sources;
  Diagnostics diagnostics;
  XmlFile xml;

  explicit File(std::string text) : xml("t.xml", std::move(text), sources, diagnostics) {}
  std::string said() const { return diagnostics_as_text(diagnostics, sources, false); }
  std::string_view at(Place place) const { return std::string_view(sources.text(place.file)).substr(place.offset); }
};

/// A glossary of one term whose English definition is `markup`.
inline std::string glossary_with(const std::string& markup) {
  return "<glossary><term id=\"t\"><text xml:lang=\"en\"><name>t</name><definition>" + markup +
         "</definition></text></term></glossary>";
}

}  // namespace binran::testing
