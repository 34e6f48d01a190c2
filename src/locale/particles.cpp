#include "locale/particles.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace binran {
namespace {

/// The last code point of `text`, which loses it; below zero when nothing is left.
UChar32 take_last(std::string_view& text) {
  if (text.empty()) return -1;
  auto position = static_cast<int32_t>(text.size());
  UChar32 c = 0;
  U8_PREV(reinterpret_cast<const uint8_t*>(text.data()), 0, position, c);
  text.remove_suffix(text.size() - static_cast<std::size_t>(position));
  return c;
}

/// `text` without its last bracketed part, "SDP" of "SDP(세션 기술)"; all of it where the bracket has no partner. What
/// is longer than `longest_aside` bytes is nothing said in passing, and is not looked through for every particle.
std::string_view before_bracketed(std::string_view text) {
  constexpr std::size_t longest_aside = 1000;
  const std::size_t least = text.size() - std::min(text.size(), longest_aside);
  std::size_t depth = 0;
  for (std::size_t at = text.size(); at > least; --at) {
    if (text[at - 1] == ')') ++depth;
    if (text[at - 1] == '(' && --depth == 0) return text.substr(0, at - 1);
  }
  return text;
}

bool is_closing_mark(UChar32 c) {
  const int8_t type = u_charType(c);
  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION || c == '"' || c == '\'' || c == '*' || c == '`' ||
         c == '>';
}

/// The word that a particle leans on: closing quotes say nothing, and what stands in round brackets is passed over,
/// as the National Institute of Korean Language has it (480(Temporarily Unavailable)은 agrees with 480).
std::string_view spoken_before(std::string_view text) {
  for (;;) {
    std::string_view rest = text;
    const UChar32 last = take_last(rest);
    if (last < 0 || !is_closing_mark(last)) return text;
    if (const std::string_view outside = before_bracketed(text); last == ')' && !outside.empty() && outside != text) {
      rest = outside;
    }
    text = rest;
  }
}

}  // namespace

void Particles::add(Particle particle) {
  leads_ += particle.written.front();
  particles_.push_back(std::move(particle));
  std::stable_sort(particles_.begin(), particles_.end(),
                   [](const Particle& a, const Particle& b) { return a.written.size() > b.written.size(); });
}

void Particles::add_ending(std::string ending, FinalSound sound) {
  endings_.emplace_back(std::move(ending), sound);
  std::stable_sort(endings_.begin(), endings_.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

std::string Particles::agree(std::string_view text) const {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const Particle* particle = this->at(text, at)) {
      result += agreeing(*particle, spoken_before(result));
      at += particle->written.size();
    } else {
      result += text[at++];
    }
  }
  return result;
}

std::string_view Particles::without(std::string_view word) const {
  std::string_view left = word;  // by the longest particle
  for (const Particle& particle : particles_) {
    for (const std::string* form : {&particle.consonant, &particle.vowel, &particle.rieul}) {
      if (form->empty() || !word.ends_with(*form)) continue;
      const std::string_view before = word.substr(0, word.size() - form->size());
      if (before.size() < left.size() && agreeing(particle, before) == *form) left = before;
    }
  }
  std::string_view all_but_last = left;
  take_last(all_but_last);
  return all_but_last.empty() ? word : left;
}

const Particle* Particles::at(std::string_view text, std::size_t offset) const {
  if (leads_.find(text[offset]) == std::string::npos) return nullptr;
  for (const Particle& particle : particles_) {
    if (text.substr(offset).starts_with(particle.written)) return &particle;
  }
  return nullptr;
}

std::string_view Particles::agreeing(const Particle& particle, std::string_view before) const {
  std::string_view rest = before;
  const UChar32 last = take_last(rest);
  switch (last < 0 ? U_HST_NOT_APPLICABLE : u_getIntPropertyValue(last, UCHAR_HANGUL_SYLLABLE_TYPE)) {
    case U_HST_LV_SYLLABLE:
      return particle.vowel;
    case U_HST_LVT_SYLLABLE: {
      // Syllables are laid out by trailing consonant: Unicode 15, 3.12. The eighth of 28 is ㄹ.
      constexpr UChar32 first_syllable = 0xAC00, trailing_count = 28, trailing_rieul = 8;
      return (last - first_syllable) % trailing_count == trailing_rieul ? particle.rieul : particle.consonant;
    }
    default:
      break;
  }
  const FinalSound* sound = sound_of(before);
  if (!sound) return particle.written;
  return *sound == FinalSound::vowel   ? particle.vowel
         : *sound == FinalSound::rieul ? particle.rieul
                                       : particle.consonant;
}

const FinalSound* Particles::sound_of(std::string_view before) const {
  for (const auto& [ending, sound] : endings_) {
    if (before.ends_with(ending)) return &sound;
  }
  return nullptr;
}

}  // namespace binran
