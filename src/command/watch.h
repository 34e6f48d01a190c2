// build --watch: what an author sees while writing.
#pragma once

#include "command/commands.h"

namespace binran {

/// Builds, then builds again whenever content or fonts change, until INT, TERM or HUP end it (status 0). `workspace`
/// says where the content is. After a save
///   - the entry that was saved is set as a PDF of its own, `preview/LOCALE.pdf` in the output folder, so that a viewer
///     that is open on it follows the author; it goes when the watch ends;
///   - the faults of what was saved, and those that are new, are reported;
///   - the books of the protocols that the file is about are built in a process of their own, which another save ends.
/// Throws UsageError as build() does, EnvironmentError where the system cannot watch.
int watch(Workspace& workspace, const BuildOptions&);

}  // namespace binran
