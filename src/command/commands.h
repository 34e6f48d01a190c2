// What binran does when asked: one function for each command. Each returns the exit status; faults of the content are
// in the workspace, and main prints them.
#pragma once

#include <filesystem>
#include <functional>
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

/// What part of the output is meant; an empty list means all.
struct Slices {
  std::vector<std::string> locales, formats, protocols;
};

/// How text of fixed width looks.
struct TextForm {
  std::optional<std::size_t> width{};  ///< columns; none: the terminal's, or 72
  bool ascii = false;
  bool ambiguous_wide = false;
};

/// What is compiled, and how.
struct Compilation {
  Slices slices;
  std::string paper;  ///< empty: the locale's
  TextForm text;
  unsigned jobs = 0;  ///< 0: one for each processor
};

/// Prints faults in the form that was asked for.
using Report = std::function<void(const Diagnostics&, const Sources&)>;

struct BuildOptions {
  Compilation compilation;
  std::filesystem::path output = "output";
  std::optional<std::filesystem::path> depfile;
  std::optional<std::filesystem::path> stamp;  ///< stands for all files in the depfile
  bool watch = false;                          ///< build again whenever the content changes
  Report report;                               ///< of watch: each of its builds has faults of its own
};

struct CheckOptions {
  std::vector<std::filesystem::path> files;  ///< the only ones whose faults are wanted; none: all
  Compilation compilation;
  bool warnings_fatal = false;
  bool registry = false;
};

/// Of show and compare. An empty locale is that of the environment.
struct AnswerOptions {
  std::vector<std::string> words;  ///< see asked.h
  std::string locale;
  std::string protocol;  ///< the only one that is meant; empty: any
  std::string format = "card";
  std::string paper;
  TextForm text;
  std::optional<std::filesystem::path> file;     ///< where to write; "-" or none: standard output
  std::optional<std::filesystem::path> depfile;  ///< of `file`
};

struct FindOptions {
  std::vector<std::string> words;
  std::string locale;
  std::string format = "text";
  std::vector<std::string> protocols;
  TextForm text;
};

struct ExplainOptions {
  std::vector<std::string> inputs;  ///< files, "-" for standard input, which none means too, or lines themselves
  std::string locale;
  std::string format = "text";
  std::vector<std::string> protocols;  ///< none: all
  TextForm text;
};

struct StatusOptions {
  std::vector<std::string> protocols, locales;
  std::string format = "text";
};

struct TranslatedOptions {
  std::vector<std::string> words;  ///< what was translated, the locale, perhaps a part
};

struct FormatOptions {
  std::vector<std::filesystem::path> files;  ///< none: all XML files of the content
  bool check = false;
};

struct NewOptions {
  std::vector<std::string> words;  ///< protocol, code
};

struct DumpOptions {
  std::vector<std::string> words;  ///< a protocol, perhaps the name of a document
  std::string locale;
  std::string format = "pdf";
  std::string paper;
  std::string stage = "document";
};

struct NamesOptions {
  std::vector<std::string> words;  ///< the kind of names, perhaps a protocol
};

/// Compiles the content into options.output. Writes nothing where the content has errors.
int build(Workspace&, const BuildOptions&);

/// Reads and checks everything, composes every page of every format, and writes nothing.
int check(Workspace&, const CheckOptions&);

/// Prints what words name: codes, classes, symptoms, articles, terms, lists of them.
int show(Workspace&, const AnswerOptions&);

/// Prints the comparison of any two codes.
int compare(Workspace&, const AnswerOptions&);

/// Prints the codes and symptoms that answer a question.
int find(Workspace&, const FindOptions&);

/// Prints the codes that occur in logs, and the exchanges that failed. Nothing found is status_usage.
int explain(Workspace&, const ExplainOptions&);

/// Begins the file of a code: what is known of it, and empty parts for what is to be written. Overwrites none.
int start_entry(Workspace&, const NewOptions&);

/// Prints one of the trees between content and output: "document" or "pages".
int dump_tree(Workspace&, const DumpOptions&);

/// Prints the names of one kind that the content or the program has, for shell completions.
int names(Workspace&, const NamesOptions&);

/// Prints how far each locale is translated, and what is missing or stale beside the English as it is now.
int status(Workspace&, const StatusOptions&);

/// Marks a text in a locale, or one part of it, as made from the present English.
int translated(Workspace&, const TranslatedOptions&);

/// Writes files in the canonical form of XML; with `check` writes none, prints the names of those that would change,
/// and then is status_content_faults. Files that are not well-formed stay as they are. Does not read the locales.
int format_files(Workspace&, const FormatOptions&);

/// The locale with this tag, or, where it is empty, that of the environment. Throws UsageError.
const Locale& asked_locale(Workspace&, const std::string& tag);

/// As asked_locale(), for text that is shown where the environment says: English where its charset has no characters of
/// the language, unless a tag is given. What cannot be shown is told.
const Locale& shown_locale(Workspace&, const std::string& tag);

/// How a card looks; `shown`: where it is printed, so that what the terminal can show counts.
CardStyle card_style(const TextForm&, bool shown);

/// Text in `locale` in the charset of the environment; in UTF-8 all the same where that has not the characters.
std::string as_shown(const std::string& text, const Locale&);

}  // namespace binran
