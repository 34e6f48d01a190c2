#include "command/po_file.h"

#include <algorithm>

namespace binran {
namespace {

/// The string that stands in quotes in a line, without its escapes.
std::string unquoted(std::string_view line) {
  std::string text;
  const std::size_t begin = line.find('"'), end = line.rfind('"');
  if (begin == end) return text;
  for (std::size_t at = begin + 1; at < end; ++at) {
    if (line[at] != '\\' || at + 1 == end) {
      text += line[at];
      continue;
    }
    const char escaped = line[++at];
    text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
  }
  return text;
}

}  // namespace

Translations read_po_file(std::string_view text) {
  Translations translations;
  std::string message, translation;
  std::string* part = &message;  // which a line in quotes alone goes on with
  const auto keep = [&] {
    if (!message.empty() && !translation.empty()) translations.emplace(message, translation);
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with("msgid ")) {
      keep();
      translation.clear();
      message = unquoted(line);
      part = &message;
    } else if (line.starts_with("msgstr ")) {
      translation = unquoted(line);
      part = &translation;
    } else if (line.starts_with('"')) {
      *part += unquoted(line);
    }
  }
  keep();
  return translations;
}

}  // namespace binran
