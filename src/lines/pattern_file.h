// Whether a file of hyphenation patterns is whole and in the format of libhyphen, which itself takes any bytes for
// patterns. Knows nothing of words.
#pragma once

#include <string>
#include <string_view>

namespace binran {

/// What is wrong with the text of a pattern file, as "line 3: expected …"; empty where nothing is. The format: a line
/// "UTF-8" (words are UTF-8), then one pattern of small letters and digits a line, a `%` comment, or one of libhyphen's
/// keywords; every line ends with a line feed. A comment "% patterns: 4567" is a count that is held against the
/// file, which tells of one that was cut short at the end of a line.
std::string fault_of_patterns(std::string_view text);

}  // namespace binran
