// A shell command that is wider than the page, as lines that are still the same command when they are copied.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "locale/columns.h"

namespace binran {

struct CommandLine {
  std::string text;    ///< without the indentation of the first line; a continued line has its own
  bool flush = false;  ///< has to begin in the first column to fit
};

/// Lines of at most `width` columns, those that are `flush` of at most `flush_width`. A line ends between words, with
/// " \", or at a space inside quotes that are wider than a line: there a line end is white space to the filters,
/// queries and scripts that are quoted. Only a word without spaces that is wider than `flush_width` is cut.
std::vector<CommandLine> command_lines(std::string_view command, std::size_t width, std::size_t flush_width,
                                       Ambiguous = Ambiguous::narrow);

}  // namespace binran
