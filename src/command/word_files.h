// The files of src/words, which CMake puts into the program. Read by messages.h alone.
#pragma once

#include <span>
#include <string_view>

namespace binran {

struct WordFile {
  std::string_view language;
  std::string_view messages;  ///< a PO file; empty for English, which stands in the sources
  std::string_view examples;  ///< of the help: "[command]", then "# remark" above each command line
};

/// English first.
std::span<const WordFile> word_files();

}  // namespace binran
