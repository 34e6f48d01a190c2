// What the codes of a class are, whatever the protocol calls it: colours follow from it.
#pragma once

#include "base/names.h"

namespace binran {

enum class ClassKind { progress, success, redirect, client, server, global, neutral };
inline constexpr Named<ClassKind> class_kind_names[] = {
    {"progress", ClassKind::progress}, {"success", ClassKind::success}, {"redirect", ClassKind::redirect},
    {"client", ClassKind::client},     {"server", ClassKind::server},   {"global", ClassKind::global},
    {"neutral", ClassKind::neutral}};

}  // namespace binran
