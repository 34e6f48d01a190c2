// Every slip of a kind that an author could make in a sound XML file: parts left out, written twice, misspelt, moved.
#pragma once

#include <string>
#include <vector>

namespace binran::testing {

struct Slip {
  std::string what;
  std::string text;  ///< of the whole file
};

std::vector<Slip> slips_in(const std::string& file);

}  // namespace binran::testing
