// What binran does when asked: one function for each command. Each returns the exit status; faults of the content are
// in the workspace, and main prints them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "command/workspace.h"
#include "write/card.h"

namespace binran {

enum ExitStatus {
  status_done = 0,
  status_content_faults = 1,
  status_usage = 2,
  status_environment = 3,
  status_own_fault = 70  ///< of binran itself: EX_SOFTWARE of sysexits(3)
};

/// What all commands may be told; empty lists mean all, an empty locale that of the environment.
struct Options {
  std::optional<std::filesystem::path> content;
  std::filesystem::path output = "output";
  std::vector<std::string> locales;
  std::vector<std::string> formats;
  std::vector<std::string> protocols;
  std::string paper;  ///< empty: the locale's
  unsigned jobs = 0;  ///< 0: one for each processor
  std::optional<std::size_t> width;
  bool ascii = false;
  bool ambiguous_wide = false;
  bool warnings_fatal = false;
  bool registry = false;
  bool json = false;                          ///< of the command's own output: status
  std::string stage = "document";             ///< of dump
  std::vector<std::string> words;             ///< what is left: protocol, codes, search words
  std::optional<std::filesystem::path> file;  ///< where show and compare write, "-" or none: standard output
};

/// Compiles the content into options.output. Writes nothing where the content has errors.
int build(Workspace&, const Options&);

/// Reads and checks everything, composes every page of every format, and writes nothing.
int check(Workspace&, const Options&);

/// Prints one code, or one class of codes.
int show(Workspace&, const Options&);

/// Prints the comparison of any two codes.
int compare(Workspace&, const Options&);

/// Prints the codes and symptoms whose text has the words.
int find(Workspace&, const Options&);

/// Prints one of the trees between content and output: "document" or "pages".
int dump_tree(Workspace&, const Options&);

/// Prints the names of one kind that the content has (words: the kind, perhaps a protocol), for shell completions.
int names(Workspace&, const Options&);

/// Prints how far each locale is translated.
int status(Workspace&, const Options&);

/// Marks the text of a code in a locale as made from the present English: words are protocol, code, locale.
int translated(Workspace&, const Options&);

/// The language asked for, else that of the environment. Throws UsageError.
const Locale& asked_locale(const Workspace&, const Options&);

/// The protocol and codes that `words` name: the protocol may be left out where all codes exist in one protocol only.
/// Throws UsageError.
struct Asked {
  std::string protocol;
  std::vector<std::string> codes;
};
Asked asked_codes(const Workspace&, const std::vector<std::string>& words, std::size_t count);

}  // namespace binran
