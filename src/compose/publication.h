// A site or a book in one language: which pages there are, in which order, and what each is called.
#pragma once

#include "compose/edition.h"
#include "compose/handbook.h"
#include "document/publication.h"

namespace binran {

/// Of one protocol or several, in one language. Where anchors are is not settled: who writes pages asks find_anchors().
/// Holds references: the editions must outlive it.
Publication compose_publication(Editions, const Colophon&);

/// The same of a book, whose protocols `editions` are.
Publication compose_publication(Editions, const Book&, const Colophon&);

}  // namespace binran
