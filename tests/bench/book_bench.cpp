// Measures the handbook of SIP from content to bytes on one core, each stage apart: pages a second, peak memory, bytes.
// usage: book_bench CONTENT LOCALE [RUNS]     CONTENT has fonts/ beside it
#include <fmt/format.h>
#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "compose/handbook.h"
#include "layout/typeset.h"
#include "locale/locale.h"
#include "read/read.h"
#include "write/pdf/pdf.h"

namespace {

using namespace binran;

/// Processor time of this thread: what one core takes, whatever else the machine is doing.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double seconds_of(const auto& work) {
  const double start = processor_seconds();
  work();
  return processor_seconds() - start;
}

struct Times {
  double read = 1e9, compose = 1e9, typeset = 1e9, write = 1e9;
};

/// The best of all runs: what the machine can do when nothing else is in the way.
void keep_least(double& least, double seconds) {
  least = std::min(least, seconds);
}

long peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::filesystem::path content = argv[1];
  const std::string tag = argv[2];
  const int runs = argc > 3 ? std::atoi(argv[3]) : 3;
  Times times;
  std::size_t pages = 0, bytes = 0, entries = 0;
  for (int run = 0; run < runs; ++run) {
    Sources sources;
    Diagnostics diagnostics;
    const std::vector<Locale> locales = read_locales(content / "locales", sources, diagnostics);
    const auto locale = std::find_if(locales.begin(), locales.end(), [&](const Locale& l) { return l.tag() == tag; });
    if (locale == locales.end()) return 2;
    Catalog catalog;
    keep_least(times.read, seconds_of([&] { catalog = read_catalog({content}, sources, diagnostics); }));
    const FontLibrary fonts(content.parent_path() / "fonts" / "faces.xml", sources, diagnostics);
    const auto protocol = catalog.protocols.find("sip");
    if (diagnostics.has_errors() || protocol == catalog.protocols.end()) {
      fmt::print(stderr, "{}", diagnostics_as_text(diagnostics, sources, false));
      return 1;
    }
    const Edition edition{catalog, protocol->second, *locale, "2026-01-01"};
    entries = edition.protocol.entries.size();
    Document document;
    keep_least(times.compose, seconds_of([&] {
                 document = compose_handbook(edition, {"", "", "bench"});
                 complete(document.sections);
               }));
    Pages made_pages;
    keep_least(times.typeset, seconds_of([&] {
                 made_pages = typeset(std::move(document), fonts, locales, content / "locales" / "hyphenation",
                                      *find_paper("a4"), diagnostics);
               }));
    pages = made_pages.pages.size();
    keep_least(times.write, seconds_of([&] { bytes = write_pdf(std::move(made_pages)).size(); }));
  }
  const double made = times.typeset + times.write;
  fmt::print(
      "{:>4} entries  {:>5} pages  {:>6.0f} pages/s  (read {:.0f} ms, arrange {:.0f} ms, typeset {:.0f} ms, write "
      "{:.0f} "
      "ms)  {:>4} MiB  {:>6.2f} MB\n",
      entries, pages, static_cast<double>(pages) / made, times.read * 1e3, times.compose * 1e3, times.typeset * 1e3,
      times.write * 1e3, peak_megabytes(), static_cast<double>(bytes) / 1e6);
}
