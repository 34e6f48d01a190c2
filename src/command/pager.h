// The program that shows long answers at a terminal. When there is one is terminal.h's to say.
#pragma once

#include <string>
#include <string_view>

namespace binran {

/// Hands `text` to `pager`, a command of the shell, and waits until it ends, whatever is pressed meanwhile: Ctrl-C and
/// Ctrl-\ are the pager's. False where it could not be run and has shown nothing; how a pager ends that did run, is
/// its own affair. `charset`: that of `text`, which the locale of the environment may not say.
bool shown_by_pager(const std::string& pager, std::string_view text, const std::string& charset);

}  // namespace binran
