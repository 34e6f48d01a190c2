// Which questions of a triage are drawn together: all of them, or, where they are too many for a page, parts of which
// each begins with one question that others lead to.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "document/block.h"

namespace binran {

/// Indices of the questions in one chart, in the order of the triage; `head` is the one that it begins with.
struct TriagePart {
  std::size_t head = 0;
  std::vector<std::size_t> questions;
  bool holds(std::size_t question) const;
  friend bool operator==(const TriagePart&, const TriagePart&) = default;
};

/// As few parts as a tree can be cut into from below, in the order of their heads, so that each `fits`; every question
/// is in one of them. None where a question does not fit with nothing but its answers.
std::vector<TriagePart> parts_of(const Triage&, const std::function<bool(const TriagePart&)>& fits);

}  // namespace binran
