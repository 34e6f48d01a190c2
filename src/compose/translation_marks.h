// How readers are told that something is not translated yet, or that its English has changed since it was.
#pragma once

#include <initializer_list>

#include "compose/edition.h"

namespace binran {

/// How far what is said of one thing is translated into the language of an edition. Single parts that English stands in
/// for are marked with their language alone.
struct Translation {
  bool fallback = false;  ///< all of it is said in English
  bool stale = false;     ///< some of it was made from English that has changed
};

template <class Parts>
Translation translation(const Edition& edition, const ByLocale<Said<Parts>>& texts) {
  const auto [text, language] = words(edition, texts);
  return text ? Translation{!language.empty(), text->stale && language.empty()} : Translation{};
}

/// Notes for the head of what is said of some things together, each at most once.
Blocks translation_notes(const Edition&, std::initializer_list<Translation>);

/// For lists with a line for each thing: a sign behind the name, and below the list what it means.
class TranslationSigns {
 public:
  explicit TranslationSigns(const Edition& edition) : edition_(edition) {}

  /// Puts the sign behind `name` where one is needed.
  void add(Inlines& name, Translation);
  /// Nothing where no sign was needed.
  Blocks note() const;

 private:
  const Edition& edition_;
  bool used_ = false;
};

}  // namespace binran
