#include "read/read.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "content_tree.h"
#include "reading.h"

using namespace binran;
using namespace binran::testing;
namespace fs = std::filesystem;

TEST_CASE("an entry is read with all that is in it") {
  const ContentTree tree(base_content());
  Sources sources;
  Diagnostics diagnostics;
  const Catalog catalog = read_catalog({"content"}, sources, diagnostics);
  CHECK(diagnostics_as_text(diagnostics, sources, false) == "");
  const Protocol& sip = catalog.protocols.at("sip");
  CHECK(sip.texts.at("ja").name.value == "SIP");
  CHECK(sip.texts.at("en").title.value == "Session Initiation Protocol");
  CHECK(sip.class_of(*sip.find("404"))->id == "4xx");
  CHECK(sip.texts.at("ja").classes.at("4xx").value == "リクエスト失敗");
  CHECK(sip.class_of(*sip.find("404"))->kind == ClassKind::client);
  CHECK(sip.find_specification("ts24.229")->name == "3GPP TS 24.229");
  CHECK(sip.names_in_messages == std::set<std::string>{"Allow", "Via"});
  CHECK(sip.parties.contains("proxy"));
  CHECK(sip.texts.at("ja").parties.at("proxy").value == "プロキシ");
  CHECK(sip.comparisons.at(0).second.value == "486");
  CHECK(sip.symptoms.at(0).suspects.at(1).code == "486");
  CHECK(sip.symptoms.at(0).texts.at("ja").reading.value == "よびださない");
  CHECK(sip.registry->rows.size() == 2);
  CHECK(catalog.terms.at("proxy").texts.at("ja").variants.at(0).value == "プロクシ");

  const Entry& entry = *sip.find("404");
  CHECK(entry.phrase.value == "Not Found");
  CHECK(entry.id.value == "404");
  CHECK(entry.number == 404u);
  CHECK(entry.aliases.at(0).value == "unknown-user");
  CHECK(entry.sent);
  const auto told = [&](const char* id) { return entry.facts.told.at(id); };
  CHECK(told("sender").size() == 2);
  CHECK(told("sender")[1].value == "callee");
  CHECK(told("final").at(0).value == "yes");
  CHECK(told("retry").at(0).value == "changed");
  CHECK(told("reached").at(0).value == "maybe");
  CHECK(!sip.find("486")->facts.told.contains("reached"));
  CHECK(entry.references.at(0).section == "21.4.5");
  CHECK(entry.references.at(0).source.rfc == "3261");
  CHECK(entry.references.at(1).source.specification == "ts24.229");
  CHECK(entry.related.at(0).code == "486");
  REQUIRE(entry.exchange.size() == 4);
  CHECK(entry.exchange[1].to.empty());
  CHECK(entry.exchange[1].from.value == "proxy");
  CHECK(entry.exchange[1].text.value == "32 s");
  CHECK(entry.exchange[1].kind == StepKind::wait);
  CHECK(entry.exchange[2].kind == StepKind::event);
  CHECK(entry.exchange[2].from.value == "proxy");
  CHECK(entry.exchange[3].kind == StepKind::message);
  CHECK(entry.exchange[3].marked);
  CHECK(entry.checks.at(0).id.value == "look-request");
  CHECK(entry.checks.at(0).commands.at(0).value == "sngrep -I trace.pcap");
  CHECK(entry.fixes.at(0).role.value == "caller");
  const EntryText& text = entry.texts.at("en");
  CHECK(text.causes.size() == 2);
  CHECK(text.checks.at(0).of.value == "look-request");
  CHECK(text.fixes.at(0).of.value == "dial-number");
  CHECK(written_words(text.say) == "The number could not be found.");
  CHECK(entry.texts.at("ja").reading.value == "みつからない");
  const Place sender = told("sender")[1].place;
  CHECK(std::string_view(sources.text(sender.file)).substr(sender.offset).starts_with("callee\""));
}

TEST_CASE("a protocol declares at most two hundred of each, and what is too much is reported once") {
  const auto said_of = [](int classes) {
    std::string text = "<protocol id=\"t\">";
    for (int i = 0; i < classes; ++i) text += "<class id=\"c" + std::to_string(i) + "\"/>";
    const File file(text + "<text xml:lang=\"ja\"><name>T</name><title>T</title></text></protocol>");
    read_protocol(file.xml);
    return file.said();
  };
  CHECK(said_of(200) == "");
  CHECK(said_of(300).find("expected at most 200 <class> in <protocol>") != std::string::npos);
  CHECK(said_of(300).find("error", said_of(300).find("error") + 1) == std::string::npos);
}

TEST_CASE("a protocol says what facts there are, what they are called and by which sentence they decide") {
  const ContentTree tree(base_content());
  Sources sources;
  Diagnostics diagnostics;
  const Catalog catalog = read_catalog({"content"}, sources, diagnostics);
  const Protocol& sip = catalog.protocols.at("sip");
  std::vector<std::string> ids;
  std::vector<int> ranks;
  for (const FactKind& fact : sip.facts) ids.push_back(fact.id.value), ranks.push_back(fact.rank);
  CHECK(ids == std::vector<std::string>{"sender", "final", "retry", "fault", "reached"});
  CHECK(ranks == std::vector<int>{3, 1, 3, 4, 5});  // without a rank of its own, its place
  CHECK(sip.find_fact("sender")->type == FactType::parties);
  CHECK(sip.find_fact("fault")->type == FactType::party);
  CHECK(sip.find_fact("retry")->values == std::vector<std::string>{"later", "changed"});
  CHECK(sip.find_fact("retry")->needed);
  CHECK(!sip.find_fact("reached")->needed);
  CHECK(sip.find_fact("colour") == nullptr);
  const auto& messages = sip.texts.at("ja").messages;
  CHECK(messages.at("fact.retry").value == "再試行");
  CHECK(messages.at("value.retry.later").value == "時間をおいて可");
  CHECK(messages.at("how.fact.sender").value == "応答を返す側です。");
  CHECK(messages.at("comparison.decides.final").value.starts_with("{first_value, select,"));
  CHECK(messages.at("heading.say").value == "発信者への説明");
  CHECK(!messages.contains("comparison.decides.retry"));
}

namespace {

/// A code with these attributes after its protocol, as little as there may be in it; null where it is no code.
std::optional<Entry> code_with(const std::string& attributes, std::string* said = nullptr) {
  File file("<code protocol=\"t\" " + attributes +
            "><reference rfc=\"1\"/><checks><check id=\"c\"/></checks><text xml:lang=\"en\"><title>t</title>"
            "<summary>s</summary><meaning>m</meaning><seen>e</seen><causes><cause>c</cause></causes>"
            "<check of=\"c\">c</check></text></code>");
  auto entry = read_entry(file.xml);
  if (said)
    *said = file.said();
  else
    CHECK(file.said() == "");
  return entry;
}

}  // namespace

TEST_CASE("a value says id, number and phrase of its code where these are not said") {
  const Entry plain = *code_with("value=\"430\" phrase=\"Flow Failed\"");
  CHECK(plain.id.value == "430");
  CHECK(plain.number == 430u);
  const Entry hexadecimal = *code_with("value=\"0x87\"");
  CHECK(hexadecimal.id.value == "0x87");
  CHECK(hexadecimal.number == 0x87u);
  CHECK(hexadecimal.phrase.value == "0x87");
  const Entry named = *code_with("id=\"unavailable\" value=\"UNAVAILABLE\" number=\"14\" class=\"server\" sent=\"no\"");
  CHECK(named.id.value == "unavailable");
  CHECK(named.value.value == "UNAVAILABLE");
  CHECK(named.number == 14u);
  CHECK(named.phrase.value == "UNAVAILABLE");
  CHECK(named.class_id.value == "server");
  CHECK(!named.sent);
  CHECK(!code_with("value=\"4.2.2\"")->number);
  CHECK(code_with("value=\"0x87\" number=\"135\"")->number == 135u);
}

TEST_CASE("a value that cannot name files needs an id beside it") {
  std::string said;
  const auto entry = code_with("value=\"-32601\"", &said);
  CHECK(said.find("error: value -32601 cannot name files: expected an attribute id") != std::string::npos);
  CHECK(said.find("help: write id=\"…\"") != std::string::npos);
  CHECK(entry->id.empty());
  CHECK(code_with("value=\"-32601\" id=\"minus-32601\"")->id.value == "minus-32601");
}

TEST_CASE("some protocols are read without the others, and references to the others hold") {
  const ContentTree tree(base_content());
  fs::copy("content/protocols/sip", "content/protocols/xmpp", fs::copy_options::recursive);
  std::string text = read_file("content/protocols/sip/codes/404.xml");
  const std::string related = "<related code=\"486\"/>";
  text.replace(text.find(related), related.size(), "<related code=\"486\" protocol=\"xmpp\"/>");
  write_file("content/protocols/sip/codes/404.xml", text);
  Sources sources;
  Diagnostics diagnostics;
  const Catalog catalog = read_catalog({"content"}, sources, diagnostics, {"sip"});
  CHECK(diagnostics_as_text(diagnostics, sources, false) == "");
  CHECK(catalog.protocols.size() == 1);
}

TEST_CASE("languages that nobody asks for are passed over, with their faults") {
  const ContentTree tree(base_content());
  const fs::path path = "content/protocols/sip/codes/404.xml";
  std::string text = read_file(path);
  const std::string japanese = "<text xml:lang=\"ja\">";
  text.replace(text.find(japanese), japanese.size(), japanese + "<nothing-known/>");
  write_file(path, text);
  const auto faults_without = [](const std::set<std::string>& passed_over) {
    Sources sources;
    Diagnostics diagnostics;
    const Catalog catalog = read_catalog({"content"}, sources, diagnostics, {}, 1, passed_over);
    const Protocol& sip = catalog.protocols.at("sip");
    CHECK(sip.find("404")->texts.contains("en"));
    CHECK(sip.find("404")->texts.contains("ja") == passed_over.empty());
    CHECK(sip.symptoms.at(0).texts.contains("ja") == passed_over.empty());
    CHECK(sip.texts.at("ja").name.value == "SIP");
    return diagnostics.errors();
  };
  CHECK(faults_without({}) == 1);
  CHECK(faults_without({"ja"}) == 0);
}

TEST_CASE("one entry is read with its related ones, without all others") {
  const ContentTree tree(base_content());
  write_file("content/protocols/sip/codes/487.xml", "broken");
  fs::create_directory("content/protocols/No id");
  Sources sources;
  Diagnostics diagnostics;
  const Catalog catalog =
      read_entries({"content"}, "sip", {"404", "499", "../codes/404", "/etc/passwd", ""}, sources, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(catalog.protocols.at("sip").entries.size() == 2);
  CHECK(catalog.protocols.at("sip").find("486"));
  CHECK(catalog.protocols.at("sip").parties.size() == 3);
  CHECK(read_entries({"content"}, "smtp", {"404"}, sources, diagnostics).protocols.empty());
  CHECK(read_entries({"content"}, "../protocols/sip", {"404"}, sources, diagnostics).protocols.empty());
}

TEST_CASE("the glossary is read for one entry only where a term has no words of its own") {
  const ContentTree tree(base_content());
  const fs::path path = "content/protocols/sip/codes/404.xml";
  const std::string text = read_file(path), wordless = "<term id=\"proxy\"/>";
  const auto terms_with = [&](const std::string& term) {
    std::string changed = text;
    write_file(path, changed.replace(changed.find(wordless), wordless.size(), term));
    Sources sources;
    Diagnostics diagnostics;
    return read_entries({"content"}, "sip", {"404"}, sources, diagnostics).terms.size();
  };
  CHECK(terms_with(wordless) == 1);
  CHECK(terms_with("<term id=\"proxy\">proxy</term>") == 0);
}

TEST_CASE("the same content is read the same, whatever its place") {
  const ContentTree tree(base_content());
  fs::rename("content", "elsewhere");
  Sources sources;
  Diagnostics diagnostics;
  write_file("elsewhere/protocols/sip/codes/499.xml", "<a>");
  read_catalog({fs::current_path() / "elsewhere"}, sources, diagnostics);
  const std::string said = diagnostics_as_text(diagnostics, sources, false);
  CHECK(said.starts_with((fs::current_path() / "elsewhere/protocols/sip/codes/499.xml:1:2: error").string()));
}
