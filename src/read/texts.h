// What is said of one thing in several languages: the `<text>` elements of entries, comparisons, symptoms and terms.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "model/fingerprint.h"
#include "read/fields.h"

namespace binran {

/// `<title reading="…">` or `<name reading="…">`: the child that must be there.
void read_name(const Element&, std::string_view child, Written& name, Written& reading);

/// `<keywords>`, which may be left out.
Written read_keywords(const Element&);

/// Reads the `<text>` elements among `children` of `parent` with `read(element)`: one for each locale, and at
/// least one.
template <class Value, class Read>
void read_texts(const Element& parent, const std::vector<Element>& children, ByLocale<Value>& texts, Read read) {
  bool any = false;
  for (const Element& child : children) {
    if (child.name() != "text") continue;
    any = true;
    const TextHead head = read_text_head(child);
    child.reject_other_attributes();
    const std::size_t errors = child.diagnostics().errors();
    Value text = read(child);
    text.place = head.place;
    text.language = head.locale.place;
    text.translated_from = head.translated_from;
    // A text that could not be read whole is not known to have changed.
    if (child.is_sound() && child.diagnostics().errors() == errors) text.fingerprint = fingerprint(text);
    // Where the language is not known, the text is kept without one: nothing is known to be missing then.
    if (!texts.emplace(head.locale.value, std::move(text)).second && !head.locale.empty()) {
      child.diagnostics().error(head.locale.place, fmt::format("second text in {}", head.locale.value), {},
                                head.locale.value.size());
    }
  }
  if (!any) parent.report_missing("text");
}

}  // namespace binran
