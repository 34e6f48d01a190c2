// Characters with what belongs to them (marks, variation selectors, joiners), and whether a face can set them.
#pragma once

#include <hb.h>

#include <cstddef>
#include <string_view>

namespace binran {

/// How a face sets a cluster.
enum class ClusterFit {
  right,
  without_form,  ///< in the common form, not in the one that a variation selector asks for
  none,          ///< something has no glyph, or a mark would stand beside or across what it belongs to
};

/// Whether a character belongs to the one before it: a mark, a variation selector, a joiner, a vowel or final of
/// Hangul.
bool joins_previous(char32_t character);

/// Where the cluster that begins at `begin` ends: an extended grapheme cluster (UAX #29, 3.1.1) as far as print needs
/// it, with at most 30 marks. No language has more (UAX #15, 12: Stream-Safe Text Format), and the shaper takes time
/// with their square; what comes after them is a cluster of its own.
std::size_t cluster_end(std::string_view text, std::size_t begin);

/// Shapes the cluster with `font`, in `buffer`, whose contents are lost. A mark counts as set where the font has it
/// composed, or where its ink ends up at its base: fonts hold marks for some bases only, and draw them anywhere over
/// others.
ClusterFit fit_cluster(hb_font_t* font, hb_buffer_t* buffer, std::string_view cluster);

}  // namespace binran
