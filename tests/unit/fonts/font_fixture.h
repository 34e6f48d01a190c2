// The faces of fonts/faces.xml, read once for all tests of this folder.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>

#include "fonts/fonts.h"

namespace binran::testing {

inline const std::filesystem::path fonts_folder = std::filesystem::path(BINRAN_SOURCE_DIR) / "fonts";

inline const FontLibrary& library() {
  static Sources sources;
  static Diagnostics diagnostics;
  static FontLibrary library(fonts_folder / "faces.xml", sources, diagnostics);
  REQUIRE(diagnostics.empty());
  return library;
}

}  // namespace binran::testing
