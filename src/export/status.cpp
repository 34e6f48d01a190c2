#include "export/status.h"

#include "export/values.h"

namespace binran {

std::string_view name_of_kind(TextSubject::Kind kind) {
  using enum TextSubject::Kind;
  switch (kind) {
    case code:
      return "codes";
    case comparison:
      return "comparisons";
    case symptom:
      return "symptoms";
    case protocol:
      return "names";
    case term:
      return "terms";
    case mapping:
      return "mappings";
    case article:
      return "articles";
    case book:
      return "books";
    case messages:
      return "messages";
  }
  return {};
}

int percent(const PartCounts& counts) {
  return counts.total() == 0 ? 100 : static_cast<int>(100 * counts.of(PartState::current) / counts.total());
}

namespace {

/// The open parts of a row.
Json open_parts(const TranslationStatus& status, const PartCounts& row) {
  Json parts = Json::array();
  for (const OpenPart& open : status.open)
    if (open.subject.group == row.group && open.subject.kind == row.kind && open.locale == row.locale)
      parts.push_back({{"item", open.subject.item},
                       {"part", open.part},
                       {"state", name_of(part_state_names, open.state)},
                       {"english", open.english},
                       {"translation", open.translation}});
  return parts;
}

}  // namespace

std::string status_json(const TranslationStatus& status) {
  Json json = json_head("status");
  json["texts"] = Json::array();
  for (const PartCounts& row : status.counts)
    json["texts"].push_back({{"group", row.group},
                             {"locale", row.locale},
                             {"kind", name_of_kind(row.kind)},
                             {"complete", row.of(PartState::current)},
                             {"percent", percent(row)},
                             {"stale", row.of(PartState::stale)},
                             {"unmarked", row.of(PartState::unmarked)},
                             {"missing", row.of(PartState::missing)},
                             {"open", open_parts(status, row)}});
  return json_text(json);
}

}  // namespace binran
