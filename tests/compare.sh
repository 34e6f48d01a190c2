#!/usr/bin/env bash
# Holds what two programs make of all content against each other, byte for byte: after a pure move nothing differs.
# Every format on every paper, both stages of dump, and answers of show, compare and find in every language.
# usage: compare.sh BEFORE AFTER
# Exit status: 0 the same bytes, 1 they differ, 2 wrong usage.
set -euo pipefail
[ $# = 2 ] || { echo "usage: compare.sh BEFORE AFTER" >&2; exit 2; }
before=$(realpath "$1") after=$(realpath "$2")
cd "$(dirname "$0")/.."
export SOURCE_DATE_EPOCH=1234567890
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

make_all() {  # PROGRAM FOLDER
  local program=$1 folder=$2 paper locale
  mkdir -p "$folder/answers"
  for paper in a4 a5 b5 letter; do
    "$program" build --output "$folder/$paper" --paper "$paper" 2>"$folder/$paper.messages"
  done
  for locale in en ja ko; do
    {
      "$program" show 430 --locale $locale
      "$program" show 4xx --locale $locale
      "$program" compare 183 430 --locale $locale
      "$program" compare 100 607 --locale $locale
      "$program" find RFC --locale $locale
      "$program" status
    } >"$folder/answers/$locale" 2>&1
    for stage in document pages; do "$program" dump sip --stage $stage --locale $locale; done >"$folder/answers/dump-$locale" 2>&1
  done
}

make_all "$before" "$scratch/before" &
make_all "$after" "$scratch/after"
wait $!
diff -rq --no-dereference "$scratch/before" "$scratch/after" || exit 1
echo "the same bytes: $(find "$scratch/after" -type f | wc -l) files"
