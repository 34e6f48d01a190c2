#!/usr/bin/env bash
# Judges the size of the source files: 400 lines at the most. A function longer than 50 lines `make tidy` tells.
# usage: sizes.sh [SRC]
# Exit status: 0 good, 1 a file is too long.
set -u
cd "${1:-$(dirname "$0")/../../src}" || exit 1
find . \( -name '*.cpp' -o -name '*.h' \) -exec wc -l {} + | awk '
  $2 == "total" { next }
  { files++ }
  $1 > 400 { sub(/^\.\//, "", $2); print "sizes.sh: src/" $2 " has " $1 " lines, more than 400"; long = 1 }
  END { if (files < 100) print "sizes.sh: only " files + 0 " sources found"; exit long || files < 100 }'
