#include "xml/element.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "base/characters.h"
#include "base/files.h"
#include "base/normal_form.h"
#include "base/spelling.h"
#include "xml/order.h"
#include "xml/well_formed.h"

namespace binran {

struct XmlFile::Data {
  Diagnostics& diagnostics;
  const Sources& sources;
  std::uint32_t file = 0;
  std::string buffer;  ///< parsed in place: names still stand where they stood, so that they give their offsets
  pugi::xml_document document{};
  bool parsed = false;
  bool sound = true;                                        ///< no fault of XML was found that reading went on after
  std::map<const void*, std::vector<std::string>> asked{};  ///< attributes that a reader knows, by element
  std::set<const void*> unknown{};                          ///< children that were reported as unknown
  const std::set<std::string>* passed_over = nullptr;       ///< languages; null: none
  RuleScope unless_said{diagnostics, Rule::wrong_value};    ///< of what a reader reports while it reads the file

  Place place(const char* name) const { return {file, static_cast<std::uint32_t>(name - buffer.data())}; }
  std::string_view source() const { return sources.text(file); }
};

namespace {

pugi::xml_node node_of(void* node) {
  return pugi::xml_node(static_cast<pugi::xml_node_struct*>(node));
}

bool is_text(const pugi::xml_node& node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

std::vector<std::string> strings(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

bool contains(std::initializer_list<std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// "did you mean <cause>?", or an empty string.
std::string suggested_element(std::string_view name, std::initializer_list<std::string_view> allowed) {
  const std::string found = nearest(name, strings(allowed));
  return found.empty() ? found : fmt::format("did you mean <{}>?", found);
}

/// "a, b or c"
std::string joined_with_or(const std::vector<std::string_view>& words) {
  if (words.size() == 1) return std::string(*words.begin());
  return fmt::format("{} or {}", fmt::join(words.begin(), words.end() - 1, ", "), *(words.end() - 1));
}

/// The place of the first character that is no white space; of the start where there is none.
Place first_word(std::string_view text, Place start) {
  const auto word = std::ranges::find_if_not(text, is_white_space);
  if (word != text.end()) start.offset += static_cast<std::uint32_t>(word - text.begin());
  return start;
}

}  // namespace

std::string_view Element::name() const {
  return node_of(node_).name();
}

Place Element::place() const {
  return file_->data_->place(node_of(node_).name());
}

Diagnostics& Element::diagnostics() const {
  return file_->data_->diagnostics;
}

namespace {

Element::Attribute attribute_of(const pugi::xml_attribute& attribute, Place place, std::string_view source,
                                bool sound) {
  const std::size_t quote = source.find_first_of("\"'", place.offset);
  const std::string_view written = source.substr(quote + 1, source.find(source[quote], quote + 1) - quote - 1);
  const bool faulty = !sound && written.find('&') != std::string_view::npos;
  return {composed(attribute.value()), place, {place.file, static_cast<std::uint32_t>(quote + 1)}, faulty};
}

}  // namespace

std::optional<Element::Attribute> Element::optional(std::string_view name) const {
  XmlFile::Data& data = *file_->data_;
  data.asked[node_].emplace_back(name);
  const pugi::xml_attribute attribute = node_of(node_).attribute(std::string(name).c_str());
  if (!attribute) return {};
  return attribute_of(attribute, data.place(attribute.name()), data.source(), data.sound);
}

std::vector<std::pair<std::string, Element::Attribute>> Element::attributes() const {
  XmlFile::Data& data = *file_->data_;
  std::vector<std::string>& asked = data.asked[node_];
  std::vector<std::pair<std::string, Attribute>> result;
  for (const pugi::xml_attribute& attribute : node_of(node_).attributes()) {
    asked.emplace_back(attribute.name());
    result.emplace_back(attribute.name(),
                        attribute_of(attribute, data.place(attribute.name()), data.source(), data.sound));
  }
  return result;
}

bool Element::is_sound() const {
  return file_->data_->sound;
}

bool Element::passes_over(const std::string& language) const {
  const std::set<std::string>* languages = file_->data_->passed_over;
  return languages && languages->contains(language);
}

Element::Attribute Element::required(std::string_view name) const {
  if (auto found = optional(name)) return *std::move(found);
  XmlFile::Data& data = *file_->data_;
  std::vector<std::string>& asked = data.asked[node_];
  const std::vector<std::string> wanted{std::string(name)};
  for (const pugi::xml_attribute& slip : node_of(node_).attributes()) {
    if (std::ranges::find(asked, slip.name()) != asked.end() || nearest(slip.name(), wanted).empty()) continue;
    asked.emplace_back(slip.name());
    data.diagnostics.error(Rule::unknown_attribute, data.place(slip.name()),
                           fmt::format("unknown attribute {} of <{}>", slip.name(), this->name()),
                           did_you_mean(slip.name(), wanted), std::string_view(slip.name()).size());
    return {{}, place(), place(), true};
  }
  data.diagnostics.error(Rule::missing_attribute, place(),
                         fmt::format("missing attribute {} of <{}>", name, this->name()), {}, this->name().size());
  return {{}, place(), place(), true};
}

Element::Attribute Element::required_text(std::string_view name) const {
  Attribute found = required(name);
  if (found.faulty || !found.value.empty()) return found;
  diagnostics().error(Rule::empty_text, found.place, fmt::format("{}: expected some text, got \"\"", name), {},
                      name.size());
  found.faulty = true;
  return found;
}

std::size_t Element::one_of(std::string_view name, const std::vector<std::string_view>& values, int fallback) const {
  const std::size_t otherwise = fallback < 0 ? 0 : static_cast<std::size_t>(fallback);
  std::optional<Attribute> found = optional(name);
  if (!found && fallback < 0) required(name);
  if (!found || found->faulty) return otherwise;
  return chosen(name, found->value, found->inside, values).value_or(otherwise);
}

std::optional<std::size_t> Element::chosen(std::string_view name, std::string_view value, Place place,
                                           const std::vector<std::string_view>& values) const {
  const auto found = std::ranges::find(values, value);
  if (found != values.end()) return static_cast<std::size_t>(found - values.begin());
  diagnostics().error(Rule::wrong_value, place,
                      fmt::format("{}: expected {}, got \"{}\"", name, joined_with_or(values), value),
                      did_you_mean(std::string(value), strings(values)), value.size());
  return {};
}

void Element::reject_other_attributes() const {
  XmlFile::Data& data = *file_->data_;
  const std::vector<std::string>& known = data.asked[node_];
  for (const pugi::xml_attribute& attribute : node_of(node_).attributes()) {
    const std::string_view other = attribute.name();
    if (std::ranges::find(known, other) != known.end()) continue;
    data.diagnostics.error(Rule::unknown_attribute, data.place(attribute.name()),
                           fmt::format("unknown attribute {} of <{}>", other, name()), did_you_mean(other, known),
                           other.size());
  }
}

std::vector<Element::Node> Element::mixed(std::initializer_list<std::string_view> allowed) const {
  XmlFile::Data& data = *file_->data_;
  std::vector<Node> nodes;
  for (const pugi::xml_node& child : node_of(node_).children()) {
    if (is_text(child)) {
      // A comment or CDATA section parts what is one text to the reader.
      if (nodes.empty() || nodes.back().element) nodes.push_back({{}, data.place(child.value()), {}});
      nodes.back().text += child.value();
    } else if (contains(allowed, child.name())) {
      Element element;
      element.file_ = file_;
      element.node_ = child.internal_object();
      nodes.push_back({{}, element.place(), element});
    } else if (data.unknown.insert(child.internal_object()).second) {
      const std::string_view other = child.name();
      const bool none = allowed.size() == 0;
      data.diagnostics.error(Rule::unknown_element, data.place(child.name()),
                             none ? fmt::format("expected text only in <{}>, got <{}>", name(), other)
                                  : fmt::format("unknown element <{}> in <{}>", other, name()),
                             suggested_element(other, allowed), other.size());
    }
  }
  for (Node& node : nodes) node.text = composed(std::move(node.text));
  return nodes;
}

namespace {

/// Bytes of `source` before what the reader sees next: a comment, or a mark of a CDATA section.
std::size_t unseen(std::string_view source) {
  constexpr std::string_view comment = "<!--", comment_end = "-->", section = "<![CDATA[", section_end = "]]>";
  if (source.starts_with(comment))
    return std::min(source.find(comment_end, comment.size()), source.size() - comment_end.size()) + comment_end.size();
  if (source.starts_with(section)) return section.size();
  return source.starts_with(section_end) ? section_end.size() : 0;
}

/// Bytes of `source` that one step of the reader takes in: an entity, a line end, or a byte.
std::size_t written_as_one(std::string_view source) {
  if (source.starts_with('&')) return std::min(source.find(';'), source.size() - 1) + 1;
  return source.starts_with("\r\n") ? 2 : 1;
}

}  // namespace

Place Element::place_in(const Node& stretch, std::size_t offset) const {
  std::string_view source = file_->data_->source().substr(stretch.place.offset);
  const std::size_t size = source.size();
  const auto skip_unseen = [&] {
    while (const std::size_t bytes = unseen(source)) source.remove_prefix(bytes);
  };
  skip_unseen();
  for (std::size_t seen = 0; seen < offset && !source.empty(); skip_unseen()) {
    const bool entity = source.starts_with('&');
    source.remove_prefix(written_as_one(source));
    ++seen;
    // What an entity stands for may have several bytes.
    while (entity && seen < offset && !begins_character(stretch.text[seen])) ++seen;
  }
  return {stretch.place.file, stretch.place.offset + static_cast<std::uint32_t>(size - source.size())};
}

void Element::reject_content() const {
  for (const pugi::xml_node& child : node_of(node_).children()) {
    const bool text = is_text(child);
    if (text && std::ranges::all_of(std::string_view(child.value()), is_white_space)) continue;
    const Place start = file_->data_->place(text ? child.value() : child.name());
    const std::string got = text ? "text" : fmt::format("<{}>", child.name());
    diagnostics().error(text ? Rule::misplaced_text : Rule::unknown_element,
                        text ? first_word(child.value(), start) : start,
                        fmt::format("expected nothing in <{}>, got {}", name(), got));
    return;
  }
}

bool Element::blank() const {
  const auto is_blank = [](const pugi::xml_node& child) {
    return is_text(child) && std::ranges::all_of(std::string_view(child.value()), is_white_space);
  };
  return std::ranges::all_of(node_of(node_).children(), is_blank);
}

std::vector<Element> Element::children(std::initializer_list<std::string_view> allowed) const {
  std::vector<Element> found;
  for (const Node& node : mixed(allowed)) {
    if (node.element) {
      found.push_back(*node.element);
    } else if (!std::ranges::all_of(node.text, is_white_space)) {
      const Place at = first_word(node.text, node.place);
      diagnostics().error(Rule::misplaced_text, at, fmt::format("unexpected text in <{}>", name()), {},
                          node.text.size() - (at.offset - node.place.offset));
    }
  }
  return found;
}

std::vector<Element> Element::children_in_order(std::initializer_list<std::string_view> allowed) const {
  std::vector<Element> found = children(allowed);
  std::vector<std::size_t> positions;
  for (const Element& child : found) {
    positions.push_back(static_cast<std::size_t>(std::ranges::find(allowed, child.name()) - allowed.begin()));
  }
  for (const std::size_t index : out_of_order(positions, allowed.size())) {
    const Element& child = found[index];
    diagnostics().error(Rule::misplaced_element, child.place(),
                        fmt::format("<{}> is out of order in <{}>", child.name(), name()),
                        fmt::format("the order is {}", fmt::join(allowed, ", ")), child.name().size());
  }
  return found;
}

std::optional<Element> Element::child(std::string_view name) const {
  XmlFile::Data& data = *file_->data_;
  const pugi::xml_node first = node_of(node_).child(std::string(name).c_str());
  if (!first) return {};
  const pugi::xml_node second = first.next_sibling(first.name());
  if (second) {
    data.diagnostics.error(Rule::repeated_element, data.place(second.name()),
                           fmt::format("second <{}> in <{}>", name, this->name()), {}, name.size());
  }
  Element element;
  element.file_ = file_;
  element.node_ = first.internal_object();
  return element;
}

std::optional<Element> Element::required_child(std::string_view name) const {
  std::optional<Element> found = child(name);
  if (!found) report_missing(name);
  return found;
}

void Element::report_missing(std::string_view name) const {
  XmlFile::Data& data = *file_->data_;
  const std::vector<std::string> wanted{std::string(name)};
  for (const pugi::xml_node& child : node_of(node_).children()) {
    const bool unknown = data.unknown.contains(child.internal_object());
    if (unknown && !nearest(child.name(), wanted).empty()) return;
  }
  data.diagnostics.error(Rule::missing_element, place(), fmt::format("missing <{}> in <{}>", name, this->name()), {},
                         this->name().size());
}

Element::Attribute Element::text() const {
  std::string all;
  Place at = place();
  for (const Node& node : mixed({})) {
    if (all.empty()) at = first_word(node.text, node.place);
    all += node.text;
  }
  const auto begin = std::ranges::find_if_not(all, is_white_space);
  const auto end = std::find_if_not(all.rbegin(), std::make_reverse_iterator(begin), is_white_space).base();
  return {collapse_white_space(std::string_view(begin, end)), at, at, false};
}

Element::Attribute Element::pattern() const {
  std::string all;
  for (const Node& node : mixed({})) all += node.text;
  return {collapse_white_space(all), place(), place(), false};
}

XmlFile::XmlFile(const std::filesystem::path& path, Sources& sources, Diagnostics& diagnostics,
                 const std::set<std::string>* passed_over)
    : XmlFile(path.string(), read_file(path, largest_file), sources, diagnostics) {
  data_->passed_over = passed_over;
}

XmlFile::XmlFile(std::uint32_t announced, Sources& sources, Diagnostics& diagnostics,
                 const std::set<std::string>* passed_over)
    : data_(new Data{diagnostics, sources, announced, read_file(sources.path(announced), largest_file)}) {
  data_->passed_over = passed_over;
  sources.give(announced, data_->buffer);
  parse();
}

XmlFile::XmlFile(std::string path, std::string text, Sources& sources, Diagnostics& diagnostics)
    : data_(new Data{diagnostics, sources, 0, text}) {
  data_->file = sources.add(std::move(path), std::move(text));
  parse();
}

void XmlFile::parse() {
  const std::size_t errors = data_->diagnostics.errors();
  if (!check_well_formed(data_->buffer, data_->file, data_->diagnostics)) return;
  data_->sound = data_->diagnostics.errors() == errors;
  const unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result =
      data_->document.load_buffer_inplace(data_->buffer.data(), data_->buffer.size(), flags, pugi::encoding_utf8);
  data_->parsed = static_cast<bool>(result);
  if (data_->parsed) return;
  std::string reason = result.description();
  reason.front() = static_cast<char>(reason.front() | 0x20);  // "Error parsing …": our messages begin in lower case
  data_->diagnostics.error(Rule::not_well_formed, {data_->file, static_cast<std::uint32_t>(result.offset)}, reason);
}

XmlFile::~XmlFile() = default;

std::optional<Element> XmlFile::root(std::string_view name) const {
  if (!data_->parsed) return {};
  const pugi::xml_node node = data_->document.document_element();
  if (const std::string_view found = node.name(); found != name) {
    const std::string message = fmt::format("expected <{}>, got <{}>", name, found);
    data_->diagnostics.error(Rule::wrong_root, data_->place(node.name()), message, {}, found.size());
    return {};
  }
  Element element;
  element.file_ = this;
  element.node_ = node.internal_object();
  return element;
}

}  // namespace binran
