// What outputs were made of, for Make, Ninja and whatever else reads the dependency files of GCC.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace binran {

/// A rule of a makefile by which every target depends on all inputs, and an empty rule for each input, so that Make
/// does not ask where one that is gone could come from. Throws EnvironmentError for a path that cannot stand in a
/// makefile: one with a line end.
std::string depfile_text(const std::vector<std::filesystem::path>& targets,
                         const std::vector<std::filesystem::path>& inputs);

/// Writes that to `depfile`, and gives the targets the time `start`, when the run began that has made them: they are
/// then newer than what it has read, and older than what was changed meanwhile.
void write_depfile(const std::filesystem::path& depfile, const std::vector<std::filesystem::path>& targets,
                   const std::vector<std::filesystem::path>& inputs, std::chrono::system_clock::time_point start);

}  // namespace binran
