#include "xml/respelling.h"

#include <charconv>
#include <cstdint>
#include <utility>

#include "base/characters.h"
#include "base/harmless.h"
#include "base/normal_form.h"
#include "base/utf8.h"

namespace binran {
namespace {

enum class Within { text, value };

/// The character that a reference ("lt", "#x41") of well-formed XML stands for.
char32_t referenced(std::string_view reference) {
  if (reference == "lt") return '<';
  if (reference == "gt") return '>';
  if (reference == "amp") return '&';
  if (reference == "quot") return '"';
  if (reference == "apos") return '\'';
  const bool hexadecimal = reference.starts_with("#x");
  reference.remove_prefix(hexadecimal ? 2 : 1);
  std::uint32_t value = 0;
  std::from_chars(reference.data(), reference.data() + reference.size(), value, hexadecimal ? 16 : 10);
  return value;
}

/// Who writes a reference to such a character wants it to be seen: spaces that are not that of ASCII, joiners, and
/// whatever a message would not show. The ideographic space shows by its width.
bool is_better_referenced(char32_t c) {
  const bool space = c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
  return space || c == 0x200C || c == 0x200D || !is_harmless(c);
}

void append_character(std::string& result, char32_t c, Within within) {
  if (c == '<') {
    result += "&lt;";
  } else if (c == '&') {
    result += "&amp;";
  } else if (c == '"' && within == Within::value) {
    result += "&quot;";
  } else {
    append_utf8(result, c);
  }
}

std::string respelled(std::string_view raw, Within within) {
  std::string result;
  result.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    if (raw[at] != '&') {
      append_character(result, next_code_point(raw, at), within);
      continue;
    }
    const std::size_t end = raw.find(';', at) + 1;
    const char32_t c = referenced(raw.substr(at + 1, end - at - 2));
    const bool line_or_tab = c == '\t' || c == '\n' || c == '\r';
    const bool stays = line_or_tab ? within == Within::value : is_better_referenced(c);
    if (stays) {
      result += raw.substr(at, end - at);
    } else {
      append_character(result, c, within);
    }
    at = end;
  }
  return composed(std::move(result));
}

}  // namespace

std::string respelled_text(std::string_view raw) {
  return respelled(raw, Within::text);
}

std::string text_of_character_data(std::string_view raw) {
  std::string result;
  for (std::size_t at = 0; at < raw.size();) append_character(result, next_code_point(raw, at), Within::text);
  return composed(std::move(result));
}

std::string respelled_value(std::string_view raw) {
  return respelled(raw, Within::value);
}

}  // namespace binran
