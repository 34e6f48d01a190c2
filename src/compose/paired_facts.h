// What two codes have in common among their facts.
#pragma once

#include "compose/edition.h"

namespace binran {

/// A fact that both codes tell; what only one of them tells is left out.
struct PairedFact {
  std::string name;  ///< of both: "Fault at / Look first at" where two protocols ask otherwise
  Fact first, second;
  bool differs;
};

/// In the order of the first code's protocol, which is that of the edition. Facts of two protocols stand beside each
/// other where they have one id or one name, and are the same where name and value are: what one calls reached may be
/// another side than that of the other, and a gateway of one is none of the other. Names are held against each other in
/// English, so that what is the same is so in every language.
std::vector<PairedFact> paired_facts(const Edition&, const Entry& first, const Entry& second);

}  // namespace binran
