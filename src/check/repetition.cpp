#include <fmt/format.h>

#include <map>

#include "check/rules.h"

namespace binran {
namespace {

/// Sentences of one language, and the code that says each first.
class Sentences {
 public:
  explicit Sentences(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(std::string_view kind, const std::string& sentence, Place place, const std::string& code) {
    if (sentence.empty()) return;
    const auto [first, is_new] = first_.emplace(std::pair(kind, sentence), code);
    if (is_new || first->second == code) return;
    diagnostics_.warning(place, fmt::format("{} of {} is that of {} word for word", kind, code, first->second),
                         "say what is particular to this code", sentence.size());
  }

  void add(const EntryText& text, const std::string& code) {
    add("summary", text.summary.value, text.summary.place, code);
    for (const Markup& cause : text.causes) add("cause", written_words(cause), cause.place, code);
    for (const SaidOf& fix : text.fixes) add("fix", written_words(fix.text), fix.text.place, code);
  }

 private:
  Diagnostics& diagnostics_;
  std::map<std::pair<std::string_view, std::string>, std::string> first_;
};

}  // namespace

void check_repetition(const Protocol& protocol, const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics) {
  std::map<std::string, Sentences> said;
  for (const auto& [value, entry] : protocol.entries) {
    if (entry.id.empty()) continue;  // a copy in the wrong file has been reported
    for (const auto& [locale, text] : entry.texts) {
      if (is_asked(needs, locale)) said.try_emplace(locale, diagnostics).first->second.add(text, value);
    }
  }
}

}  // namespace binran
