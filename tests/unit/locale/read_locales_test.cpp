// Faults of locale files, each reported at its place.
#include <doctest/doctest.h>

#include "base/files.h"
#include "locale_folder.h"

using namespace binran;

namespace {

const std::string greeting = "<message id='a'>{x} greets {y}</message>";

/// Faults of a second locale with these messages, beside English with `english`.
std::string faults(const std::string& english, const std::string& other) {
  Folder folder;
  folder.add("en.xml", locale("en", english));
  folder.add("xx.xml", locale("xx", other));
  folder.read();
  return folder.faults();
}

}  // namespace

TEST_CASE("messages may put arguments in any order, and use one twice") {
  CHECK(faults(greeting, "<message id='a'>{y} {x} {x}</message>") == "");
}

TEST_CASE("spaces around a separator are kept, and lists are joined by language") {
  Folder folder;
  folder.add("en.xml", locale("en", "<message id='s'>, </message><message id='l'>{items}!</message>"));
  const auto locales = folder.read();
  CHECK(folder.faults() == "");
  CHECK(locales.at(0).message("s") == ", ");
  CHECK(locales.at(0).message("l", {{"items", std::vector<std::string>{"A", "B", "C"}}}) == "A, B, and C!");
  CHECK(locales.at(0).message("l", {{"items", std::vector<std::string>{}}}) == "!");
}

TEST_CASE("a pattern that ICU rejects") {
  CHECK(faults(greeting, "<message id='a'>{x} greets {y</message>").find("4:10 message a: pattern is not understood") ==
        0);
  CHECK(faults("<message id='a'>{n, plural, one {1}}</message>", greeting).find("4:10 message a: pattern") == 0);
  CHECK(faults("<message id='a'>{0}</message>", "<message id='a'>{0}</message>")
            .find("4:10 message a: expected an argument with a name, got {0}") == 0);
}

TEST_CASE("ids that are missing, unknown or there twice") {
  CHECK(faults(greeting, "") == "1:14 message a is missing in locale xx\n");
  CHECK(faults(greeting, greeting + "\n<message id='b'>b</message>") ==
        "5:10 message b is unknown: English has none of this id\n");
  CHECK(faults(greeting, greeting + "\n" + greeting) == "5:10 message a is there twice\n");
}

TEST_CASE("a mark of the English that is none") {
  CHECK(faults(greeting, "<message id='a' en='89773>0b9'>{x} greets {y}</message>")
            .find("4:21 en: expected 8 hexadecimal digits, got \"89773>0b9\"") == 0);
}

TEST_CASE("arguments and choices other than those of English") {
  CHECK(faults(greeting, "<message id='a'>{x} greets {z}</message>") ==
        "4:10 arguments of message a differ from English: expected {x}, {y}, got {x}, {z}\n");
  CHECK(faults("<message id='a'>{r, select, never {n} other {o}}</message>",
               "<message id='a'>{r, select, nevr {n} other {o}}</message>") ==
        "4:10 choices of {r} in message a differ from English: expected never, other, got nevr, other\n");
}

TEST_CASE("only what English has as a number is counted or formatted") {
  CHECK(faults("<message id='a'>{x}</message>", "<message id='a'>{x, plural, other {#}}</message>") ==
        "4:10 {x} in message a is used as a number, and English has a text there\n");
  CHECK(faults("<message id='a'>{x}</message>", "<message id='a'>{x, number}</message>") ==
        "4:10 {x} in message a is used as a number, and English has a text there\n");
  CHECK(faults("<message id='a'>{x}</message>", "<message id='a'>{x, date, short}</message>") ==
        "4:10 {x} in message a is used as a number, and English has a text there\n");
  CHECK(faults("<message id='a'>{x, number}</message>", "<message id='a'>{x, plural, other {#}} {x}</message>") == "");
  CHECK(faults("<message id='a'>{x, number}</message>", "<message id='a'>{x}</message>") == "");
  CHECK(
      faults("<message id='a'>x</message>", "<message id='a'>{x, plural, other {#}} {x, select, other {}}</message>") ==
      "4:10 message a: {x} is used as a word and as a number\n");
}

TEST_CASE("plural categories may differ: they are those of the language") {
  CHECK(faults("<message id='a'>{n, plural, one {# code} other {# codes}}</message>",
               "<message id='a'>{n, plural, other {#}}</message>") == "");
}

TEST_CASE("typesetting out of range") {
  Folder folder;
  folder.add("en.xml", locale("en", "",
                              "hyphenate='no' strictness='hard' latin-gap='9' close-up-punctuation='no' "
                              "size='nine' leading='1'"));
  folder.read();
  CHECK(folder.diagnostics.errors() == 4);
  CHECK(folder.faults().find("latin-gap is out of range: expected a number from 0 to 1, got \"9\"") !=
        std::string::npos);
}

TEST_CASE("an attribute that is there and empty is not taken for one that is absent") {
  Folder folder;
  folder.add("en.xml", locale("en", "<message id=''>x</message>",
                              "hyphenate='no' strictness='strict' latin-gap='' close-up-punctuation='no' "
                              "size='' leading=''"));
  folder.add("xx.xml", "<locale tag='' name='' paper='a4' reading='no'><date pattern=''/></locale>");
  folder.read();
  const std::string said = folder.faults();
  CHECK(said.find("latin-gap is out of range: expected a number from 0 to 1, got \"\"") != std::string::npos);
  CHECK(said.find(" size is out of range: expected a number from 4 to 24, got \"\"") != std::string::npos);
  CHECK(said.find(" leading is out of range") != std::string::npos);
  CHECK(said.find("4:10 id: expected some text, got \"\"") != std::string::npos);
  CHECK(said.find("1:14 tag is no language tag: \"\"") != std::string::npos);
}

TEST_CASE("a locale without its parts, or with a tag that is none") {
  Folder folder;
  folder.add("en.xml", "<locale tag='en' name='n' paper='a4' reading='no'><date pattern='QQQ'/></locale>");
  folder.add("xx.xml", locale("../etc", ""));
  folder.add("yy.xml", locale("zz", ""));
  folder.add("readme.txt", "not a locale");
  const auto locales = folder.read();
  CHECK(locales.size() == 2);
  CHECK(folder.faults() ==
        "1:2 expected <typesetting> in <locale>\n"
        "1:66 date pattern \"QQQ\" is not understood: expected year, month and day\n"
        "1:14 tag is no language tag: \"../etc\"\n"
        "1:14 tag is \"zz\", but the file is yy.xml\n");
}

TEST_CASE("without English there is nothing to hold the others against") {
  Folder folder;
  folder.add("ja.xml", locale("ja", ""));
  CHECK_THROWS_AS(folder.read(), EnvironmentError);
}

TEST_CASE("a locale that hyphenates has patterns, and one that is written from right to left is refused") {
  Folder folder;
  folder.add("en.xml", locale("en", ""));
  folder.add("fr.xml", locale("fr", "",
                              "hyphenate='yes' strictness='strict' latin-gap='0' close-up-punctuation='no' "
                              "size='9' leading='15'"));
  folder.add("he.xml", locale("he", ""));
  CHECK(folder.read().size() == 3);
  CHECK(folder.faults() ==
        "2:56 there are no hyphenation patterns for fr\n"
        "1:14 he is written from right to left, which no format can set yet\n");
}

TEST_CASE("a draft may lack messages, which are then English; what it has must be right") {
  Folder folder;
  folder.add("en.xml", locale("en", greeting + "<message id='b'>{n, plural, one {# code} other {# codes}}</message>"));
  folder.add("xx.xml", "<locale tag='xx' draft='yes' name='n' paper='a4' reading='no'>" +
                           locale("xx", "\n<message id='c'>c</message>").substr(locale("xx", "").find('\n')));
  const auto locales = folder.read();
  CHECK(folder.faults() == "5:10 message c is unknown: English has none of this id\n");
  CHECK(locales.at(1).draft().known());
  CHECK(locales.at(1).message("b", {{"n", std::int64_t{1}}}) == "1 code");
  CHECK_FALSE(locales.at(0).draft().known());
}
