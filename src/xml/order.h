// Which of some things in a row stand out of their order.
#pragma once

#include <cstddef>
#include <vector>

namespace binran {

/// The fewest indices whose removal leaves `positions`, each below `count`, in ascending order: of a part that stands
/// too early, that part alone, and not all that it stands before.
std::vector<std::size_t> out_of_order(const std::vector<std::size_t>& positions, std::size_t count);

}  // namespace binran
