// Every paragraph of a text, for rules that hold for all of them.
#pragma once

#include "model/catalog.h"

namespace binran {

template <class Visit>
void for_each_markup(const EntryText& text, Visit visit) {
  visit(text.meaning);
  visit(text.seen);
  for (const Markup& cause : text.causes) visit(cause);
  for (const Check& check : text.checks) visit(check.text);
  for (const Fix& fix : text.fixes) visit(fix.text);
  visit(text.say);
}

template <class Visit>
void for_each_markup(const ComparisonText& text, Visit visit) {
  visit(text.decides);
}

template <class Visit>
void for_each_markup(const SymptomText& text, Visit visit) {
  visit(text.heard);
  visit(text.observed);
  visit(text.first);
}

template <class Visit>
void for_each_markup(const TermText& text, Visit visit) {
  visit(text.definition);
}

/// Every paragraph in every language.
template <class Said, class Visit>
void for_each_markup(const ByLocale<Said>& texts, Visit visit) {
  for (const auto& [locale, text] : texts) for_each_markup(text, visit);
}

}  // namespace binran
