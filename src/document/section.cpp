#include "document/section.h"

namespace binran {
namespace {

/// Where the heading of a section stands.
enum class HeadingPlace { part, above, head, beside };

struct RoleRow {
  std::string_view name;
  HeadingPlace place;
};

RoleRow row_of(SectionRole role) {
  switch (role) {
    case SectionRole::cover:
      return {"cover", HeadingPlace::part};
    case SectionRole::part_front:
      return {"part-front", HeadingPlace::part};
    case SectionRole::part_body:
      return {"part-body", HeadingPlace::part};
    case SectionRole::part_back:
      return {"part-back", HeadingPlace::part};
    case SectionRole::topic:
      return {"topic", HeadingPlace::above};
    case SectionRole::codes:
      return {"codes", HeadingPlace::above};
    case SectionRole::symptoms:
      return {"symptoms", HeadingPlace::above};
    case SectionRole::symptom:
      return {"symptom", HeadingPlace::above};
    case SectionRole::triage:
      return {"triage", HeadingPlace::above};
    case SectionRole::mapping:
      return {"mapping", HeadingPlace::above};
    case SectionRole::entry:
      return {"entry", HeadingPlace::head};
    case SectionRole::comparison:
      return {"comparison", HeadingPlace::head};
    case SectionRole::meaning:
      return {"meaning", HeadingPlace::beside};
    case SectionRole::seen:
      return {"seen", HeadingPlace::beside};
    case SectionRole::causes:
      return {"causes", HeadingPlace::beside};
    case SectionRole::checks:
      return {"checks", HeadingPlace::beside};
    case SectionRole::fixes:
      return {"fixes", HeadingPlace::beside};
    case SectionRole::say:
      return {"say", HeadingPlace::beside};
    case SectionRole::exchange:
      return {"exchange", HeadingPlace::beside};
    case SectionRole::references:
      return {"references", HeadingPlace::beside};
    case SectionRole::related:
      return {"related", HeadingPlace::beside};
    case SectionRole::mapped:
      return {"mapped", HeadingPlace::beside};
    case SectionRole::decides:
      return {"decides", HeadingPlace::beside};
    case SectionRole::description:
      return {"description", HeadingPlace::above};
    case SectionRole::see_also:
      return {"see-also", HeadingPlace::above};
  }
  return {};
}

}  // namespace

bool is_part(SectionRole role) {
  return row_of(role).place == HeadingPlace::part;
}
bool is_side_section(SectionRole role) {
  return row_of(role).place == HeadingPlace::beside;
}
std::string_view name_of(SectionRole role) {
  return row_of(role).name;
}

void complete(Section& section) {
  if (section.outstanding) section = section.outstanding();
  complete(section.sections);
}
void complete(Sections& sections) {
  for (Section& section : sections) complete(section);
}

const Section* find_section(const Sections& sections, SectionRole role) {
  for (const Section& section : sections) {
    if (section.role == role) return &section;
    if (const Section* found = find_section(section.sections, role)) return found;
  }
  return nullptr;
}

}  // namespace binran
