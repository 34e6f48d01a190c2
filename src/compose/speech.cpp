#include "compose/speech.h"

namespace binran {
namespace {

OwnMessages messages_in(const Protocol& protocol, const std::string& tag) {
  OwnMessages result;
  const auto text = protocol.texts.find(tag);
  if (text == protocol.texts.end()) return result;
  for (const auto& [id, pattern] : text->second.messages) result.emplace(id, OwnMessage{pattern.value, pattern.place});
  return result;
}

/// The keys that a sentence may choose by: the values of the fact, and the parties where it may be one.
std::set<std::string> keys_of(const FactKind& fact, const Protocol& protocol) {
  std::set<std::string> keys(fact.values.begin(), fact.values.end());
  if (fact.type == FactType::party) keys.insert(protocol.parties.begin(), protocol.parties.end());
  return keys;
}

}  // namespace

ProtocolSpeech speech(const Protocol& protocol, const std::string& tag) {
  ProtocolSpeech result{messages_in(protocol, tag), messages_in(protocol, source_language), {}};
  for (const FactKind& fact : protocol.facts) {
    const std::string& id = fact.id.value;
    result.arguments["fact." + id];
    result.arguments["how.fact." + id];
    for (const std::string& value : fact.values) result.arguments["value." + id + "." + value];
    auto& decides = result.arguments["comparison.decides." + id];
    for (const char* name : {"first", "second", "first_words", "second_words"}) decides[name];
    if (fact.type == FactType::choice || fact.type == FactType::party)
      decides["first_value"] = decides["second_value"] = keys_of(fact, protocol);
  }
  return result;
}

}  // namespace binran
