// Sections for tests, one word for each kind.
#pragma once

#include <string>
#include <utility>

#include "document/section.h"

namespace binran {

/// A section under a heading, or, with an empty title, under none.
inline Section section(SectionRole role, const std::string& title, Blocks blocks = {}, Sections below = {}) {
  return {role, {}, title.empty() ? Inlines{} : Inlines{Text{title}}, {}, std::move(blocks), std::move(below)};
}

inline Section part(const std::string& title, Blocks blocks = {}, Sections below = {}) {
  return {SectionRole::part_body, "p", {Text{title}}, {}, std::move(blocks), std::move(below)};
}

inline Section entry_section(EntryHead head, Blocks blocks = {}, Sections below = {}) {
  const std::string anchor = head.anchor;
  return {SectionRole::entry, anchor, {}, std::move(head), std::move(blocks), std::move(below)};
}

inline Section comparison_section(EntryHead first, EntryHead second) {
  return {SectionRole::comparison, "a", {}, ComparisonHead{std::move(first), std::move(second), "one · other"}};
}

inline Section cover_section(Cover cover) {
  return {SectionRole::cover, {}, {}, std::move(cover)};
}

}  // namespace binran
