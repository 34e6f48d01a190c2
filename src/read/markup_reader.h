// From mixed content to Markup. The inline elements are c, em, ref, rfc and term.
#pragma once

#include "model/catalog.h"
#include "xml/element.h"

namespace binran {

/// The mixed content of an element that must hold some.
Markup read_markup(const Element&);

/// `<command>`: its lines, without the indentation that the file gives them.
Written read_command(const Element&);

/// The attributes of `<ref>`, `<related>` and `<suspect>`.
CodeReference read_code_reference(const Element&);

}  // namespace binran
