// A folder of locale files for tests, so that they do not depend on what the shipped locales say.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "locale/locale.h"

namespace binran {

/// A folder of locale files that goes when the test ends.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "binran-locales-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  void add(const std::string& name, const std::string& text) { std::ofstream(path_ / name) << text; }

  std::vector<Locale> read() { return read_locales(path_, sources, diagnostics); }
  /// The messages, and where they are.
  std::string faults() {
    std::string text;
    for (const Diagnostic& fault : diagnostics.sorted(sources)) {
      CHECK_MESSAGE(fault.rule != Rule::unnamed, fault.message);
      const LineColumn at = sources.line_column(fault.place);
      text += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + fault.message + "\n";
    }
    return text;
  }

  Sources sources;
  Diagnostics diagnostics;

 private:
  std::filesystem::path path_;
};

inline std::string locale(const std::string& tag, const std::string& messages, const std::string& typesetting = {}) {
  return "<locale tag='" + tag + "' name='n' paper='a4' reading='no'>\n<typesetting breaking='words' justify='yes' " +
         (typesetting.empty() ? "hyphenate='no' strictness='strict' latin-gap='0' close-up-punctuation='no' size='9' "
                                "leading='15'"
                              : typesetting) +
         "/>\n<date pattern='y-MM-dd'/>\n" + messages + "\n</locale>\n";
}

}  // namespace binran
