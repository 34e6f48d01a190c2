// How characters are spelled in canonical XML: each by itself, unless it would be taken for markup or could not be
// seen.
#pragma once

#include <string>
#include <string_view>

namespace binran {

/// Text as it stands in a file, well-formed and with its references: in the normal form in which it is read, with only
/// the references that are needed: &lt;, &amp;, ]]&gt;, and those that an author wrote for what takes no ink (&#xA0;).
/// None of them stands for white space of XML, nor for a character of a script without spaces, so that
/// collapse_white_space() does with the result what it does with what is read.
std::string respelled_text(std::string_view raw);

/// What a CDATA section holds, as such text.
std::string text_of_character_data(std::string_view raw);

/// A value of an attribute, to stand in double quotes. A reference to white space stays, which is read otherwise than
/// white space itself.
std::string respelled_value(std::string_view raw);

}  // namespace binran
