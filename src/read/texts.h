// What is said of one thing in several languages: the `<text>` elements of protocols, entries, comparisons, symptoms
// and terms, and their translated parts.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "read/fields.h"

namespace binran {

/// A translated part, with `en`: which English it was made from.
Part<Written> read_line(const Element&);
Part<Markup> read_paragraph(const Element&);
/// A paragraph whose attribute `of` names what it is said of.
SaidOf read_said_of(const Element&);
/// A message pattern; the place is that of its element.
Part<Written> read_pattern(const Element&);

/// Whether a `<text>` is in another language than English.
bool is_translation(const Element& text);

/// The child `name` of a `<text>`. English must have it; a translation may lack parts, see check_translations().
std::optional<Element> part_of(const Element& text, std::string_view name);
/// The same of an element inside a `<text>`.
std::optional<Element> part_of(const Element& text, const Element& inside, std::string_view name);
Part<Written> read_line_of(const Element& text, std::string_view name);
Part<Markup> read_paragraph_of(const Element& text, std::string_view name);

/// `<title reading="…">` or `<name reading="…">`.
void read_name(const Element& text, std::string_view child, Part<Written>& name, Written& reading);

/// `<keywords>`, which may be left out.
Written read_keywords(const Element&);

/// Reads the `<text>` elements among `children` of `parent` with `read(element)`: one for each locale, and at
/// least one. Those in languages that the file is read without are left out, with their faults.
template <class Value, class Read>
void read_texts(const Element& parent, const std::vector<Element>& children, ByLocale<Value>& texts, Read read) {
  bool any = false;
  for (const Element& child : children) {
    if (child.name() != "text") continue;
    any = true;
    const Written locale = required(child, "xml:lang", form::locale);
    if (child.passes_over(locale.value)) continue;
    child.reject_other_attributes();
    const std::size_t errors = child.diagnostics().errors();
    Value text = read(child);
    text.place = child.place();
    text.language = locale.place;
    text.whole = child.is_sound() && child.diagnostics().errors() == errors;
    // Where the language is not known, the text is kept without one: nothing is known to be missing then.
    if (!texts.emplace(locale.value, std::move(text)).second && !locale.empty()) {
      child.diagnostics().error(locale.place, fmt::format("second text in {}", locale.value), {}, locale.value.size());
    }
  }
  if (!any) parent.report_missing("text");
}

}  // namespace binran
