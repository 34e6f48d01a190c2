// From files in memory to the output folder: one file for each path, and nothing left of what is not made any more.
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "base/diagnostics.h"
#include "command/formats.h"
#include "command/manifest.h"

namespace binran {

/// A file that a build is about to write.
struct PlannedFile {
  OutputFile file;
  Slice slice;
};

/// Reports files that cannot all be there: two documents for one path, at the places of both (letters that differ in
/// case only are no difference: some file systems know none), and names longer than a file may have.
void check_paths(const std::vector<PlannedFile>&, const Sources&, Diagnostics&);

/// What a build was asked for.
struct Request {
  std::function<bool(const Slice&)> asked_for;
  std::function<bool(const std::string& protocol)> has_content;
  std::chrono::system_clock::time_point start;  ///< of the run
};

/// Brings `files` into `folder` in place of what earlier builds of the same slices made there; what they made of other
/// slices stays. Where a file would replace one of another slice that still has content, that is an error at its
/// place, and nothing is written. Builds into one folder take turns. Throws EnvironmentError.
void publish(const std::filesystem::path& folder, const std::vector<PlannedFile>& files, const Request&, Sources&,
             Diagnostics&);

}  // namespace binran
