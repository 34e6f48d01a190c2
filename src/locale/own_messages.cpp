#include "locale/own_messages.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "base/spelling.h"

namespace binran {
namespace {

/// Arguments that a message may use, each with the words that it may choose between; any word where there are none.
using Allowed = std::map<std::string, std::set<std::string>>;

class SpeechCheck {
 public:
  SpeechCheck(const ProtocolSpeech& speech, const LocaleFile& locale, Diagnostics& diagnostics)
      : speech_(speech), locale_(locale), diagnostics_(diagnostics) {}

  /// Reports what is wrong with a message of this id; true where nothing is.
  bool is_sound(const std::string& id, const Message& message, const Message* english) {
    const std::size_t before = diagnostics_.errors();
    if (!message.fault().empty()) {
      report(message, fmt::format("message {}: {}", id, message.fault()));
    } else if (const std::optional<Allowed> allowed = allowed_in(id); !allowed) {
      report(message, fmt::format("message {} is unknown: neither the locales nor the facts have one of this id", id),
             did_you_mean(id, known_ids()));
    } else {
      for (const auto& [name, use] : message.signature()) check_argument(id, message, name, use, *allowed);
      if (english) check_choices(id, message, *english);
    }
    return diagnostics_.errors() == before;
  }

 private:
  std::optional<Allowed> allowed_in(const std::string& id) const {
    Allowed allowed;
    if (id != "word.code") allowed = {{"word", {}}, {"words", {}}};  // which are made from it
    if (const auto shared = locale_.messages.find(id); shared != locale_.messages.end()) {
      for (const auto& [name, use] : shared->second.signature())
        allowed.emplace(name, use.keywords).first->second.erase("other");  // which any choice has
      return allowed;
    }
    const auto own = speech_.arguments.find(id);
    if (own == speech_.arguments.end()) return std::nullopt;
    allowed.insert(own->second.begin(), own->second.end());
    return allowed;
  }

  void check_argument(const std::string& id, const Message& message, const std::string& name, const Message::Use& use,
                      const Allowed& allowed) {
    const auto found = allowed.find(name);
    if (found == allowed.end()) {
      std::vector<std::string> names;
      for (const auto& [known, words] : allowed) names.push_back("{" + known + "}");
      return report(message, fmt::format("message {} uses {{{}}}: expected {}", id, name, fmt::join(names, ", ")));
    }
    for (const std::string& word : use.keywords)
      if (word != "other" && !found->second.empty() && !found->second.contains(word))
        report(message, fmt::format("message {} chooses {} by {{{}}}: expected {} or other", id, word, name,
                                    fmt::join(found->second, ", ")));
    if (use.number && !is_counted(id, name))
      report(message, fmt::format("{{{}}} in message {} is used as a number, and it is a text", name, id));
  }

  bool is_counted(const std::string& id, const std::string& name) const {
    const auto shared = locale_.messages.find(id);
    if (shared == locale_.messages.end()) return false;
    const auto use = shared->second.signature().find(name);
    return use != shared->second.signature().end() && use->second.number;
  }

  /// A choice that English makes and a translation does not would be read as "other".
  void check_choices(const std::string& id, const Message& message, const Message& english) {
    for (const auto& [name, use] : english.signature()) {
      const auto own = message.signature().find(name);
      if (own == message.signature().end() || own->second.keywords == use.keywords) continue;
      report(message, fmt::format("choices of {{{}}} in message {} differ from English: expected {}, got {}", name, id,
                                  fmt::join(use.keywords, ", "), fmt::join(own->second.keywords, ", ")));
    }
  }

  std::vector<std::string> known_ids() const {
    std::vector<std::string> ids;
    for (const auto& [id, message] : locale_.messages) ids.push_back(id);
    for (const auto& [id, arguments] : speech_.arguments) ids.push_back(id);
    return ids;
  }

  void report(const Message& message, std::string fault, std::string help = {}) {
    diagnostics_.error(Rule::message_pattern, message.place(), std::move(fault), std::move(help));
  }

  const ProtocolSpeech& speech_;
  const LocaleFile& locale_;
  Diagnostics& diagnostics_;
};

}  // namespace

Messages own_messages(const ProtocolSpeech& speech, const LocaleFile& locale, const icu::Locale& icu_locale,
                      Diagnostics& diagnostics) {
  SpeechCheck check(speech, locale, diagnostics);
  Messages english, own;
  for (const auto& [id, message] : speech.english)
    if (!message.pattern.empty())
      english.emplace(id, Message(message.pattern, icu::Locale::getEnglish(), message.place));
  for (const auto& [id, written] : speech.own) {
    if (written.pattern.empty()) continue;
    Message message(written.pattern, icu_locale, written.place);
    const auto original = english.find(id);
    const bool translated = original != english.end() && written.place != original->second.place();
    if (check.is_sound(id, message, translated ? &original->second : nullptr)) own.emplace(id, std::move(message));
  }
  Diagnostics unheard;  // what is wrong with English is said where English is spoken
  SpeechCheck check_english(speech, locale, unheard);
  for (auto& [id, message] : english)
    if (speech.arguments.contains(id) && check_english.is_sound(id, message, nullptr))
      own.try_emplace(id, std::move(message));
  return own;
}

}  // namespace binran
