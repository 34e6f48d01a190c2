#include "write/epub/zip_archive.h"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace binran {
namespace {

constexpr zip_uint16_t first_date = 1 << 5 | 1;  // year 0 of ZIP, month 1, day 1
constexpr zip_uint32_t plain_file = 0100644U << 16;

[[noreturn]] void fail(const char* words) {
  throw std::runtime_error(std::string("cannot make an archive: ") + words);
}
void require(bool good, zip_t* archive) {
  if (!good) fail(zip_strerror(archive));
}

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, Free>;

void add(zip_t* archive, const ArchivedFile& file) {
  Source content(zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0));
  require(content != nullptr, archive);
  const zip_int64_t added = zip_file_add(archive, file.path.c_str(), content.get(), ZIP_FL_ENC_UTF_8);
  require(added >= 0, archive);
  static_cast<void>(content.release());  // is the archive's now
  const auto index = static_cast<zip_uint64_t>(added);
  require(zip_set_file_compression(archive, index, file.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 9) == 0, archive);
  // Not zip_file_set_mtime(), whose result depends on the time zone.
  require(zip_file_set_dostime(archive, index, 0, first_date, 0) == 0, archive);
  require(zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, plain_file) == 0, archive);
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0)
    fail(zip_error_strerror(zip_source_error(source)));
  std::string bytes(about.size, '\0');
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read < 0 || static_cast<zip_uint64_t>(read) != about.size) fail("it cannot be read again");
  return bytes;
}

}  // namespace

std::string zip_archive(const std::vector<ArchivedFile>& files) {
  zip_error_t error;
  zip_error_init(&error);
  const Source memory(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!memory) fail(zip_error_strerror(&error));
  std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error));
  if (!archive) fail(zip_error_strerror(&error));
  zip_source_keep(memory.get());  // closing the archive gives up one of two
  for (const ArchivedFile& file : files) add(archive.get(), file);
  require(zip_close(archive.get()) == 0, archive.get());
  static_cast<void>(archive.release());
  return bytes_of(memory.get());
}

}  // namespace binran
