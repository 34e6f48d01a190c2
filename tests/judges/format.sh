#!/usr/bin/env bash
# Judges that every source file is as clang-format would have it (`make format`). The version is the one of Debian 12:
# others hold other things to be right.
# usage: format.sh
# Exit status: 0 good, 1 a file is formatted otherwise, 77 clang-format-14 is absent.
set -u
cd "$(dirname "$0")/../.." || exit 1
command -v clang-format-14 >/dev/null || { echo "format.sh: skipped: clang-format-14 is not installed"; exit 77; }
mapfile -t files < <(find src tests -name '*.cpp' -o -name '*.h' | LC_ALL=C sort)
[ "${#files[@]}" -gt 100 ] || { echo "format.sh: only ${#files[@]} sources found"; exit 1; }
clang-format-14 --dry-run -Werror "${files[@]}"
