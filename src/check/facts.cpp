// What codes tell, held against the facts that their protocol declares.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/spelling.h"
#include "check/rules.h"

namespace binran {
namespace {

constexpr std::size_t most_parties_told = 3;
constexpr std::size_t most_words_told = 8;

std::string one_of_these(const std::vector<std::string>& values) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i)
    text += (i == 0 ? "" : i + 1 == values.size() ? " or " : ", ") + values[i];
  return text;
}

class FactCheck {
 public:
  FactCheck(const Protocol& protocol, Diagnostics& diagnostics) : protocol_(protocol), diagnostics_(diagnostics) {
    parties_.assign(protocol.parties.begin(), protocol.parties.end());
    for (const FactKind& kind : protocol.facts) kinds_.push_back(kind.id.value);
  }

  void check(const Entry& entry) const {
    for (const auto& [id, words] : entry.facts.told) {
      if (words.empty()) continue;  // which has been reported
      if (const FactKind* kind = protocol_.find_fact(id))
        check(*kind, words);
      else
        report({id, entry.facts.places.at(id)},
               fmt::format("unknown fact {}: {} declares none of this name", id, protocol_.id.value),
               suggestion(id, kinds_));
    }
    for (const FactKind& kind : protocol_.facts) require(kind, entry);
  }

 private:
  void require(const FactKind& kind, const Entry& entry) const {
    // Nobody sends what is not sent.
    const bool excused = !entry.sent && kind.type == FactType::parties;
    if (!kind.needed || excused || entry.facts.told.contains(kind.id.value)) return;
    const bool written = entry.facts.place.known();
    diagnostics_.error(written ? entry.facts.place : entry.place, fmt::format("missing fact {}", kind.id.value),
                       written ? "" : fmt::format("write <facts {}=\"…\"/>", kind.id.value), written ? 5 : 4);
  }

  void check(const FactKind& kind, const std::vector<Written>& words) const {
    switch (kind.type) {
      case FactType::parties:
        return check_parties_told(kind, words);
      case FactType::party:
        return check_one(kind, words, true);
      case FactType::choice:
        return check_one(kind, words, false);
      case FactType::words:
        return check_count(kind, words, most_words_told, "words");
    }
  }

  void check_parties_told(const FactKind& kind, const std::vector<Written>& words) const {
    std::set<std::string> before;
    for (const Written& word : words) {
      if (!before.insert(word.value).second)
        report(word, fmt::format("second {} {}", kind.id.value, word.value));
      else if (!std::ranges::binary_search(parties_, word.value))
        report(word, fmt::format("unknown party {}", word.value), suggestion(word.value, parties_));
    }
    check_count(kind, words, most_parties_told, "parties");
  }

  void check_count(const FactKind& kind, const std::vector<Written>& words, std::size_t most,
                   std::string_view what) const {
    if (words.size() > most) report(words[most], fmt::format("{}: expected at most {} {}", kind.id.value, most, what));
  }

  void check_one(const FactKind& kind, const std::vector<Written>& words, bool party) const {
    if (!party && kind.values.empty()) return;  // which has been reported
    const Written& word = words.front();
    if (words.size() > 1) return report(words[1], fmt::format("{}: expected one word", kind.id.value));
    if (kind.is_value(word.value) || (party && std::ranges::binary_search(parties_, word.value))) return;
    std::vector<std::string> known = kind.values;
    if (!party) {
      return report(word,
                    fmt::format("{}: expected {}, got \"{}\"", kind.id.value, one_of_these(kind.values), word.value),
                    suggestion(word.value, known));
    }
    known.insert(known.end(), parties_.begin(), parties_.end());
    std::ranges::sort(known);
    report(word, fmt::format("unknown party {}", word.value), suggestion(word.value, known));
  }

  /// What may have been meant. Among n words for each of n faults it would be looked for n² times.
  std::string suggestion(const std::string& word, const std::vector<std::string>& known) const {
    return diagnostics_.is_crowded() ? std::string() : did_you_mean(word, known);
  }
  void report(const Written& word, std::string message, std::string help = {}) const {
    diagnostics_.error(word.place, std::move(message), std::move(help), word.value.size());
  }

  const Protocol& protocol_;
  Diagnostics& diagnostics_;
  std::vector<std::string> parties_;
  std::vector<std::string> kinds_;
};

}  // namespace

void check_facts(const Protocol& protocol, Diagnostics& diagnostics) {
  // Where protocol.xml could not be read, it has been reported, and nothing is known about facts.
  if (protocol.parties.empty()) return;
  const FactCheck facts(protocol, diagnostics);
  for (const auto& [id, entry] : protocol.entries) facts.check(entry);
}

}  // namespace binran
