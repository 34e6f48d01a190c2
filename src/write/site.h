// Pages for a browser: what stands around the text of a page, and what leads from page to page. A page is complete
// without its script, and asks for nothing that is not beside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/publication.h"
#include "locale/breaking.h"
#include "write/page_markup.h"

namespace binran {

/// Files of a language: a page; and what the script of pages reads (page_data.h), the index and the pairs of a
/// protocol.
inline constexpr const char* search_file = "search.js";
inline constexpr const char* page_ending = ".html";
inline std::string page_file(const std::string& page) {
  return page + page_ending;
}
inline std::string pairs_file(const std::string& protocol) {
  return "pairs-" + protocol + ".js";
}

/// The pages of one language, for a folder that has one for each language; script and style are above it.
class SiteWriter {
 public:
  /// `languages` are all that there are, this one among them.
  SiteWriter(const Publication&, const std::vector<Publication>& languages, const Locale&);
  std::string page(const ScreenPage&);

 private:
  void head(const ScreenPage&, const Document&, MarkupWriter&) const;
  void header(const ScreenPage&, MarkupWriter&) const;
  void search_form(MarkupWriter&) const;
  void comparison(const ScreenPage&, MarkupWriter&) const;
  void languages(const ScreenPage&, MarkupWriter&) const;
  void trail(const ScreenPage&, MarkupWriter&) const;
  void turn(const ScreenPage&, MarkupWriter&) const;

  const Publication& publication_;
  const std::vector<Publication>& languages_;
  Breaker breaker_;
};

/// All pages of a protocol in one file, to be sent by mail. What is looked for is found by the browser's own search.
std::string write_single(const Publication&, const Locale&);

/// The page above those of all languages, which leads to each.
std::string write_languages(const std::vector<Publication>&);

std::string_view site_style();
std::string_view site_script();

}  // namespace binran
