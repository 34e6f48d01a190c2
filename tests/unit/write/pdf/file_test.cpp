// The whole file. With BINRAN_SAMPLE set to a path, the sample is left there for the judges.
#include <doctest/doctest.h>

#include <cstdlib>

#include "base/files.h"
#include "reader.h"
#include "sample.h"
#include "write/pdf/pdf.h"

namespace binran {
namespace {

TEST_CASE("the sample of the judges") {
  const SampleFonts library;
  Fonts fonts = library.fonts("ja");
  const std::string file = write_pdf(sample_pages(fonts));
  CHECK(file.starts_with("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"));
  CHECK(file.ends_with("%%EOF\n"));
  if (const char* path = std::getenv("BINRAN_SAMPLE")) write_file(path, file);
}

TEST_CASE("a figure keeps its box, whatever becomes of the drawings") {
  const SampleFonts library;
  Fonts fonts = library.fonts("ja");
  const ReadObjects objects = read_pdf(write_pdf(sample_pages(fonts)));
  CHECK(find_object(objects, "/S/Figure").dictionary.find("/A<</O/Layout/BBox[60 ") != std::string::npos);
}

TEST_CASE("the same pages give the same bytes") {
  const SampleFonts library;
  Fonts first = library.fonts("ja"), second = library.fonts("ja");
  const Pages pages = sample_pages(first);
  const std::string file = write_pdf(pages);
  CHECK(write_pdf(pages) == file);
  CHECK(write_pdf(sample_pages(second)) == file);
}

}  // namespace
}  // namespace binran
