// The container of an EPUB publication (EPUB 3.3, 4.2: Open Container Format), through libzip.
#pragma once

#include <string>
#include <vector>

namespace binran {

struct ArchivedFile {
  std::string path;  ///< relative, in ASCII
  std::string bytes;
  bool stored = false;  ///< else deflated
};

/// The bytes of a ZIP archive of `files` in their order. All have the time 1980-01-01, the first that ZIP knows, and
/// the mode 0644: the same files give the same bytes. Throws std::runtime_error with what libzip says.
std::string zip_archive(const std::vector<ArchivedFile>& files);

}  // namespace binran
