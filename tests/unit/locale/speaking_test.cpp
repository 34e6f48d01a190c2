// What a protocol says in words of its own: which message speaks, and what is wrong with one.
#include <doctest/doctest.h>

#include "base/files.h"
#include "locale_folder.h"

namespace binran {
namespace {

const std::string shared =
    "<message id='word.code'>{n, plural, one {code} other {codes}}</message>"
    "<message id='title'>The {word} {code}</message>"
    "<message id='list'>{n, number} {words}</message>"
    "<message id='note'>{use, select, none {Nothing.} other {Use {use}.}}</message>";

/// English and French that say the same, as one protocol speaks them.
struct Speaking {
  Folder folder;
  std::vector<Locale> locales;
  ProtocolSpeech speech;

  Speaking() {
    folder.add("en.xml", locale("en", shared));
    folder.add("fr.xml", locale("fr", shared));
    locales = folder.read();
    speech.arguments["fact.retry"];
    speech.arguments["comparison.decides.retry"] = {
        {"first", {}}, {"second", {}}, {"first_value", {"never", "later"}}, {"second_value", {"never", "later"}}};
  }
  /// A message in English alone, or in French beside it; each has a place of its own.
  void english(const std::string& id, const std::string& pattern) { speech.english[id] = {pattern, {0, next_++}}; }
  void french(const std::string& id, const std::string& pattern) { speech.own[id] = {pattern, {0, next_++}}; }

  Locale in_english() {
    speech.own = speech.english;
    return locales.at(0).speaking(speech, folder.diagnostics);
  }
  Locale in_french() { return locales.at(1).speaking(speech, folder.diagnostics); }

  /// What is wrong with a message of this id, said in English.
  static std::string fault(const std::string& id, const std::string& pattern) {
    Speaking it;
    it.english(id, pattern);
    const Locale spoken = it.in_english();
    CHECK(spoken.has_message(id) == it.locales.at(0).has_message(id));  // a message with a fault is left out
    std::string said;
    for (const Diagnostic& each : it.folder.diagnostics.sorted(it.folder.sources)) {
      said += each.message + (each.help.empty() ? "" : " [" + each.help + "]") + "\n";
    }
    return said;
  }

 private:
  std::uint32_t next_ = 1;
};

}  // namespace

TEST_CASE("a protocol's message stands in place of the locale's, for this protocol alone") {
  Speaking it;
  it.english("title", "{code}, a {word}");
  it.english("word.code", "{n, plural, one {reply} other {replies}}");
  const Locale spoken = it.in_english();
  CHECK(it.folder.faults() == "");
  CHECK(spoken.message("title", {{"code", "250"}}) == "250, a reply");
  CHECK(it.locales.at(0).message("title", {{"code", "250"}}) == "The code 250");
}

TEST_CASE("{word} and {words} are what codes are called, by the locale or by the protocol") {
  Speaking it;
  CHECK(it.locales.at(0).message("list", {{"n", std::int64_t{3}}}) == "3 codes");
  it.english("word.code", "{n, plural, one {reply} other {replies}}");
  it.english("fact.retry", "Retry of the {word}");
  const Locale spoken = it.in_english();
  CHECK(it.folder.faults() == "");
  CHECK(spoken.message("list", {{"n", std::int64_t{3}}}) == "3 replies");
  CHECK(spoken.message("title", {{"code", "250"}}) == "The reply 250");
  CHECK(spoken.message("fact.retry") == "Retry of the reply");  // even where no message of the locale has it
}

TEST_CASE("what only English says is said in English where it is new, and by the locale where it is not") {
  Speaking it;
  it.english("fact.retry", "Retry");
  it.english("title", "An English title: {code}");
  const Locale french = it.in_french();
  CHECK(it.folder.faults() == "");
  CHECK(french.message("fact.retry") == "Retry");
  CHECK(french.message("title", {{"code", "250"}}) == "The code 250");
  it.french("fact.retry", "Nouvel essai");
  CHECK(it.in_french().message("fact.retry") == "Nouvel essai");
}

TEST_CASE("a message of the protocol that nobody asks for") {
  CHECK(Speaking::fault("titel", "{code}") ==
        "message titel is unknown: neither the locales nor the facts have one of this id [did you mean title?]\n");
  CHECK(Speaking::fault("fact.retri", "x") ==
        "message fact.retri is unknown: neither the locales nor the facts have one of this id [did you mean "
        "fact.retry?]\n");
}

TEST_CASE("a message of the protocol uses the arguments of the one that it stands for, or those of its fact") {
  CHECK(Speaking::fault("title", "{cod}") == "message title uses {cod}: expected {code}, {word}, {words}\n");
  CHECK(Speaking::fault("comparison.decides.retry", "{first_words}") ==
        "message comparison.decides.retry uses {first_words}: expected {first}, {first_value}, {second}, "
        "{second_value}, {word}, {words}\n");
  CHECK(Speaking::fault("word.code", "{n} {word}") == "message word.code uses {word}: expected {n}\n");
  CHECK(Speaking::fault("fact.retry", "{first}") == "message fact.retry uses {first}: expected {word}, {words}\n");
}

TEST_CASE("a message of the protocol chooses between the words that there are") {
  CHECK(Speaking::fault("comparison.decides.retry", "{first_value, select, nevr {a} other {b}}") ==
        "message comparison.decides.retry chooses nevr by {first_value}: expected later, never or other\n");
  CHECK(Speaking::fault("note", "{use, select, nothing {a} other {b}}") ==
        "message note chooses nothing by {use}: expected none or other\n");
  CHECK(Speaking::fault("title", "{code, plural, other {#}}") ==
        "{code} in message title is used as a number, and it is a text\n");
}

TEST_CASE("a message of the protocol that ICU rejects") {
  CHECK(Speaking::fault("title", "{code").starts_with("message title: pattern is not understood"));
  CHECK(Speaking::fault("title", "{0}") == "message title: expected an argument with a name, got {0}\n");
}

TEST_CASE("a translation makes the choices that English makes") {
  Speaking it;
  it.english("comparison.decides.retry", "{first_value, select, never {a} later {b} other {c}}");
  it.french("comparison.decides.retry", "{first_value, select, never {a} other {c}}");
  it.in_french();
  CHECK(it.folder.faults().find("choices of {first_value} in message comparison.decides.retry differ from English: "
                                "expected later, never, other, got never, other") != std::string::npos);
}

}  // namespace binran
