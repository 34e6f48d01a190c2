#include "compose/citations.h"

#include <algorithm>
#include <utility>

#include "base/characters.h"

namespace binran {
namespace {

using References = std::vector<const Reference*>;

/// Appendices are named otherwise.
bool is_section_of_rfc(const Reference& reference) {
  return !reference.source.rfc.empty() && !reference.section.empty() && is_digit(reference.section.front());
}

bool are_cited_together(const Reference& a, const Reference& b) {
  return a.source == b.source && is_section_of_rfc(a) && is_section_of_rfc(b);
}

/// The references in groups, each of which is cited by one phrase.
std::vector<References> cited_together(const References& references) {
  std::vector<References> groups;
  for (const Reference* reference : references) {
    const auto same = std::ranges::find_if(
        groups, [&](const References& group) { return are_cited_together(*group.front(), *reference); });
    if (same == groups.end())
      groups.push_back({reference});
    else
      same->push_back(reference);
  }
  return groups;
}

/// One phrase, in which the first link names the RFC and every other a section alone.
Inlines sections_of_rfc(const Edition& edition, const References& references) {
  const std::string& rfc = references.front()->source.rfc;
  std::vector<std::string> sections;
  for (const Reference* reference : references) sections.push_back(reference->section);
  const std::string words = edition.locale.message("rfc.sections", {{"rfc", rfc}, {"sections", sections}});
  Inlines result;
  std::size_t said = 0, from = words.find(rfc) + rfc.size();
  for (const std::string& section : sections) {
    const std::size_t at = words.find(section, from), end = at + section.size();
    const std::size_t begin = result.empty() ? 0 : at;
    if (begin > said) result.push_back(Text{words.substr(said, begin - said)});
    result.push_back(WebLink{rfc_link(edition, rfc, section).uri, words.substr(begin, end - begin)});
    said = from = end;
  }
  if (said < words.size()) result.push_back(Text{words.substr(said)});
  return result;
}

}  // namespace

Inlines citations(const Edition& edition, const std::vector<const Reference*>& references) {
  Inlines result;
  for (const References& group : cited_together(references)) {
    if (!result.empty()) result.push_back(Text{edition.locale.message("list.separator")});
    if (group.size() == 1)
      result.push_back(source_link(edition, group.front()->source, group.front()->section));
    else
      for (Inline& part : sections_of_rfc(edition, group)) result.push_back(std::move(part));
  }
  return result;
}

}  // namespace binran
