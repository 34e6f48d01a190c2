// Addresses of hosts as logs have them: "192.0.2.1", "192.0.2.1:5060", "[2001:db8::1]:5060". Nothing is looked up.
#pragma once

#include <string>
#include <string_view>

namespace binran {

/// An address with its port, if that is said apart from it: brackets stand around what has colons of its own only.
std::string address(std::string_view host, std::string_view port);

/// The address without its port.
std::string_view host_of(std::string_view address);

}  // namespace binran
