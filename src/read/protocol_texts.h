// What a protocol says in each language: its names, and the names of its classes, parties and facts.
#pragma once

#include <vector>

#include "model/catalog.h"
#include "xml/element.h"

namespace binran {

/// Reads the `<text>` elements of protocol.xml into `protocol`, whose classes and facts have been read. Every language
/// names every class, every fact with its values, and every party that English names.
void read_protocol_texts(const std::vector<Element>& texts, Protocol& protocol);

}  // namespace binran
