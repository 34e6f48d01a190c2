// How codes stand in logs.
#include <fmt/format.h>

#include "check/rules.h"
#include "locale/log_pattern.h"

namespace binran {

void check_wire(const Protocol& protocol, Diagnostics& diagnostics) {
  for (const Written& pattern : protocol.wire) {
    if (pattern.empty()) continue;  // which has been reported
    const PatternForm form = form_of_pattern(pattern.value);
    if (!form.fault.empty())
      diagnostics.error(pattern.place, fmt::format("pattern: {}", form.fault), {}, pattern.value.size());
    else if (form.groups != 1)
      diagnostics.error(pattern.place,
                        fmt::format("pattern: expected one group, which holds the code, got {}", form.groups),
                        "write (?:…) for a group that holds something else", pattern.value.size());
  }
}

}  // namespace binran
