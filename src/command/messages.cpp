#include "command/messages.h"

#include <algorithm>
#include <utility>

#include "base/spelling.h"
#include "command/po_file.h"
#include "command/word_files.h"

namespace binran {
namespace {

struct Speech {
  std::string language = "en";
  std::string_view examples = word_files().front().examples;
  Translations translations;
};

/// What one program says is one for all of it, as the language of its environment is.
Speech& speech() {
  static Speech spoken;
  return spoken;
}

/// A line of `text`, which loses it.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace

const std::vector<std::string>& spoken_languages() {
  static const std::vector<std::string> tags = [] {
    std::vector<std::string> all;
    for (const WordFile& file : word_files()) all.emplace_back(file.language);
    return all;
  }();
  return tags;
}

std::string sample_of(const std::string& language) {
  const auto file = std::ranges::find(word_files(), std::string_view(language), &WordFile::language);
  return std::string(file == word_files().end() ? std::string_view() : file->examples);
}

void speak(const std::string& language) {
  const auto file = std::ranges::find(word_files(), std::string_view(language), &WordFile::language);
  if (file == word_files().end()) return;
  speech() = {language, file->examples, read_po_file(file->messages)};
}

const std::string& spoken_language() {
  return speech().language;
}

std::string said(std::string_view english) {
  const auto found = speech().translations.find(english);
  return found == speech().translations.end() ? std::string(english) : found->second;
}

std::string with_nearest(const std::string& fault, std::string_view word, std::span<const std::string> known) {
  const std::string near = nearest(word, known);
  return near.empty() ? fault : say("{}: did you mean {}?", fault, near);
}

std::vector<HelpExample> help_examples(std::string_view command) {
  std::vector<HelpExample> examples;
  std::string remark;
  bool is_asked = false;
  for (std::string_view text = speech().examples; !text.empty();) {
    const std::string_view line = take_line(text);
    if (line.starts_with('['))
      is_asked = line == fmt::format("[{}]", command);
    else if (line.starts_with("# "))
      remark = line.substr(2);
    else if (!line.empty() && is_asked)
      examples.push_back({std::string(line), std::exchange(remark, {})});
  }
  return examples;
}

}  // namespace binran
