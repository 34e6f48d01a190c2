#!/usr/bin/env bash
# A new kind of block or inline compiles nowhere that has not decided about it: no writer, no layout, no dump drops it in
# silence. Each source that visits blocks (or inlines) is compiled as it is, and must pass, and with one more alternative
# in the variant, and must fail.
# usage: new_block.sh COMPILER [INCLUDE-OPTION…]
# Exit status: 0 good, 1 a source takes a kind that it does not know, or does not compile at all.
set -u
compiler=$1
shift
src=$(cd "$(dirname "$0")/../../src" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
status=0

compiles() {  # SOURCE HEADERS
  "$compiler" -std=c++20 -fsyntax-only -I "$2" -I "$src" "${options[@]}" "$src/$1" 2>"$scratch/messages"
}

judge() {  # HEADER ALTERNATIVE SOURCE…
  local header=$1 alternative=$2 source
  shift 2
  mkdir -p "$scratch/$header.more/document" "$scratch/$header.same/document"
  cp "$src/document/$header" "$scratch/$header.same/document/$header"
  # The declaration of the alternative stands before the variant that takes it.
  awk -v anchor="$alternative" '
    /^struct Block \{/ && anchor == "Paragraph" { print "struct Novelty {};" }
    /^using Inline = / && anchor == "Text" { print "struct Novelty {};" }
    { sub("std::variant<" anchor ",", "std::variant<Novelty, " anchor ","); print }' \
    "$src/document/$header" >"$scratch/$header.more/document/$header"
  cmp -s "$scratch/$header.more/document/$header" "$src/document/$header" && { echo "new_block.sh: no variant in $header"; exit 1; }
  for source in "$@"; do
    if ! compiles "$source" "$scratch/$header.same"; then
      echo "$source does not compile as it is:"; head -3 "$scratch/messages"; status=1
    elif compiles "$source" "$scratch/$header.more"; then
      echo "$source takes a kind of $header that it does not know"; status=1
    fi
  done
}

options=("$@")
judge block.h Paragraph document/dump.cpp document/plain_text.cpp layout/layout.cpp layout/block_layout.cpp \
  layout/setting.cpp write/card.cpp write/man.cpp
judge inline.h Text document/dump.cpp document/plain_text.cpp layout/setting.cpp write/styled_text.cpp
exit $status
