// What the files of base that touch the disk share: a descriptor with an owner, and how a fault is said.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string_view>
#include <utility>

namespace binran {

/// A file descriptor that is closed at the end of its scope. A negative number stands for none.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  void swap(Descriptor& other) { std::swap(number_, other.number_); }
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  /// Closes now, because a full disk may be noticed only here. False when the system reports a fault.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// Throw EnvironmentError: the path, then the reason, or what the system says of `code`.
[[noreturn]] void fail(const std::filesystem::path&, std::string_view reason);
[[noreturn]] void fail_with(const std::filesystem::path&, int code);

/// Throws unless `path`, of which `mode` is the st_mode, is a regular file.
void require_regular(const std::filesystem::path&, unsigned mode);

}  // namespace binran
