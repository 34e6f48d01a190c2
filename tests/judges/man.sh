#!/usr/bin/env bash
# Judges manual pages with tools that know nothing of this project: mandoc and groff (silent, and what they show fits 80
# columns without a prohibited character at either end of a line), man (silent), lexgrog (every name is found), and
# groff at 60 columns, where English and Korean must still wrap.
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
fault() {
  echo "man.sh: $1: $2"
  status=1
}

plain() { sed -E $'s/.\x08//g'; }

judge_shown() {  # PAGE READER: the page as shown is standard input
  local page=$1 reader=$2 shown found
  shown=$(plain)
  [ "$(wc -l <<<"$shown")" -gt 10 ] || fault "$page" "$reader shows next to nothing"
  if [ "$(wc -L <<<"$shown")" -gt 80 ]; then
    fault "$page" "$reader shows lines of more than 80 columns: $(while IFS= read -r line; do
      [ "$(wc -L <<<"$line")" -le 80 ] || echo "$line"
    done <<<"$shown" | head -3)"
  fi
  found=$(grep -nE "^[[:space:]]*[$not_at_start]|[$not_at_end]\$" <<<"$shown") &&
    fault "$page" "$reader shows a line that must not begin or end so: $found"
  found=$(grep -nP "$controls" <<<"$shown") && fault "$page" "$reader shows a control character: $found"
}

# Lines that are not to be filled are ours; all others must wrap to any width.
judge_wrapping() {
  local page=$1 widest
  widest=$(awk '/^\.(nf|EX)/ { keep = 1 } !keep { print } /^\.(fi|EE)/ { keep = 0 }' "$page" |
    groff -man -Tutf8 -Kutf8 -rLL=60n -P-cbou 2>/dev/null | grep -v 'https\?://' | wc -L)
  [ "$widest" -le 60 ] || fault "$page" "groff shows a line of $widest columns where there are 60"
}

judge_names() {
  local page=$1 said name
  said=$(lexgrog "$page" 2>&1) || fault "$page" "lexgrog: $said"
  name=$(basename "$page")
  name=${name%.*}
  grep -qF ": \"$name - " <<<"$said" || fault "$page" "lexgrog does not find the name $name: $said"
}

judge_page() {
  local page=$1 said
  said=$(grep -nP "$controls" "$page") && fault "$page" "control characters: $(cat -v <<<"$said")"
  said=$(mandoc -Tlint -Wwarning "$page" 2>&1) || fault "$page" "mandoc: $said"
  [ -z "$said" ] || fault "$page" "mandoc: $said"
  said=$(groff -ww -man -Tutf8 -Kutf8 "$page" 2>&1 >/dev/null)
  [ -z "$said" ] || fault "$page" "groff: $said"
  judge_names "$page"
  judge_shown "$page" mandoc < <(mandoc -Tutf8 -Owidth=78 "$page")
  said=$(man --warnings=w -l "$page" 2>&1 >"$scratch/shown")
  [ -z "$said" ] || fault "$page" "man: $said"
  judge_shown "$page" man <"$scratch/shown"
  # Japanese breaks its lines itself; whether a page does is seen from its text.
  grep -qP '[\x{3041}-\x{30ff}]' "$page" || judge_wrapping "$page"
}

# Another name of a page is a link to a page beside it, of its own language, that names it.
judge_alias() {
  local alias=$1 target said
  target=$(readlink "$alias")
  if [ "$(basename "$target")" != "$target" ] || [ -L "$(dirname "$alias")/$target" ] || [ ! -f "$alias" ]; then
    fault "$alias" "does not lead to a page beside it but to $target"
    return
  fi
  said=$(lexgrog "$(dirname "$alias")/$target" 2>&1)
  grep -qF ": \"$(basename "$alias" .7) - " <<<"$said" || fault "$alias" "$target does not name it"
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
  shift
  for page in "$@"; do
    if [ -L "$page" ]; then judge_alias "$page"; else judge_page "$page"; fi
  done
  exit "$status"
fi

for tool in mandoc groff man lexgrog; do
  command -v "$tool" >/dev/null || { echo "man.sh: skipped: $tool is not installed"; exit 77; }
done
root=$(realpath "$1")
mapfile -t pages < <(find "$root" -name '*.7' -o -name '*.1' -o -name '*.5' | LC_ALL=C sort)
[ "${#pages[@]}" -gt 100 ] || fault "$root" "only ${#pages[@]} pages"
printf '%s\0' "${pages[@]}" | xargs -0 -P "$(nproc)" -n 20 bash "$0" --pages || status=1
for folder in "$root"/*/man7 "$root"/man7; do
  language=$(basename "$(dirname "$folder")")
  [ "$folder" = "$root/man7" ] && language=
  judge_lookup "$root" "$language"
done
exit "$status"
