// Names by which a style sheet of pages knows what a class of codes is.
#pragma once

#include <string>

#include "document/class_kind.h"

namespace binran {

inline std::string class_of(ClassKind kind) {
  return "kind-" + std::string(name_of(class_kind_names, kind));
}

}  // namespace binran
