// What is read of a message catalogue, and what is said with it.
#include "command/po_file.h"

#include <doctest/doctest.h>

#include "command/messages.h"

using namespace binran;

TEST_CASE("a catalogue is read as gettext writes it") {
  const Translations read = read_po_file(
      "# a remark\nmsgid \"\"\nmsgstr \"\"\n\"Language: ja\\n\"\n\n#: a.cpp:1\nmsgid \"one \\\"{}\\\"\"\nmsgstr "
      "\"一「{}」\\\\\"\n"
      "msgid \"\"\n\"of several \"\n\"lines\"\nmsgstr \"\"\n\"行\"\n\"\\t\\n\"\n\nmsgid \"untranslated\"\nmsgstr \"\"\n"
      "msgid \"last\"\nmsgstr \"終\"");
  CHECK(read == Translations{{"one \"{}\"", "一「{}」\\"}, {"of several lines", "行\t\n"}, {"last", "終"}});
}

TEST_CASE("what is damaged is passed over") {
  for (const char* text : {"", "msgid", "msgid \"", "msgid \"x", "msgstr \"x\"", "\"", "msgid \"x\\\"\nmsgstr \"\\"})
    CHECK(read_po_file(text).empty());
}

TEST_CASE("what is said is in the language that is spoken, English where there is no other") {
  speak("ja");
  CHECK(said("print this help") == "このヘルプを表示する");
  CHECK(say("there is no code {} in {}: the nearest are {}", 9, "x", "8") == "xにコード9はありません。近いものは8です");
  CHECK(said("no message of the program") == "no message of the program");
  CHECK(help_examples("build").front().command == "binran build");
  CHECK(help_examples("build").front().remark.starts_with("すべて"));
  speak("none");
  CHECK(spoken_language() == "ja");
  speak("en");
  CHECK(said("print this help") == "print this help");
  CHECK(with_nearest("no shwo", "shwo", std::vector<std::string>{"show"}) == "no shwo: did you mean show?");
  CHECK(help_examples("nothing").empty());
}
