// What it costs to break a line at a place that is not a plain space, in the unit of Knuth and Plass: a break of
// penalty p is taken where it saves a line of badness p.
#pragma once

namespace binran::penalty {

constexpr float hyphen = 200;
constexpr float ragged_hyphen = 8000;  ///< ragged lines need no hyphens unless the column is narrow
constexpr float joint = 50;            ///< after the hyphen or slash of a compound
constexpr float compound = 1000;  ///< inside 相手側 and ヘッダー where lines are ragged: up to a third may stay empty
constexpr float attached = 600;       ///< before a word that belongs to the one before it
constexpr float eojeol = 3800;        ///< inside a Korean word (KLREQ 4.4.2): where a line would lack six em
constexpr float code_space = 200;     ///< between the words of a command
constexpr float token = 2500;         ///< inside a long token, where a copy stays right
constexpr float last_resort = 30000;  ///< anywhere in a token that is wider than the line
constexpr float phrase = 10000;       ///< in a heading, other than between phrases

}  // namespace binran::penalty
