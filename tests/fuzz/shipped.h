// What every fuzzing program works with: the locales of the project, small faces, and files that are in memory only.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "fonts/fonts.h"
#include "locale/locale.h"

namespace binran::fuzzing {

std::span<const Locale> locales();
const Locale& locale(std::size_t choice);

/// The two CFF faces of tests/fonts: small, so that a run is short.
const FontLibrary& fonts();
std::filesystem::path source_folder();
std::filesystem::path hyphenation();

/// A folder of this process, which goes when it ends.
const std::filesystem::path& scratch();

/// A file in memory under a path in a folder, for readers that open what they read by its path.
class MemoryFile {
 public:
  explicit MemoryFile(std::filesystem::path path);
  void hold(std::string_view bytes);
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
};

}  // namespace binran::fuzzing
