// What src/write/pdf/objects.cpp leans on of libharu beyond its documentation, piece by piece: a version that does
// otherwise fails here, by name, before a PDF is wrong.
#include <doctest/doctest.h>
#include <hpdf.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_outline.h>
#include <hpdf_pages.h>

#include <memory>
#include <string>

#include "holds.h"

using binran::holds;

namespace {

HPDF_STATUS append(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

HPDF_STATUS write_mark(HPDF_Dict, HPDF_Stream stream) {
  return HPDF_Stream_WriteStr(stream, "/Mark 1");
}

using Document = std::unique_ptr<HPDF_Doc_Rec, decltype(&HPDF_Free)>;

Document new_document(void* user_data = nullptr) {
  return {HPDF_New(nullptr, user_data), HPDF_Free};
}

std::string printed(const Document& document, void* object) {
  std::string out;
  HPDF_Stream stream = HPDF_CallbackWriter_New(document->mmgr, append, &out);
  HPDF_Obj_WriteValue(object, stream, nullptr);
  HPDF_Stream_Free(stream);
  return out;
}

HPDF_UINT16 class_of(const void* object) {
  return static_cast<const HPDF_Obj_Header*>(object)->obj_class & HPDF_OCLASS_ANY;
}

TEST_CASE("libharu: an object added gets the next number, which is in the low bits of its id and finds it again") {
  const Document document = new_document();
  const HPDF_UINT next = document->xref->entries->count;
  for (HPDF_UINT32 i = 0; i < 3; ++i) {
    HPDF_Null object = HPDF_Null_New(document->mmgr);
    REQUIRE(HPDF_Xref_Add(document->xref, object) == HPDF_OK);
    CHECK((object->header.obj_id & 0x00ffffff) == next + i);
    CHECK(HPDF_Xref_GetEntry(document->xref, next + i)->obj == object);
    CHECK(class_of(object) == HPDF_OCLASS_NULL);
  }
  CHECK(document->xref->entries->count == next + 3);
}

TEST_CASE("libharu: a dictionary prints its entries and then what its write function prints") {
  const Document document = new_document();
  document->catalog->write_fn = write_mark;
  const std::string text = printed(document, document->catalog);
  CHECK(holds(text, "/Type /Catalog"));
  CHECK(text.find("/Mark 1") > text.find("/Type /Catalog"));
  CHECK(text.starts_with("<<"));
  CHECK(text.find_last_not_of("\r\n") == text.rfind(">>") + 1);
}

TEST_CASE("libharu: an object knows the data of its document by the way of its error") {
  int data = 0;
  const Document document = new_document(&data);
  HPDF_Dict stream = HPDF_DictStream_New(document->mmgr, document->xref);
  CHECK(document->catalog->error->user_data == &data);
  CHECK(stream->error->user_data == &data);
  CHECK(document->error.error_no == HPDF_OK);
}

TEST_CASE("libharu: entries that it made itself can be taken away") {
  const Document document = new_document();
  HPDF_Page page = HPDF_AddPage(document.get());
  for (const char* name : {"MediaBox", "Resources"}) {
    CHECK(holds(printed(document, page), name));
    CHECK(HPDF_Dict_RemoveElement(page, name) == HPDF_OK);
    CHECK(!holds(printed(document, page), name));
  }
  HPDF_Outline item = HPDF_CreateOutline(document.get(), nullptr, "heading", nullptr);
  for (const char* name : {"Title", "Type"}) CHECK(HPDF_Dict_RemoveElement(item, name) == HPDF_OK);
  CHECK(!holds(printed(document, item), "heading"));
  HPDF_Dict_RemoveElement(document->info, "Producer");
  CHECK(!holds(printed(document, document->info), "Producer"));
}

TEST_CASE("libharu: a page has a content stream, which holds what is written to it and nothing else") {
  const Document document = new_document();
  HPDF_Page page = HPDF_AddPage(document.get());
  HPDF_Dict contents = static_cast<HPDF_PageAttr>(page->attr)->contents;
  CHECK(class_of(contents) == HPDF_OCLASS_DICT);
  CHECK(class_of(page) == HPDF_OCLASS_DICT);
  CHECK(page->stream == nullptr);
  REQUIRE(contents->stream != nullptr);
  HPDF_Stream_Write(contents->stream, reinterpret_cast<const HPDF_BYTE*>("0 g"), 3);
  const std::string text = printed(document, contents);
  CHECK(holds(text, "stream\r\n0 g\nendstream"));
  CHECK(!holds(text, "/Filter"));
}

TEST_CASE("libharu: the tree of pages and the outline are there when they are asked for, and hang together") {
  const Document document = new_document();
  HPDF_Page page = HPDF_AddPage(document.get());
  HPDF_Outline above = HPDF_CreateOutline(document.get(), nullptr, "", nullptr);
  HPDF_Outline below = HPDF_CreateOutline(document.get(), above, "", nullptr);
  HPDF_Outline_SetOpened(above, HPDF_FALSE);
  const auto reference = [](HPDF_Dict object) { return std::to_string(object->header.obj_id & 0x00ffffff) + " 0 R"; };
  CHECK(holds(printed(document, page), "/Parent"));
  CHECK(holds(printed(document, above), reference(below).c_str()));
  CHECK(holds(printed(document, below), reference(above).c_str()));
}

TEST_CASE("libharu: its MD5 is that of RFC 1321") {
  HPDF_MD5_CTX context;
  HPDF_BYTE digest[16];
  HPDF_MD5Init(&context);
  HPDF_MD5Update(&context, reinterpret_cast<const HPDF_BYTE*>("abc"), 3);
  HPDF_MD5Final(digest, &context);
  CHECK(digest[0] == 0x90);
  CHECK(digest[1] == 0x01);
  CHECK(digest[15] == 0x72);
}

}  // namespace
