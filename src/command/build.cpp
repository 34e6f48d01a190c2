// build and check: every format of every protocol in every locale, side by side on the processors there are.
#include "command/build.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <system_error>

#include "base/files.h"
#include "base/workers.h"
#include "command/depfile.h"
#include "command/messages.h"
#include "command/terminal.h"
#include "command/watch.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

/// One format of one protocol or book, or an index of all protocols, in one locale, and what came of it.
struct Task {
  const Format* format;
  std::vector<Edition> editions;  ///< one, those of a book, or all
  const Book* book;               ///< null: of a protocol alone, or of all
  const Edition& edition() const { return editions.front(); }
  std::string name() const {
    if (format->index || format->all_at_once) return std::string(Slice::all);
    return book ? book->id.value : edition().protocol.id.value;
  }
  std::string locale() const { return format->all_at_once ? std::string(Slice::all) : edition().locale.tag(); }
  std::vector<OutputFile> files;
  Diagnostics diagnostics;
};

std::vector<Edition> editions_of(Workspace& workspace, const Book& book, const Locale& locale) {
  std::vector<Edition> editions;
  for (const Written& protocol : book.protocols)
    if (workspace.catalog().protocols.contains(protocol.value))
      editions.push_back(workspace.edition(protocol.value, locale));
  return editions;
}

/// All there is, by language.
std::vector<Edition> all_editions(Workspace& workspace, const std::vector<const Locale*>& locales) {
  std::vector<Edition> editions;
  for (const Locale* locale : locales)
    for (const Edition& edition : workspace.editions(*locale)) editions.push_back(edition);
  return editions;
}

std::vector<Task> plan(Workspace& workspace, const Slices& slices) {
  const std::vector<const Locale*> locales = asked_locales(workspace, slices);
  std::vector<Task> tasks;
  // Handbooks take longest: they come first, so that the processors end together.
  for (const Format* format : asked_formats(slices)) {
    if (format->all_at_once) {
      if (std::vector<Edition> all = all_editions(workspace, locales); !all.empty())
        tasks.push_back({format, std::move(all), nullptr, {}, {}});
      continue;
    }
    for (const Locale* locale : locales) {
      if (format->index) {
        if (slices.protocols.empty()) tasks.push_back({format, workspace.editions(*locale), nullptr, {}, {}});
        continue;
      }
      for (const auto& [id, protocol] : workspace.catalog().protocols)
        if (asks_for(slices.protocols, id))
          tasks.push_back({format, {workspace.edition(id, *locale)}, nullptr, {}, {}});
      for (const Book& book : workspace.catalog().books)
        if (format->has_books() && asks_for(slices.protocols, book.id.value))
          tasks.push_back({format, editions_of(workspace, book, *locale), &book, {}, {}});
    }
  }
  return tasks;
}

/// What all tasks share.
struct Run {
  const Workspace& workspace;
  const Compilation& asked;
  const FontLibrary* fonts;  ///< for formats with fonts
  bool faults_only;
  Workers& workers;
};

void run(Task& task, const Run& shared) {
  const Workspace& workspace = shared.workspace;
  if (task.format->index) {
    if (!shared.faults_only) task.files.push_back(task.format->index(task.editions, workspace.stamp()));
    return;
  }
  Writing writing = writing_of(workspace, shared.asked, shared.fonts, task.diagnostics);
  writing.faults_only = shared.faults_only;
  writing.workers = &shared.workers;
  if (task.format->publish) {
    task.files = task.format->publish(task.editions, task.book, writing);
    return;
  }
  // A document is written as soon as it is complete, and given up.
  const auto take = [&](Document document) {
    const Place place = document.place;
    for (OutputFile& file : task.format->write(std::move(document), task.edition().locale, writing)) {
      if (shared.faults_only) std::string().swap(file.bytes);
      file.place = place;
      task.files.push_back(std::move(file));
    }
  };
  if (task.book)
    task.format->compose_book(task.editions, *task.book, take);
  else
    task.format->compose(task.edition(), take);
}

/// Documents side by side, and towards the end the parts of each.
void run_all(std::vector<Task>& tasks, const Run& shared) {
  std::mutex reporting;
  Progress progress(tasks.size());
  InOrder<const Task*> done(&shared.workers, [](const Task*) {});
  for (Task& task : tasks)
    done.add([&] {
      run(task, shared);
      const std::lock_guard lock(reporting);
      progress.step(fmt::format("{} {} {}", task.format->name, task.name(), task.edition().locale.tag()));
      return &task;
    });
  done.finish();
}

fs::path whole_path(const fs::path& path) {
  std::error_code unknown;
  return fs::weakly_canonical(path, unknown);
}

/// The path of `path` below `folder`; none where it is outside or the folder itself.
std::optional<fs::path> path_below(const fs::path& folder, const fs::path& path) {
  fs::path below = whole_path(path).lexically_relative(whole_path(folder));
  if (below.empty() || below == "." || *below.begin() == "..") return std::nullopt;
  return below;
}

/// The protocols that some files or folders belong to; none where one of them belongs to no protocol, and may be read
/// for any.
std::vector<std::string> protocols_of(const Workspace& workspace, const std::vector<fs::path>& paths) {
  std::vector<std::string> protocols;
  for (const fs::path& path : paths) {
    const auto below = path_below(workspace.home().content.protocols(), path);
    if (!below) return {};
    protocols.push_back(below->begin()->string());
  }
  return protocols;
}

/// The numbers of files that were read: those of `paths`, and those below folders of them. Throws UsageError for a path
/// that stands for none.
std::set<std::uint32_t> numbers_of(Workspace& workspace, const std::vector<fs::path>& paths) {
  const Sources& sources = workspace.sources();
  std::map<fs::path, std::uint32_t> read;
  for (std::uint32_t file = 0; file < sources.size(); ++file) read.emplace(whole_path(sources.path(file)), file);
  std::set<std::uint32_t> numbers;
  for (const fs::path& path : paths) {
    const fs::path whole = whole_path(path);
    // What lies below a folder follows it in the order of paths.
    auto it = read.lower_bound(whole);
    const auto is_meant = [&] { return it != read.end() && (it->first == whole || path_below(whole, it->first)); };
    if (!is_meant())
      throw UsageError(say("{} is no file of the content in {}: for another content, name its folder with --content",
                           path.string(), workspace.home().content.root.string()));
    for (; is_meant(); ++it) numbers.insert(it->second);
  }
  return numbers;
}

/// What the depfile is about.
std::vector<fs::path> targets_of(const BuildOptions& options, const std::vector<PlannedFile>& files) {
  if (options.stamp) return {*options.stamp};
  std::vector<fs::path> paths;
  for (const PlannedFile& planned : files) paths.push_back(options.output / planned.file.path);
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

bool asks_for(const std::vector<std::string>& list, std::string_view name) {
  return list.empty() || std::ranges::find(list, name) != list.end();
}

std::vector<const Format*> asked_formats(const Slices& slices) {
  std::vector<const Format*> asked;
  for (const Format& format : formats())
    if (asks_for(slices.formats, format.name)) asked.push_back(&format);
  return asked;
}

std::vector<const Locale*> asked_locales(const Workspace& workspace, const Slices& slices) {
  for (const std::string& tag : slices.locales) workspace.locale(tag);  // is there such a one?
  std::vector<const Locale*> asked;
  for (const Locale& locale : workspace.locales())
    if (asks_for(slices.locales, locale.tag())) asked.push_back(&locale);
  return asked;
}

void read(Workspace& workspace, const Compilation& asked, Extent extent) {
  if (workspace.protocols().empty())
    return workspace.diagnostics().error(
        Rule::no_protocol, {},
        fmt::format("there is no protocol in {}", (workspace.home().content.protocols()).string()),
        "a protocol is a folder there, with protocol.xml and codes/");
  workspace.read(asked.slices.protocols, extent, asked.slices.locales, asked.jobs);
}

FontLibrary read_fonts(Workspace& workspace, Workers* workers) {
  return {workspace.home().fonts / "faces.xml", workspace.sources(), workspace.diagnostics(), workers};
}

Writing writing_of(const Workspace& workspace, const Compilation& asked, const FontLibrary* fonts,
                   Diagnostics& diagnostics) {
  const TextForm& text = asked.text;
  return {fonts,
          workspace.locales(),
          workspace.home().hyphenation(),
          find_paper(asked.paper),
          {text.width.value_or(72), text.ambiguous_wide ? Ambiguous::wide : Ambiguous::narrow, text.ascii, false},
          diagnostics};
}

std::vector<PlannedFile> compile(Workspace& workspace, const Compilation& asked, const FontLibrary* fonts,
                                 bool faults_only) {
  const std::vector<const Locale*> locales = asked_locales(workspace, asked.slices);
  if (workspace.diagnostics().has_errors()) return {};
  std::vector<Task> tasks = plan(workspace, asked.slices);
  if (workspace.diagnostics().has_errors()) return {};
  workspace.keep(locales);
  Workers workers(asked.jobs);
  std::optional<FontLibrary> own_fonts;
  if (!fonts && std::ranges::any_of(tasks, [](const Task& task) { return task.format->needs_fonts(); }))
    fonts = &own_fonts.emplace(read_fonts(workspace, &workers));
  if (workspace.diagnostics().has_errors()) return {};
  run_all(tasks, {workspace, asked, fonts, faults_only, workers});
  std::vector<PlannedFile> files;
  for (Task& task : tasks) {
    workspace.diagnostics().append(task.diagnostics);
    const Slice slice{std::string(task.format->name), task.name(), task.locale()};
    for (OutputFile& file : task.files) files.push_back({std::move(file), slice});
  }
  for (const Format* format : asked_formats(asked.slices))
    if (format->common)
      files.push_back(
          {format->common(), {std::string(format->name), std::string(Slice::all), std::string(Slice::all)}});
  check_paths(files, workspace.sources(), workspace.diagnostics());
  return workspace.diagnostics().has_errors() ? std::vector<PlannedFile>() : std::move(files);
}

bool publish(Workspace& workspace, const Slices& asked, const fs::path& folder, const std::vector<PlannedFile>& files) {
  std::vector<std::string> names = workspace.protocols();
  for (const Book& book : workspace.books()) names.push_back(book.id.value);
  const Request request{[&](const Slice& slice) {
                          if (!asks_for(asked.formats, slice.format)) return false;
                          return slice.locale == Slice::all ||
                                 (asks_for(asked.protocols, slice.protocol) && asks_for(asked.locales, slice.locale));
                        },
                        [&](const std::string& protocol) { return std::ranges::find(names, protocol) != names.end(); },
                        workspace.start()};
  publish(folder, files, request, workspace.sources(), workspace.diagnostics());
  return !workspace.diagnostics().has_errors();
}

int build(Workspace& workspace, const BuildOptions& options) {
  if (options.stamp && !options.depfile) throw UsageError(say("--stamp is for a depfile: name it with --depfile FILE"));
  if (options.watch) return watch(workspace, options);
  const Slices& asked = options.compilation.slices;
  read(workspace, options.compilation, Extent::wording);
  const std::vector<PlannedFile> files = compile(workspace, options.compilation, nullptr, false);
  if (workspace.diagnostics().has_errors()) return status_content_faults;
  const std::vector<fs::path> inputs = paths_read();
  if (!publish(workspace, asked, options.output, files)) return status_content_faults;
  if (options.stamp) write_file(*options.stamp, "");
  if (options.depfile) write_depfile(*options.depfile, targets_of(options, files), inputs, workspace.start());
  return status_done;
}

int check(Workspace& workspace, const CheckOptions& options) {
  Compilation compilation = options.compilation;
  if (compilation.slices.protocols.empty()) compilation.slices.protocols = protocols_of(workspace, options.files);
  read(workspace, compilation, options.registry ? Extent::registry : Extent::wording);
  compile(workspace, compilation, nullptr, true);
  Diagnostics& faults = workspace.diagnostics();
  if (!options.files.empty()) faults.keep_only(numbers_of(workspace, options.files));
  return faults.has_errors() || (options.warnings_fatal && faults.warnings() > 0) ? status_content_faults : status_done;
}

}  // namespace binran
