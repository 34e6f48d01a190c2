// The package document of an EPUB publication (EPUB 3.3, 5): what it is, which files it has and in which order they are
// read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/publication.h"

namespace binran {

inline constexpr const char* epub_ending = ".xhtml";
inline constexpr const char* navigation_name = "nav";
inline constexpr const char* style_file = "binran.css";
inline std::string epub_file(const std::string& page) {
  return page + epub_ending;
}

struct EpubPage {
  std::string name;    ///< stem of its file, [a-z0-9.-]
  std::string markup;  ///< XHTML
};

/// `pages` in the order in which they are read; the one of `navigation_name` holds the contents.
std::string package_document(const Publication&, const std::vector<EpubPage>& pages);

std::string_view epub_style();

}  // namespace binran
