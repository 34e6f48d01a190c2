// What the canonical form of a content file must know of the language of content/schema/binran.rnc.
#pragma once

#include "xml/canonical.h"

namespace binran {

const Vocabulary& content_vocabulary();

}  // namespace binran
