#include "model/fingerprint.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/match.h"

namespace binran {
namespace {

/// The name that a part is hashed under, or nothing for a part that does not count. These names are in the fingerprints
/// that are written in content: they stay as they are, whatever the part is called elsewhere.
std::optional<std::string_view> hashed_as(TextPart part) {
  switch (part) {
    case TextPart::title:
      return "title";
    case TextPart::reading:
      return {};  // how Japanese is read says nothing that a translation is made from
    case TextPart::summary:
      return "summary";
    case TextPart::meaning:
      return "meaning";
    case TextPart::seen:
      return "seen";
    case TextPart::cause:
      return "cause";
    case TextPart::check:
      return "check";
    case TextPart::fix:
      return "text";
    case TextPart::say:
      return "say";
    case TextPart::decides:
      return "decides";
    case TextPart::heard:
      return "heard";
    case TextPart::observed:
      return "observed";
    case TextPart::first:
      return "first";
    case TextPart::question:
      return "question";
    case TextPart::answer:
      return "answer";
    case TextPart::name:
      return "name";
    case TextPart::variant:
    case TextPart::keywords:
      return {};  // each language has its own words to avoid, and to be looked for by
    case TextPart::definition:
      return "definition";
    case TextPart::intro:
      return "intro";
    case TextPart::condition:
      return "condition";
    case TextPart::heading:
      return "heading";
    case TextPart::paragraph:
      return "paragraph";
  }
  return {};
}

/// FNV-1a, 64 bit. Each value is fed with its kind before and a separator behind it, so that moving words from one
/// part to the next changes the result.
class Hash {
 public:
  void operator()(TextPart part, const Written& value) {
    if (const auto name = hashed_as(part)) feed(*name, value.value);
  }
  void operator()(TextPart part, const Markup& markup) {
    const auto name = hashed_as(part);
    if (!name) return;
    feed(*name, {});
    for (const Phrase& phrase : markup.phrases) feed(phrase);
  }
  std::string digits() const { return fmt::format("{:016x}", state_); }

 private:
  void feed(const Phrase& phrase) {
    match(
        phrase, [&](const Text& it) { feed("text", it.text); }, [&](const Code& it) { feed("c", it.text); },
        [&](const Emphasis& it) { feed("em", it.text); },
        [&](const CodeReference& it) { feed("ref", it.protocol), feed("code", it.code); },
        [&](const RfcReference& it) { feed("rfc", it.number), feed("section", it.section); },
        [&](const TermReference& it) { feed("term", it.id), feed("words", it.text); });
  }
  void feed(std::string_view kind, std::string_view value) {
    feed(kind);
    feed("\x1f");
    feed(value);
    feed("\x1e");
  }
  void feed(std::string_view bytes) {
    for (const char byte : bytes) state_ = (state_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
  }

  std::uint64_t state_ = 0xcbf29ce484222325u;
};

template <class Parts>
std::string hash_of(const Parts& text) {
  Hash hash;
  parts(text, hash);
  return hash.digits();
}

}  // namespace

std::string fingerprint(const EntryParts& text) {
  return hash_of(text);
}
std::string fingerprint(const ComparisonParts& text) {
  return hash_of(text);
}
std::string fingerprint(const SymptomParts& text) {
  return hash_of(text);
}
std::string fingerprint(const TermParts& text) {
  return hash_of(text);
}

std::string fingerprint(const MappingParts& text) {
  return hash_of(text);
}

std::string fingerprint(const ArticleParts& text) {
  return hash_of(text);
}
std::string fingerprint(const BookParts& text) {
  return hash_of(text);
}

void mark_stale(Catalog& catalog) {
  for_each_texts_of_all(catalog, [](auto& texts) {
    const auto english = texts.find(source_language);
    // English that could not be read whole is not known to have changed.
    if (english == texts.end() || english->second.fingerprint.empty()) return;
    for (auto& [locale, text] : texts) {
      const std::string& of = text.translated_from.value;
      text.stale = locale != source_language && !of.empty() && of != english->second.fingerprint;
    }
  });
}

}  // namespace binran
