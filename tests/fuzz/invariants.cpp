#include "invariants.h"

#include <fmt/format.h>
#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

#include "base/harmless.h"
#include "base/json.h"
#include "base/utf8.h"
#include "locale/columns.h"

namespace binran::fuzzing {
namespace {

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

constexpr auto requests =
    std::to_array<std::string_view>({".TH", ".SH", ".SS", ".PP", ".IP", ".TP", ".RS", ".RE", ".BR", ".PD", ".EX", ".EE",
                                     ".nf", ".fi", ".br", ".sp", ".nh", ".ad"});
constexpr auto escapes = std::to_array<std::string_view>(
    {"\\(rs", "\\(aq", "\\(ga", "\\(ha", "\\(ti", "\\(dq", "\\(bu", "\\-", "\\ ", "\\&", "\\fB", "\\fI", "\\fR"});

constexpr auto elements = std::to_array<std::string_view>(
    {"a",    "article", "blockquote", "caption", "circle", "code",   "dd",      "details", "div",   "dl",    "dt",
     "em",   "figure",  "h1",         "h2",      "h3",     "h4",     "h5",      "h6",      "li",    "line",  "ol",
     "p",    "path",    "pre",        "section", "span",   "strong", "summary", "svg",     "table", "tbody", "td",
     "text", "th",      "thead",      "title",   "tr",     "ul",     "g",       "rect",    "wbr"});
constexpr auto attributes = std::to_array<std::string_view>({"aria-label",  "aria-labelledby",
                                                             "class",       "cx",
                                                             "cy",          "d",
                                                             "dir",         "height",
                                                             "href",        "id",
                                                             "lang",        "r",
                                                             "rel",         "role",
                                                             "rowspan",     "scope",
                                                             "tabindex",    "translate",
                                                             "viewBox",     "width",
                                                             "x",           "x1",
                                                             "x2",          "y",
                                                             "y1",          "y2",
                                                             "aria-hidden", "rx"});

bool is_among(const auto& known, std::string_view name) {
  return std::ranges::find(known, name) != known.end();
}

/// What is wrong with the attributes of a start tag: ` name="value"…`.
std::string fault_of_attributes(std::string_view rest) {
  while (!rest.empty()) {
    const std::size_t equals = rest.find("=\"");
    if (rest[0] != ' ' || equals == rest.npos) return "an attribute without a value";
    const std::string_view name = rest.substr(1, equals - 1);
    const std::size_t end = rest.find('"', equals + 2);
    if (!is_among(attributes, name) || end == rest.npos) return fmt::format("attribute {}", name);
    const std::string_view value = rest.substr(equals + 2, end - equals - 2);
    if (name == "href" && !value.starts_with("https://") && !value.starts_with("#"))
      return fmt::format("link {}", value);
    rest.remove_prefix(end + 1);
  }
  return {};
}

/// Takes what is between `<` and `>`; `open` are the elements that it is in.
std::string fault_of_tag(std::string_view tag, std::vector<std::string_view>& open) {
  const bool closes = tag.starts_with('/');
  if (closes) tag.remove_prefix(1);
  const std::string_view name = tag.substr(0, tag.find(' '));
  if (!is_among(elements, name)) return fmt::format("element {}", name);
  if (name == "wbr") return tag == name && !closes ? "" : "a <wbr> that holds something";
  if (!closes) {
    open.push_back(name);
    return fault_of_attributes(tag.substr(name.size()));
  }
  if (open.empty() || open.back() != name) return fmt::format("{} is closed where it is not open", name);
  open.pop_back();
  return {};
}

std::string fault_of_man_line(std::string_view line) {
  if (line.starts_with('\'')) return "a request that begins with '";
  if (line == ".ds AD l") return {};
  const std::string_view word = line.substr(0, line.find(' '));
  if (line.starts_with('.') && std::ranges::find(requests, word) == requests.end())
    return fmt::format("request {}", word);
  for (std::size_t at = line.find('\\'); at != line.npos; at = line.find('\\', at)) {
    const auto known =
        std::ranges::find_if(escapes, [&](std::string_view it) { return line.substr(at).starts_with(it); });
    if (known == escapes.end()) return fmt::format("escape {}", line.substr(at, 4));
    at += known->size();
  }
  return {};
}

constexpr auto forbidden = std::to_array<std::string_view>(
    {"JavaScript", "JS", "Launch", "OpenAction", "AA", "SubmitForm", "ImportData", "GoToR", "GoToE", "AcroForm", "XFA",
     "EmbeddedFile", "RichMedia", "Movie", "Sound", "Rendition"});

/// The objects of a PDF file as its tokens, without what stands in strings and streams.
class PdfScanner {
 public:
  explicit PdfScanner(std::string_view bytes) : bytes_(bytes) {}

  std::string fault() {
    while (at_ < bytes_.size() && fault_.empty()) scan_token();
    return fault_;
  }

 private:
  bool looking_at(std::string_view expected) const { return bytes_.substr(at_).starts_with(expected); }

  void scan_token() {
    if (looking_at("stream\r\n")) return skip_stream();
    switch (bytes_[at_]) {
      case '(':
        return scan_string();
      case '<':
        if (looking_at("<<")) {
          dictionary_ = at_;
          at_ += 2;
          return;
        }
        at_ = std::min(bytes_.find('>', at_), bytes_.size());
        return;
      case '%':
        at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
        return;
      case '/':
        return scan_name();
      default:
        ++at_;
    }
  }

  void scan_name() {
    const std::size_t end = std::min(bytes_.find_first_of(" \r\n\t/()<>[]{}%", at_ + 1), bytes_.size());
    name_ = bytes_.substr(at_ + 1, end - at_ - 1);
    at_ = end;
    if (std::ranges::find(forbidden, name_) != forbidden.end()) fault_ = fmt::format("name /{}", name_);
  }

  void scan_string() {
    std::string text;
    int depth = 0;
    do {
      const char c = bytes_[at_++];
      if (c == '(') ++depth;
      if (c == ')') --depth;
      if (c == '\\') ++at_;
      text += c;
    } while (depth > 0 && at_ < bytes_.size());
    if (depth > 0) fault_ = "a string is not closed";
    if (name_ == "URI" && !text.starts_with("(http://") && !text.starts_with("(https://")) fault_ = "link " + text;
    name_ = {};
  }

  void skip_stream() {
    const std::string_view head = bytes_.substr(dictionary_, at_ - dictionary_);
    const std::size_t begin = at_ + 8, end = bytes_.find("endstream", begin + length_in(head));
    if (end == bytes_.npos) fault_ = "a stream is not closed";
    if (fault_.empty() && head.find("/ObjStm") != head.npos)
      fault_ = PdfScanner(inflated(bytes_.substr(begin, length_in(head)))).fault();
    at_ = std::min(end, bytes_.size());
  }

  static std::size_t length_in(std::string_view dictionary) {
    const std::size_t at = dictionary.find("/Length ");
    return at == dictionary.npos ? 0
                                 : static_cast<std::size_t>(std::atol(std::string(dictionary.substr(at + 8)).c_str()));
  }

  /// The text of an object stream, which begins with numbers; empty, which is a fault nowhere, if it cannot be read.
  std::string_view inflated(std::string_view stream) {
    const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decompressor(
        libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
    objects_.resize(1 << 16);
    for (;;) {
      std::size_t size = 0;
      const auto result = libdeflate_zlib_decompress(decompressor.get(), stream.data(), stream.size(), objects_.data(),
                                                     objects_.size(), &size);
      if (result == LIBDEFLATE_SUCCESS) return std::string_view(objects_).substr(0, size);
      if (result != LIBDEFLATE_INSUFFICIENT_SPACE) fault_ = "an object stream cannot be read";
      if (!fault_.empty()) return {};
      objects_.resize(2 * objects_.size());
    }
  }

  std::string_view bytes_, name_;
  std::size_t at_ = 0, dictionary_ = 0;
  std::string fault_, objects_;
};

}  // namespace

std::string fault_of_text(std::string_view text) {
  if (find_malformed_utf8(text)) return "malformed UTF-8";
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c != '\n' && !is_harmless(c)) return fmt::format("character U+{:04X}", static_cast<std::uint32_t>(c));
  }
  return {};
}

std::string fault_of_published(std::string_view path, std::string_view bytes) {
  for (const std::string_view ending : {".epub", ".dsidx", ".png"})
    if (path.ends_with(ending)) return {};
  return fault_of_text(bytes);
}

std::string fault_of_page(std::string_view page) {
  std::vector<std::string_view> open;
  for (std::string_view rest = page; !rest.empty();) {
    const std::size_t begin = rest.find('<');
    if (rest.substr(0, begin).find('>') != rest.npos) return "a > outside a tag";
    if (begin == rest.npos) break;
    const std::size_t end = rest.find('>', begin);
    if (end == rest.npos) return "a tag without an end";
    if (std::string fault = fault_of_tag(rest.substr(begin + 1, end - begin - 1), open); !fault.empty()) return fault;
    rest.remove_prefix(end + 1);
  }
  return open.empty() ? fault_of_text(page) : fmt::format("{} is not closed", open.back());
}

std::string fault_of_card(std::string_view card, const CardStyle& style) {
  for (std::string_view rest = card; !rest.empty();) {
    const std::string_view line = take_line(rest);
    if (columns(line, style.ambiguous) > style.width) return fmt::format("a line wider than {}: {}", style.width, line);
  }
  return fault_of_text(card);
}

std::string fault_of_man(std::string_view page) {
  for (std::string_view rest = page; !rest.empty();)
    if (std::string fault = fault_of_man_line(take_line(rest)); !fault.empty()) return fault;
  return fault_of_text(page);
}

std::string fault_of_json(std::string_view text) {
  if (!Json::accept(text)) return "no JSON";
  return fault_of_text(text);
}

std::string fault_of_pdf(std::string_view file) {
  if (!file.starts_with("%PDF-1.7") ||
      file.substr(file.size() - std::min<std::size_t>(file.size(), 8)).find("%%EOF") == file.npos)
    return "the file is not whole";
  return PdfScanner(file).fault();
}

void require_none(std::string_view what, const std::string& fault) {
  if (fault.empty()) return;
  fmt::print(stderr, "fuzzing: {}: {}\n", what, fault);
  std::abort();
}

}  // namespace binran::fuzzing
