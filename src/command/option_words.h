// What is said about slips in options and words of the command line: in our words, because those of CLI11 are others in
// each of its versions. Not how options are read: that is CLI11's.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace binran {

/// Accepts these names and no others.
CLI::Validator one_of(const std::vector<std::string>& names);

/// Accepts whole numbers from `least` to `greatest`.
CLI::Validator between(int least, int greatest);

/// What is wrong with the command line that `app` has refused with `error`.
std::string words_of(const CLI::App& app, const CLI::ParseError& error);

}  // namespace binran
