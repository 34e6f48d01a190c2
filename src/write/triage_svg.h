// The triage of a symptom as a chart for a wide screen: SVG inside HTML, from the first question at the top to the
// codes at the ends. Its steps stand beside it in words, for everybody else.
#pragma once

#include "document/block.h"
#include "locale/breaking.h"
#include "write/inline_markup.h"
#include "write/markup.h"

namespace binran {

/// Draws charts of `triage`, no wider than the text of a page: one, or several that lead to one another by the numbers
/// of their first questions; none where a question has no room. Ends are links, by `address`, that the keyboard passes
/// over: the steps have the same. Colours and weights are those of a style sheet.
void draw_triage(const Triage&, const AddressOf& address, Breaker&, MarkupWriter&);

}  // namespace binran
