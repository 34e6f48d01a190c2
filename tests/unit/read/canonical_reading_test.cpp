// However a file is formatted, it is read as it was: held over paragraphs of every sort of joint, where each place that
// may begin a line is taken for the beginning of a sentence.
#include <doctest/doctest.h>

#include <random>

#include "read/vocabulary.h"
#include "reading.h"

using namespace binran;
using namespace binran::testing;

namespace {

constexpr const char* joints[] = {
    " ",
    "  ",
    "\n",
    "\n   ",
    "\r\n",
    "\t",
    "&#32;",
    "&#10;",
    "&#x3000;",
    "&#xA0;",
    "<!-- 1 -->",
    "\n<!-- 2 -->\n",
    " <!-- 3 --> ",
    "<?pi?>",
    "<![CDATA[ ]]>",
    "<![CDATA[語]]>",
    "<![CDATA[\n<]]>",
};
constexpr const char* words[] = {
    "a",
    "B.",
    "語",
    "。",
    "か。",
    "「",
    "한국",
    "어.",
    "&#x8A9E;",
    "&amp;",
    "&gt;",
    "]]",
    "\u2329",
    "&#x232A;",
    "<c>x</c>",
    "<c> 語\n語 </c>",
    "<em>。</em>",
    "<em>e\n<!-- f -->g</em>",
    "<ref code=\"1\"/>",
    "<rfc number=\"1\"/>",
    "<term id=\"t\"/>",
    "<term id=\"t\">語</term>",
    "x",
};
/// What composing joins with its neighbours.
constexpr const char* parts[] = {"e", "\u0301", "&#x301;", "\u1100", "\u1161", "\u0338", "か", "\u3099"};

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}
  std::string paragraph(std::size_t length) {
    std::string result;
    const bool with_parts = random_() % 4 == 0;
    for (; length > 0; --length) {
      result += random_() % 2 == 0 ? any(joints) : with_parts && random_() % 4 == 0 ? any(parts) : any(words);
    }
    return result;
  }

 private:
  template <std::size_t count>
  const char* any(const char* const (&of)[count]) {
    return of[random_() % count];
  }
  std::mt19937 random_;
};

std::vector<std::size_t> everywhere(std::string_view text, const std::string&) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) starts.push_back(at);
  }
  return starts;
}

std::vector<std::size_t> nowhere(std::string_view, const std::string&) {
  return {};
}

std::string form_of(const std::string& text, const SentenceFinder& find) {
  Sources sources;
  Diagnostics diagnostics;
  const auto form = canonical_form(sources.add("t.xml", text), sources, content_vocabulary(), find, diagnostics);
  return form.value_or(diagnostics_as_text(diagnostics, sources, false));
}

/// All that a reader of a paragraph sees, with the bounds of its phrases.
std::string what_is_read(const std::string& text) {
  File file(text);
  auto terms = read_glossary(file.xml);
  std::string result = std::to_string(file.diagnostics.errors()) + "|";
  if (terms.empty()) return result;
  for (const Phrase& phrase : terms.at("t").texts.at("en").definition.phrases)
    result += std::to_string(phrase.index()) + written_words(Markup{{phrase}, {}}) + "|";
  return result;
}

}  // namespace

TEST_CASE("a formatted paragraph is read as it was") {
  std::size_t in_lines = 0;
  for (unsigned seed = 0; seed < 4000; ++seed) {
    const std::string text = glossary_with(Writer(seed).paragraph(1 + seed % 60));
    for (const SentenceFinder& find : {SentenceFinder(everywhere), SentenceFinder(nowhere)}) {
      const std::string form = form_of(text, find);
      if (what_is_read(form) == what_is_read(text) && form_of(form, find) == form) {
        in_lines += form.find("<definition>\n") != form.npos ? 1 : 0;
        continue;
      }
      CAPTURE(text);
      CAPTURE(form);
      CAPTURE(form_of(form, find));
      REQUIRE(what_is_read(form) == what_is_read(text));
      REQUIRE(form_of(form, find) == form);
    }
  }
  CHECK(in_lines > 1000);
}
