// The command line: what each command may be told, and which function it is. Reads as a table of what binran can do;
// the commands are in commands.h.
#pragma once

namespace binran {

/// Runs the command that `argv` names and prints the faults of the content, or what is wrong with how it was called.
/// Returns the exit status (commands.h). Throws EnvironmentError where a file or the disk fails.
int run_command_line(int argc, char** argv);

}  // namespace binran
