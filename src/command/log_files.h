// Whether what somebody wants explained is a log that can be read; if not, what to do about it.
#pragma once

#include <string>
#include <vector>

namespace binran {

/// Whether `input` names a file whose lines can be read; otherwise it is a line itself. Throws UsageError where it was
/// meant for a file that is not there, and where the file is a folder, compressed or a capture of packets: with what
/// makes text of it. EnvironmentError where it may not be read.
bool is_log_file(const std::string& input);

/// Throws UsageError where one of `inputs`, in which nothing was recognised, is a file that is no text. Not before: a
/// log may have some bytes that are none.
void refuse_binary(const std::vector<std::string>& inputs);

/// Throws UsageError where standard input is such a file. What comes through a pipe is not looked at before.
void refuse_unreadable_input();

}  // namespace binran
