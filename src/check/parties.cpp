#include <fmt/format.h>

#include <algorithm>

#include "base/spelling.h"
#include "check/rules.h"

namespace binran {
namespace {

class PartyCheck {
 public:
  PartyCheck(const Protocol& protocol, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const auto& [id, names] : protocol.parties) parties_.push_back(id);  // in order
    faults_ = parties_;
    faults_.insert(faults_.end(), {"none", "path"});
    std::ranges::sort(faults_);
  }

  void check(const Entry& entry) const {
    for (const Written& sender : entry.facts.senders) check(sender, parties_);
    if (const auto* fault = std::get_if<PartyAtFault>(&entry.facts.fault)) check(fault->party, faults_);
    for (const Step& step : entry.exchange) {
      check(step.from, parties_);
      check(step.to, parties_);
    }
    for (const auto& [locale, text] : entry.texts) {
      for (const Fix& fix : text.fixes) check(fix.role, parties_);
    }
  }

 private:
  void check(const Written& party, const std::vector<std::string>& known) const {
    if (party.empty() || std::ranges::binary_search(known, party.value)) return;
    diagnostics_.error(party.place, fmt::format("unknown party {}", party.value),
                       diagnostics_.is_crowded() ? std::string() : did_you_mean(party.value, known),
                       party.value.size());
  }

  Diagnostics& diagnostics_;
  std::vector<std::string> parties_;
  std::vector<std::string> faults_;  ///< what a fault may be called
};

}  // namespace

void check_parties(const Protocol& protocol, Diagnostics& diagnostics) {
  const PartyCheck parties(protocol, diagnostics);
  for (const auto& [value, entry] : protocol.entries) {
    // Where protocol.xml could not be read, it has been reported, and nothing is known about parties and classes.
    if (!protocol.parties.empty()) parties.check(entry);
    if (protocol.classes.empty() || entry.value.empty() || protocol.class_of(entry.value.value)) continue;
    diagnostics.error(entry.value.place,
                      fmt::format("code {} is in no class of {}", entry.value.value, protocol.id.value), {},
                      entry.value.value.size());
  }
}

}  // namespace binran
