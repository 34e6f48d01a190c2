// A locale: everything that differs by language, as data from content/locales/<tag>.xml, and the services of ICU
// that go by its tag. Nothing of ICU crosses this folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostics.h"
#include "base/paper.h"

namespace binran {

/// Words that stay on the line of the word before them where that ends in one of some sounds: what cannot stand by
/// itself.
struct Attachment {
  std::u32string sounds;  ///< each a letter: ㄹ as the final consonant of a syllable, ㅏ as its vowel without one
  std::vector<std::string> words;   ///< whole, without punctuation: 수가
  std::vector<std::string> begins;  ///< beginnings of words: 것
};

/// How paragraphs of this language are set (JLREQ, KLREQ): data of the locale file, read by typeset/.
struct TypesettingRules {
  enum class Breaking {
    words,       ///< at spaces and after hyphens; `hyphenate` may add more (English)
    eojeol,      ///< at spaces; inside a word only where a line would be too loose (KLREQ, Korean)
    characters,  ///< between characters, except where prohibited (JLREQ, Japanese)
  };
  Breaking breaking = Breaking::words;
  bool justify = false;
  bool hyphenate = false;
  /// UAX #14 tailoring for ICU: "strict" (small kana and ー never begin a line), "normal", "loose".
  std::string strictness = "strict";
  /// Space between Latin and kana, kanji, in em: 0.25 in Japanese (JLREQ 3.2.6), 0 elsewhere.
  double latin_gap = 0;
  /// Full-width punctuation takes half its width where JLREQ 3.1.4 lets it close up.
  bool close_up_punctuation = false;
  double size = 9.5;    ///< body size, points
  double leading = 15;  ///< body line distance, points
  /// By how much the letters of a justified line may move apart, em: 0 in Japanese, where characters move as JLREQ
  /// says.
  double letter_space = 0;
  std::vector<Attachment> attachments;
};

/// A list joined with "or" where the language says so.
struct Alternatives {
  std::vector<std::string> items;
};

/// A value for a message pattern: text, a number, or a list that is joined as the language joins lists ("A, B and C",
/// "A or B").
using Argument = std::variant<std::string, std::int64_t, std::vector<std::string>, Alternatives>;
using Arguments = std::vector<std::pair<std::string, Argument>>;

class Message;

/// A message pattern, and where it was written.
struct OwnMessage {
  std::string pattern;
  Place place;
};
using OwnMessages = std::map<std::string, OwnMessage>;  ///< by id

/// What a protocol says in words of its own: in place of messages of the locales, and besides them.
struct ProtocolSpeech {
  OwnMessages own;      ///< in the language of the locale
  OwnMessages english;  ///< those in English: what the others are translated from
  /// The messages that no locale has, each with its arguments and the words that these may be; none: any.
  std::map<std::string, std::map<std::string, std::set<std::string>>> arguments;
};

/// A message as its file has it.
struct WrittenMessage {
  std::string pattern;
  Place element;                         ///< of the name of its element
  std::optional<std::uint32_t> english;  ///< `en`: the fingerprint of the English that it was made from
};

/// Copies share what was read.
class Locale {
 public:
  const std::string& tag() const;       ///< BCP 47
  const std::string& own_name() const;  ///< "日本語"
  const Paper& paper() const;           ///< where none is asked for
  bool needs_reading() const;           ///< sorts by reading: titles and terms must state theirs (Japanese)
  const TypesettingRules& typesetting() const;
  /// Where the locale file says that the locale is a draft; unknown where it does not. What a draft lacks is no fault.
  Place draft() const;

  /// The message `id` in this language (an ICU message pattern with named arguments). Afterwards the particles of
  /// the locale agree with what precedes them: "430은(는)" becomes "430은". An id that the locale file lacks throws
  /// std::logic_error: read_locales has made sure that no locale lacks an id of English. A pattern may use {word} and
  /// {words} without being given them: what codes are called, by the message `word.code`, for one and for several.
  std::string message(std::string_view id, const Arguments& arguments = {}) const;

  bool has_message(std::string_view id) const;

  /// The messages of the locale file, by id.
  const std::map<std::string, WrittenMessage>& written() const;

  /// This locale as a protocol speaks it: message() knows its messages first. One of `own` may use the arguments of the
  /// message that it stands for, or those that `arguments` names; what is wrong goes to `diagnostics`.
  Locale speaking(const ProtocolSpeech&, Diagnostics&) const;

  /// `word` without a particle of the locale that it ends in: "등록" of "등록이".
  std::string_view without_particle(std::string_view word) const;

  /// `iso` ("2026-11-20") as this language writes a date in full, by the locale's date pattern, or a month ("2012-07")
  /// by that of CLDR; what is neither stays as it is.
  std::string date(std::string_view iso) const;

  /// `text` as it begins a line that stands alone: "Status code handbook". The rest stays as it is.
  std::string capitalised(std::string_view text) const;

  /// Below zero, zero, above zero: `a` sorts before, with, after `b` (CLDR root collation tailored to the tag).
  int compare(std::string_view a, std::string_view b) const;

  /// A key whose bytes sort as compare() does.
  std::string sort_key(std::string_view text) const;

  /// The index group that `text` belongs to: "あ", "ㄱ", "A" (ICU AlphabeticIndex), "#" for what has none. For
  /// Japanese give the reading.
  std::string index_label(std::string_view text) const;

 private:
  friend std::vector<Locale> read_locales(const std::filesystem::path&, Sources&, Diagnostics&,
                                          const std::vector<std::string>&);
  struct Data;
  struct Own;
  explicit Locale(std::shared_ptr<const Data>);
  const Message* find_message(std::string_view id) const;  ///< null where there is none
  std::shared_ptr<const Data> data_;
  std::shared_ptr<const Own> own_;  ///< of a protocol; may be null
};

/// Reads every `*.xml` of the folder, sorted by tag. A pattern that ICU rejects, an id that English lacks or has and
/// this one lacks, and arguments other than those of English are faults at their place.
/// `tags`: English and these only; empty: all.
std::vector<Locale> read_locales(const std::filesystem::path& folder, Sources&, Diagnostics&,
                                 const std::vector<std::string>& tags = {});

/// The locale that who has set the POSIX locale `name` ("ja_JP.UTF-8", "sr_RS@latin") reads best: of the same language
/// and script by the likely subtags of CLDR, the same region first. Nothing where there is none.
std::optional<std::string> find_locale(std::span<const std::string> tags, std::string_view name);

/// The name of the folder in which man-db looks for pages in the language `tag`: "ja", "zh_CN" for zh-Hans,
/// "sr_RS@latin" for sr-Latn.
std::string posix_name(const std::string& tag);

}  // namespace binran
