#include "xml/well_formed.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/characters.h"
#include "base/harmless.h"
#include "base/spelling.h"
#include "base/utf8.h"

namespace binran {
namespace {

/// Faults after which reading goes on; a file with more of them is given up.
constexpr int tolerated_faults = 100;

bool begins_name(char c) {
  return is_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

bool continues_name(char c) {
  return begins_name(c) || is_digit(c) || c == '-' || c == '.';
}

/// XML 1.0, production 2.
bool is_xml_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
         (c >= 0x10000 && c < 0x110000);
}

/// What a character reference ("#x41", without & and ;) stands for.
std::optional<char32_t> referenced_character(std::string_view reference) {
  const bool hexadecimal = reference.starts_with("#x");
  const std::string_view digits = reference.substr(hexadecimal ? 2 : 1);
  std::uint32_t value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (fault != std::errc{} || end != digits.data() + digits.size() || !is_xml_character(value)) return {};
  return value;
}

std::string hidden_character(char32_t character) {
  return fmt::format("character U+{:04X} shows nothing", static_cast<std::uint32_t>(character));
}

/// Thrown to leave the scan at the first fault after which nothing can be said about the rest.
struct GivenUp {};

class Scanner {
 public:
  Scanner(std::string_view text, std::uint32_t file, Diagnostics& diagnostics)
      : text_(text), file_(file), diagnostics_(diagnostics) {}

  void scan();

 private:
  struct Open {
    std::string_view name;
    std::size_t offset;
  };

  Place place(std::size_t offset) const { return {file_, static_cast<std::uint32_t>(offset)}; }
  void tolerate(Rule rule, std::size_t offset, std::size_t length, std::string message, std::string help);
  [[noreturn]] void give_up(std::size_t offset, std::string message, std::string help = {}, std::size_t length = 1);

  bool looking_at(std::string_view expected) const { return text_.substr(at_).starts_with(expected); }
  void skip_space() {
    while (at_ < text_.size() && is_white_space(text_[at_])) ++at_;
  }
  /// Moves behind the next `end`; without one, the construct that begins at `start` is not closed.
  std::size_t skip_past(std::string_view end, std::size_t start, std::string_view what);
  std::string_view take_name(std::string_view what);

  void check_characters();
  void check_references(std::string_view part, std::size_t offset);
  void check_reference(std::string_view reference, std::size_t offset);
  void scan_declaration();
  void scan_markup();
  void scan_comment();
  void scan_character_data();
  void scan_instruction();
  void scan_start_tag();
  void scan_attribute(std::set<std::string_view>& names, std::string_view element);
  [[noreturn]] void reject_end_tag(std::string_view name, std::size_t start);
  void scan_end_tag();
  void scan_text();

  std::string_view text_;
  std::uint32_t file_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  bool seen_root_ = false;
  int faults_ = 0;
};

void Scanner::tolerate(Rule rule, std::size_t offset, std::size_t length, std::string message, std::string help) {
  diagnostics_.error(rule, place(offset), std::move(message), std::move(help), length);
  if (++faults_ == tolerated_faults) give_up(offset + length, "too many faults: the rest of the file was not read");
}

void Scanner::give_up(std::size_t offset, std::string message, std::string help, std::size_t length) {
  diagnostics_.error(Rule::not_well_formed, place(std::min(offset, text_.size())), std::move(message), std::move(help),
                     length);
  throw GivenUp{};
}

std::size_t Scanner::skip_past(std::string_view end, std::size_t start, std::string_view what) {
  const std::size_t found = text_.find(end, at_);
  if (found == std::string_view::npos)
    give_up(start, fmt::format("{} is never closed", what), fmt::format("end it with {}", end));
  at_ = found + end.size();
  return found;
}

std::string_view Scanner::take_name(std::string_view what) {
  const std::size_t start = at_;
  if (at_ == text_.size() || !begins_name(text_[at_])) {
    const std::string help = what == "an element" ? "write &lt; for the character <" : "";
    give_up(at_, fmt::format("expected the name of {}", what), help);
  }
  while (at_ < text_.size() && continues_name(text_[at_])) ++at_;
  return text_.substr(start, at_ - start);
}

void Scanner::check_characters() {
  if (const auto malformed = find_malformed_utf8(text_)) {
    give_up(*malformed, "malformed UTF-8", "save the file as UTF-8");
  }
  const auto is_plain = [](char c) { return (c >= ' ' && c <= '~') || c == '\n'; };
  for (std::size_t offset = 0; offset < text_.size();) {
    const std::size_t start = offset;
    if (text_.size() - offset >= 8 && are_eight_plain(text_.data() + offset)) {
      offset += 8;
      continue;
    }
    if (is_plain(text_[offset])) {
      ++offset;
      continue;
    }
    const char32_t c = next_code_point(text_, offset);
    if (is_hidden(c)) tolerate(Rule::hidden_character, start, offset - start, hidden_character(c), "leave it out");
    if (is_xml_character(c)) continue;
    give_up(start, fmt::format("character U+{:04X} is not allowed in XML", static_cast<std::uint32_t>(c)));
  }
}

void Scanner::check_reference(std::string_view reference, std::size_t offset) {
  static const std::vector<std::string> known{"lt", "gt", "amp", "quot", "apos"};
  const std::size_t length = reference.size() + 2;
  if (reference.starts_with('#')) {
    const auto character = referenced_character(reference);
    if (character && is_hidden(*character))
      tolerate(Rule::hidden_character, offset, length, hidden_character(*character), "leave it out");
    if (character) return;
    return tolerate(Rule::not_well_formed, offset, length,
                    fmt::format("&{}; stands for no character of XML", reference), {});
  }
  if (std::ranges::find(known, reference) != known.end()) return;
  std::string help = did_you_mean(reference, known);
  if (help.empty()) help = "write the character itself; only lt, gt, amp, quot and apos are known";
  tolerate(Rule::not_well_formed, offset, length, fmt::format("unknown entity &{};", reference), std::move(help));
}

void Scanner::check_references(std::string_view part, std::size_t offset) {
  for (std::size_t found = part.find('&'); found != std::string_view::npos; found = part.find('&', found + 1)) {
    std::size_t end = found + 1;
    while (end < part.size() && (continues_name(part[end]) || part[end] == '#')) ++end;
    if (end == found + 1 || end == part.size() || part[end] != ';') {
      tolerate(Rule::not_well_formed, offset + found, 1, "expected the name of an entity and ; after &",
               "write &amp; for the character &");
    } else {
      check_reference(part.substr(found + 1, end - found - 1), offset + found);
    }
  }
}

void Scanner::scan_declaration() {
  if (!looking_at("<?xml") || text_.size() < at_ + 6 || !is_white_space(text_[at_ + 5])) return;
  const std::size_t start = at_;
  const std::size_t end = skip_past("?>", start, "the XML declaration");
  const std::string_view declaration = text_.substr(start, end - start);
  const std::size_t encoding = declaration.find("encoding");
  if (encoding == std::string_view::npos) return;
  const std::size_t quote = declaration.find_first_of("\"'", encoding);
  if (quote == std::string_view::npos) give_up(start + encoding, "expected a quoted encoding");
  std::string name(declaration.substr(quote + 1, declaration.find(declaration[quote], quote + 1) - quote - 1));
  std::ranges::transform(name, name.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (name != "utf-8") {
    give_up(start + quote + 1, fmt::format("expected encoding UTF-8, got {}", name), "save the file as UTF-8",
            name.size());
  }
}

void Scanner::scan_comment() {
  const std::size_t start = at_;
  at_ += 4;
  const std::size_t end = text_.find("--", at_);
  if (end == std::string_view::npos) give_up(start, "comment is never closed", "end it with -->", 4);
  if (text_.substr(end, 3) != "-->") give_up(end, "-- is not allowed inside a comment", {}, 2);
  at_ = end + 3;
}

void Scanner::scan_character_data() {
  if (open_.empty()) give_up(at_, "text outside the root element", {}, 9);
  skip_past("]]>", at_, "CDATA section");
}

void Scanner::scan_instruction() {
  const std::size_t start = at_;
  at_ += 2;
  const std::string_view name = take_name("a processing instruction");
  if (name == "xml") give_up(start, "the XML declaration must begin the file", {}, 5);
  skip_past("?>", start, "processing instruction");
}

void Scanner::scan_attribute(std::set<std::string_view>& names, std::string_view element) {
  const std::size_t start = at_;
  const std::string_view name = take_name("an attribute");
  skip_space();
  if (!looking_at("=")) give_up(start, fmt::format("attribute {} has no value", name), {}, name.size());
  ++at_;
  skip_space();
  if (!looking_at("\"") && !looking_at("'")) {
    give_up(at_, fmt::format("expected a quotation mark before the value of {}", name));
  }
  const char quote = text_[at_++];
  const std::size_t value = at_;
  const std::size_t end = text_.find_first_of(quote == '"' ? "\"<" : "'<", at_);
  if (end == std::string_view::npos)
    give_up(start, fmt::format("the value of {} is never closed", name), {}, name.size());
  if (text_[end] == '<') {
    give_up(end, fmt::format("< is not allowed in the value of {}", name),
            "write &lt;, or close the quotation mark before it");
  }
  check_references(text_.substr(value, end - value), value);
  at_ = end + 1;
  if (!names.insert(name).second) {
    tolerate(Rule::repeated_attribute, start, name.size(), fmt::format("second attribute {} of <{}>", name, element),
             {});
  }
}

void Scanner::scan_start_tag() {
  const std::size_t start = ++at_;
  const std::string_view name = take_name("an element");
  if (open_.empty() && seen_root_) give_up(start, fmt::format("second root element <{}>", name), {}, name.size());
  seen_root_ = true;
  if (open_.size() == deepest_nesting) {
    give_up(start, fmt::format("elements are nested deeper than {}", deepest_nesting), {}, name.size());
  }
  std::set<std::string_view> names;  // of its attributes
  while (true) {
    const std::size_t before = at_;
    skip_space();
    if (at_ == text_.size())
      give_up(start, fmt::format("the tag <{}> is never closed", name), "end it with >", name.size());
    if (looking_at(">") || looking_at("/>")) break;
    if (before == at_) give_up(at_, fmt::format("expected a space or > in the tag <{}>", name));
    scan_attribute(names, name);
  }
  const bool empty = looking_at("/>");
  at_ += empty ? 2 : 1;
  if (!empty) open_.push_back({name, start});
}

/// The end tag of `name` at `start` is not that of the innermost element. Where that was opened may be many lines
/// before.
void Scanner::reject_end_tag(std::string_view name, std::size_t start) {
  const Open& open = open_.back();
  const std::size_t line = 1 + static_cast<std::size_t>(std::count(text_.begin(), text_.begin() + open.offset, '\n'));
  diagnostics_.add({Severity::error,
                    Rule::not_well_formed,
                    place(start),
                    name.size(),
                    fmt::format("expected </{0}> for <{0}> opened at line {1}, got </{2}>", open.name, line, name),
                    {},
                    {{place(open.offset), open.name.size(), fmt::format("<{}> was opened here", open.name)}}});
  throw GivenUp{};
}

void Scanner::scan_end_tag() {
  at_ += 2;
  const std::size_t start = at_;
  const std::string_view name = take_name("an element");
  if (open_.empty()) give_up(start, fmt::format("</{}> closes nothing", name), {}, name.size());
  if (open_.back().name != name) reject_end_tag(name, start);
  skip_space();
  if (!looking_at(">")) give_up(at_, fmt::format("expected > after </{}", name));
  ++at_;
  open_.pop_back();
}

void Scanner::scan_markup() {
  if (looking_at("<!--")) return scan_comment();
  if (looking_at("<![CDATA[")) return scan_character_data();
  if (looking_at("<!DOCTYPE")) {
    give_up(at_, "document type declaration", "leave it out: entities and DTDs are not read", 9);
  }
  if (looking_at("<?")) return scan_instruction();
  if (looking_at("</")) return scan_end_tag();
  scan_start_tag();
}

void Scanner::scan_text() {
  const std::size_t start = at_;
  at_ = std::min(text_.find('<', at_), text_.size());
  const std::string_view part = text_.substr(start, at_ - start);
  if (open_.empty()) {
    const auto word = std::ranges::find_if_not(part, is_white_space);
    if (word != part.end())
      give_up(start + static_cast<std::size_t>(word - part.begin()), "text outside the root element");
    return;
  }
  check_references(part, start);
  if (const std::size_t end = part.find("]]>"); end != std::string_view::npos) {
    tolerate(Rule::not_well_formed, start + end, 3, "]]> is not allowed in text", "write ]]&gt;");
  }
}

void Scanner::scan() {
  check_characters();
  if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  scan_declaration();
  while (at_ < text_.size()) looking_at("<") ? scan_markup() : scan_text();
  if (!open_.empty()) {
    give_up(open_.back().offset, fmt::format("<{}> is never closed", open_.back().name), {}, open_.back().name.size());
  }
  if (!seen_root_) give_up(0, "expected an XML document, got an empty file");
}

}  // namespace

bool check_well_formed(std::string_view text, std::uint32_t file, Diagnostics& diagnostics) {
  try {
    Scanner(text, file, diagnostics).scan();
    return true;
  } catch (const GivenUp&) {
    return false;
  }
}

}  // namespace binran
