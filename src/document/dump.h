// A document as its tree, to be read by a person: for debugging and for tests of what is composed.
#pragma once

#include <string>

#include "document/document.h"

namespace binran {

/// Every block and inline on a line of its own with its kind, indented: what `binran dump --stage document` prints.
/// What is outstanding in it is made.
std::string dump(Document);

}  // namespace binran
