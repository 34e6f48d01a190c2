#include "search/index_maker.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "locale/token_phrases.h"
#include "search/index.h"

namespace binran {
namespace {

/// What a field weighs, and how far its length counts (w and b of BM25F).
struct FieldWeight {
  double weight, length_counts;
};
constexpr std::array<FieldWeight, field_count> field_weights = {{{8, 0.3}, {4, 0.3}, {2, 0.4}, {1, 0.5}, {0.5, 0.5}}};

/// What a synonym counts beside the word itself.
constexpr double of_synonym = 0.9;

/// How often a term stands in the fields of a subject.
struct Counts {
  std::array<double, field_count> written{}, synonym{};
};

struct SubjectTerms {
  std::map<std::string, Counts> counts;
  std::array<double, field_count> length{};
};

/// Subjects with the bit of their titles, and how much the term tells of each.
using Postings = std::vector<std::pair<std::uint32_t, float>>;

/// Counts terms, and says what they weigh.
class TermWeights {
 public:
  explicit TermWeights(const Indexed& indexed) : indexed_(indexed), tokenizer_(indexed.language) {
    for (std::size_t i = 0; i < indexed.synonyms.size(); ++i) add_synonym(indexed.synonyms[i], i);
    for (const std::string& word : indexed.stop_words)
      for (const Token& token : tokenizer_.tokens(word)) stop_.insert(remembered(token));
  }

  void count_terms() {
    for (const Subject& subject : indexed_.subjects) subjects_.push_back(terms_of(subject));
    for (const SubjectTerms& subject : subjects_)
      for (std::size_t field = 0; field < field_count; ++field)
        average_length_[field] += subject.length[field] / static_cast<double>(subjects_.size());
  }

  /// By term; those of stop words are empty, so that they are known and tell nothing.
  std::map<std::string, Postings> postings() const {
    std::map<std::string, Postings> result;
    for (const std::string& term : stop_) result[term];
    for (std::size_t i = 0; i < subjects_.size(); ++i)
      for (const auto& [term, counts] : subjects_[i].counts) {
        if (stop_.contains(term)) continue;
        const auto title = static_cast<std::size_t>(Field::title);
        const bool is_title = counts.written[title] + counts.synonym[title] > 0;
        result[term].emplace_back(static_cast<std::uint32_t>(i) | (is_title ? in_title : 0),
                                  static_cast<float>(weight(counts, subjects_[i])));
      }
    return result;
  }

  /// All words that there are, with their terms.
  const std::map<std::string, std::string>& words() const { return words_; }

 private:
  void add_synonym(const Synonym& synonym, std::size_t number) {
    std::set<std::string> terms;
    for (const std::string& said : synonym.said)
      for (const Token& token : tokenizer_.tokens(said)) terms.insert(remembered(token));
    said_.push_back(std::move(terms));
    for (const std::string& means : synonym.means) meant_.add(tokenizer_.tokens(means), number);
    for (const SubjectId& subject : synonym.leads) leading_[subject].push_back(number);
  }

  /// The term of a token, whose word will be known as a word that there is.
  const std::string& remembered(const Token& token) {
    if (!token.word.empty()) words_.emplace(token.word, token.term);
    return token.term;
  }

  SubjectTerms terms_of(const Subject& subject) {
    SubjectTerms terms;
    const auto add_said = [&](std::size_t synonym, std::size_t field) {
      for (const std::string& term : said_[synonym]) terms.counts[term].synonym[field] = of_synonym;
    };
    for (const Passage& passage : subject.passages) {
      const auto field = static_cast<std::size_t>(passage.field);
      const std::vector<Token> tokens = tokenizer_.tokens(passage.words);
      for (const Token& token : tokens) ++terms.counts[remembered(token)].written[field];
      terms.length[field] += static_cast<double>(tokens.size());
      meant_.each(tokens, [&](std::size_t synonym) { add_said(synonym, field); });
    }
    if (const std::vector<Token> value = tokenizer_.tokens(subject.label); !subject.id.is_symptom && value.size() == 1)
      ++terms.counts[value_term(value.front().term)].written[static_cast<std::size_t>(Field::title)];
    for (const std::string& name : subject.names)
      if (!name.empty()) ++terms.counts[name_term(name)].written[static_cast<std::size_t>(Field::title)];
    if (const auto leading = leading_.find(subject.id); leading != leading_.end())
      for (const std::size_t synonym : leading->second) add_said(synonym, static_cast<std::size_t>(Field::title));
    return terms;
  }

  double weight(const Counts& counts, const SubjectTerms& subject) const {
    double sum = 0;
    for (std::size_t field = 0; field < field_count; ++field) {
      const auto [weight, length_counts] = field_weights[field];
      const double relative = average_length_[field] > 0 ? subject.length[field] / average_length_[field] : 1;
      sum += weight * (counts.written[field] + counts.synonym[field]) / (1 - length_counts + length_counts * relative);
    }
    return sum;
  }

  const Indexed& indexed_;
  Tokenizer tokenizer_;
  TokenPhrases meant_;                                     // by the number of the synonym
  std::vector<std::set<std::string>> said_;                // the terms of each synonym
  std::map<SubjectId, std::vector<std::size_t>> leading_;  // the synonyms that lead there
  std::map<std::string, std::string> words_;               // with their terms
  std::set<std::string> stop_;
  std::vector<SubjectTerms> subjects_;
  std::array<double, field_count> average_length_{};
};

void append(std::string& bytes, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift & 0xff);
}

/// A section of numbers.
class NumberSection {
 public:
  void add(std::uint32_t number) {
    append(bytes_, number);
    ++count_;
  }
  std::uint32_t count() const { return count_; }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::uint32_t count_ = 0;
};

/// IndexStrings, and where they end.
class StringSection {
 public:
  /// The number of the string.
  std::uint32_t add(std::string_view text) {
    bytes_ += text;
    ends_.add(static_cast<std::uint32_t>(bytes_.size()));
    return ends_.count() - 1;
  }
  const NumberSection& ends() const { return ends_; }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  NumberSection ends_;
};

/// The sections that are about subjects.
struct SubjectSections {
  StringSection texts;
  NumberSection protocols, subjects, suspects, passages;

  explicit SubjectSections(const Indexed& indexed) {
    texts.add(indexed.language);
    for (const auto& [id, name] : indexed.protocols)
      for (const std::string& text : {id, name}) protocols.add(texts.add(text));
    std::map<SubjectId, std::uint32_t> numbers;
    for (const Subject& subject : indexed.subjects)
      numbers.emplace(subject.id, static_cast<std::uint32_t>(numbers.size()));
    for (const Subject& subject : indexed.subjects) add(subject, indexed, numbers);
  }

 private:
  void add(const Subject& subject, const Indexed& indexed, const std::map<SubjectId, std::uint32_t>& numbers) {
    const auto protocol =
        std::ranges::find(indexed.protocols, subject.id.protocol, &std::pair<std::string, std::string>::first);
    for (const SubjectId& suspect : subject.suspects)
      if (const auto number = numbers.find(suspect); number != numbers.end()) suspects.add(number->second);
    for (const Passage& passage : subject.passages)
      if (passage.quotable) passages.add(texts.add(passage.words));
    subjects.add(static_cast<std::uint32_t>(protocol - indexed.protocols.begin()));
    subjects.add(subject.id.is_symptom ? 1 : 0);
    for (const std::string* text : {&subject.id.id, &subject.label, &subject.full_label, &subject.title, &subject.line})
      subjects.add(texts.add(*text));
    subjects.add(suspects.count());
    subjects.add(passages.count());
  }
};

/// The sections that are about terms.
struct TermSections {
  StringSection terms, words;
  NumberSection posting_ends, postings, word_terms;

  TermSections(const std::map<std::string, Postings>& by_term, const std::map<std::string, std::string>& of_words) {
    std::map<std::string, std::uint32_t> numbers;
    for (const auto& [term, of_term] : by_term) {
      numbers.emplace(term, terms.add(term));
      for (const auto& [subject, weight] : of_term) {
        postings.add(subject);
        postings.add(std::bit_cast<std::uint32_t>(weight));
      }
      posting_ends.add(postings.count() / 2);
    }
    for (const auto& [word, term] : of_words) {
      const auto number = numbers.find(term);
      if (number == numbers.end()) continue;  // a word of nothing that there is
      words.add(word);
      word_terms.add(number->second);
    }
  }
};

std::string whole_index(const SubjectSections& subjects, const TermSections& terms, std::uint32_t stamp) {
  std::string sections;
  for (const std::uint32_t count :
       {subjects.texts.ends().count(), terms.terms.ends().count(), terms.words.ends().count(),
        subjects.protocols.count() / 2, subjects.subjects.count() / static_cast<std::uint32_t>(subject_numbers),
        subjects.suspects.count(), subjects.passages.count(), terms.postings.count() / 2})
    append(sections, count);
  for (const NumberSection& numbers :
       {std::cref(subjects.texts.ends()), std::cref(terms.terms.ends()), std::cref(terms.words.ends()),
        std::cref(subjects.protocols), std::cref(subjects.subjects), std::cref(subjects.suspects),
        std::cref(subjects.passages), std::cref(terms.posting_ends), std::cref(terms.postings),
        std::cref(terms.word_terms)})
    sections += numbers.bytes();
  for (const StringSection& strings : {std::cref(subjects.texts), std::cref(terms.terms), std::cref(terms.words)})
    sections += strings.bytes();
  const std::uint64_t checksum = index_checksum(sections);
  std::string whole(index_magic);
  for (const std::uint32_t number : {index_version, stamp, static_cast<std::uint32_t>(checksum & 0xffffffff),
                                     static_cast<std::uint32_t>(checksum >> 32)})
    append(whole, number);
  return whole + sections;
}

}  // namespace

Indexed indexed(Editions editions) {
  if (editions.empty()) return {};
  const Edition& any = editions.front();
  Indexed result{
      any.locale.tag(), {}, {}, synonyms(any.catalog, any.locale.tag()), stop_words(any.catalog, any.locale.tag())};
  for (const Edition& edition : editions) {
    result.protocols.emplace_back(edition.protocol.id.value, protocol_name(edition));
    std::vector<Subject> added = subjects(edition);
    std::ranges::move(added, std::back_inserter(result.subjects));
  }
  return result;
}

std::string make_index(const Indexed& indexed, std::uint32_t stamp) {
  TermWeights weights(indexed);
  weights.count_terms();
  return whole_index(SubjectSections(indexed), TermSections(weights.postings(), weights.words()), stamp);
}

}  // namespace binran
