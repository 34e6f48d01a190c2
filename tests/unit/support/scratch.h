// A folder of its own for a test.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <functional>
#include <string>

#include "base/files.h"

namespace binran::testing {

/// Is removed at the end of the test.
struct Scratch {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("binran-files-" + std::to_string(::getpid()));
  Scratch() {
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { std::filesystem::remove_all(path); }
  /// Files, links and folders directly in it.
  std::size_t count() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(path), std::filesystem::directory_iterator{}));
  }
};

/// What an EnvironmentError of `act` says.
inline std::string reason(const std::function<void()>& act) {
  try {
    act();
  } catch (const EnvironmentError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace binran::testing
