#include "command/publication.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "scratch.h"

using namespace binran;
using namespace binran::testing;
namespace fs = std::filesystem;

namespace {

PlannedFile planned(const std::string& path, const Slice& slice, const std::string& bytes = "text", Place place = {}) {
  return {{path, bytes, {}, place}, slice};
}

const Slice t_man{"man", "t", "en"}, t_pdf{"pdf", "t", "en"}, t_sheet{"sheet", "t", "en"};
const Slice u_man{"man", "u", "en"}, u_pdf{"pdf", "t-cards", "en"};

/// An output folder that several builds write one after the other.
struct Output {
  Scratch scratch;
  fs::path folder = scratch.path / "out";
  Sources sources;
  Diagnostics diagnostics;

  /// A build that was asked for these slices, and in whose content the protocols t and u are.
  void build(const std::vector<PlannedFile>& files, std::set<Slice> asked) {
    diagnostics = {};
    const Request request{[&](const Slice& slice) { return asked.contains(slice); },
                          [](const std::string& protocol) { return protocol == "t" || protocol == "u"; },
                          std::chrono::system_clock::now()};
    publish(folder, files, request, sources, diagnostics);
  }

  /// Everything there but the manifest.
  std::set<std::string> paths() const {
    std::set<std::string> result;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
      if (!entry.is_directory() || entry.is_symlink()) result.insert(entry.path().lexically_relative(folder).string());
    result.erase(std::string(Manifest::file_name));
    return result;
  }
  bool has(const char* path) const { return fs::exists(fs::symlink_status(folder / path)); }
};

using Paths = std::set<std::string>;

std::vector<std::string> faults(const std::vector<PlannedFile>& files) {
  Sources sources;
  Diagnostics diagnostics;
  sources.add("first.xml", "a\nb\n");
  sources.add("second.xml", "a\nb\n");
  check_paths(files, sources, diagnostics);
  std::vector<std::string> result;
  for (const Diagnostic& each : diagnostics.sorted(sources))
    result.push_back(sources.path(each.place.file) + ": " + each.message);
  return result;
}

}  // namespace

TEST_CASE("two documents for one path are a fault at both, once for the two") {
  const std::string path = "pdf/t-cards-en.pdf";
  CHECK(faults({planned("pdf/a.pdf", t_pdf, "x", {0, 0}), planned("pdf/b.pdf", t_pdf, "x", {1, 0})}).empty());
  CHECK(faults({planned(path, t_pdf, "x", {0, 0}), planned(path, u_pdf, "x", {1, 2})}) ==
        std::vector<std::string>{"first.xml: two documents for " + path + ": the other is of second.xml:2",
                                 "second.xml: two documents for " + path + ": the other is of first.xml:1"});
  CHECK(faults({planned("man/zh-TW/man7/a.7", t_man, "x", {0, 0}), planned("man/zh-tw/man7/a.7", u_man, "x", {1, 0})})
            .size() == 2);
  CHECK(faults({planned("pdf/a.pdf", t_pdf, "x", {0, 0}), planned("pdf/a.pdf", u_pdf, "x", {1, 0}),
                planned("pdf/b.pdf", t_pdf, "x", {0, 0}), planned("pdf/b.pdf", u_pdf, "x", {1, 0})})
            .size() == 2);
  CHECK(faults({planned("pdf/a.pdf", t_pdf, "x", {0, 0}), planned("pdf/a.pdf", u_pdf, "x", {1, 0}),
                planned("pdf/a.pdf", u_pdf, "x", {1, 2})})
            .size() == 4);  // the first is told of both
}

TEST_CASE("a name longer than a file may have is a fault") {
  CHECK(faults({planned("pdf/" + std::string(251, 'a') + ".pdf", t_pdf, "x", {0, 0})}).empty());
  CHECK(faults({planned("pdf/" + std::string(252, 'a') + ".pdf", t_pdf, "x", {0, 0})}).size() == 1);
}

TEST_CASE("what a build makes no more goes, with folders that are empty then, and nothing else does") {
  Output output;
  output.build({planned("man/man7/a.7", t_man), planned("man/ja/man7/b.7", t_man), planned("pdf/c.pdf", t_pdf)},
               {t_man, t_pdf});
  CHECK(output.paths() == Paths{"man/man7/a.7", "man/ja/man7/b.7", "pdf/c.pdf"});
  write_file(output.folder / "man" / "man7" / "mine.7", "mine");
  write_file(output.folder / "pdf" / "mine.pdf", "mine");
  output.build({planned("man/man7/d.7", t_man)}, {t_man, t_pdf});
  CHECK(output.paths() == Paths{"man/man7/d.7", "man/man7/mine.7", "pdf/mine.pdf"});
  CHECK(!output.has("man/ja"));
  CHECK(output.diagnostics.empty());
  fs::remove(output.folder / "pdf" / "mine.pdf");
  output.build({planned("man/man7/d.7", t_man)}, {t_man, t_pdf});
  CHECK(!output.has("pdf"));
}

TEST_CASE("a folder that was there before stays, even empty") {
  Output output;
  fs::create_directories(output.folder / "man" / "ja");
  output.build({planned("man/ja/man7/b.7", t_man)}, {t_man});
  output.build({planned("man/man7/a.7", t_man)}, {t_man});
  CHECK(output.has("man/ja"));
  CHECK(!output.has("man/ja/man7"));
}

TEST_CASE("a build keeps what slices have made that it is not asked for") {
  Output output;
  output.build({planned("man/man7/t.7", t_man), planned("pdf/t.pdf", t_pdf)}, {t_man, t_pdf});
  output.build({planned("man/man7/u.7", u_man)}, {u_man});
  output.build({}, {t_pdf});
  CHECK(output.paths() == Paths{"man/man7/t.7", "man/man7/u.7"});
  output.build({planned("pdf/t.pdf", t_pdf)}, {t_man, t_pdf, u_man});
  CHECK(output.paths() == Paths{"pdf/t.pdf"});
}

TEST_CASE("the same build again writes nothing") {
  Output output;
  const std::vector<PlannedFile> files = {planned("man/man7/t.7", t_man)};
  output.build(files, {t_man});
  const fs::file_time_type old = fs::file_time_type::clock::now() - std::chrono::hours(1);
  for (const char* path : {"man/man7/t.7", "binran.manifest"}) fs::last_write_time(output.folder / path, old);
  output.build(files, {t_man});
  for (const char* path : {"man/man7/t.7", "binran.manifest"}) CHECK(fs::last_write_time(output.folder / path) == old);
}

TEST_CASE("no build takes the file of a slice that it is not asked for, unless its protocol is gone") {
  Output output;
  output.build({planned("pdf/t-cards-en.pdf", t_pdf, "handbook")}, {t_pdf});
  output.build({planned("pdf/t-cards-en.pdf", t_sheet, "sheet"), planned("pdf/new.pdf", t_sheet)}, {t_sheet});
  CHECK(output.diagnostics.errors() == 1);
  CHECK(read_file(output.folder / "pdf" / "t-cards-en.pdf") == "handbook");
  CHECK(!output.has("pdf/new.pdf"));
  Output other;
  other.build({planned("pdf/t-cards-en.pdf", u_pdf, "handbook")}, {u_pdf});  // of t-cards
  other.build({planned("pdf/t-cards-en.pdf", t_sheet, "sheet")}, {t_sheet});
  CHECK(!other.diagnostics.has_errors());
  CHECK(read_file(other.folder / "pdf" / "t-cards-en.pdf") == "sheet");
}

TEST_CASE("a manifest that cannot be believed removes nothing, is reported once, and is made anew") {
  for (const std::string& damage :
       {std::string("mine/x\tpdf t en\n"), std::string("../../mine\tman t en\n"), std::string("half")}) {
    Output output;
    output.build({planned("man/man7/a.7", t_man)}, {t_man});
    write_file(output.folder / "mine" / "x", "mine");
    const fs::path manifest = output.folder / Manifest::file_name;
    write_file(manifest, read_file(manifest) + damage);
    output.build({planned("man/man7/b.7", t_man)}, {t_man});
    CHECK(output.paths() == Paths{"man/man7/a.7", "man/man7/b.7", "mine/x"});
    CHECK(output.diagnostics.warnings() == 1);
    output.build({planned("man/man7/b.7", t_man)}, {t_man});
    CHECK(output.diagnostics.empty());
  }
}

TEST_CASE("a manifest that is a link is not believed, and what it leads to stays") {
  Output output;
  output.build({planned("man/man7/a.7", t_man)}, {t_man});
  const fs::path manifest = output.folder / Manifest::file_name, far = output.scratch.path / "far";
  fs::rename(manifest, far);
  fs::create_symlink("../far", manifest);
  const std::string before = read_file(far);
  output.build({planned("man/man7/b.7", t_man)}, {t_man});
  CHECK(output.has("man/man7/a.7"));
  CHECK(output.diagnostics.warnings() == 1);
  CHECK(!fs::is_symlink(manifest));
  CHECK(read_file(far) == before);
}

TEST_CASE("nothing is removed through a link") {
  Output output;
  output.build({planned("man/man7/a.7", t_man), planned("pdf/b.pdf", t_pdf)}, {t_man, t_pdf});
  fs::rename(output.folder / "man" / "man7", output.scratch.path / "far");
  fs::create_symlink("../../far", output.folder / "man" / "man7");
  output.build({planned("pdf/b.pdf", t_pdf)}, {t_man, t_pdf});
  CHECK(fs::exists(output.scratch.path / "far" / "a.7"));
  CHECK(output.diagnostics.warnings() == 1);
}

TEST_CASE("what a build that was cut short has brought is known to the next") {
  Output output;
  output.build({planned("man/man7/a.7", t_man)}, {t_man});
  // The third file cannot be written: a folder is in its way.
  fs::create_directories(output.folder / "pdf" / "c.pdf" / "mine");
  const auto fails = [&] {
    output.build({planned("man/man7/new.7", t_man), planned("pdf/c.pdf", t_pdf)}, {t_man, t_pdf});
  };
  CHECK(reason(fails).ends_with("expected a file, got a folder"));
  CHECK(output.paths() == Paths{"man/man7/a.7"});
  // As if the cut had come after the first was in place.
  write_file(output.folder / "man" / "man7" / "new.7", "text");
  output.build({planned("man/man7/a.7", t_man)}, {t_man});
  CHECK(output.paths() == Paths{"man/man7/a.7"});
}

TEST_CASE("a file takes the place of a link, and a link that of a file") {
  Output output;
  PlannedFile link = planned("man/man7/alias.7", t_man, "");
  link.file.link = "page.7";
  output.build({planned("man/man7/page.7", t_man), link}, {t_man});
  CHECK(fs::is_symlink(output.folder / "man/man7/alias.7"));
  output.build({planned("man/man7/page.7", t_man), planned("man/man7/alias.7", t_man, "both")}, {t_man});
  CHECK(read_file(output.folder / "man/man7/alias.7") == "both");
  CHECK(read_file(output.folder / "man/man7/page.7") == "text");
  output.build({link, planned("man/man7/page.7", t_man)}, {t_man});
  CHECK(read_file(output.folder / "man/man7/alias.7") == "text");
}
