// The content held against the project's own dated copy of the official registry (protocols/<id>/registry.xml).
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/rules.h"

namespace binran {
namespace {

std::map<std::string, const RegistryRow*> rows_by_code(const Registry& registry) {
  std::map<std::string, const RegistryRow*> rows;
  for (const RegistryRow& row : registry.rows) rows.emplace(row.code.value, &row);
  return rows;
}

/// A reference of the registry, taken apart: "RFC 3261, Section 21.4.1".
struct Citation {
  std::string rfc;
  std::string section;  ///< may be empty
};

/// The RFCs that a registry's reference names; it may name documents that are no RFCs.
std::vector<Citation> citations(std::string_view reference) {
  constexpr std::string_view rfc = "RFC ", section = ", Section ";
  std::vector<Citation> found;
  for (std::size_t at = reference.find(rfc); at != std::string_view::npos; at = reference.find(rfc, at)) {
    at += rfc.size();
    std::size_t end = std::min(reference.find_first_not_of("0123456789", at), reference.size());
    found.push_back({std::string(reference.substr(at, end - at)), {}});
    if (!reference.substr(end).starts_with(section)) continue;
    at = end + section.size();
    end = std::min(reference.find_first_of(" ,;", at), reference.size());
    found.back().section = reference.substr(at, end - at);
  }
  return found;
}

bool has_reference(const Entry& entry, const Citation& citation) {
  return std::ranges::any_of(entry.references, [&](const Reference& it) {
    const bool section = citation.section.empty() || it.section == citation.section;
    return it.kind != ReferenceKind::uses && it.source.rfc == citation.rfc && section;
  });
}

void check_entry(const Entry& entry, const RegistryRow& row, Diagnostics& diagnostics) {
  const std::string& code = entry.value.value;
  const auto report = [&](std::string message, std::string help) {
    diagnostics.error(entry.value.place, std::move(message), std::move(help), code.size());
  };
  if (entry.status == Status::unregistered) {
    report(fmt::format("code {} is in the registry, its status is unregistered", code), {});
  } else if (row.deprecated && entry.status != Status::deprecated) {
    report(fmt::format("code {} is deprecated in the registry", code), "write status=\"deprecated\"");
  } else if (!row.deprecated && entry.status == Status::deprecated) {
    report(fmt::format("code {} is not deprecated in the registry", code), {});
  }
  for (const Citation& citation : citations(row.reference.value)) {
    if (has_reference(entry, citation)) continue;
    const std::string section = citation.section.empty() ? "" : fmt::format(" section=\"{}\"", citation.section);
    report(fmt::format("missing reference of {} to {}, as in the registry", code, row.reference.value),
           fmt::format("write <reference rfc=\"{}\"{}/>", citation.rfc, section));
  }
}

}  // namespace

void check_registered(const Protocol& protocol, Diagnostics& diagnostics) {
  if (!protocol.registry) return;
  const auto rows = rows_by_code(*protocol.registry);
  for (const auto& [code, entry] : protocol.entries) {
    if (entry.id.empty()) continue;
    const auto row = rows.find(code);
    if (row == rows.end()) {
      if (entry.status != Status::registered) continue;
      diagnostics.error(entry.value.place,
                        fmt::format("code {} is not in the registry ({}, {})", code, protocol.registry->source,
                                    protocol.registry->date),
                        "write status=\"unregistered\"", code.size());
      continue;
    }
    const std::string& phrase = row->second->phrase.value;
    if (entry.phrase.empty() || phrase.empty() || entry.phrase.value == phrase) continue;
    diagnostics.error(entry.phrase.place,
                      fmt::format("phrase: expected \"{}\" as registered, got \"{}\"", phrase, entry.phrase.value), {},
                      entry.phrase.value.size());
  }
}

void check_registry(const Protocol& protocol, Diagnostics& diagnostics) {
  if (!protocol.registry) return;
  check_registered(protocol, diagnostics);
  for (const RegistryRow& row : protocol.registry->rows) {
    if (const Entry* entry = protocol.find(row.code.value)) {
      check_entry(*entry, row, diagnostics);
    } else if (!row.code.empty()) {
      diagnostics.error(row.code.place,
                        fmt::format("{} {} is registered and has no entry", row.code.value, row.phrase.value), {},
                        row.code.value.size());
    }
  }
}

}  // namespace binran
