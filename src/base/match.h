// match(variant, lambdas…): a complete switch over a std::variant. Leaving an alternative out fails to compile.
#pragma once

#include <utility>
#include <variant>

namespace binran {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;  // which clang before 17 does not find for itself

template <class Variant, class... Cases>
decltype(auto) match(Variant&& variant, Cases&&... cases) {
  return std::visit(Overloaded<std::decay_t<Cases>...>{std::forward<Cases>(cases)...}, std::forward<Variant>(variant));
}

}  // namespace binran
