// What holds of every output and message, whatever the content: for fuzzing. Each function returns what is wrong, or
// nothing; what is right beyond that (spelling, layout, the standards) is for the tests and judges.
#pragma once

#include <string>
#include <string_view>

#include "write/card.h"

namespace binran::fuzzing {

/// A text for a terminal: no control character but the line feed, none of direction, none that is hidden.
std::string fault_of_text(std::string_view text);

/// fault_of_text(), and no line wider than the card.
std::string fault_of_card(std::string_view card, const CardStyle& style);

/// fault_of_text(), and only requests and escapes that the writer itself makes.
std::string fault_of_man(std::string_view page);

/// fault_of_text(), and JSON that can be read.
std::string fault_of_json(std::string_view text);

/// fault_of_text() of a file of pages that is text, and nothing of others: archives, tables and pictures, whose pages
/// are the same. What stands around a page, its style and its script are no content; what is inside is write_fuzz's to
/// damage.
std::string fault_of_published(std::string_view path, std::string_view bytes);

/// fault_of_text(), and only elements and attributes that the writer itself makes, each closed, with links that lead by
/// https or nowhere else.
std::string fault_of_page(std::string_view page);

/// A file that is whole at its end, with no script, no action and no form, whose links lead to http(s) addresses.
std::string fault_of_pdf(std::string_view file);

/// Ends the program, so that the fuzzer keeps its input, unless `fault` is empty.
void require_none(std::string_view what, const std::string& fault);

}  // namespace binran::fuzzing
