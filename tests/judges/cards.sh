#!/usr/bin/env bash
# Judges cards by their columns: no line is wider than asked, in any of the three forms. The real cards as they
# are made, those of SIP at some widths, and those of the sample, with its hostile text, at many from 40 to 120, even and odd. Columns are counted by wc -L,
# which knows nothing of this project.
# usage: cards.sh PROGRAM CARDS       PROGRAM is run in the project's folder; CARDS holds cards made by it
# Exit status: 0 good, 1 a fault was found.
. "$(dirname "$0")/lib/judge.sh"
program=$(realpath "$1")
cards=$(realpath "$2")

# Characters of UAX #11 class A, as far as text like this may hold them; each counts two columns where ambiguous is wide.
ambiguous='a1 a4 a7-a8 aa ae b0-b4 b6-ba bc-bf c6 d0 d7-d8 de-e1 e6 e8-ea ec-ed f0 f2-f3 f7-fa fc fe 391-3a1 3a3-3a9
  3b1-3c1 3c3-3c9 401 410-44f 451 2010 2013-2016 2018-2019 201c-201d 2020-2022 2024-2027 2030 2032-2033 2035 203b
  2190-2199 21d2 21d4 2460-24e9 24eb-254b 2550-2573 2580-258f 2592-2595 25a0-25a1 25a3-25a9 25b2-25b3 25b6-25b7
  25bc-25bd 25c0-25c1 25c6-25c8 25cb 25ce-25d1 25e2-25e5 25ef 2605-2606 2776-277f'
controls='[\x01-\x08\x0b-\x1f\x7f\x{80}-\x{9f}\x{61c}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}]'
# Drawn by us in the other forms; none of it is a letter of the content.
drawn='[\x{2190}-\x{21ff}\x{2500}-\x{25ff}\x{2700}-\x{27bf}\x{2022}]'

# One by one, because sed takes no ranges in this locale.
characters() {
  local range code
  for range in "$@"; do
    for ((code = 0x${range%-*}; code <= 0x${range#*-}; code++)); do printf '%b' "\\U$(printf %08x "$code")"; done
  done
}
# shellcheck disable=SC2086
ambiguous_characters=$(characters $ambiguous)

# Every ambiguous character of standard input as one that all agree is wide.
widened() { sed "s/[$ambiguous_characters]/一/g"; }

widest() {  # FORM FILE…
  local form=$1
  shift
  if [ "$form" = --ambiguous-wide ]; then cat "$@" | widened | wc -L; else cat "$@" | wc -L; fi
}

judge() {  # FOLDER WIDTH FORM
  local folder=$1 width=$2 form=$3 file found columns
  mapfile -t files < <(find "$folder" -name '*.txt')
  [ "${#files[@]}" -gt 0 ] || { fault "no cards in $folder"; return; }
  columns=$(widest "$form" "${files[@]}")
  if [ "$columns" -gt "$width" ]; then
    for file in "${files[@]}"; do
      columns=$(widest "$form" "$file")
      [ "$columns" -le "$width" ] || fault "${file#"$folder"/} is $columns columns wide where $width were asked for $form"
    done
  fi
  found=$(grep -nP "$controls" "${files[@]}" | head -3) && [ -n "$found" ] && fault "control characters: $(cat -v <<<"$found")"
  if [ "$form" = --ascii ]; then
    found=$(grep -nP "$drawn" "${files[@]}" | head -3) && [ -n "$found" ] && fault "drawn with more than ASCII: $found"
  fi
}

build() {  # FOLDER WIDTH FORM [OPTION…]; the working folder has the content
  local folder=$1 width=$2 form=$3
  shift 3
  rm -rf "$folder"
  # shellcheck disable=SC2086
  "$program" build --format card --width "$width" $form "$@" --output "$folder" >/dev/null 2>"$scratch/said" ||
    fault "build at $width $form: $(grep -m3 error "$scratch/said")"
}


[ "$(echo '─…一a' | widened | wc -L)" -eq 7 ] || fault "cannot count ambiguous characters"
judge "$cards" 72 ''
for form in '' --ambiguous-wide --ascii; do
  for width in 40 72 100; do
    build "$scratch/cards" "$width" "$form" --protocol sip
    judge "$scratch/cards" "$width" "$form"
  done
done

assemble_sample "$scratch/sample"
cd "$scratch/sample" || exit 2
for form in '' --ambiguous-wide --ascii; do
  for width in $(seq 40 7 120); do
    build "$scratch/cards" "$width" "$form"
    judge "$scratch/cards" "$width" "$form"
  done
done
exit "$status"
