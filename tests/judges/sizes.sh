#!/usr/bin/env bash
# Judges sizes: files of src and tests of 400 lines at the most, functions of src of 50. Functions are told by their form, which
# format.sh holds: a brace alone closes, at the indentation where the function begins; nothing else is as long.
# usage: sizes.sh [SRC]
# Exit status: 0 good, 1 something is too long.
set -u
cd "${1:-$(dirname "$0")/../../src}" || exit 1
find . \( -name '*.cpp' -o -name '*.h' \) | LC_ALL=C sort | sed 's|^\./||' | xargs awk '
  function fault(text) { print "sizes.sh: src/" FILENAME ":" text; status = 1 }
  FNR == 1 { files++; split("", begun) }
  FNR == 401 { fault("401: more than 400 lines") }
  { match($0, /^ */); indentation = RLENGTH; text = substr($0, indentation + 1) }
  text == "}" {
    functions++
    length_of = FNR - begun[indentation] + 1
    if (length_of > 50) fault(begun[indentation] ": a function of " length_of " lines, more than 50")
    next
  }
  text != "" && text !~ /^(\/\/|#)/ { begun[indentation] = FNR }
  END {
    if (files < 100 || functions < 1000) { print "sizes.sh: only " files + 0 " files and " functions + 0 " functions"; status = 1 }
    exit status
  }' || exit 1
find ../tests \( -name '*.cpp' -o -name '*.h' \) | LC_ALL=C sort | xargs awk '
  FNR == 401 { print "sizes.sh: " substr(FILENAME, 4) ":401: more than 400 lines"; status = 1 }
  END { exit status }' || exit 1
