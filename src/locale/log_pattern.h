// Regular expressions of content, as ICU reads them: by what a code is known in a line of a log.
#pragma once

#include <string>
#include <string_view>

namespace binran {

struct PatternForm {
  std::string fault;  ///< why it is no regular expression; else empty
  int groups = 0;     ///< that capture
};
PatternForm form_of_pattern(std::string_view pattern);

}  // namespace binran
