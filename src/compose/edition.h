// What every arrangement is composed from, and the wording that all of them share: markup with its references
// resolved, names of parties, values of facts. Knows no output format.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "document/document.h"
#include "locale/locale.h"
#include "model/catalog.h"

namespace binran {

/// One protocol in one language, whose locale speaks as the protocol does (speech.h). Holds references: the catalog and
/// the locale must outlive it.
struct Edition {
  const Catalog& catalog;
  const Protocol& protocol;
  const Locale& locale;
  std::string date;  ///< ISO 8601 day
};

/// Protocols of one book, one or more in the same language.
using Editions = std::span<const Edition>;

/// The edition of the protocol that a code is of: the one that is there, or another in its language, with a locale that
/// speaks as that protocol does. For codes of two protocols side by side.
class EditionOf {
 public:
  EditionOf(const Edition& there, const Entry&);
  EditionOf(const EditionOf&) = delete;
  EditionOf& operator=(const EditionOf&) = delete;
  operator const Edition&() const { return edition_; }

 private:
  std::optional<Locale> speaking_;
  Edition edition_;  ///< which may refer to `speaking_`
};

/// Anchors, some of which are also names of man pages: "sip-430", "sip-183-vs-430", "http-503-vs-sip-503",
/// "sip-symptom-call-drops", "term-flow". A book of several protocols has each once.
std::string entry_name(const std::string& protocol, const std::string& code);
std::string comparison_name(const Entry& first, const Entry& second);
std::string symptom_anchor(const Edition&, const Symptom&);
std::string term_anchor(const std::string& id);
std::string part_anchor(const Edition&, const std::string& part);

/// The anchor of a class, whose id may be the name of a part: "q850-class-protocol".
std::string class_anchor(const Edition&, const CodeClass&);

/// The message `id` as running text.
Inlines wording(const Edition&, std::string_view id, const Arguments& = {});

/// A document of the edition's protocol and language that says nothing yet.
Document empty_document(const Edition&, std::string name, std::string title, Place);

/// What pages say of themselves.
PrintWords print_words(const Edition&);

/// `markup` with its references as links; `language` is that of the text where it differs from the edition's.
Inlines inlines(const Edition&, const Markup& markup, const std::string& language);
Inlines inlines(const Edition&, const Part<Markup>& markup, const std::string& language);

/// "RFC 5626, section 11.5", linked to the RFC editor's page.
WebLink rfc_link(const Edition&, const std::string& rfc, const std::string& section);

/// The same for any document: "MQTT 5.0, section 4.13". Text alone where the document has no address.
Inline source_link(const Edition&, const Source&, const std::string& section);

/// The name of a document without a section.
std::string source_name(const Edition&, const Source&);

/// What a reference leads to; null where that was not read.
const Entry* find_entry(const Edition&, const CodeReference&);

/// A code as it is referred to: "486", and with its protocol where that is another one, "HTTP 503".
std::string code_label(const Edition&, const CodeReference&);

/// That, as a link where the protocol is compiled.
Inline code_link(const Edition&, const CodeReference&);

/// That with the title of its entry where it was read: "Q.850 17 User busy".
Inlines code_and_title(const Edition&, const CodeReference&);

/// Name of a protocol, a class, a party or a code in the edition's language, else in English.
std::string protocol_name(const Edition&);
std::string protocol_name(const Edition&, const Protocol&);
std::string protocol_title(const Edition&);  ///< "Session Initiation Protocol"
std::string class_name(const Edition&, const CodeClass&);
std::string party_name(const Edition&, const std::string& party);

/// "4xx Request failure"; the name alone where the id is the same word.
std::string class_label(const Edition&, const CodeClass&);

/// Whether the id of a class tells more than its name: "4xx" does, "error" beside "Error" does not.
bool is_marked_by_id(const CodeClass&);

/// The shortest that a class is known by, for a thumb tab: "4xx", and "Error" where the id is no more than a word.
std::string class_mark(const Edition&, const CodeClass&);

/// The language tag to mark text with: `language` where it is not the edition's, else empty.
std::string foreign(const Edition&, const std::string& language);

/// The language of a part of a text that is in `language`, as Words have it: English where that stands in for the part.
std::string language_of(const Edition&, const std::string& language, const Origin& part);

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

/// The language of the title and, with its language, the summary.
std::string title_language(const Edition&, const Entry&);
Text summary(const Edition&, const Entry&);

/// "フロー失敗 (Flow Failed)"; the phrase alone where the title is the phrase.
std::string full_name(const Edition&, const Entry&);

/// What a fact is called, and one of the words that it is told by.
std::string fact_name(const Edition&, const FactKind&);
std::string value_name(const Edition&, const FactKind&, const std::string& word);

/// The phrase where it is another word than the code itself: "Not authorized" beside 0x87, nothing beside UNAVAILABLE.
std::string own_phrase(const Entry&);

/// A code as the title of what is about it: "430 Flow Failed".
std::string entry_title(const Edition&, const Entry&);

/// The name of a code as it stands beside the code, which is not said a second time.
std::string name_beside_code(const Edition&, const Entry&);

/// A fact of a code as a reader sees it; nothing where the code does not tell it.
std::optional<Fact> fact(const Edition&, const Entry&, const FactKind&);

}  // namespace binran
