// One function for each kind of content file: from its XML to its part of the Catalog. What must agree with other
// files is checked in check/rules.h. Parts with faults are left empty, and the faults reported.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "model/catalog.h"
#include "xml/element.h"

namespace binran {

/// protocols/<id>/protocol.xml: everything of a Protocol but its entries, comparisons, symptoms and registry.
std::optional<Protocol> read_protocol(const XmlFile&);

/// protocols/<id>/codes/<code>.xml
std::optional<Entry> read_entry(const XmlFile&);

/// The root of a file of lists, and the protocol that it says it belongs to.
template <class Item>
struct ProtocolList {
  Written protocol;
  std::vector<Item> items;
};

/// notes.xml of an overlay
std::vector<LocalNote> read_notes(const XmlFile&);

/// protocols/<id>/comparisons.xml. `codes`: of which one must be compared; null: all that are there.
ProtocolList<Comparison> read_comparisons(const XmlFile&, const std::vector<std::string>* codes = nullptr);

/// protocols/<id>/symptoms.xml
ProtocolList<Symptom> read_symptoms(const XmlFile&);

/// protocols/<id>/registry.xml
struct RegistryFile {
  Written protocol;
  std::optional<Registry> registry;
};
RegistryFile read_registry(const XmlFile&);

/// mappings/<id>.xml
std::optional<Mapping> read_mapping(const XmlFile&);

/// articles/<id>.xml
std::optional<Article> read_article(const XmlFile&);

/// books.xml, in the order written.
std::vector<Book> read_books(const XmlFile&);

/// glossary.xml: terms by id.
std::map<std::string, Term> read_glossary(const XmlFile&);

/// words/<tag>.xml
struct WordsFile {
  Written locale;
  PeopleWords words;
};
std::optional<WordsFile> read_words(const XmlFile&);

}  // namespace binran
