#include "explain/address.h"

#include <algorithm>

#include "base/characters.h"

namespace binran {
namespace {

/// Where the port begins, with its colon; the end where there is none.
std::size_t port_offset(std::string_view address) {
  const std::size_t colon = address.rfind(':');
  if (colon == address.npos || colon + 1 == address.size()) return address.size();
  const bool digits = std::ranges::all_of(address.substr(colon + 1), is_digit);
  const bool alone = address.find(':') == colon || (colon > 0 && address[colon - 1] == ']');
  return digits && alone ? colon : address.size();
}

}  // namespace

std::string_view host_of(std::string_view address) {
  std::string_view host = address.substr(0, port_offset(address));
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  return host;
}

std::string address(std::string_view host, std::string_view port) {
  const std::string_view bare = host_of(host);
  if (port.empty() && host.size() > port_offset(host)) port = host.substr(port_offset(host) + 1);
  const bool has_colons = bare.find(':') != bare.npos;
  if (port.empty() || bare.empty()) return std::string(bare);
  return (has_colons ? "[" + std::string(bare) + "]" : std::string(bare)) + ":" + std::string(port);
}

}  // namespace binran
