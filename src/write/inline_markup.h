// Inlines in HTML.
#pragma once

#include <functional>
#include <string>

#include "document/inline.h"
#include "locale/breaking.h"
#include "write/markup.h"

namespace binran {

/// The address of what a reference leads to; empty where it leads nowhere.
using AddressOf = std::function<std::string(const std::string& target)>;

/// `with_links`: false inside a link, where there can be no other.
void write_inlines(const Inlines&, const AddressOf&, MarkupWriter&, bool with_links = true);

/// The words of a heading, with a <wbr> between phrases (bunsetsu in Japanese), for browsers that find none by
/// themselves.
void write_heading(const Inlines&, const AddressOf&, Breaker&, MarkupWriter&);

}  // namespace binran
