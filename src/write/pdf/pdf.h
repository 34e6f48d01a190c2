// Composed pages as PDF 1.7: PDF/UA-1 and PDF/A-2a together. The only code that uses libharu, and of libharu the
// object layer: text, fonts, tags and metadata are built from dictionaries (see pdf.cpp for why).
#pragma once

#include <memory>
#include <string>

#include "base/workers.h"
#include "pages/pages.h"

namespace binran {

/// Draws pages as they are finished, and makes a file of them when all are there. Deterministic: the same pages give
/// the same bytes; the file ID is a hash of the content, the dates are `pages.date` at midnight UTC.
class PdfWriter {
 public:
  /// `workers` make the streams of pages, fonts and objects side by side; null: nobody does. They must outlive it.
  explicit PdfWriter(Workers* workers = nullptr);
  ~PdfWriter();
  PdfWriter(const PdfWriter&) = delete;
  PdfWriter& operator=(const PdfWriter&) = delete;

  /// Draws a page, now or a little later, and takes its drawings away (TakePage). Pages come in the order of
  /// Page::finished.
  void draw(Page& page, const PageContext& context);

  /// The file of `pages`, all of which have been drawn. Throws EnvironmentError when libharu reports an error.
  std::string finish(Pages pages);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// The file of pages none of which has been drawn yet.
std::string write_pdf(Pages pages);

}  // namespace binran
