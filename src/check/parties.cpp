#include <fmt/format.h>

#include <algorithm>

#include "base/spelling.h"
#include "check/rules.h"

namespace binran {
namespace {

class PartyCheck {
 public:
  PartyCheck(const Protocol& protocol, Diagnostics& diagnostics) : protocol_(protocol), diagnostics_(diagnostics) {
    parties_.assign(protocol.parties.begin(), protocol.parties.end());
    for (const Specification& it : protocol.specifications) specifications_.push_back(it.id.value);
  }

  void check(const Entry& entry) const {
    for (const Step& step : entry.exchange) {
      check_party(step.from);
      check_party(step.to);
    }
    for (const FixRole& fix : entry.fixes) check_party(fix.role);
    for (const Reference& reference : entry.references) check_source(reference.source);
    if (entry.deprecation) check_source(entry.deprecation->by);
  }

  void check_class(const Entry& entry) const {
    const Written& named = entry.class_id;
    if (!named.empty() &&
        std::ranges::find(protocol_.classes, named.value, &CodeClass::id) == protocol_.classes.end()) {
      std::vector<std::string> known;
      for (const CodeClass& it : protocol_.classes) known.push_back(it.id);
      return report(named.place, fmt::format("unknown class {}", named.value), did_you_mean(named.value, known),
                    named.value);
    }
    if (entry.id.empty() || protocol_.class_of(entry)) return;
    report(entry.value.place, fmt::format("code {} is in no class of {}", entry.value.value, protocol_.id.value), {},
           entry.value.value);
  }

 private:
  void check_party(const Written& party) const {
    if (party.empty() || std::ranges::binary_search(parties_, party.value)) return;
    report(party.place, fmt::format("unknown party {}", party.value),
           diagnostics_.is_crowded() ? std::string() : did_you_mean(party.value, parties_), party.value);
  }

  void check_source(const Source& source) const {
    if (source.specification.empty() || protocol_.find_specification(source.specification)) return;
    report(source.place, fmt::format("unknown specification {}", source.specification),
           did_you_mean(source.specification, specifications_), source.specification);
  }

  void report(Place place, std::string message, std::string help, const std::string& word) const {
    diagnostics_.error(place, std::move(message), std::move(help), word.size());
  }

  const Protocol& protocol_;
  Diagnostics& diagnostics_;
  std::vector<std::string> parties_;
  std::vector<std::string> specifications_;
};

}  // namespace

void check_parties(const Protocol& protocol, Diagnostics& diagnostics) {
  const PartyCheck parties(protocol, diagnostics);
  for (const auto& [id, entry] : protocol.entries) {
    // Where protocol.xml could not be read, it has been reported, and nothing is known about parties and classes.
    if (!protocol.parties.empty()) parties.check(entry);
    if (!protocol.classes.empty()) parties.check_class(entry);
  }
}

}  // namespace binran
