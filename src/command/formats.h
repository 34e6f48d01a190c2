// The one table of output formats: what it is called, which documents it is made of, and who writes them. A new format
// is one row.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compose/edition.h"
#include "fonts/fonts.h"
#include "layout/design.h"
#include "write/card.h"

namespace binran {

/// One output file, below the output folder.
struct OutputFile {
  std::string path;  ///< "man/ja/man7/sip-430.7"
  std::string bytes;
  std::string link{};  ///< not empty: a symbolic link to this file beside it, without bytes of its own
  Place place{};       ///< of what its document is about
};

/// Whether a path could be that of an OutputFile, or of a folder in which there is one: it has no part that could lead
/// elsewhere.
bool is_output_path(std::string_view path);
bool is_output_folder(std::string_view path);

/// What writers need besides the document.
struct Writing {
  const FontLibrary* fonts = nullptr;  ///< for formats with fonts
  std::span<const Locale> locales;
  std::filesystem::path hyphenation;
  std::optional<Paper> paper;  ///< none: the locale's
  CardStyle card;
  Diagnostics& diagnostics;
};

struct Format {
  std::string_view name;
  bool needs_fonts;
  /// The documents of an edition, in the order in which they are written.
  std::vector<Document> (*compose)(const Edition&);
  /// A document as one file, or as a file and further names that lead to it.
  std::vector<OutputFile> (*write)(const Document&, const Locale&, const Writing&);
};

/// The folders that hold all output, directly below the output folder.
std::span<const std::string_view> output_folders();

std::span<const Format> formats();

/// Null when there is none of this name.
const Format* find_format(std::string_view name);

}  // namespace binran
