// Documents that lead to each other: the pages of a site in one language, in the order in which they are read. A page
// is composed when its turn comes, so that a site of ten thousand pages is never in memory at once. Where an anchor
// stands is known before.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"

namespace binran {

/// What a page is about. Writers set them apart by role of sections; this is for what leads to pages.
enum class PageKind {
  home,
  protocol,
  codes,
  entry,
  symptoms,
  symptom,
  comparisons,
  comparison,
  article,
  mappings,
  glossary
};

/// Where the page that lists codes has the class of one.
struct CodeGroup {
  std::string anchor;
  std::string label;  ///< "4xx"
  ClassKind kind = ClassKind::neutral;
};

/// What stands on a screen besides what is said: names of what can be done.
struct ScreenWords {
  std::string skip;                                    ///< to the text
  std::string home;                                    ///< the first page
  std::string trail;                                   ///< name of the way from the first page to this one
  std::string turn;                                    ///< name of the links to the pages beside this one
  std::string previous;                                ///< page
  std::string next;                                    ///< page
  std::string contents;                                ///< name of the links to sections
  std::string language;                                ///< name of the links to other languages
  std::string in_words;                                ///< an exchange told
  std::string search, results, nothing, result_count;  ///< `result_count` has "{n}" where the number stands
  std::string copy, copied;
  std::string compare, first, second, same;
  std::string accessibility;  ///< what an e-book does for who does not see it; a paragraph
};

struct ScreenPage {
  PageKind kind = PageKind::home;
  std::string name;                        ///< stem of its file: "sip-430"
  std::string title;                       ///< as what leads to it has it: "430 Flow Failed"
  std::string above{};                     ///< name of the page that lists it; empty: none
  std::vector<std::string> other_names{};  ///< by which it is looked up too: "430"
  std::optional<CodeGroup> group{};        ///< of a code
  std::function<Document()> compose;
  Place place{};  ///< in the content, of what it is about

  /// What stands on it, with all that was left for later.
  Document whole() const;
};

struct Publication {
  std::string name;      ///< of the protocol or book; empty: all there is
  std::string language;  ///< BCP 47
  std::string own_name;  ///< of the language: "日本語"
  std::string title;     ///< of the whole
  Cover cover;           ///< the same, in its parts
  std::string date;      ///< ISO 8601 day
  std::string publisher;
  std::string rights;  ///< a sentence
  ScreenWords words;
  std::vector<ScreenPage> pages;
  std::map<std::string, std::size_t> numbers;  ///< by name of a page, its place among `pages`
  std::map<std::string, std::string> page_of;  ///< by anchor, the name of the page that it stands on

  /// Null where there is none of this name.
  const ScreenPage* find(const std::string& page) const;
};

/// The address of what a reference on the page `from` leads to: "sip-430.html", "glossary.html#term-flow", "#causes";
/// empty where no page has it. `ending` is that of the names of files: ".html".
std::string address_of(const Publication&, const std::string& from, const std::string& target, std::string_view ending);

/// Settles where pages and anchors are, once all pages are there: composes every page once.
void find_anchors(Publication&);

/// What leads nowhere: each target of a reference that no page has, with the page that has the reference.
std::vector<std::string> dead_references(const Publication&);

}  // namespace binran
