// What it costs to break a line at a place that is not a plain space, in the unit of Knuth and Plass: a break of
// penalty p is taken where it saves a line of badness p.
#pragma once

namespace binran::penalty {

constexpr float hyphen = 200;
constexpr float ragged_hyphen = 8000;  ///< ragged lines need no hyphens unless the column is narrow
constexpr float joint = 50;            ///< after the hyphen or slash of a compound
constexpr float eojeol = 4200;         ///< inside a Korean word (KLREQ 4.4.2): where a line would lack seven em
constexpr float code_space = 200;      ///< between the words of a command
constexpr float code_cut = 2500;       ///< inside a long token, where a copy stays right
constexpr float last_resort = 30000;   ///< anywhere in a token that is wider than the line
constexpr float phrase = 10000;        ///< in a heading, other than between phrases

}  // namespace binran::penalty
