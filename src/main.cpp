// The exit status of an exception; everything else is the command line's.
#include <fmt/format.h>

#include <csignal>
#include <exception>
#include <new>
#include <stdexcept>

#include "command/command_line.h"
#include "command/commands.h"
#include "command/streams.h"

int main(int argc, char** argv) {
  binran::hold_standard_streams();
  std::signal(SIGXFSZ, SIG_IGN);  // a limit of file sizes then fails a write, which has a message
  try {
    return binran::run_command_line(argc, argv);
  } catch (const std::bad_alloc&) {
    binran::print_messages("binran: out of memory\n");
    return binran::status_environment;
  } catch (const std::logic_error& error) {
    binran::tell(fmt::format("a fault of binran itself, please report it: {}", error.what()));
    return binran::status_own_fault;
  } catch (const std::exception& error) {
    binran::tell(error.what());
    return binran::status_environment;
  }
}
