#include "command/watch.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/files.h"
#include "command/build.h"
#include "command/child.h"
#include "command/folder_watch.h"
#include "command/messages.h"
#include "command/streams.h"
#include "command/terminal.h"

namespace binran {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr const char* preview_format = "preview";  ///< in the manifest

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The file of a code, by the protocol and the code.
struct CodeFile {
  std::string protocol, code;
};

/// The protocol of whose folder a file is; empty for files of all.
std::string protocol_of_file(const ContentFolder& content, const fs::path& file) {
  const fs::path below = file.lexically_relative(content.protocols());
  return below.empty() || *below.begin() == ".." || std::next(below.begin()) == below.end() ? "" : *below.begin();
}

/// Of the files of codes that were changed and are there, the one that was saved last.
std::optional<CodeFile> last_saved_code(const ContentFolder& content, const std::vector<fs::path>& changed) {
  std::optional<CodeFile> last;
  fs::file_time_type last_time{};
  for (const fs::path& path : changed) {
    const std::string protocol = protocol_of_file(content, path), code = path.stem().string();
    std::error_code gone;
    const fs::file_time_type time = fs::last_write_time(path, gone);
    if (gone || protocol.empty() || path != content.code(protocol, code) || (last && time < last_time)) continue;
    last = {protocol, code};
    last_time = time;
  }
  return last;
}

/// Of the faults of one reading after the other, those that an author has not seen yet or is at work on.
class NewFaults {
 public:
  Diagnostics of(const Diagnostics& all, const Sources& sources, const std::vector<fs::path>& changed) {
    Diagnostics shown;
    std::set<std::string> keys;
    for (const Diagnostic& each : all.sorted(sources)) {
      const std::string path = each.place.known() ? sources.path(each.place.file) : "";
      const auto key = keys.insert(fmt::format("{}\n{}\n{}", path, each.place.offset, each.message)).first;
      const bool is_new = !known_.contains(*key) || std::ranges::binary_search(changed, fs::path(path));
      if (is_new || each.severity == Severity::error) shown.add(each);
    }
    known_ = std::move(keys);
    return shown;
  }

 private:
  std::set<std::string> known_;
};

class Watch {
 public:
  Watch(const Home& home, const BuildOptions& options)
      : home_(home), options_(options), folders_({home.content.root, home.fonts}) {
    // By name, so that the preview is no format that was asked for.
    std::vector<std::string>& formats = options_.compilation.slices.formats;
    if (formats.empty()) formats = format_names(false);
  }

  int run() {
    print(fmt::format("{} and {} are watched; Ctrl-C ends\n", home_.content.root.string(), home_.fonts.string()));
    survive([&] { remake({}, Clock::now()); });
    while (wait()) survive([&] { act(); });
    books_.end();
    clear_progress();
    remove_previews();
    return status_done;
  }

 private:
  enum Descriptors { of_signals, of_folders, count };

  /// Until something has happened; false where somebody asks to end.
  bool wait() {
    ready_ = {pollfd{signals_.descriptor(), POLLIN, 0}, pollfd{folders_.descriptor(), POLLIN, 0}};
    while (::poll(ready_.data(), ready_.size(), -1) < 0 && errno == EINTR) continue;
    return !(ready_[of_signals].revents && signals_.take_end());
  }

  void act() {
    const Clock::time_point start = Clock::now();
    if (ready_[of_folders].revents) {
      std::vector<fs::path> changed = folders_.changes();
      // What editors leave beside a file is nobody's content.
      const std::vector<fs::path> read = paths_read();
      std::erase_if(changed, [&](const fs::path& path) {
        return path.extension() != ".xml" && !std::ranges::binary_search(read, path);
      });
      if (!changed.empty()) remake(changed, start);
    }
    const Child::State state = books_.look();
    if (state == Child::State::done) stale_.clear();
    if (state == Child::State::died) tell("the build of the books has died; it begins again after the next save");
  }

  /// Whatever is wrong with files or content now may be right after the next save.
  template <class Act>
  void survive(Act act) {
    try {
      act();
    } catch (const std::exception& error) {
      if (!signals_.end_waits()) tell(error.what());  // which interrupts what is being written
    }
  }

  void remake(const std::vector<fs::path>& changed, Clock::time_point start) {
    if (books_.running()) books_.end(), clear_progress();
    if (std::ranges::any_of(changed, [&](const fs::path& path) { return is_below(path, home_.fonts); })) fonts_.reset();
    if (const auto saved = last_saved_code(home_.content, changed)) preview(*saved, start);
    Workspace workspace(home_);
    workspace.read_locales();
    if (!workspace.diagnostics().has_errors()) read(workspace, options_.compilation, Extent::wording);
    note_stale(workspace, changed);
    const FontLibrary* fonts = fonts_for(workspace);
    const Diagnostics faults = faults_.of(workspace.diagnostics(), workspace.sources(), changed);
    if (!faults.empty()) options_.report(faults, workspace.sources());
    if (workspace.diagnostics().has_errors() || stale_.empty()) return;
    books_.begin(signals_, [&] { return make_books(workspace, fonts, start); });
  }

  static bool is_below(const fs::path& path, const fs::path& folder) {
    const fs::path below = path.lexically_relative(folder);
    return !below.empty() && *below.begin() != "..";
  }

  /// The fonts, read once; null where nothing wants them.
  const FontLibrary* fonts_for(Workspace& workspace) {
    const auto formats = asked_formats(options_.compilation.slices);
    if (std::ranges::none_of(formats, [](const Format* format) { return format->needs_fonts(); })) return nullptr;
    if (fonts_) return &*fonts_;
    const std::size_t errors_elsewhere = workspace.diagnostics().errors();
    FontLibrary fonts = read_fonts(workspace);
    return workspace.diagnostics().errors() > errors_elsewhere ? nullptr : &fonts_.emplace(std::move(fonts));
  }

  /// Whether the protocol is asked for, or a book that has it.
  bool is_wanted(Workspace& workspace, const std::string& protocol) const {
    const std::vector<std::string>& asked = options_.compilation.slices.protocols;
    return asks_for(asked, protocol) || std::ranges::any_of(workspace.books(), [&](const Book& book) {
             return asks_for(asked, book.id.value) &&
                    std::ranges::count(book.protocols, protocol, [](const Written& id) { return id.value; });
           });
  }

  /// The entry by itself in every language, where handbooks are asked for.
  void preview(const CodeFile& saved, Clock::time_point start) {
    const Slices& slices = options_.compilation.slices;
    const Format& format = *find_format("pdf");
    if (!asks_for(slices.formats, format.name)) return;
    Workspace workspace(home_);
    workspace.read_locales();
    if (!is_wanted(workspace, saved.protocol)) return;
    workspace.read_codes(saved.protocol, {saved.code});
    workspace.leave_out_faulty();  // a neighbour that is broken does not matter
    const FontLibrary* fonts = fonts_for(workspace);
    if (!fonts) return;
    std::vector<PlannedFile> previews;
    Diagnostics faults;  // the books have the same, and report them
    for (const Locale* locale : asked_locales(workspace, slices)) {
      if (!workspace.catalog().protocols.contains(saved.protocol) || !workspace.is_sound(*locale)) continue;
      const Edition edition = workspace.edition(saved.protocol, *locale);
      const Entry* entry = edition.protocol.find(saved.code);
      if (!entry) continue;
      const Writing writing = writing_of(workspace, options_.compilation, fonts, faults);
      Document document = format.whole(format.compose_entry(edition, *entry));
      for (OutputFile& file : format.write(std::move(document), edition.locale, writing)) {
        file.path = fmt::format("{}/{}.pdf", preview_format, locale->tag());
        previews.push_back({std::move(file), {preview_format, saved.protocol, locale->tag()}});
      }
    }
    if (previews.empty()) return;
    workspace.diagnostics() = {};
    if (!publish(workspace, {{}, {preview_format}, {}}, options_.output, previews)) return;
    std::vector<std::string> paths;
    for (const PlannedFile& each : previews) paths.push_back((options_.output / each.file.path).string());
    print(
        fmt::format("{} {}: {} … {:.2f} s\n", saved.protocol, saved.code, fmt::join(paths, " "), seconds_since(start)));
  }

  void remove_previews() {
    survive([&] {
      Workspace workspace(home_);
      workspace.read_locales();
      publish(workspace, {{}, {preview_format}, {}}, options_.output, {});
    });
  }

  /// The protocols and books that are not what the content says any more: the protocols of whose folders the files are,
  /// those in whose files the name of such a one stands, and the books of both.
  void note_stale(Workspace& workspace, const std::vector<fs::path>& changed) {
    const std::vector<Book> books = workspace.books();
    std::set<std::string> touched;
    for (const fs::path& path : changed) touched.insert(protocol_of_file(home_.content, path));
    if (changed.empty() || touched.erase("") > 0) {
      for (const std::string& id : workspace.protocols()) touched.insert(id);
      for (const Book& book : books) touched.insert(book.id.value);
    }
    touched.merge(referring_to(touched, workspace.sources()));
    for (const Book& book : books)
      if (std::ranges::any_of(book.protocols, [&](const Written& id) { return touched.contains(id.value); }))
        touched.insert(book.id.value);
    for (const std::string& id : touched)
      if (asks_for(options_.compilation.slices.protocols, id)) stale_.insert(id);
  }

  /// Whatever refers to a protocol has its name in quotation marks.
  std::set<std::string> referring_to(const std::set<std::string>& protocols, const Sources& sources) const {
    std::set<std::string> referring;
    for (std::uint32_t file = 0; file < sources.size(); ++file)
      for (const std::string& id : protocols)
        if (sources.text(file).find('"' + id + '"') != std::string::npos)
          referring.insert(protocol_of_file(home_.content, sources.path(file)));
    referring.erase("");
    return referring;
  }

  /// In a process of its own.
  int make_books(Workspace& workspace, const FontLibrary* fonts, Clock::time_point start) noexcept {
    try {
      Compilation asked = options_.compilation;
      asked.slices.protocols.assign(stale_.begin(), stale_.end());
      const Diagnostics known = std::exchange(workspace.diagnostics(), {});
      const std::vector<PlannedFile> files = compile(workspace, asked, fonts, false);
      const bool done =
          !workspace.diagnostics().has_errors() && publish(workspace, asked.slices, options_.output, files);
      if (!workspace.diagnostics().empty()) options_.report(workspace.diagnostics(), workspace.sources());
      if (!done) return status_content_faults;
      print(fmt::format("{}: {} files in {} … {:.2f} s{}\n", fmt::join(stale_, " "), files.size(),
                        options_.output.string(), seconds_since(start), in_words(known.warnings())));
      return status_done;
    } catch (const std::exception& error) {
      tell(error.what());
      return status_environment;
    }
  }

  static std::string in_words(std::size_t warnings) {
    return warnings == 0 ? "" : fmt::format(", {} warning{}", warnings, warnings == 1 ? "" : "s");
  }

  Home home_;
  BuildOptions options_;
  AwaitedSignals signals_;
  FolderWatch folders_;
  std::array<pollfd, count> ready_{};
  std::optional<FontLibrary> fonts_;
  NewFaults faults_;
  std::set<std::string> stale_;  ///< protocols whose books are to be made
  Child books_;
};

}  // namespace

int watch(Workspace& workspace, const BuildOptions& options) {
  if (options.depfile) throw UsageError(say("--depfile is for a build that ends, and not for --watch"));
  const std::vector<Book> books = workspace.books();
  for (const std::string& name : options.compilation.slices.protocols)
    if (std::ranges::none_of(books, [&](const Book& book) { return book.id.value == name; }))
      workspace.require_protocol(name);
  asked_locales(workspace, options.compilation.slices);
  return Watch(workspace.home(), options).run();
}

}  // namespace binran
