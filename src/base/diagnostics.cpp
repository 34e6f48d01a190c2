#include "base/diagnostics.h"

#include <algorithm>
#include <utility>

namespace binran {

void Diagnostics::add(Diagnostic diagnostic) {
  if (!seen_.emplace(diagnostic.place, diagnostic.severity, diagnostic.message).second) return;
  if (diagnostic.severity == Severity::error) ++errors_;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Place place, std::string message, std::string help, std::size_t length) {
  add({Severity::error, place, length, std::move(message), std::move(help)});
}

void Diagnostics::warning(Place place, std::string message, std::string help, std::size_t length) {
  add({Severity::warning, place, length, std::move(message), std::move(help)});
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& diagnostic : other.all_) add(diagnostic);
}

std::vector<Diagnostic> Diagnostics::sorted(const Sources& sources) const {
  std::vector<Diagnostic> result = all_;
  const auto key = [&](const Diagnostic& diagnostic) {
    const std::string_view path = diagnostic.place.known() ? std::string_view(sources.path(diagnostic.place.file)) : "";
    return std::tuple(path, diagnostic.place.offset, diagnostic.severity, std::string_view(diagnostic.message));
  };
  std::ranges::stable_sort(result, {}, key);
  return result;
}

}  // namespace binran
