// How codes and messages stand in logs.
#include <fmt/format.h>

#include "check/rules.h"
#include "wire/pattern_set.h"

namespace binran {

void check_wire(const Protocol& protocol, Diagnostics& diagnostics) {
  for (const auto& [pattern, part] : protocol.wire) {
    if (pattern.empty()) continue;  // which has been reported
    const PatternForm form = form_of_pattern(pattern.value);
    if (!form.fault.empty())
      diagnostics.error(pattern.place, fmt::format("pattern: {}", form.fault), {}, pattern.value.size());
    else if (form.groups != 1)
      diagnostics.error(pattern.place,
                        fmt::format("pattern: expected one group, which holds the {}, got {}",
                                    name_of(wire_part_names, part), form.groups),
                        "write (?:…) for a group that holds something else", pattern.value.size());
  }
}

}  // namespace binran
