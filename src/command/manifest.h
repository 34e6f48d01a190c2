// What builds have made in an output folder, so that a later build can clear away what it does not make any more. A
// manifest is a text file in that folder: a header line, then one line for each path, sorted.
#pragma once

#include <compare>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace binran {

/// The part of a build that makes a file: one format of one protocol, or of all, in one language or in all.
struct Slice {
  static constexpr std::string_view all = "*";  ///< in the place of a protocol or a language; none is called so

  std::string format;
  std::string protocol;
  std::string locale;
  friend auto operator<=>(const Slice&, const Slice&) = default;
};

/// Paths are below the output folder, with `/` between their parts.
struct Manifest {
  static constexpr std::string_view file_name = "binran.manifest";

  std::map<std::string, Slice> files;
  std::set<std::string> folders;  ///< that a build made, and not somebody before it
  friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// "pdf/sip-en.pdf", a tab, "pdf sip en"; a folder is "pdf/" alone.
std::string manifest_text(const Manifest&);

/// The manifest in `text`, the content of source `file`. A line that no build writes (a path that could lead out of the
/// folder or to what is not output, a part of a line missing) is a warning at its place, and then the result is empty:
/// nothing is removed on the word of a damaged file.
Manifest read_manifest(std::string_view text, std::uint32_t file, Diagnostics&);

}  // namespace binran
