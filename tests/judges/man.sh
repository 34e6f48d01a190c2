#!/usr/bin/env bash
# Judges manual pages with tools that know nothing of this project: mandoc and groff (silent, and what they show fits 80
# columns without a prohibited character at either end of a line), lexgrog (every name is found), groff at 60 columns, where
# English and Korean must still wrap, and man, which of some pages shows what groff shows of them, and is silent too.
# Each tool reads many pages in one process: to start it takes longer than to read a page.
# usage: man.sh MANROOT            a folder with man7/ and LANGUAGE/man7/
#        man.sh --pages FILE…      some pages of it
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
set -u
export LC_ALL=C.UTF-8 GROFF_NO_SGR=1 MANWIDTH=80 MANROFFOPT='' MANPAGER=cat
unset MANOPT MANPATH LANGUAGE LANG

# What must not begin a line (JLREQ 3.1.7) or end it (3.1.8).
not_at_start='、。，．・：；？！‼⁇⁈⁉」』）】〕］｝〉》〟ヽヾゝゞ々ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ…‥'
not_at_end='「『（【〔［｛〈《〝'
# Escape and its kin, C1 controls, and controls of direction, for grep -P.
controls='[\x01-\x08\x0b-\x1f\x7f\x{80}-\x{9f}\x{61c}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}]'

status=0
# Whatever is found, line by line, if anything.
faults() {
  local found
  found=$(cat)
  [ -z "$found" ] && return
  sed -E "s,$scratch/([a-z]*)/+,\1: /,; s,^,man.sh: ," <<<"$found"
  status=1
}
fault() { faults <<<"$1: $2"; }

# The pages as READER shows them one after another on standard input, each into a file of its own: FOLDER and its path.
# A page begins with a line like SIP-430(7), which in few columns touches what stands beside it.
part_pages() {  # READER PAGE…
  local folder=$scratch/$1
  shift
  dirname -z -- "$@" | sort -zu | sed -z "s,^,$folder/," | xargs -0 mkdir -p
  sed -E $'s/.\x08//g' | awk -v folder="$folder/" '
    # groff 1.23 leaves out the middle of a title that has no room.
    function begins_with(title,    cut) {
      cut = index($0, "...")
      return index($0, title) == 1 || (cut > 4 && cut < length(title) && index(title, substr($0, 1, cut - 1)) == 1)
    }
    BEGIN {
      for (i = 1; i < ARGC; i++) {
        name = ARGV[i]; sub(".*/", "", name)
        title[i] = toupper(name); sub("[.]", "(", title[i]); title[i] = title[i] ")"
        printf "" >(folder ARGV[i]); close(folder ARGV[i])
      }
      count = ARGC; ARGC = 1
    }
    /^[^ ]+\([1-9]\)/ {
      for (i = page + 1; i < count && !begins_with(title[i]); i++);
      if (i < count) { if (page) close(file); page = i; file = folder ARGV[i] }
    }
    # Between pages that are formatted together groff 1.23 draws a line.
    page && !/^(─)+$/ { print >file }' "$@"
}

judge_width() {  # READER COLUMNS PAGE…: as parted before
  local reader=$1 columns=$2
  shift 2
  wc -l -L "${@/#/$scratch/$reader/}" | awk -v reader="$reader" -v most="$columns" -v pages=$# '
    NR > pages { exit }
    $1 <= 10 { print $3 ": " reader " shows next to nothing" }
    $2 > most { print $3 ": " reader " shows a line of " $2 " columns where there are " most }' >"$scratch/found"
  faults <"$scratch/found"
}

judge_shown() {  # READER PAGE…
  local reader=$1
  judge_width "$reader" 80 "${@:2}"
  faults < <(grep -rnE "^[[:space:]]*[$not_at_start]|[$not_at_end]\$" "$scratch/$reader")
  faults < <(grep -rnP "$controls" "$scratch/$reader" | cat -v)
}

# Lines that are not to be filled are ours; all others must wrap to any width. Japanese breaks its lines itself; whether a
# page does is seen from its text.
judge_wrapping() {  # PAGE…
  local wrapping
  mapfile -t wrapping < <(grep -LP '[\x{3041}-\x{30ff}]' "$@")
  [ "${#wrapping[@]}" -gt 0 ] || return
  awk 'FNR == 1 { keep = 0 } /^\.(nf|EX)/ { keep = 1 } !keep { print } /^\.(fi|EE)/ { keep = 0 }' "${wrapping[@]}" |
    groff -man -Tutf8 -Kutf8 -rLL=60n -P-cbou 2>/dev/null | part_pages narrow "${wrapping[@]}"
  sed -i '/https\?:\/\//d' "${wrapping[@]/#/$scratch/narrow/}"
  judge_width narrow 60 "${wrapping[@]}"
}

# Every page names itself. Another name of it is a link to it from beside it, and stands in it too.
judge_names() {  # PAGE…
  lexgrog -E UTF-8 "${pages[@]}" >"$scratch/names" 2>&1 || fault lexgrog "$(grep -v ': "' "$scratch/names")"
  find "$@" -maxdepth 0 -printf '%p %l\n' >"$scratch/links"
  awk 'FILENAME == ARGV[1] { if (split($0, part, ": \"") > 1) { sub(" - .*", "", part[2]); named[part[1], part[2]] = 1 }; next }
       {
         folder = name = $1; sub("[^/]*$", "", folder); sub(".*/", "", name)
         page = NF == 2 ? $2 : name; sub("[.][^.]*$", "", name)
         if (!((folder page, name) in named)) print $1 ": lexgrog finds no such name in a page " page " beside it"
       }' "$scratch/names" "$scratch/links" >"$scratch/found"
  faults <"$scratch/found"
}

# man shows what groff shows, and one line more at the foot of each page.
judge_man() {
  local page=$1 said foot
  said=$(man --warnings=w -l "$page" 2>&1 >"$scratch/man")
  [ -z "$said" ] || fault "$page" "man: $said"
  [ "$(wc -L <"$scratch/man")" -le 80 ] || fault "$page" "man shows a line of more than 80 columns"
  foot=$(sed -E $'s/.\x08//g' "$scratch/man" | tail -n 1)
  faults < <(diff -B <(sed -E $'s/.\x08//g' "$scratch/man" | grep -vxF -- "$foot") \
    <(grep -vxF -- "$foot" "$scratch/groff/$page") | head -n 5 | sed "s,^,$page: man shows another page than groff: ,")
}

judge_pages() {  # PAGE…
  local page i
  pages=()
  for page; do [ -L "$page" ] || pages+=("$page"); done
  faults < <(grep -nP "$controls" /dev/null "${pages[@]}" | cat -v)
  faults < <(mandoc -Tlint -Wwarning "${pages[@]}" 2>&1)
  mandoc -Tutf8 -Owidth=78 "${pages[@]}" | part_pages mandoc "${pages[@]}"
  judge_shown mandoc "${pages[@]}"
  # As man asks it: lines of 78 columns up to man-db 2.11, of 79 since.
  length=$(man -l "${pages[0]}" 2>/dev/null | sed -E $'s/.\x08//g' | head -n 1 | wc -L)
  groff -ww -t -mandoc -Tutf8 -Kutf8 "-rLL=${length}n" "-rLT=${length}n" "${pages[@]}" 2>"$scratch/said" | part_pages groff "${pages[@]}"
  faults <"$scratch/said"
  judge_shown groff "${pages[@]}"
  judge_wrapping "${pages[@]}"
  judge_names "$@"
  for ((i = 0; i < ${#pages[@]}; i += 16)); do judge_man "${pages[i]}"; done
}

# man finds page and alias in each language and shows the same.
judge_lookup() {  # MANROOT LANGUAGE
  local root=$1 language=$2 folder alias page
  folder=$root/${language:+$language/}man7
  for alias in $(find "$folder" -type l | LC_ALL=C sort | head -3); do
    page=$(basename "$(readlink "$alias")" .7)
    (cd / && man -M "$root" -L "${language:-C}" 7 "$page") >"$scratch/page" 2>"$scratch/said" ||
      fault "$folder" "man does not find $page: $(cat "$scratch/said")"
    (cd / && man -M "$root" -L "${language:-C}" 7 "$(basename "$alias" .7)") >"$scratch/alias" 2>"$scratch/said" ||
      fault "$folder" "man does not find $alias: $(cat "$scratch/said")"
    cmp -s "$scratch/page" "$scratch/alias" || fault "$alias" "man shows another page than $page"
  done
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if [ "${1:-}" = --pages ]; then
  judge_pages "${@:2}"
  exit "$status"
fi

for tool in mandoc groff man lexgrog; do
  command -v "$tool" >/dev/null || { echo "man.sh: skipped: $tool is not installed"; exit 77; }
done
root=$(realpath "$1")
# A page and its other names lie in one folder: they are judged together, and the folders side by side.
judges=()
for folder in "$root"/*/man7 "$root"/man7; do
  language=$(basename "$(dirname "$folder")")
  [ "$folder" = "$root/man7" ] && language=
  mapfile -t pages < <(find "$folder" -name '*.7' | LC_ALL=C sort)
  [ "${#pages[@]}" -gt 100 ] || fault "$folder" "only ${#pages[@]} pages"
  bash "$0" --pages "${pages[@]}" &
  judges+=($!)
  judge_lookup "$root" "$language"
done
for judge in "${judges[@]}"; do wait "$judge" || status=1; done
exit "$status"
