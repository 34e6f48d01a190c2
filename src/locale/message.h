// One message of a locale: an ICU message pattern with named arguments. Internal to locale/.
#pragma once

#include <unicode/listformatter.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "base/place.h"
#include "locale/locale.h"

namespace binran {

/// How the language joins lists: "A, B and C", "A, B or C".
struct ListForms {
  explicit ListForms(const icu::Locale& locale);
  std::unique_ptr<icu::ListFormatter> all, any;
};

class Message {
 public:
  /// What a pattern asks of an argument.
  struct Use {
    std::set<std::string> keywords;  ///< of the `select` that it decides; numbers are not keywords
    bool number = false;             ///< it is counted (`plural`) or formatted (`number`), which no text can be
  };
  using Signature = std::map<std::string, Use>;  ///< by the name of the argument
  /// Arguments that meet with nothing between them, as in Japanese "{protocol}{word}": by the first of the two.
  using Meetings = std::map<std::string, std::string>;

  Message(const std::string& pattern, const icu::Locale& locale, Place place);
  Message(const Message&);
  Message(Message&&) noexcept = default;

  /// What is wrong with the pattern, or empty. A message with a fault is not to be formatted.
  const std::string& fault() const { return fault_; }

  Place place() const { return place_; }
  const Signature& signature() const { return signature_; }

  /// Latin letters and digits of two arguments that meet are parted by a space: they would be one word.
  /// May be called from several threads. An argument of the pattern that is not given throws std::logic_error; one
  /// that is given and not in the pattern is ignored, since a language may do without it.
  std::string format(const Arguments& arguments, const ListForms& lists) const;

 private:
  Place place_;
  std::string fault_;
  Signature signature_;
  Meetings meetings_;
  std::unique_ptr<icu::MessageFormat> pattern_;
  std::string fixed_;  // the whole message where the pattern has no arguments
  // ICU makes the formats inside a pattern when they are first used, so that formatting writes to it.
  std::unique_ptr<std::mutex> formatting_ = std::make_unique<std::mutex>();
};

}  // namespace binran
