// Nearest words, for "did you mean".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace binran {

/// Edit distance with transpositions (optimal string alignment), in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// Longest word that is compared with others, bytes: beyond that nobody slips by a letter, and comparing takes time
/// with the square of the length.
constexpr std::size_t longest_comparable = 100;

/// The nearest of `known` within a third of the length of `word` (at least 1), or an empty string.
std::string nearest(std::string_view word, std::span<const std::string> known);

/// "did you mean X?" or an empty string.
std::string did_you_mean(std::string_view word, std::span<const std::string> known);

}  // namespace binran
