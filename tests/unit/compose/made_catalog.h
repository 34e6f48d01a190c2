// A small catalog made here, and editions of it, for tests of what is composed.
#pragma once

#include <algorithm>
#include <deque>
#include <filesystem>
#include <functional>
#include <string>

#include "compose/edition.h"
#include "compose/speech.h"
#include "locale/locale.h"

namespace binran {

inline const Locale& locale(const std::string& tag) {
  static Sources sources;
  static Diagnostics diagnostics;
  static const std::vector<Locale> read =
      read_locales(std::filesystem::path(BINRAN_SOURCE_DIR) / "content" / "locales", sources, diagnostics);
  return *std::ranges::find(read, tag, &Locale::tag);
}

inline Part<Markup> words_of(const std::string& text) {
  return {{{Text{text}}, {}}, {}};
}

inline EntryText text(const std::string& title, const std::string& summary) {
  EntryText result;
  result.title = {title};
  result.summary = {summary};
  result.meaning = words_of("Meaning of " + title + ".");
  result.seen = words_of("Seen.");
  result.causes = {words_of("A cause.")};
  result.checks = {{{"look"}, words_of("A check.")}};
  result.fixes = {{{"mend"}, words_of("A fix.")}};
  result.say = words_of("Words.");
  return result;
}

/// A fact as a code tells it.
inline void tell(Entry& entry, const std::string& fact, const std::vector<std::string>& values) {
  std::vector<Written>& told = entry.facts.told[fact];
  told.clear();
  for (const std::string& value : values) told.push_back({value});
}

/// 404 as number and value, "n404" as neither.
inline Entry entry(const std::string& code, const std::string& phrase) {
  Entry result;
  result.protocol = {"sip"};
  result.id = result.value = {code};
  if (code.find_first_not_of("0123456789") == std::string::npos)
    result.number = static_cast<std::uint32_t>(std::stoul(code));
  result.phrase = {phrase};
  tell(result, "sender", {"proxy"});
  tell(result, "final", {"yes"});
  tell(result, "retry", {"never"});
  tell(result, "fault", {"path"});
  result.references = {{{"3261", {}, {}}, "21.4.1", ReferenceKind::defines}};
  result.checks = {{{"look"}, {{"dig example.com"}}}};
  result.fixes = {{{"mend"}, {"operator"}}};
  result.texts["en"] = text(phrase, "Summary of " + code);
  return result;
}

/// The facts of the catalog: what a response says of itself, who sends it, what to do, and where the fault is.
inline void add_facts(Protocol& sip) {
  sip.facts = {{{"sender"}, FactType::parties, {}, true, 2},
               {{"final"}, FactType::choice, {"yes", "no"}, true, 1},
               {{"retry"}, FactType::choice, {"never", "later"}, true, 4},
               {{"fault"}, FactType::party, {"none", "path"}, true, 3}};
  auto& english = sip.texts["en"].messages;
  for (const auto& [id, pattern] :
       std::initializer_list<std::pair<const char*, const char*>>{{"fact.sender", "Sent by"},
                                                                  {"fact.final", "Response"},
                                                                  {"fact.retry", "Retry"},
                                                                  {"fact.fault", "Fault at"},
                                                                  {"value.final.yes", "Final"},
                                                                  {"value.final.no", "Provisional"},
                                                                  {"value.retry.never", "Do not retry"},
                                                                  {"value.retry.later", "After a while"},
                                                                  {"value.fault.none", "None"},
                                                                  {"value.fault.path", "Network path"}})
    english[id] = {{pattern}, {}};
  english["comparison.decides.final"] = {
      {"{first_value, select, yes {{first} is final, {second} is not.} other {{first} is provisional, {second} is "
       "not.}}"},
      {}};
  english["comparison.decides.fault"] = {
      {"{first_value, select, none {} other {{second_value, select, none {} other {Look at the {first_words} for "
       "{first}, at the {second_words} for {second}.}}}}"},
      {}};
  sip.texts["ko"].messages["comparison.decides.final"] = {
      {"{first_value, select, yes {{first}은(는) 최종} other {{first}은(는) 임시}} 응답입니다."}, {}};
}

inline Catalog catalog() {
  Catalog result;
  Protocol& sip = result.protocols["sip"];
  sip.id = {"sip"};
  sip.texts["en"].name = {{"SIP"}, {}};
  sip.classes = {{"1xx", NumberRange{100, 199}, {}, ClassKind::progress},
                 {"4xx", NumberRange{400, 499}, {}, ClassKind::client}};
  sip.texts["en"].classes = {{"1xx", {{"Provisional"}, {}}}, {"4xx", {{"Failure"}, {}}}};
  for (const char* party : {"caller", "proxy", "operator"}) {
    sip.parties.insert(party);
    sip.texts["en"].parties[party] = {{party}, {}};
    sip.texts["ko"].parties[party] = {{"프록시"}, {}};
  }
  add_facts(sip);
  sip.entries.emplace("183", entry("183", "Session Progress"));
  sip.entries.emplace("430", entry("430", "Flow Failed"));
  sip.entries.emplace("404", entry("404", "Not Found"));
  tell(sip.entries.at("183"), "final", {"no"});
  sip.entries.at("430").texts["ja"] = text("フロー失敗", "接続が失われている");
  sip.entries.at("430").texts["ja"].reading = {"ふろーしっぱい"};
  sip.entries.at("430").related = {{"", "404", {}}};
  return result;
}

/// What one of the arrangements makes of an edition, in order.
inline std::vector<Document> documents_of(void (*compose)(const Edition&, const std::function<void(Document)>&),
                                          const Edition& edition) {
  std::vector<Document> documents;
  compose(edition, [&](Document document) { documents.push_back(std::move(document)); });
  return documents;
}

/// The protocol "sip" of a catalog in one language; the catalog must outlive it. What the protocol says in words of its
/// own is that of this moment.
inline Edition edition(const Catalog& from, const std::string& tag) {
  static std::deque<Locale> speaking;  // which editions refer to
  Diagnostics diagnostics;
  const Protocol& sip = from.protocols.at("sip");
  return {from, sip, speaking.emplace_back(locale(tag).speaking(speech(sip, tag), diagnostics)), "2026-01-02"};
}

}  // namespace binran
