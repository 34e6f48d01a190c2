// Books of several protocols.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/spelling.h"
#include "check/rules.h"

namespace binran {

void check_books(const Catalog& catalog, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const auto& [id, codes] : catalog.known.codes) known.push_back(id);
  const auto is_known = [&](const std::string& id) { return std::ranges::binary_search(known, id); };
  for (const Book& book : catalog.books) {
    const auto report = [&](const Written& at, std::string message, std::string help = {}) {
      diagnostics.error(at.place, std::move(message), std::move(help), at.value.size());
    };
    if (is_known(book.id.value))
      report(book.id, fmt::format("book {} has the id of a protocol", book.id.value), "give it an id of its own");
    std::set<std::string> bound;
    for (const Written& protocol : book.protocols) {
      if (!is_known(protocol.value))
        report(protocol, fmt::format("unknown protocol {}", protocol.value), did_you_mean(protocol.value, known));
      else if (!bound.insert(protocol.value).second)
        report(protocol, fmt::format("second protocol {}", protocol.value));
    }
  }
}

}  // namespace binran
