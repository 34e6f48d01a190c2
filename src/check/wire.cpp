// How codes and messages stand in logs.
#include <fmt/format.h>

#include <algorithm>

#include "check/rules.h"
#include "wire/pattern_set.h"

namespace binran {
namespace {

/// What the groups of a pattern are said to hold.
std::string groups_for(const std::vector<WirePart>& parts) {
  if (parts.size() == 1) return fmt::format("one group, which holds the {}", name_of(wire_part_names, parts.front()));
  std::string names;
  for (const WirePart part : parts) names += (names.empty() ? "" : ", ") + std::string(name_of(wire_part_names, part));
  return fmt::format("{} groups, which hold {}", parts.size(), names);
}

}  // namespace

void check_wire(const Protocol& protocol, Diagnostics& diagnostics) {
  for (const auto& [pattern, parts] : protocol.wire) {
    if (pattern.empty()) continue;  // which has been reported
    const auto report = [&place = pattern.place, size = pattern.value.size(), &diagnostics](std::string message,
                                                                                            std::string help = {}) {
      diagnostics.error(place, std::move(message), std::move(help), size);
    };
    const PatternForm form = form_of_pattern(pattern.value);
    if (!form.fault.empty())
      report(fmt::format("pattern: {}", form.fault));
    else if (parts.size() > 1 && std::ranges::find(parts, WirePart::code) != parts.end())
      report("pattern: a code has a pattern of its own");
    else if (parts.size() > PatternMatch::most_groups)
      report(fmt::format("pattern: expected at most {} groups, got {}", PatternMatch::most_groups, parts.size()));
    else if (form.groups != static_cast<int>(parts.size()))
      report(fmt::format("pattern: expected {}, got {}", groups_for(parts), form.groups),
             "write (?:…) for a group that holds something else");
  }
}

}  // namespace binran
