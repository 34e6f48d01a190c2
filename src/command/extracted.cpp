#include "command/extracted.h"

#include <algorithm>
#include <iterator>

namespace binran {
namespace {

/// Where somebody has worded it.
template <class Thing>
bool add_to(std::vector<const Thing*>& things, const Edition& edition, const Thing* thing) {
  if (!thing || !words(edition, thing->texts).text) return false;
  things.push_back(thing);
  return true;
}

template <class Thing>
bool add_all(std::vector<Thing>& things, const std::vector<Thing>& more) {
  std::ranges::copy(more, std::back_inserter(things));
  return true;
}

bool add_pair(Extract& extract, const Entry* first, const Entry* second) {
  if (first && second) extract.comparisons.emplace_back(first, second);
  return first && second;
}

bool add_class(Extract& extract, const Protocol& protocol, const std::string& id) {
  const CodeClass* code_class = protocol.find_class(id);
  return code_class && add_all(extract.codes, protocol.entries_of(*code_class));
}

}  // namespace

bool add_asked(Extract& extract, const Edition& edition, const Asked& asked) {
  const Protocol& protocol = edition.protocol;
  switch (asked.kind) {
    case AskedKind::code:
      return add_to(extract.codes, edition, protocol.find(asked.id));
    case AskedKind::code_class:
      return add_class(extract, protocol, asked.id);
    case AskedKind::comparison:
      return add_pair(extract, protocol.find(asked.id), find_entry(edition, asked.second()));
    case AskedKind::symptom:
      return add_to(extract.symptoms, edition, protocol.find_symptom(asked.id));
    case AskedKind::article:
      return add_to(extract.articles, edition, find_in(edition.catalog.articles, asked.id));
    case AskedKind::term:
      return add_to(extract.terms, edition, find_in(edition.catalog.terms, asked.id));
    case AskedKind::codes:
      return add_all(extract.codes, everything(edition).codes);
    case AskedKind::symptoms:
      return add_all(extract.symptoms, everything(edition).symptoms);
    case AskedKind::comparisons:
      return add_all(extract.comparisons, everything(edition).comparisons);
    case AskedKind::articles:
      return add_all(extract.articles, everything(edition).articles);
    case AskedKind::terms:
      return add_all(extract.terms, everything(edition).terms);
  }
  return false;
}

}  // namespace binran
