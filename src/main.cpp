// The exit status of an exception; everything else is the command line's.
#include <fmt/format.h>

#include <exception>

#include "command/command_line.h"
#include "command/commands.h"

int main(int argc, char** argv) {
  try {
    return binran::run_command_line(argc, argv);
  } catch (const binran::UsageError& error) {
    fmt::print(stderr, "binran: {}\n", error.what());
    return binran::status_usage;
  } catch (const std::exception& error) {
    fmt::print(stderr, "binran: {}\n", error.what());
    return binran::status_environment;
  }
}
