#include "model/fingerprint.h"

#include "base/fingerprint.h"
#include "base/match.h"

namespace binran {
namespace {

/// The names of the kinds are in the fingerprints that are written in content: they stay as they are, whatever the
/// kinds are called elsewhere.
void feed(Fingerprint& hash, const Phrase& phrase) {
  match(
      phrase, [&](const Text& it) { hash.feed("text", it.text); },
      [&](const Code& it) { hash.feed_exactly("c", it.text); }, [&](const Emphasis& it) { hash.feed("em", it.text); },
      [&](const CodeReference& it) { hash.feed_exactly("ref", it.protocol), hash.feed_exactly("code", it.code); },
      [&](const RfcReference& it) { hash.feed_exactly("rfc", it.number), hash.feed_exactly("section", it.section); },
      [&](const TermReference& it) { hash.feed_exactly("term", it.id), hash.feed("words", it.text); });
}

}  // namespace

std::uint32_t fingerprint(const Written& line) {
  Fingerprint hash;
  hash.feed("text", line.value);
  return hash.value();
}

std::uint32_t fingerprint(const Markup& paragraph) {
  Fingerprint hash;
  for (const Phrase& phrase : paragraph.phrases) feed(hash, phrase);
  return hash.value();
}

}  // namespace binran
