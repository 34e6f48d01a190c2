#!/usr/bin/env bash
# The pages for a browser answer as `find` does: the same codes and symptoms in the same order, for the questions of
# tests/data/questions.txt. And the script stems every word of the index as the program has.
# usage: search.sh PROGRAM FOLDER     a folder of pages
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
. "$(dirname "$0")/lib/judge.sh"
need node
program=$(realpath "$1")
pages=$(realpath "$2")
cd "$root" || exit 2
for language in "$pages"/*/; do
  language=$(basename "$language")
  grep -P "^$language\t" tests/data/questions.txt | cut -f2 | while IFS= read -r question; do
    printf '?%s\n' "$question"
    "$program" find "$question" --locale "$language" --width 400 2>/dev/null | grep -E '^[^ ]|^  [^ ].* · ' | sed 's/^  //; s/  .*//'
  done >"$scratch/$language"
  node tests/judges/lib/search.js "$pages" "$language" "$scratch/$language" || status=1
done
exit "$status"
