#include "compose/written_pairs.h"

#include <algorithm>

namespace binran {
namespace {

const std::string& protocol_of_second(const Comparison& pair, const std::string& home) {
  return pair.second_protocol.empty() ? home : pair.second_protocol.value;
}

bool is_of(const Comparison& pair, const std::string& home, const Entry& first, const Entry& second) {
  return pair.first.value == first.id.value && pair.second.value == second.id.value && home == first.protocol.value &&
         protocol_of_second(pair, home) == second.protocol.value;
}

/// In the file of the protocol `home`, in either order.
std::optional<WrittenPair> find_in(const Protocol& home, const Entry& one, const Entry& other) {
  for (const Comparison& pair : home.comparisons) {
    if (is_of(pair, home.id.value, one, other)) return WrittenPair{&pair, &one, &other};
    if (is_of(pair, home.id.value, other, one)) return WrittenPair{&pair, &other, &one};
  }
  return std::nullopt;
}

/// Adds pairs of the file of `home` that `is_meant` says yes to.
template <class IsMeant>
void add_pairs(const Edition& edition, const Protocol& home, std::vector<WrittenPair>& pairs, IsMeant is_meant) {
  for (const Comparison& pair : home.comparisons) {
    if (!is_meant(pair)) continue;
    const Entry* first = home.find(pair.first.value);
    const Entry* second = find_entry(edition, {protocol_of_second(pair, home.id.value), pair.second.value, {}});
    if (first && second) pairs.push_back({&pair, first, second});
  }
}

}  // namespace

std::vector<WrittenPair> written_pairs(const Edition& edition) {
  std::vector<WrittenPair> pairs;
  add_pairs(edition, edition.protocol, pairs, [](const Comparison&) { return true; });
  return pairs;
}

std::vector<WrittenPair> written_pairs(const Edition& edition, const Entry& entry) {
  const std::string &own = edition.protocol.id.value, &id = entry.id.value;
  std::vector<WrittenPair> pairs;
  add_pairs(edition, edition.protocol, pairs, [&](const Comparison& pair) {
    return pair.first.value == id || (pair.second.value == id && pair.second_protocol.empty());
  });
  for (const auto& [other, protocol] : edition.catalog.protocols)
    if (other != own)
      add_pairs(edition, protocol, pairs,
                [&](const Comparison& pair) { return pair.second_protocol.value == own && pair.second.value == id; });
  return pairs;
}

std::optional<WrittenPair> find_written_pair(const Edition& edition, const Entry& first, const Entry& second) {
  for (const Entry* home : {&first, &second}) {
    const bool is_own = home->protocol.value == edition.protocol.id.value;
    const Protocol* protocol = is_own ? &edition.protocol : edition.catalog.find_protocol(home->protocol.value);
    if (!protocol) continue;
    if (const auto found = find_in(*protocol, first, second)) return found;
    if (!are_of_two_protocols(first, second)) break;
  }
  return std::nullopt;
}

bool are_of_two_protocols(const Entry& first, const Entry& second) {
  return first.protocol.value != second.protocol.value;
}

}  // namespace binran
