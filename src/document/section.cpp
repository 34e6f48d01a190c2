#include "document/section.h"

#include "base/names.h"

namespace binran {
namespace {

/// Where the heading of a section stands.
enum class HeadingPlace { part, above, head, beside };

constexpr Named<SectionRole> role_names[] = {
    {"cover", SectionRole::cover},         {"part-front", SectionRole::part_front},
    {"part-body", SectionRole::part_body}, {"part-back", SectionRole::part_back},
    {"topic", SectionRole::topic},         {"codes", SectionRole::codes},
    {"symptoms", SectionRole::symptoms},   {"symptom", SectionRole::symptom},
    {"triage", SectionRole::triage},       {"mapping", SectionRole::mapping},
    {"entry", SectionRole::entry},         {"comparison", SectionRole::comparison},
    {"meaning", SectionRole::meaning},     {"seen", SectionRole::seen},
    {"causes", SectionRole::causes},       {"checks", SectionRole::checks},
    {"fixes", SectionRole::fixes},         {"say", SectionRole::say},
    {"exchange", SectionRole::exchange},   {"references", SectionRole::references},
    {"related", SectionRole::related},     {"mapped", SectionRole::mapped},
    {"decides", SectionRole::decides},     {"description", SectionRole::description},
    {"see-also", SectionRole::see_also}};

HeadingPlace place_of(SectionRole role) {
  switch (role) {
    case SectionRole::cover:
    case SectionRole::part_front:
    case SectionRole::part_body:
    case SectionRole::part_back:
      return HeadingPlace::part;
    case SectionRole::topic:
    case SectionRole::codes:
    case SectionRole::symptoms:
    case SectionRole::symptom:
    case SectionRole::triage:
    case SectionRole::mapping:
    case SectionRole::description:
    case SectionRole::see_also:
      return HeadingPlace::above;
    case SectionRole::entry:
    case SectionRole::comparison:
      return HeadingPlace::head;
    case SectionRole::meaning:
    case SectionRole::seen:
    case SectionRole::causes:
    case SectionRole::checks:
    case SectionRole::fixes:
    case SectionRole::say:
    case SectionRole::exchange:
    case SectionRole::references:
    case SectionRole::related:
    case SectionRole::mapped:
    case SectionRole::decides:
      return HeadingPlace::beside;
  }
  return {};
}

}  // namespace

bool is_part(SectionRole role) {
  return place_of(role) == HeadingPlace::part;
}
bool is_side_section(SectionRole role) {
  return place_of(role) == HeadingPlace::beside;
}
std::string_view name_of(SectionRole role) {
  return binran::name_of(role_names, role);
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
