// The one table of output formats: what it is called, which documents it is made of, and who writes them. A new format
// is one row.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/paper.h"
#include "compose/edition.h"
#include "export/handbook.h"
#include "fonts/fonts.h"
#include "pages/pages.h"
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
  bool faults_only = false;    ///< for the faults that show in writing: nobody reads the bytes, and there may be none
  Workers* workers = nullptr;  ///< who make parts of a document side by side; null: nobody does
};

/// Takes over a document that is complete.
using TakeDocument = std::function<void(Document)>;

struct Format {
  std::string_view name;
  std::string_view about;  ///< for the help
  /// Composes the documents of an edition one after the other, so that none has to be kept. Formats that are made
  /// otherwise have none.
  void (*compose)(const Edition&, const TakeDocument&) = [](const Edition&, const TakeDocument&) {};
  /// The same for a book of several protocols; null in formats that have none.
  void (*compose_book)(Editions, const Book&, const TakeDocument&) = nullptr;
  /// What answers one question: a code, two codes. Null in formats that are made of a whole protocol only. Other
  /// questions are answered by cards.
  Document (*compose_entry)(const Edition&, const Entry&) = nullptr;
  Document (*compose_pair)(const Edition&, const Entry& first, const Entry& second) = nullptr;
  /// Makes an answer one that stands alone; null where it does as it is.
  Document (*as_whole)(Document) = nullptr;
  /// The pages of a document; null where the format has none, and needs no fonts.
  Pages (*lay_out)(Document, const FontLibrary&, std::span<const Locale>, const std::filesystem::path& hyphenation,
                   const Paper&, Diagnostics&, const TakePage&, Workers*) = nullptr;
  /// A document as one file, or as a file and further names that lead to it.
  std::vector<OutputFile> (*write)(Document, const Locale&, const Writing&) =
      [](Document, const Locale&, const Writing&) { return std::vector<OutputFile>(); };
  /// Files that are not made of documents: of an edition, or, where pages lead to each other, of all protocols and
  /// languages of `editions`, those of a language together. Null in formats of documents. `book`: whose protocols
  /// `editions` are; null where they are no book.
  std::vector<OutputFile> (*publish)(Editions editions, const Book* book, const Writing&) = nullptr;
  bool publishes_books = false;
  bool all_at_once = false;  ///< it publishes all protocols and languages together, and leaves nothing of other builds
  /// What answers questions, all of one protocol, where that is no document.
  Json (*extract)(const Edition&, const Extract&) = nullptr;
  /// A file that belongs to all editions, and is there once.
  OutputFile (*common)() = nullptr;
  /// What find reads: all protocols of a language in one file. `stamp` is that of the content (search_index.h). Null in
  /// formats of documents; the format that has it has none, and takes no document of any edition.
  OutputFile (*index)(Editions, std::uint32_t stamp) = nullptr;

  Document whole(Document answer) const { return as_whole ? as_whole(std::move(answer)) : answer; }
  bool has_books() const { return compose_book || publishes_books; }
  bool answers() const { return compose_entry || extract; }
  bool needs_fonts() const { return lay_out != nullptr; }
};

/// The folders that hold all output, directly below the output folder.
std::span<const std::string_view> output_folders();

std::span<const Format> formats();

/// The names of all formats, or of those that answer one question, and of all papers: what options take.
std::vector<std::string> format_names(bool of_answers);
std::vector<std::string> paper_names();

/// Where below the output folder the man pages of a locale are, as man-db looks for them: "man/", "man/zh_CN/".
std::string man_folder(const Locale&);

/// The paper that was asked for by name, else that of the locale.
Paper paper_for(const std::string& name, const Locale&);

/// The path of the index of a language below the output folder: "search/ja.index".
std::string index_path(const std::string& tag);

/// Null when there is none of this name.
const Format* find_format(std::string_view name);

}  // namespace binran
