// The forms of the values that content files hold, and how a reader takes them from an element. What a value must
// agree with in other files is in check/rules.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "xml/element.h"

namespace binran {

/// A form of attribute values. content/schema/binran.rnc states the same forms.
struct Form {
  std::string_view description;  ///< completes "expected …"
  bool (*accepts)(std::string_view);
};

namespace form {
extern const Form id;           ///< may become a file name: codes, parties, terms, classes
extern const Form words;        ///< any text without white space at its ends or twice in a row
extern const Form rfc;          ///< "3261"
extern const Form section;      ///< "21.4.1", "A.3"
extern const Form value;        ///< "430", "UNAVAILABLE", "-32601": a word as it is printed
extern const Form number;       ///< "100", "0x80"
extern const Form uri;          ///< "https://example.org/spec"
extern const Form month;        ///< "2012-07"
extern const Form day;          ///< "2026-08-17"
extern const Form fingerprint;  ///< 8 lower-case hexadecimal digits
extern const Form hiragana;
extern const Form locale;  ///< "ja": a language tag
}  // namespace form

/// An attribute of a form. One that is missing or has another form is an error and gives an empty value.
Written required(const Element&, std::string_view name, const Form&);

/// An attribute that may be left out. Of another form it is an error.
Written optional(const Element&, std::string_view name, const Form&);

/// The number that an attribute of form::number says; nothing where it is empty.
std::optional<std::uint32_t> number_of(const Written&);

/// The words of a list that white space separates, each with its place.
std::vector<Written> words_of(const Written& list);

/// "yes" or "no"; left out, `otherwise`.
bool yes_or_no(const Element&, std::string_view name, bool otherwise);

/// The text of an element that must hold some.
Written text_of(const Element&);

/// A document: `spec` names one of the protocol, the attribute `rfc_name` an RFC. One of the two must be there.
Source read_source(const Element&, std::string_view rfc_name);

/// `<reference>`: a document, and where in it.
Reference read_reference(const Element&);

}  // namespace binran
