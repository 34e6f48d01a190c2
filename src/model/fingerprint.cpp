#include "model/fingerprint.h"

#include <fmt/format.h>

#include <cstdint>
#include <string_view>

#include "base/match.h"

namespace binran {
namespace {

/// FNV-1a, 64 bit. Each value is fed with its kind before and a separator behind it, so that moving words from one
/// part to the next changes the result.
class Hash {
 public:
  Hash& part(std::string_view kind, std::string_view value) {
    feed(kind);
    feed("\x1f");
    feed(value);
    feed("\x1e");
    return *this;
  }
  Hash& part(std::string_view kind, const Written& value) { return part(kind, value.value); }
  Hash& part(std::string_view kind, const std::vector<Written>& values) {
    for (const Written& value : values) part(kind, value);
    return *this;
  }
  Hash& part(std::string_view kind, const Markup& markup) {
    part(kind, std::string_view());
    for (const Phrase& phrase : markup.phrases) match(phrase, [this](const auto& it) { feed_phrase(it); });
    return *this;
  }
  std::string digits() const { return fmt::format("{:016x}", state_); }

 private:
  void feed(std::string_view bytes) {
    for (const char byte : bytes) state_ = (state_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
  }
  void feed_phrase(const Text& it) { part("text", it.text); }
  void feed_phrase(const Code& it) { part("c", it.text); }
  void feed_phrase(const Emphasis& it) { part("em", it.text); }
  void feed_phrase(const CodeReference& it) { part("ref", it.protocol).part("code", it.code); }
  void feed_phrase(const RfcReference& it) { part("rfc", it.number).part("section", it.section); }
  void feed_phrase(const TermReference& it) { part("term", it.id).part("words", it.text); }

  std::uint64_t state_ = 0xcbf29ce484222325u;
};

}  // namespace

std::string fingerprint(const EntryText& text) {
  Hash hash;
  hash.part("title", text.title).part("summary", text.summary).part("meaning", text.meaning).part("seen", text.seen);
  for (const Markup& cause : text.causes) hash.part("cause", cause);
  for (const Check& check : text.checks) hash.part("check", check.text).part("command", check.commands);
  for (const Fix& fix : text.fixes) hash.part("fix", fix.role).part("text", fix.text);
  return hash.part("say", text.say).digits();
}

std::string fingerprint(const ComparisonText& text) {
  return Hash().part("decides", text.decides).digits();
}

std::string fingerprint(const SymptomText& text) {
  Hash hash;
  hash.part("title", text.title).part("heard", text.heard).part("observed", text.observed);
  return hash.part("first", text.first).part("command", text.commands).digits();
}

std::string fingerprint(const TermText& text) {
  // Not the variants: each language has its own words to avoid.
  return Hash().part("name", text.name).part("definition", text.definition).digits();
}

}  // namespace binran
