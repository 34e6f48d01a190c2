// Quick cards: what matters first. Also what `show` and `compare` print.
#pragma once

#include <functional>

#include "compose/edition.h"

namespace binran {

/// A card that has nothing on it yet.
Document card(const Edition&, std::string name, std::string title, Place);

/// The card of one code: "sip-430".
Document compose_card(const Edition&, const Entry&);

/// The comparison of any two codes: "sip-183-vs-430".
Document compose_comparison_card(const Edition&, const Entry& first, const Entry& second);

/// One class of codes in a table: "sip-4xx".
Document compose_class_card(const Edition&, const CodeClass&);

/// One symptom with its first check, the codes to suspect and its triage: "sip-symptom-call-drops".
Document compose_symptom_card(const Edition&, const Symptom&);

/// An article: "sip-take-a-trace".
Document compose_article_card(const Edition&, const Article&);

/// The sheet of a protocol: every code with its title and summary, by class. Named after the protocol: "sip".
Document compose_protocol_card(const Edition&);

/// Short cards of every code for a printed sheet ("sip-cards-ja"): head, checks, fixes, what to say. Each begins with
/// its EntryHead.
Document compose_card_sheet(const Edition&);

/// One folded sheet for the pocket ("sip-pocket-ja"): a cover, every code in a line, and, in a last part, the symptoms
/// with the codes to suspect.
Document compose_pocket(const Edition&);

/// All text cards that have content, one after the other; comparisons are those that are written in comparisons.xml.
void compose_cards(const Edition&, const std::function<void(Document)>& take);

}  // namespace binran
