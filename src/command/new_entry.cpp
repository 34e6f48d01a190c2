// new: the file of a code that nobody has written about yet. What is known of it stands there; all that check asks for
// is there too, empty, so that check names what is still to be written.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <regex>

#include "base/characters.h"
#include "base/files.h"
#include "command/commands.h"
#include "command/messages.h"
#include "command/streams.h"
#include "read/fields.h"
#include "read/readers.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

/// The id of a code that is printed as `value`: it names files.
std::string id_of_value(std::string value) {
  for (char& c : value)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (!is_safe_id(value)) throw UsageError(say("{} cannot name a file: expected letters, digits, . and -", value));
  return value;
}

/// `text` as the value of an attribute.
std::string quoted(const std::string& text) {
  std::string value;
  for (const char c : text) value += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
  return '"' + value + '"';
}

/// What there is to choose from for a fact.
std::string choices(const FactKind& kind, const std::string& parties) {
  switch (kind.type) {
    case FactType::parties:
      return "some of " + parties;
    case FactType::party:
      return fmt::format("one of {}{}{}", fmt::join(kind.values, " "), kind.values.empty() ? "" : " ", parties);
    case FactType::choice:
      return fmt::format("one of {}", fmt::join(kind.values, " "));
    case FactType::words:
      return "words as they are on the wire";
  }
  return {};
}

/// A code before anybody has written about it.
class Skeleton {
 public:
  /// `registry` is that of the protocol, if it has one.
  Skeleton(const Protocol& protocol, const Registry* registry, std::string id, std::string value)
      : protocol_(protocol), has_registry_(registry), id_(std::move(id)), value_(std::move(value)) {
    for (const std::string& party : protocol.parties) parties_ += (parties_.empty() ? "" : " ") + party;
    if (!registry) return;
    const auto row = std::ranges::find_if(
        registry->rows, [&](const RegistryRow& it) { return it.code.value == id_ || it.code.value == value_; });
    if (row != registry->rows.end()) row_ = &*row;
  }

  std::string xml() const {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root() + facts() + deprecated() + references() +
           checks_and_fixes() + text() + "</code>\n";
  }

 private:
  std::string root() const {
    Entry entry;
    entry.id.value = id_;
    entry.value.value = value_;
    if (form::number.accepts(value_)) entry.number = number_of(entry.value);
    const bool needs_class = !protocol_.class_of(entry);
    std::string comment;
    for (const CodeClass& it : protocol_.classes) comment += (comment.empty() ? "" : " ") + it.id;
    return fmt::format("<code protocol={}{} value={}{}{}{}>\n", quoted(protocol_.id.value),
                       id_ == value_ ? "" : " id=" + quoted(id_), quoted(value_),
                       row_ ? " phrase=" + quoted(row_->phrase.value) : "", needs_class ? " class=\"\"" : "",
                       status()) +
           (needs_class ? fmt::format("  <!-- class: one of {} -->\n", comment) : "");
  }

  std::string status() const {
    if (is_deprecated()) return " status=\"deprecated\"";
    return has_registry_ && !row_ ? " status=\"unregistered\"" : "";
  }

  bool is_deprecated() const { return row_ && row_->deprecated; }

  std::string facts() const {
    std::string comments, attributes;
    for (const FactKind& kind : protocol_.facts) {
      comments += fmt::format("  <!-- {}{}: {} -->\n", kind.id.value, kind.needed ? "" : ", where it is known",
                              choices(kind, parties_));
      if (kind.needed) attributes += fmt::format(" {}=\"\"", kind.id.value);
    }
    return comments + (attributes.empty() ? "" : fmt::format("  <facts{}/>\n", attributes));
  }

  std::string deprecated() const { return is_deprecated() ? "  <deprecated by=\"\" since=\"\"/>\n" : ""; }

  /// Those that the registry names.
  std::string references() const {
    static const std::regex rfc("RFC ?([0-9]+)(, ?Section ([0-9A-Za-z.-]*[0-9A-Za-z]))?");
    const std::string registered = row_ ? row_->reference.value : "";
    std::string result;
    for (std::sregex_iterator it(registered.begin(), registered.end(), rfc); it != std::sregex_iterator(); ++it)
      result += fmt::format("  <reference rfc=\"{}\" section=\"{}\"/>\n", it->str(1), it->str(3));
    if (!result.empty()) return result;
    const auto& documents = protocol_.specifications;
    return documents.empty() ? "  <reference rfc=\"\" section=\"\"/>\n"
                             : fmt::format("  <reference spec={} section=\"\"/>\n", quoted(documents.front().id.value));
  }

  std::string checks_and_fixes() const {
    return fmt::format(R"(  <checks>
    <!-- as many as help, the quickest first -->
    <check id="check-1">
      <command/>
    </check>
  </checks>
  <fixes>
    <!-- role: one of {} -->
    <fix id="fix-1" role=""/>
  </fixes>
)",
                       parties_);
  }

  static std::string text() {
    return R"(  <text xml:lang="en">
    <title/>
    <!-- one line of at most 60 columns -->
    <summary/>
    <meaning/>
    <!-- where and when it is seen -->
    <seen/>
    <causes>
      <!-- the most likely first -->
      <cause/>
    </causes>
    <check of="check-1"/>
    <fix of="fix-1"/>
    <!-- what to tell the customer -->
    <say/>
  </text>
)";
  }

  const Protocol& protocol_;
  bool has_registry_;
  std::string id_, value_;
  const RegistryRow* row_ = nullptr;
  std::string parties_;
};

std::optional<Registry> registry_of(Workspace& workspace, const std::string& protocol) {
  const fs::path path = workspace.home().content.list(protocol, "registry");
  if (!std::ranges::count(list_folder(path.parent_path()), path)) return {};
  return read_registry(XmlFile(path, workspace.sources(), workspace.diagnostics())).registry;
}

/// What the author does then.
std::string next_steps(const Workspace& workspace, const fs::path& path, const std::string& protocol) {
  std::vector<std::string> others;
  for (const Locale& locale : workspace.locales())
    if (locale.tag() != source_language) others.push_back(locale.tag());
  return fmt::format(
             "{}\n"
             "  binran check {}   what is still to be written\n"
             "  binran build --watch --protocol {}   the page at each save\n",
             path.string(), path.string(), protocol) +
         (others.empty()
              ? ""
              : fmt::format("  then a <text> in {}: binran status --protocol {}\n", fmt::join(others, ", "), protocol));
}

}  // namespace

int start_entry(Workspace& workspace, const NewOptions& options) {
  const std::string &protocol = options.words[0], &value = options.words[1];
  workspace.require_protocol(protocol);
  const std::string id = id_of_value(value);
  if (!form::value.accepts(value)) throw UsageError(say("{}: expected {}", value, form::value.description));
  const fs::path path = workspace.home().content.code(protocol, id);
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(path, ignored))) throw UsageError(say("{} is there already", path.string()));
  const Catalog& catalog = workspace.read_codes(protocol, {});
  const std::optional<Registry> registry = registry_of(workspace, protocol);
  workspace.leave_out_faulty();  // faults of other files do not matter
  if (!catalog.protocols.contains(protocol)) return status_content_faults;
  write_file(path, Skeleton(catalog.protocols.at(protocol), registry ? &*registry : nullptr, id, value).xml());
  print(next_steps(workspace, path, protocol));
  return status_done;
}

}  // namespace binran
