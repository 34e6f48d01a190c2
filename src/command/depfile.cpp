#include "command/depfile.h"

#include "base/files.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

/// As Make and Ninja both read it. A backslash that stands before what is escaped is doubled; any other stands for
/// itself.
std::string escaped_path(const fs::path& path) {
  std::string result;
  std::size_t backslashes = 0;
  for (const char c : path.string()) {
    if (c == '\n') throw EnvironmentError(path.string() + ": a path with a line end cannot stand in a makefile");
    if (c == ' ' || c == '\t' || c == '#' || c == ':') result += std::string(backslashes, '\\') + '\\';
    if (c == '$') result += '$';
    backslashes = c == '\\' ? backslashes + 1 : 0;
    result += c;
  }
  return result;
}

}  // namespace

std::string depfile_text(const std::vector<fs::path>& targets, const std::vector<fs::path>& inputs) {
  std::string rule, empty_rules;
  for (const fs::path& target : targets) rule += (rule.empty() ? "" : " ") + escaped_path(target);
  rule += ':';
  for (const fs::path& input : inputs) {
    rule += " \\\n  " + escaped_path(input);
    empty_rules += '\n' + escaped_path(input) + ":\n";
  }
  return rule + '\n' + empty_rules;
}

void write_depfile(const fs::path& depfile, const std::vector<fs::path>& targets, const std::vector<fs::path>& inputs,
                   std::chrono::system_clock::time_point start) {
  write_file(depfile, depfile_text(targets, inputs));
  for (const fs::path& target : targets) set_time(target, start);
}

}  // namespace binran
