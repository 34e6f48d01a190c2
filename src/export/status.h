// How far the translations are, as JSON.
#pragma once

#include <string>

#include "model/status.h"

namespace binran {

/// The word by which reports call the texts of one kind: "codes".
std::string_view name_of_kind(TextSubject::Kind);

/// The share of the parts that are current; all of them where there are none.
int percent(const PartCounts&);

/// A row for each language of each kind, with what is open in it.
std::string status_json(const TranslationStatus&);

}  // namespace binran
