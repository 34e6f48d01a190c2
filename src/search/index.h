// The index of what is said in one language, of all its protocols: which subject has which term, and how much that
// tells of it. index_maker.h makes the bytes, answers.h asks them.
//
// The bytes are those of a file that a build has left, or that anybody has written: open() refuses what is damaged by
// its checksum, and whatever numbers a file with a right one may hold, no accessor leaves it: what they lead to
// nowhere is passed over.
//
// Format. Numbers have 32 bits, little-endian; "number[n]" is n of them one after the other, without gaps between
// sections:
//     "binran-s"                 8 bytes
//     number version             index_version
//     number stamp               of the content that it was made from (command/search_index.h)
//     number checksum[2]         index_checksum() of all bytes behind it, the low half first
//     number count[8]            of texts, terms, words, protocols, subjects, suspects, passages, postings
//     number text_end[texts]     in the bytes of texts: a text begins where the one before it ends; so do the others
//     number term_end[terms]
//     number word_end[words]
//     number protocol[protocols][2]     its id and its name, as numbers of texts
//     number subject[subjects][9]       its protocol; 1 for a symptom, 0 for a code; the texts of id, label, label with
//                                       the protocol, title, and line; the ends of its suspects and of its passages
//     number suspect[suspects]          a subject
//     number passage[passages]          a text
//     number posting_end[terms]
//     number posting[postings][2]       a subject, with the highest bit where its title has the term; and how much the
//                                       term tells, a binary32 of IEEE 754 above zero
//     number word_term[words]           the term that a word is the stem of
//     bytes of texts, of terms, of words, each UTF-8
// Text 0 is the language. Terms and words are sorted by their bytes, the subjects of a term by their numbers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/characters.h"

namespace binran {

/// Goes up with each change of the format, of how terms are made, or of what they weigh.
inline constexpr std::uint32_t index_version = 2;
inline constexpr std::string_view index_magic = "binran-s";

/// The sections that are counted, in the order of their counts.
enum class IndexSection { texts, terms, words, protocols, subjects, suspects, passages, postings };
inline constexpr std::size_t index_sections = 8;

/// The numbers of a subject, in order.
enum class SubjectNumber { protocol, symptom, id, label, full_label, title, line, suspects_end, passages_end };
inline constexpr std::size_t subject_numbers = 9;

inline constexpr std::uint32_t in_title = 1u << 31;  ///< of a posting

/// The term that only the code has whose value is `term`: whoever asks for 486 wants it before all that speak of it. No
/// token is so.
inline std::string value_term(std::string_view term) {
  return "=" + std::string(term);
}

inline bool is_value_term(std::string_view term) {
  return term.starts_with('=');
}

/// The term that only those have who are called `name`, whatever its case: how show finds them. No token is so.
inline std::string name_term(std::string_view name) {
  return "@" + in_lower_case(name);
}

/// FNV-1a over numbers of 64 bits, little-endian, the last of them filled with zeros.
std::uint64_t index_checksum(std::string_view bytes);

/// [begin, end) of the numbers of something.
struct IndexRange {
  std::uint32_t begin, end;
};

/// A section of numbers. One that is not there is zero.
class IndexNumbers {
 public:
  IndexNumbers() = default;
  explicit IndexNumbers(std::string_view bytes) : bytes_(bytes) {}
  std::size_t size() const { return bytes_.size() / 4; }
  std::uint32_t operator[](std::size_t at) const {
    if (at >= size()) return 0;
    const auto* byte = reinterpret_cast<const unsigned char*>(bytes_.data()) + 4 * at;
    return byte[0] | std::uint32_t{byte[1]} << 8 | std::uint32_t{byte[2]} << 16 | std::uint32_t{byte[3]} << 24;
  }
  /// The range that ends at number `at`, and begins where the one before it ends; empty where it is none of `count`
  /// things.
  IndexRange range(std::size_t at, std::size_t count, std::size_t step = 1) const;

 private:
  std::string_view bytes_;
};

/// Strings one after the other, and where each ends. One that is not there is empty.
struct IndexStrings {
  IndexNumbers ends;
  std::string_view bytes;
  std::uint32_t count() const { return static_cast<std::uint32_t>(ends.size()); }
  std::string_view operator[](std::size_t at) const {
    const IndexRange range = ends.range(at, bytes.size());
    return bytes.substr(range.begin, range.end - range.begin);
  }
  /// The number of `text`; count() where it is not there.
  std::uint32_t find(std::string_view text) const;
  /// The number of the first that does not sort before `text`.
  std::uint32_t lower_bound(std::string_view text) const;
};

/// How much a term tells of a subject.
struct Posting {
  std::uint32_t subject;
  bool title;    ///< its title has the term
  float weight;  ///< above zero, and finite
};

/// A view of bytes that outlive it.
class SearchIndex {
 public:
  /// Nothing where `bytes` are no whole index of this version.
  static std::optional<SearchIndex> open(std::string_view bytes);

  std::uint32_t stamp() const { return stamp_; }
  std::string_view language() const { return texts_[0]; }
  std::uint32_t protocols() const { return count(IndexSection::protocols); }
  std::uint32_t subjects() const { return count(IndexSection::subjects); }

  bool is_symptom(std::uint32_t subject) const { return number(subject, SubjectNumber::symptom) != 0; }
  /// The id of the protocol of a subject.
  std::string_view protocol_of(std::uint32_t subject) const {
    return texts_[protocols_[2 * std::size_t{number(subject, SubjectNumber::protocol)}]];
  }
  /// One of the texts of a subject: id, label, full_label, title or line. Well-formed UTF-8.
  std::string_view text(std::uint32_t subject, SubjectNumber which) const {
    return well_formed(texts_[number(subject, which)]);
  }

  /// Calls `visit` with the number of each suspect.
  template <class Visit>
  void each_suspect(std::uint32_t subject, Visit visit) const {
    const IndexRange range = range_of(subject, SubjectNumber::suspects_end, suspects_);
    for (std::uint32_t at = range.begin; at < range.end; ++at)
      if (const std::uint32_t suspect = suspects_[at]; suspect < subjects()) visit(suspect);
  }
  /// Calls `visit` with each passage, which is well-formed UTF-8.
  template <class Visit>
  void each_passage(std::uint32_t subject, Visit visit) const {
    const IndexRange range = range_of(subject, SubjectNumber::passages_end, passages_);
    for (std::uint32_t at = range.begin; at < range.end; ++at) visit(well_formed(texts_[passages_[at]]));
  }

  const IndexStrings& terms() const { return terms_; }
  /// Calls `visit` with each Posting of a term.
  template <class Visit>
  void each_posting(std::uint32_t term, Visit visit) const {
    const IndexRange range = posting_ends_.range(term, postings_.size() / 2);
    for (std::uint32_t at = range.begin; at < range.end; ++at)
      if (const Posting posting = posting_at(at); posting.subject < subjects() && is_weight(posting.weight))
        visit(posting);
  }

  /// The words that terms are the stems of, for who has mistyped one.
  const IndexStrings& words() const { return words_; }
  std::uint32_t term_of_word(std::uint32_t word) const { return word_terms_[word]; }

 private:
  bool lay_out(std::string_view sections);
  std::uint32_t count(IndexSection section) const { return counts_[static_cast<std::size_t>(section)]; }
  std::uint32_t number(std::size_t subject, SubjectNumber which) const {
    return subjects_[subject_numbers * subject + static_cast<std::size_t>(which)];
  }
  IndexRange range_of(std::size_t subject, SubjectNumber end, const IndexNumbers& of) const {
    return subjects_.range(subject_numbers * subject + static_cast<std::size_t>(end), of.size(), subject_numbers);
  }
  Posting posting_at(std::size_t at) const;
  static bool is_weight(float weight);
  static std::string_view well_formed(std::string_view text);

  std::uint32_t stamp_ = 0;
  std::array<std::uint32_t, index_sections> counts_{};
  IndexStrings texts_, terms_, words_;
  IndexNumbers protocols_, subjects_, suspects_, passages_, posting_ends_, postings_, word_terms_;
};

}  // namespace binran
