#include "command/manifest.h"

#include <doctest/doctest.h>

using namespace binran;

namespace {

Manifest sample() {
  Manifest manifest;
  manifest.files["pdf/sip-en.pdf"] = {"pdf", "sip", "en"};
  manifest.files["man/zh-Hant-TW/man7/sip-codes.7"] = {"man", "sip", "zh-Hant-TW"};
  manifest.files["cards/en/smtp-5.1.1.txt"] = {"card", "smtp", "en"};
  manifest.folders = {"pdf", "man/zh-Hant-TW/man7"};
  return manifest;
}

/// Reads a manifest with this line after the header; true where the line was believed.
bool believed(const std::string& line) {
  Sources sources;
  Diagnostics diagnostics;
  const std::string head = manifest_text({}), text = head + line;
  const std::uint32_t file = sources.add("binran.manifest", text);
  const Manifest manifest = read_manifest(text, file, diagnostics);
  const bool empty = manifest == Manifest();
  CHECK(diagnostics.empty() != empty);
  if (empty) CHECK(diagnostics.sorted(sources).front().place == Place{file, static_cast<std::uint32_t>(head.size())});
  CHECK(!diagnostics.has_errors());
  return !empty;
}

}  // namespace

TEST_CASE("a manifest is one path a line, sorted, and is read as it was written") {
  const std::string text = manifest_text(sample());
  CHECK(text.substr(text.find('\n') + 1) ==
        "cards/en/smtp-5.1.1.txt\tcard smtp en\n"
        "man/zh-Hant-TW/man7/\n"
        "man/zh-Hant-TW/man7/sip-codes.7\tman sip zh-Hant-TW\n"
        "pdf/\n"
        "pdf/sip-en.pdf\tpdf sip en\n");
  Diagnostics diagnostics;
  CHECK(read_manifest(text, 0, diagnostics) == sample());
  CHECK(diagnostics.empty());
}

TEST_CASE("what no build writes is not believed") {
  for (const char* line : {"pdf/a.pdf\tpdf a en\n", "man/man7/a.7\tman a en\n", "cards/ja/\n", "pdf/\n"})
    CHECK_MESSAGE(believed(line), line);
  for (const char* path : {"/etc/passwd",
                           "/pdf/a.pdf",
                           "../pdf/a.pdf",
                           "pdf/../a.pdf",
                           "pdf/..a.pdf",
                           "pdf/./a.pdf",
                           "pdf//a.pdf",
                           "pdf",
                           "pdf/.pdf",
                           "pdf/.binran-1-0.pdf",
                           "a.pdf",
                           "src/a.pdf",
                           "pdf/a.txt",
                           "cards/en/a.7",
                           "man/man7/a.pdf",
                           "pdf/a",
                           "pdf/a b.pdf",
                           "pdf/\x1b.pdf",
                           "pdf/ü.pdf",
                           "pdf/-a.pdf",
                           "content/protocols/t/codes/1.xml",
                           "pdf/a\\b.pdf",
                           ""})
    CHECK_MESSAGE(!believed(std::string(path) + "\tpdf a en\n"), path);
  for (const char* line : {"/\n", "../\n", "pdf/../\n", "src/\n", "pdf//\n", "pdf/.git/\n", "\n", "pdf/a.pdf\n",
                           "pdf/a.pdf\tpdf\n", "pdf/a.pdf\tpdf a\n", "pdf/a.pdf\tpdf a \n", "pdf/a.pdf pdf a en\n",
                           "pdf/a.pdf\tpdf a en", "pdf/\npdf/\n", "pdf/a.pdf\tpdf a en\npdf/a.pdf\tpdf b en\n"}) {
    Diagnostics diagnostics;
    CHECK_MESSAGE(read_manifest(manifest_text({}) + line, 0, diagnostics) == Manifest(), line);
    CHECK_MESSAGE(diagnostics.warnings() == 1, line);
  }
}

TEST_CASE("a sound line is worth nothing beside a damaged one, or under another header") {
  const std::string text = manifest_text(sample());
  for (const std::string& damaged : {text + "../x\tpdf a en\n", "x" + text, std::string(), std::string("\0\0", 2),
                                     text.substr(0, 10), text.substr(0, text.size() - 1)}) {
    Diagnostics diagnostics;
    CHECK(read_manifest(damaged, 0, diagnostics) == Manifest());
    CHECK(diagnostics.warnings() == 1);
  }
}
