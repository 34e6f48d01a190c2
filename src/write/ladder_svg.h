// A message exchange as a picture for a screen: SVG inside HTML, drawn to be read at 288 px, what a phone leaves.
#pragma once

#include <string>

#include "document/block.h"
#include "locale/breaking.h"
#include "write/markup.h"

namespace binran {

/// Draws `exchange`. `id` is that of its title, by which readers that see no picture know it. Colours and weights are
/// those of a style sheet.
void draw_ladder(const Exchange& exchange, const std::string& id, Breaker&, MarkupWriter&);

}  // namespace binran
