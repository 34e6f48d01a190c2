// The steps of a build, for who takes them one by one.
#pragma once

#include <vector>

#include "command/commands.h"
#include "command/publication.h"
#include "fonts/fonts.h"

namespace binran {

/// Whether an option that is a list asks for `name`: an empty list asks for everything.
bool asks_for(const std::vector<std::string>& list, std::string_view name);

/// The formats and locales that are asked for. The latter throws UsageError where there is no such locale.
std::vector<const Format*> asked_formats(const Slices&);
std::vector<const Locale*> asked_locales(const Workspace&, const Slices&);

/// Reads and checks what is asked for.
void read(Workspace&, const Compilation&, Extent);

/// The fonts of the content; faults are in workspace.diagnostics().
FontLibrary read_fonts(Workspace&, Workers* = nullptr);

/// How documents are written.
Writing writing_of(const Workspace&, const Compilation&, const FontLibrary*, Diagnostics&);

/// Compiles what is asked for of what was read; without the bytes where only faults are wanted. `fonts` may be null:
/// then they are read where a format has them. Nothing where the workspace has errors.
std::vector<PlannedFile> compile(Workspace&, const Compilation&, const FontLibrary* fonts, bool faults_only);

/// Brings the files of these slices into the output folder. False where that is an error, which is in the workspace.
bool publish(Workspace&, const Slices&, const std::filesystem::path& folder, const std::vector<PlannedFile>&);

}  // namespace binran
