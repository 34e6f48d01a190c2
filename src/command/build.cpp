// build and check: every format of every protocol in every locale, side by side on the processors there are.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

#include "base/files.h"
#include "command/commands.h"
#include "command/formats.h"
#include "command/terminal.h"

namespace binran {
namespace {

/// One format of one protocol in one locale, and what came of it.
struct Task {
  const Format* format;
  std::string protocol;
  const Locale* locale;
  std::vector<OutputFile> files;
  Diagnostics diagnostics;
};

std::vector<Task> plan(Workspace& workspace, const Options& options) {
  std::vector<const Format*> wanted;
  for (const Format& format : formats())
    if (options.formats.empty() ||
        std::find(options.formats.begin(), options.formats.end(), format.name) != options.formats.end())
      wanted.push_back(&format);
  std::vector<const Locale*> locales;
  if (options.locales.empty())
    for (const Locale& locale : workspace.locales()) locales.push_back(&locale);
  for (const std::string& tag : options.locales) locales.push_back(&workspace.locale(tag));
  std::vector<Task> tasks;
  // Handbooks take longest: they come first, so that the processors end together.
  for (const Format* format : wanted)
    for (const auto& [id, protocol] : workspace.catalog().protocols)
      for (const Locale* locale : locales) tasks.push_back({format, id, locale, {}, {}});
  return tasks;
}

void run(Task& task, const Workspace& workspace, const Options& options, const FontLibrary* fonts) {
  Writing writing{
      fonts,
      workspace.locales(),
      workspace.home().hyphenation(),
      find_paper(options.paper),
      {options.width.value_or(72), options.ambiguous_wide ? Ambiguous::wide : Ambiguous::narrow, options.ascii, false},
      task.diagnostics};
  for (const Document& document : task.format->compose(workspace.edition(task.protocol, *task.locale)))
    for (OutputFile& file : task.format->write(document, *task.locale, writing)) task.files.push_back(std::move(file));
}

/// Runs all tasks on `jobs` threads; the first exception of any is thrown here.
void run_all(std::vector<Task>& tasks, const Workspace& workspace, const Options& options, const FontLibrary* fonts) {
  std::atomic<std::size_t> next = 0;
  std::mutex reporting;
  std::exception_ptr failure;
  Progress progress(tasks.size());
  const auto work = [&] {
    for (std::size_t i = next++; i < tasks.size(); i = next++) {
      try {
        run(tasks[i], workspace, options, fonts);
      } catch (...) {
        const std::lock_guard lock(reporting);
        if (!failure) failure = std::current_exception();
      }
      const std::lock_guard lock(reporting);
      progress.step(fmt::format("{} {} {}", tasks[i].format->name, tasks[i].protocol, tasks[i].locale->tag()));
    }
  };
  const std::size_t processors = options.jobs ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min(processors, tasks.size()); ++i) threads.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

/// Reads, checks and compiles; the files are those to be written.
std::vector<Task> compile(Workspace& workspace, const Options& options) {
  workspace.read(options.protocols, options.registry ? Extent::registry : Extent::wording);
  std::vector<Task> tasks = plan(workspace, options);
  if (workspace.diagnostics().has_errors()) return {};
  std::optional<FontLibrary> fonts;
  for (const Task& task : tasks)
    if (task.format->needs_fonts && !fonts)
      fonts.emplace(workspace.home().fonts / "faces.xml", workspace.sources(), workspace.diagnostics());
  if (workspace.diagnostics().has_errors()) return {};
  run_all(tasks, workspace, options, fonts ? &*fonts : nullptr);
  for (const Task& task : tasks) workspace.diagnostics().append(task.diagnostics);
  return tasks;
}

}  // namespace

int build(Workspace& workspace, const Options& options) {
  const std::vector<Task> tasks = compile(workspace, options);
  if (workspace.diagnostics().has_errors()) return status_content_faults;
  for (const Task& task : tasks)
    for (const OutputFile& file : task.files) {
      const std::filesystem::path path = options.output / file.path;
      file.link.empty() ? write_file(path, file.bytes) : write_link(path, file.link);
    }
  return status_done;
}

int check(Workspace& workspace, const Options& options) {
  compile(workspace, options);
  const Diagnostics& faults = workspace.diagnostics();
  return faults.has_errors() || (options.warnings_fatal && !faults.empty()) ? status_content_faults : status_done;
}

}  // namespace binran
