#!/usr/bin/env bash
# A new kind of block, inline, head or drawing compiles nowhere that has not decided about it: no writer, no layout, no
# dump drops it in silence. Each source that visits one of them is compiled with one more alternative in the variant, and
# must fail for that. Nor does a source have a case that takes whatever is left.
# usage: new_block.sh COMPILER [INCLUDE-OPTION…]
# Exit status: 0 good, 1 a source takes a kind that it does not know, or does not compile at all.
. "$(dirname "$0")/lib/judge.sh"
compiler=$1
shift
src=$root/src

# What all of them include of libraries is parsed once.
printf '#include <%s>\n' algorithm filesystem functional map memory optional ranges set string variant vector \
  fmt/format.h fmt/ranges.h >"$scratch/common.h"
"$compiler" -std=c++20 -x c++-header "$scratch/common.h" -o "$scratch/common.h.gch" || exit 1

compiles() {  # SOURCE HEADERS
  "$compiler" -std=c++20 -fsyntax-only -include "$scratch/common.h" -I "$2" -I "$src" "${options[@]}" "$src/$1" 2>"$scratch/messages"
}

judge() {  # HEADER FIRST-ALTERNATIVE DECLARATION SOURCE…
  local header=$1 alternative=$2 declaration=$3 name folder source
  shift 3
  name=${header//\//-} folder=$(dirname "$header")
  mkdir -p "$scratch/$name.more/$folder" "$scratch/$name.same/$folder"
  cp "$src/$header" "$scratch/$name.same/$header"
  # The new alternative is declared before what holds the variant that takes it.
  awk -v alternative="$alternative" -v declaration="$declaration" '
    index($0, declaration) == 1 { print "struct Novelty {};" }
    { sub("std::variant<" alternative ",", "std::variant<Novelty, " alternative ","); print }' \
    "$src/$header" >"$scratch/$name.more/$header"
  cmp -s "$scratch/$name.more/$header" "$src/$header" && { echo "new_block.sh: no variant in $header"; exit 1; }
  # What is wrong must be the new alternative: the first source is compiled as it is too, the messages about others name it.
  compiles "$1" "$scratch/$name.same" || { fault "$1 does not compile as it is:"; head -3 "$scratch/messages"; }
  for source in "$@"; do
    if compiles "$source" "$scratch/$name.more"; then
      fault "$source takes a kind of $header that it does not know"
    elif ! grep -q Novelty "$scratch/messages"; then
      fault "$source does not compile as it is:"; head -3 "$scratch/messages"
    fi
  done
}

options=("$@")
judge document/block.h Paragraph 'struct Block {' document/dump.cpp document/plain_text.cpp compose/cards.cpp \
  layout/layout.cpp layout/block_layout.cpp layout/setting.cpp write/card.cpp write/man.cpp
judge document/inline.h Text 'using Inline =' document/dump.cpp document/plain_text.cpp layout/setting.cpp write/styled_text.cpp
judge document/section.h std::monostate 'using Head =' document/dump.cpp document/plain_text.cpp layout/layout.cpp \
  write/card.cpp write/man.cpp
judge pages/pages.h TextRun 'struct Drawing {' pages/dump.cpp pages/pages.cpp write/pdf/content.cpp write/pdf/figures.cpp
judge layout/strip.h std::monostate 'struct StripItem {' layout/strip.cpp layout/canvas.cpp layout/margins.cpp
if grep -rnE '\[[&=]?\]\((const )?auto ?&*\)' "$src"; then
  fault "a case that takes whatever is left"
fi
exit $status
