#include "read/command_text.h"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace binran {
namespace {

/// Characters that word processors put in the place of plain ones.
struct Typography {
  std::u32string_view characters;
  std::string_view plain;
};
constexpr Typography typography[] = {
    {U"\u2018\u2019\u201A\u201B\u2032\u00B4", "'"},
    {U"\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB", "\""},
    {U"\u2010\u2011\u2012\u2013\u2212", "-"},
    {U"\u2014\u2015", "--"},
    {U"\u2026", "..."},
    {U"\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000", " "},
};

/// What a keyboard types for `character`; empty where that is the character itself.
std::string plain_form(char32_t character) {
  // Full-width forms stand in the order of ASCII.
  if (character >= U'！' && character <= U'～') return {static_cast<char>(character - U'！' + U'!')};
  for (const Typography& it : typography) {
    if (it.characters.find(character) != it.characters.npos) return std::string(it.plain);
  }
  return {};
}

/// Soft hyphen, zero width space and joiners, word joiner, byte order mark.
bool is_invisible(char32_t character) {
  constexpr std::u32string_view invisible = U"\u00AD\u200B\u200C\u200D\u2060\uFEFF";
  return invisible.find(character) != invisible.npos;
}

/// "’ (U+2019)"; a space is no sight.
std::string named(std::string_view character, char32_t code) {
  const std::string number = fmt::format("U+{:04X}", static_cast<std::uint32_t>(code));
  const bool no_break = code == U'\u00A0' || code == U'\u2007' || code == U'\u202F';
  if (no_break) return fmt::format("no-break space ({})", number);
  if (is_invisible(code)) return fmt::format("invisible character ({})", number);
  return plain_form(code) == " " ? fmt::format("wide or narrow space ({})", number)
                                 : fmt::format("{} ({})", character, number);
}

std::string advice(const std::string& plain) {
  if (plain.empty()) return "leave it out";
  return plain == " " ? "write a plain space" : fmt::format("write {}", plain);
}

}  // namespace

void warn_of_typography(const Element& command, const Element::Node& stretch) {
  for (std::size_t at = 0; at < stretch.text.size();) {
    const std::size_t start = at;
    const char32_t code = next_code_point(stretch.text, at);
    const std::string plain = plain_form(code);
    if (plain.empty() && !is_invisible(code)) continue;
    const std::string_view character = std::string_view(stretch.text).substr(start, at - start);
    command.diagnostics().warning(Rule::typographic_command, command.place_in(stretch, start),
                                  fmt::format("command: {} is not what a keyboard types", named(character, code)),
                                  advice(plain), character.size());
  }
}

}  // namespace binran
