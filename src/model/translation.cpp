#include "model/translation.h"

#include <type_traits>

#include "model/fingerprint.h"

namespace binran {
namespace {

/// The causes among the parts of a text.
std::vector<PartView*> causes_of(std::vector<PartView>& parts) {
  std::vector<PartView*> causes;
  for (PartView& part : parts)
    if (part.name == TextPart::cause) causes.push_back(&part);
  return causes;
}

/// Gives the causes of a translation the numbers of those of English that they belong to, higher ones to those that
/// English does not have.
void number_causes(std::vector<PartView>& english, std::vector<PartView>& translation) {
  std::vector<PartView*> originals = causes_of(english), made = causes_of(translation);
  std::size_t surplus = originals.size();
  const auto belongs = [](const PartView& cause) {
    return [&](const PartView* original) { return cause.origin->english == original->fingerprint(); };
  };
  const auto take = [&](PartView& cause, std::vector<PartView*>::iterator original) {
    cause.name = (*original)->name;
    originals.erase(original);
  };
  std::erase_if(made, [&](PartView* cause) {
    const auto original = std::ranges::find_if(originals, belongs(*cause));
    if (original == originals.end()) return false;
    take(*cause, original);
    return true;
  });
  for (PartView* cause : made) {
    if (!originals.empty())
      take(*cause, originals.begin());
    else
      cause->name.id = std::to_string(++surplus);
  }
}

}  // namespace

std::uint32_t PartView::fingerprint() const {
  return std::visit([](const auto* part) { return binran::fingerprint(*part); }, words);
}

std::string PartView::written() const {
  return match(
      words, [](const Written* line) { return line->value; },
      [](const Markup* paragraph) { return written_words(*paragraph); });
}

PartState PartPair::state() const {
  if (!translation) return PartState::missing;
  if (!english) return PartState::surplus;
  if (!translation->origin->english) return PartState::unmarked;
  return *translation->origin->english == english->fingerprint() ? PartState::current : PartState::stale;
}

std::vector<PartPair> paired(std::vector<PartView> english, std::vector<PartView> translation) {
  number_causes(english, translation);
  std::vector<PartPair> pairs;
  std::size_t next = 0;  // the order is nearly always the same
  for (PartView& original : english) {
    if (next == translation.size() || translation[next].name != original.name)
      next = static_cast<std::size_t>(std::ranges::find(translation, original.name, &PartView::name) -
                                      translation.begin());
    std::optional<PartView> made;
    if (next < translation.size())
      made = translation[next++];
    else
      next = 0;
    pairs.push_back({std::move(original), std::move(made)});
  }
  for (PartView& made : translation)
    if (made.name != TextPart::message &&
        std::ranges::none_of(pairs, [&](const PartPair& pair) { return pair.name() == made.name; }))
      pairs.push_back({std::nullopt, std::move(made)});
  return pairs;
}

bool any_marked(const std::vector<PartPair>& pairs) {
  return std::ranges::any_of(
      pairs, [](const PartPair& pair) { return pair.translation && pair.translation->origin->english; });
}

void mark_stale(Catalog& catalog) {
  for_each_subject(catalog, [](const TextSubject&, auto& texts) {
    const auto english = texts.find(source_language);
    // English that could not be read whole is not known to have changed.
    if (english == texts.end() || !english->second.whole) return;
    for (auto& [locale, text] : texts) {
      if (locale == source_language || !text.whole) continue;
      text.stale = std::ranges::any_of(beside_english(english->second, text),
                                       [](const PartPair& pair) { return pair.state() == PartState::stale; });
    }
  });
}

void give_up_texts(Catalog& catalog, const std::set<std::string>& kept) {
  for_each_subject(catalog, [&](const TextSubject& subject, auto& texts) {
    using enum TextSubject::Kind;
    if (subject.kind == protocol || subject.kind == messages) return;
    const bool whole = std::ranges::all_of(kept, [&](const std::string& tag) { return texts.contains(tag); });
    std::erase_if(texts, [&](const auto& text) {
      return !kept.contains(text.first) && (whole || text.first != source_language);
    });
  });
}

}  // namespace binran
