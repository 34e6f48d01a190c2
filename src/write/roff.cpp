#include "write/roff.h"

namespace binran {
namespace {

/// What stands for a byte of ASCII in text, or nothing where it stands for itself (groff_char(7)).
std::string_view escape_of(char c, Hyphens hyphens) {
  switch (c) {
    case '\\':
      return "\\(rs";
    case '\'':
      return "\\(aq";
    case '`':
      return "\\(ga";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    case '-':
      return hyphens == Hyphens::code ? "\\-" : "";
    default:
      return {};
  }
}

/// No-break spaces, which one of the readers would print as something else.
constexpr std::string_view no_break_spaces[] = {"\u00A0", "\u202F"};

/// Bytes of the no-break space that `text` begins with, or 0.
std::size_t no_break_space(std::string_view text) {
  for (const std::string_view space : no_break_spaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

std::string_view font(Style style) {
  switch (style) {
    case Style::strong:
    case Style::code:
    case Style::accent:
      return "\\fB";
    case Style::emphasis:
      return "\\fI";
    case Style::plain:
    case Style::dim:
      return {};
  }
  return {};
}

}  // namespace

std::string roff_text(std::string_view text, Hyphens hyphens) {
  const std::string safe = terminal_safe(text);
  std::string roff;
  roff.reserve(safe.size() + safe.size() / 8);
  for (std::size_t at = 0; at < safe.size();) {
    if (const std::string_view escape = escape_of(safe[at], hyphens); !escape.empty()) {
      roff += escape;
      ++at;
    } else if (const std::size_t length = no_break_space(std::string_view(safe).substr(at))) {
      roff += "\\ ";
      at += length;
    } else {
      roff += safe[at++];
    }
  }
  return roff;
}

std::string roff_argument(std::string_view text, Hyphens hyphens) {
  std::string argument = "\"";
  for (const char c : roff_text(text, hyphens)) {
    if (c == '"') {
      argument += "\\(dq";
    } else {
      argument += c;
    }
  }
  return argument + '"';
}

std::string roff_text(const StyledText& text) {
  std::string roff;
  for (const StyledRun& run : text) {
    const std::string words = roff_text(run.text, run.style == Style::code ? Hyphens::code : Hyphens::text);
    const std::string_view change = font(run.style);
    roff += change;
    roff += words;
    if (!change.empty()) roff += "\\fR";
  }
  return roff;
}

std::string roff_line(std::string escaped) {
  while (escaped.ends_with(' ') && !escaped.ends_with("\\ ")) escaped.pop_back();
  // A space would end the line before, a dot or a quote begin a request.
  if (escaped.empty() || escaped.starts_with(' ') || escaped.starts_with('.')) escaped.insert(0, "\\&");
  return escaped;
}

}  // namespace binran
