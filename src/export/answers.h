// What find answers, as JSON.
#pragma once

#include <span>
#include <string>

#include "search/answers.h"

namespace binran {

/// A question, its answers in order, and what was made of its words.
std::string answers_json(const SearchIndex&, Quoting&, std::string_view words, const Question&, std::span<const Hit>);

}  // namespace binran
