// From spans of text to boxes: shapes words and characters, finds where lines may break, and gives every space its
// freedom. Which breaks are taken is the LineBreaker's to choose.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/fonts.h"
#include "lines/character_class.h"
#include "lines/hyphenation.h"
#include "lines/line_breaker.h"
#include "lines/paragraph.h"
#include "lines/spacing.h"
#include "locale/breaking.h"
#include "locale/direction.h"

namespace binran {

/// What a box is made of: a character that stands alone, or a word or a part of one. The bytes from `end` to the
/// beginning of the next unit are space characters.
struct Unit {
  std::uint32_t begin = 0, end = 0;  ///< bytes of the paragraph's text
  std::uint32_t span = 0;
  CharacterClass first = CharacterClass::western, last = CharacterClass::western;
  EmbeddingLevel level = 0;        ///< UAX #9
  EmbeddingLevel space_level = 0;  ///< of the space after it
  bool joined = false;             ///< the next unit is the rest of the same word: shaped with this one on one line
  bool inside_word = false;        ///< a break after it is inside a Korean word
  float before = 0;                ///< blank of the glyph before its body, points
  const Shaped* shaped = nullptr;  ///< of a character that stands alone
  const Shaped* word = nullptr;    ///< of the word that begins with this unit: used where no line parts it
  Space space;                     ///< after it, points
  float letter_space = 0;          ///< by which its letters may move apart each, points
};

constexpr TextDirection direction_of(const Unit& unit) {
  return runs_leftwards(unit.level) ? TextDirection::leftwards : TextDirection::rightwards;
}

/// Code, of whatever kind: it keeps its pitch.
bool is_code(const Span&);

/// A paragraph ready for breaking; units and boxes go together.
struct Items {
  std::string text;                       ///< of all spans
  std::vector<std::uint32_t> span_begin;  ///< of each span in `text`, and the end
  std::vector<Unit> units;
  std::vector<Box> boxes;
};

/// How the boxes are to be used.
struct Itemizing {
  double measure = 0;      ///< line length; 0 where no line is made: long words stay whole
  bool justified = false;  ///< else words are divided only where nothing else helps
  bool phrases = false;    ///< breaks inside phrases only where nothing else helps
};

class Itemizer {
 public:
  Itemizer(Fonts&, const std::string& language, const TypesettingRules&, const std::filesystem::path& patterns,
           Diagnostics&);
  ~Itemizer();

  /// The result is valid until the next call.
  const Items& itemize(const std::vector<Span>& spans, const Itemizing& how);

 private:
  /// A character in one voice, looked up once.
  struct Character {
    const Shaped* shaped = nullptr;  ///< where it stands alone
    float before = 0, after = 0;     ///< blank of its glyph, em
    CharacterClass name = CharacterClass::western;
    bool alone = false;
    bool known = false;
  };
  struct Voice;
  /// A place inside a word where a line may break.
  struct Cut {
    std::uint32_t offset = 0;
    float penalty = 0;
    bool hyphen = false;
    bool inside_word = false;
  };

  Voice& voice(const Span&);
  const Character& character(Voice&, char32_t, std::string_view text);
  void read_span(std::uint32_t number);
  void add_character(const Voice&, const Character&, std::uint32_t begin, std::uint32_t end);
  void add_word(const Voice&, std::uint32_t begin, std::uint32_t end);
  EmbeddingLevel level_at(std::size_t offset) const;
  void set_space_level(std::size_t unit);
  float letter_space_of(const Span&) const;
  CharacterClass class_at(std::uint32_t offset) const;
  CharacterClass class_before(std::uint32_t offset) const;
  void find_cuts(const Span&, std::uint32_t begin, std::uint32_t end, float width);
  void cut_at_breaks(std::uint32_t begin, std::uint32_t end);
  void cut_with_hyphens(std::uint32_t begin, std::uint32_t end);
  void cut_at_marks(std::uint32_t begin, std::uint32_t end);
  void cut_everywhere(std::uint32_t begin, std::uint32_t end);
  void add_spaces();
  Space space_after(std::size_t unit);
  Space written_space(std::uint32_t begin, std::uint32_t end, std::uint32_t span_number);
  void set_break(std::size_t unit);
  bool in_one_token(std::size_t unit) const;
  bool may_part(std::size_t unit) const;
  const LineBreak* break_at(std::uint32_t offset);
  bool is_phrase_break(std::uint32_t offset);
  std::string_view text(std::size_t begin, std::size_t end) const;
  void report_shortfalls(const Voice&, const Shaped&, std::uint32_t begin);

  Fonts& fonts_;
  std::string language_;
  const TypesettingRules rules_;
  Diagnostics& diagnostics_;
  Breaker breaker_;
  Spacing spacing_;
  std::optional<Hyphenator> hyphenator_;
  std::vector<std::unique_ptr<Voice>> voices_;
  std::set<std::pair<Place, std::string>> reported_;

  const std::vector<Span>* spans_ = nullptr;  ///< of the paragraph in hand, as are all that follow
  Itemizing how_;
  Items items_;
  std::vector<LineBreak> breaks_, phrase_breaks_;
  std::vector<LevelRun> levels_;  ///< none where everything runs rightwards
  std::size_t next_break_ = 0, next_phrase_ = 0;
  std::uint32_t span_ = 0;  ///< that is being read
  std::vector<Cut> cuts_;
};

}  // namespace binran
