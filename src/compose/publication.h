// A site in one language: which pages there are, in which order, and what each is called.
#pragma once

#include "compose/edition.h"
#include "document/publication.h"

namespace binran {

/// Of one protocol or several, in one language. Where anchors are is not settled: who writes pages asks find_anchors().
/// Holds references: the editions must outlive it.
Publication compose_publication(Editions);

}  // namespace binran
