#include "shipped.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <vector>

namespace binran::fuzzing {

namespace fs = std::filesystem;

fs::path source_folder() {
  return BINRAN_SOURCE_DIR;
}

fs::path hyphenation() {
  return source_folder() / "content" / "locales" / "hyphenation";
}

std::span<const Locale> locales() {
  static Sources sources;
  static Diagnostics diagnostics;
  static const std::vector<Locale> all = read_locales(source_folder() / "content" / "locales", sources, diagnostics);
  return all;
}

const Locale& locale(std::size_t choice) {
  return locales()[choice % locales().size()];
}

const FontLibrary& fonts() {
  static Sources sources;
  static Diagnostics diagnostics;
  static const FontLibrary library(source_folder() / "tests" / "fonts" / "faces.xml", sources, diagnostics);
  if (diagnostics.has_errors()) throw std::runtime_error("fuzzing: faulty faces");
  return library;
}

const fs::path& scratch() {
  struct Folder {
    fs::path path;
    Folder() {
      std::string name = (fs::temp_directory_path() / "binran-fuzz-XXXXXX").string();
      path = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
  };
  static const Folder folder;
  return folder.path;
}

MemoryFile::MemoryFile(fs::path path) : path_(std::move(path)), descriptor_(memfd_create("binran-fuzz", 0)) {
  fs::create_directories(path_.parent_path());
  fs::remove(path_);
  fs::create_symlink("/proc/self/fd/" + std::to_string(descriptor_), path_);
}

void MemoryFile::hold(std::string_view bytes) {
  const bool held = ftruncate(descriptor_, 0) == 0 &&
                    pwrite(descriptor_, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size());
  if (!held) throw std::runtime_error("fuzzing: no memory for a file");
}

}  // namespace binran::fuzzing
