// libharu keeps the objects, the page tree and the outline, and prints each object. Two things are ours:
//
// Its dictionaries take 20 list slots and 128 bytes for each key, far too much for tens of thousands of structure
// elements of three entries. So entries are PDF text: for its own dictionaries (pages, outline, catalog) their write
// function prints them; all others are only numbers, behind those of libharu.
//
// It writes every object by itself behind a 20-byte line of the cross-reference table; the structure tree alone would
// then be two thirds of a handbook. PDF 1.5 has object streams, where all objects that are not streams are deflated
// together (ISO 32000-1, 7.5.7), and cross-reference streams to find them (7.5.8). Those are written here, each as soon
// as it is full, so that no object is kept that is complete.
#include "write/pdf/objects.h"

#include <hpdf.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_outline.h>
#include <hpdf_pages.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

#include "base/files.h"
#include "write/pdf/flate.h"

namespace binran::pdf {
namespace {

constexpr HPDF_UINT32 number_bits = 0x00ffffff;
/// Indices in an object stream then fit in a byte.
constexpr std::uint32_t objects_in_stream = 250;

std::uint32_t number_of(HPDF_Dict dictionary) {
  return dictionary->header.obj_id & number_bits;
}

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += char(value >> shift & 0xff);
}

/// Where an object is, as a row of the cross-reference stream (7.5.8.3).
struct Location {
  std::uint32_t where = 0;  ///< offset, or number of the object stream
  std::uint8_t kind = 0;    ///< 0 free, 1 at an offset of the file, 2 in an object stream
  std::uint8_t index = 0;   ///< in the object stream
};

/// Objects that will be deflated together (7.5.7).
struct ObjectStream {
  std::uint32_t number = 0;
  std::uint32_t count = 0;
  std::string index, objects;
};

std::string md5_hex(std::string_view bytes) {
  HPDF_MD5_CTX context;
  std::array<HPDF_BYTE, 16> digest{};
  HPDF_MD5Init(&context);
  HPDF_MD5Update(&context, reinterpret_cast<const HPDF_BYTE*>(bytes.data()), HPDF_UINT32(bytes.size()));
  HPDF_MD5Final(digest.data(), &context);
  std::string out;
  for (HPDF_BYTE byte : digest) out += fmt::format("{:02X}", byte);
  return out;
}

bool is_of_class(const void* object, HPDF_UINT16 name) {
  return (static_cast<const HPDF_Obj_Header*>(object)->obj_class & HPDF_OCLASS_ANY) == name;
}

bool is_stream(const void* object) {
  return is_of_class(object, HPDF_OCLASS_DICT) && static_cast<const HPDF_Dict_Rec*>(object)->stream;
}

/// libharu calls this from C, where nothing may be thrown: without memory for a string the program ends here.
HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) noexcept {
  static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

}  // namespace

/// A stream that is whole but for its place in the file.
struct Stream {
  std::uint32_t number = 0;
  std::string entries, bytes;
};

struct ObjectFile::Data {
  explicit Data(Workers* workers) : streams(workers, [this](const Stream& stream) { write_stream(stream); }) {}

  HPDF_Doc document = nullptr;
  std::string file;                              ///< what is complete
  std::vector<Location> locations;               ///< by object number, of what is in `file`
  std::map<std::uint32_t, std::string> entries;  ///< of libharu's dictionaries, by object number: besides its own
  std::uint32_t next_number = 0;                 ///< of our own objects; 0 until there is one
  ObjectStream open;                             ///< the object stream that is being filled
  InOrder<Stream> streams;                       ///< on their way into the file

  void check(const void* object = "") const {
    if (object && document && document->error.error_no == HPDF_OK) return;
    const auto code = document ? document->error.error_no : HPDF_STATUS(HPDF_FAILD_TO_ALLOC_MEM);
    throw EnvironmentError(fmt::format("cannot write PDF: {} reports error 0x{:04X}", library_version(), code));
  }

  HPDF_Dict dictionary(Ref ref) const {
    return static_cast<HPDF_Dict>(HPDF_Xref_GetEntry(document->xref, ref.number)->obj);
  }

  /// The first of our own numbers ends libharu's.
  Ref reserve() {
    if (next_number == 0) next_number = document->xref->entries->count;
    return {next_number++};
  }

  void check_order() const {
    if (next_number != 0) throw std::logic_error("pages and outline items come before all other objects");
  }

  /// Makes `dictionary` print our entries behind its own.
  Ref adopt(HPDF_Dict dictionary, std::string_view text) {
    dictionary->write_fn = print_entries;
    entries[number_of(dictionary)] = text;
    return {number_of(dictionary)};
  }

  static HPDF_STATUS print_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
    const auto* data = static_cast<const Data*>(dictionary->error->user_data);
    const std::string& text = data->entries.at(number_of(dictionary));
    return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(text.data()), HPDF_UINT(text.size()));
  }

  void print(void* object, std::string& out) const;
  void print_alone(HPDF_Dict dictionary);
  void add_deflated(std::uint32_t number, std::string stream_entries, std::string bytes, int level);
  void write_stream(const Stream& stream);
  Location& location_of(std::uint32_t number);
  void begin_object(std::uint32_t number);
  void add_to_object_stream(std::uint32_t number, std::string_view object);
  void end_object_stream();
  void write_remaining_objects();
  void write_cross_references();
};

ObjectFile::ObjectFile(std::size_t expected_size, Workers* workers) : data_(std::make_unique<Data>(workers)) {
  data_->file.reserve(expected_size);
  // PDF/A-2, 6.1.2: a comment of four bytes beyond ASCII in the second line.
  data_->file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  data_->document = HPDF_New(nullptr, data_.get());
  data_->check();
  HPDF_Dict_RemoveElement(data_->document->info, "Producer");
}

ObjectFile::~ObjectFile() {
  HPDF_Free(data_->document);
}

Ref ObjectFile::reserve() {
  return data_->reserve();
}

void ObjectFile::fill(Ref dictionary, std::string_view entries) {
  if (const auto known = data_->entries.find(dictionary.number); known != data_->entries.end())
    known->second = entries;
  else
    data_->add_to_object_stream(dictionary.number, fmt::format("<<{}>>", entries));
}

Ref ObjectFile::add(std::string_view entries) {
  const Ref ref = reserve();
  fill(ref, entries);
  return ref;
}

Ref ObjectFile::add_stream(std::string entries, std::string bytes, Compression compression) {
  const Ref ref = reserve();
  Stream stream{ref.number, std::move(entries), std::move(bytes)};
  if (compression == Compression::none)
    data_->streams.add([stream = std::move(stream)]() mutable { return std::move(stream); });
  else
    data_->add_deflated(ref.number, std::move(stream.entries), std::move(stream.bytes), best_level);
  return ref;
}

Ref ObjectFile::add_page() {
  data_->check_order();
  HPDF_Page page = HPDF_AddPage(data_->document);
  data_->check(page);
  // Ours has exact numbers, and shares its resources with the other pages.
  HPDF_Dict_RemoveElement(page, "MediaBox");
  HPDF_Dict_RemoveElement(page, "Resources");
  return data_->adopt(page, {});
}

/// The stream that libharu made for the page, given up as soon as it is printed. Printing it sets the number that is
/// its /Length, an object of its own.
void ObjectFile::write_page(Ref page, std::string_view deflated) {
  HPDF_Dict stream = static_cast<HPDF_PageAttr>(data_->dictionary(page)->attr)->contents;
  data_->adopt(stream, "/Filter/FlateDecode");
  HPDF_Stream_Write(stream->stream, reinterpret_cast<const HPDF_BYTE*>(deflated.data()), HPDF_UINT(deflated.size()));
  data_->check();
  data_->print_alone(stream);
  HPDF_MemStream_FreeData(stream->stream);
  data_->entries.erase(number_of(stream));
}

Ref ObjectFile::add_outline_item(std::optional<Ref> parent, std::string_view entries) {
  data_->check_order();
  HPDF_Outline above = parent ? data_->dictionary(*parent) : nullptr;
  HPDF_Outline item = HPDF_CreateOutline(data_->document, above, "", nullptr);
  data_->check(item);
  HPDF_Outline_SetOpened(item, HPDF_FALSE);
  HPDF_Dict_RemoveElement(item, "Title");
  HPDF_Dict_RemoveElement(item, "Type");
  return data_->adopt(item, entries);
}

void ObjectFile::extend_catalog(std::string_view entries) {
  HPDF_Dict catalog = data_->document->catalog;
  data_->adopt(catalog, data_->entries[number_of(catalog)] + std::string(entries));
}

void ObjectFile::fill_information(std::string_view entries) {
  data_->adopt(data_->document->info, entries);
}

void ObjectFile::Data::print(void* object, std::string& out) const {
  HPDF_Stream stream = HPDF_CallbackWriter_New(document->mmgr, append_to_string, &out);
  check(stream);
  HPDF_Obj_WriteValue(object, stream, nullptr);
  HPDF_Stream_Free(stream);
  check();
}

/// As an object of its own in the file.
void ObjectFile::Data::print_alone(HPDF_Dict dictionary) {
  begin_object(number_of(dictionary));
  print(dictionary, file);
  file += "\nendobj\n";
}

void ObjectFile::Data::add_deflated(std::uint32_t number, std::string stream_entries, std::string bytes, int level) {
  Stream stream{number, std::move(stream_entries) + "/Filter/FlateDecode", std::move(bytes)};
  streams.add([stream = std::move(stream), level]() mutable {
    stream.bytes = deflate(stream.bytes, level);
    return std::move(stream);
  });
}

void ObjectFile::Data::write_stream(const Stream& stream) {
  begin_object(stream.number);
  file.append("<<").append(stream.entries) += fmt::format("/Length {}>>\nstream\r\n", stream.bytes.size());
  file.append(stream.bytes) += "\nendstream\nendobj\n";
}

Location& ObjectFile::Data::location_of(std::uint32_t number) {
  if (locations.size() <= number) locations.resize(number + 1);
  return locations[number];
}

void ObjectFile::Data::begin_object(std::uint32_t number) {
  if (file.size() > std::numeric_limits<std::uint32_t>::max()) throw EnvironmentError("a PDF file of more than 4 GiB");
  location_of(number) = {std::uint32_t(file.size()), 1, 0};
  file += fmt::format("{} 0 obj\n", number);
}

void ObjectFile::Data::add_to_object_stream(std::uint32_t number, std::string_view object) {
  if (open.count == 0) open.number = reserve().number;
  location_of(number) = {open.number, 2, std::uint8_t(open.count++)};
  open.index += fmt::format("{} {} ", number, open.objects.size());
  open.objects.append(object) += '\n';
  if (open.count == objects_in_stream) end_object_stream();
}

void ObjectFile::Data::end_object_stream() {
  if (open.count == 0) return;
  const ObjectStream ended = std::exchange(open, {});
  add_deflated(ended.number, fmt::format("/Type/ObjStm/N {}/First {}", ended.count, ended.index.size()),
               ended.index + ended.objects, fast_level);
}

/// What libharu had in its hands until now: pages, outline, catalog, and the lengths of streams.
void ObjectFile::Data::write_remaining_objects() {
  streams.finish();
  std::string object;
  for (std::uint32_t number = 1; number < document->xref->entries->count; ++number) {
    if (location_of(number).kind != 0) continue;
    void* known = HPDF_Xref_GetEntry(document->xref, number)->obj;
    if (is_stream(known)) {  // of a page that nothing was written on
      print_alone(static_cast<HPDF_Dict>(known));
      continue;
    }
    object.clear();
    print(known, object);
    add_to_object_stream(number, object);
  }
  end_object_stream();
  streams.finish();
}

std::string ObjectFile::serialise() {
  data_->write_remaining_objects();
  data_->write_cross_references();
  return std::move(data_->file);
}

void ObjectFile::Data::write_cross_references() {
  const std::string id = md5_hex(file);
  const std::size_t start = file.size();
  begin_object(std::uint32_t(locations.size()));
  std::string rows;
  for (const Location& location : locations) {
    append_big_endian(rows, location.kind, 1);
    append_big_endian(rows, location.where, 4);
    append_big_endian(rows, location.index, 1);
  }
  const std::string bytes = deflate(predict_up(rows, 6), best_level);
  file += fmt::format(
      "<</Type/XRef/Size {}/W[1 4 1]/Root {}/Info {}/ID[<{}><{}>]/Filter/FlateDecode"
      "/DecodeParms<</Predictor 12/Columns 6>>/Length {}>>\nstream\r\n",
      locations.size(), Ref{number_of(document->catalog)}, Ref{number_of(document->info)}, id, id, bytes.size());
  file.append(bytes) += fmt::format("\nendstream\nendobj\nstartxref\n{}\n%%EOF\n", start);
}

std::string library_version() {
  return fmt::format("libharu {}", HPDF_VERSION_TEXT);
}

}  // namespace binran::pdf
