// Particles that agree with the final sound of the word before them (Korean 은/는, 을/를, 으로/로): data of the locale
// file, where a pattern has "{code}은(는)". Internal to locale/.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace binran {

/// How a word ends: a vowel, ㄹ, or another consonant.
enum class FinalSound { vowel, rieul, consonant };

struct Particle {
  std::string written;    ///< in patterns: "은(는)"
  std::string consonant;  ///< after a consonant: "은"
  std::string vowel;      ///< after a vowel: "는"
  std::string rieul;      ///< after ㄹ: "로"; the same as `consonant` for most
};

class Particles {
 public:
  void add(Particle particle);
  /// Says how words end that are not Hangul, by their last letters or digits: "ing", "430" by its "0".
  void add_ending(std::string ending, FinalSound sound);

  /// `text` with every particle in the form that agrees. After what has no known sound the written form stays.
  std::string agree(std::string_view text) const;

  /// `word` without the particle that it ends in, where that agrees with what is left and two characters are left at
  /// least: "등록" of "등록이"; else `word`.
  std::string_view without(std::string_view word) const;

 private:
  const Particle* at(std::string_view text, std::size_t offset) const;
  std::string_view agreeing(const Particle&, std::string_view before) const;
  const FinalSound* sound_of(std::string_view before) const;

  std::vector<Particle> particles_;
  std::vector<std::pair<std::string, FinalSound>> endings_;
  std::string leads_;  // first bytes of the written forms
};

}  // namespace binran
