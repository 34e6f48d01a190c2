#include "read/read.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "content_tree.h"

using namespace binran;
using namespace binran::testing;
namespace fs = std::filesystem;

TEST_CASE("an entry is read with all that is in it") {
  const ContentTree tree(base_content());
  Sources sources;
  Diagnostics diagnostics;
  const Catalog catalog = read_catalog("content", sources, diagnostics);
  CHECK(diagnostics_as_text(diagnostics, sources, false) == "");
  const Protocol& sip = catalog.protocols.at("sip");
  CHECK(sip.names.at("ja").value == "SIP");
  CHECK(sip.titles.at("en").value == "Session Initiation Protocol");
  CHECK(sip.class_of("404")->names.at("ja") == "リクエスト失敗");
  CHECK(sip.parties.at("proxy").at("ja") == "プロキシ");
  CHECK(sip.comparisons.at(0).second.value == "486");
  CHECK(sip.symptoms.at(0).suspects.at(1).code == "486");
  CHECK(sip.symptoms.at(0).texts.at("ja").reading.value == "よびださない");
  CHECK(sip.registry->rows.size() == 2);
  CHECK(catalog.terms.at("proxy").texts.at("ja").variants.at(0).value == "プロクシ");

  const Entry& entry = *sip.find("404");
  CHECK(entry.phrase.value == "Not Found");
  CHECK(entry.facts.senders.size() == 2);
  CHECK(entry.facts.senders[1].value == "callee");
  CHECK(entry.facts.final);
  CHECK(entry.facts.retry == Retry::changed);
  CHECK(entry.facts.reached == Reached::maybe);
  CHECK(!sip.find("486")->facts.reached);
  CHECK(entry.references.at(0).section == "21.4.5");
  CHECK(entry.related.at(0).code == "486");
  REQUIRE(entry.exchange.size() == 3);
  CHECK(entry.exchange[1].to.empty());
  CHECK(entry.exchange[1].from.value == "proxy");
  CHECK(entry.exchange[1].text.value == "32 s");
  CHECK(entry.exchange[2].marked);
  const EntryText& text = entry.texts.at("en");
  CHECK(text.causes.size() == 2);
  CHECK(text.checks.at(0).commands.at(0).value == "sngrep -I trace.pcap");
  CHECK(text.fixes.at(0).role.value == "caller");
  CHECK(written_words(text.say) == "The number could not be found.");
  CHECK(entry.texts.at("ja").reading.value == "みつからない");
  const Place sender = entry.facts.senders[1].place;
  CHECK(std::string_view(sources.text(sender.file)).substr(sender.offset).starts_with("callee\""));
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
  const Catalog catalog = read_catalog("content", sources, diagnostics, {"sip"});
  CHECK(diagnostics_as_text(diagnostics, sources, false) == "");
  CHECK(catalog.protocols.size() == 1);
}

TEST_CASE("one entry is read with its related ones, without all others") {
  const ContentTree tree(base_content());
  write_file("content/protocols/sip/codes/487.xml", "broken");
  fs::create_directory("content/protocols/No id");
  Sources sources;
  Diagnostics diagnostics;
  const Catalog catalog =
      read_entries("content", "sip", {"404", "499", "../codes/404", "/etc/passwd", ""}, sources, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(catalog.protocols.at("sip").entries.size() == 2);
  CHECK(catalog.protocols.at("sip").find("486"));
  CHECK(catalog.protocols.at("sip").parties.size() == 3);
  CHECK(read_entries("content", "smtp", {"404"}, sources, diagnostics).protocols.empty());
  CHECK(read_entries("content", "../protocols/sip", {"404"}, sources, diagnostics).protocols.empty());
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
    return read_entries("content", "sip", {"404"}, sources, diagnostics).terms.size();
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
  read_catalog(fs::current_path() / "elsewhere", sources, diagnostics);
  const std::string said = diagnostics_as_text(diagnostics, sources, false);
  CHECK(said.starts_with((fs::current_path() / "elsewhere/protocols/sip/codes/499.xml:1:2: error").string()));
}
