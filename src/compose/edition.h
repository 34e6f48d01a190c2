// What every arrangement is composed from, and the wording that all of them share: markup with its references
// resolved, names of parties, values of facts. Knows no output format.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "locale/locale.h"
#include "model/catalog.h"

namespace binran {

/// One protocol in one language. Holds references: the catalog and the locale must outlive it.
struct Edition {
  const Catalog& catalog;
  const Protocol& protocol;
  const Locale& locale;
  std::string date;  ///< ISO 8601 day
};

/// Anchors, which are also names of man pages: "sip-430", "sip-183-vs-430", "sip-symptoms", "term-flow".
std::string entry_name(const std::string& protocol, const std::string& code);
std::string comparison_name(const std::string& protocol, const std::string& first, const std::string& second);
std::string symptom_anchor(const Symptom& symptom);
std::string term_anchor(const std::string& id);
std::string part_anchor(const std::string& part);

/// The message `id` as running text.
Inlines wording(const Edition&, std::string_view id, const Arguments& = {});

/// `markup` with its references as links; `language` is that of the text where it differs from the edition's.
Inlines inlines(const Edition&, const Markup& markup, const std::string& language);

/// "RFC 5626, section 11.5", linked to the RFC editor's page.
WebLink rfc_link(const Edition&, const std::string& rfc, const std::string& section);

/// Name of a protocol, a class, a party or a code in the edition's language, else in English.
std::string protocol_name(const Edition&);
std::string class_name(const Edition&, const CodeClass&);
std::string party_name(const Edition&, const std::string& party);

/// "4xx Request failure".
std::string class_label(const Edition&, const CodeClass&);

/// Place of a class of the edition's protocol among its classes, from 0: its thumb tab and its colour.
int class_position(const Edition&, const CodeClass&);

/// The language tag to mark text with: `language` where it is not the edition's, else empty.
std::string foreign(const Edition&, const std::string& language);

/// What is said in the edition's language, else in English, null when in neither; `language` is empty in the first
/// case.
template <class Value>
struct Words {
  const Value* text;
  std::string language;
};
template <class Value>
Words<Value> words(const Edition& edition, const ByLocale<Value>& texts) {
  const auto [text, tag] = said(texts, edition.locale.tag());
  return {text, foreign(edition, tag)};
}

/// The text of `entry` in the edition's language, else in English; `language` is empty in the first case.
struct EntryWords {
  const EntryText& text;
  std::string language;
};
EntryWords words(const Edition&, const Entry&);

/// The title in the edition's language; for English the phrase.
std::string title(const Edition&, const Entry&);

/// "フロー失敗 (Flow Failed)"; the phrase alone where the title is the phrase.
std::string full_name(const Edition&, const Entry&);

/// Senders of a code as one list: "edge proxy or registrar".
std::string senders(const Edition&, const Facts&);

/// The keys by which ICU message patterns select and facts are held against each other: "never", "no", "proxy".
std::string key(Retry);
std::string key(Reached);
std::string key(const Fault&);

/// A fact as a reader sees it.
std::string fault(const Edition&, const Facts&);

}  // namespace binran
