#!/usr/bin/env bash
# Judges what is written by hand about the program: that binran(1) and the shell completions know every command and
# option, that binran(5) knows every element, attribute and value of the schema, and that its example and those of
# content/README.md are sound content.
# usage: manual.sh PROGRAM
# Exit status: 0 good, 1 a fault was found.
set -u
export LC_ALL=C.UTF-8
program=$(realpath "$1")
cd "$(dirname "$0")/../../packaging" || exit 1
status=0
fault() {
  echo "manual.sh: $*" >&2
  status=1
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# With the content of the project, wherever the program has been built.
mkdir "$work/bin"
printf '#!/bin/sh\nexec "%s" --content "%s" "$@"\n' "$program" "$(realpath ../content)" >"$work/bin/binran"
chmod +x "$work/bin/binran"
built=$program program=$work/bin/binran

# Without escapes and fonts, for searching words.
words_of() { sed -E 's/\\f[BIR]//g; s/\\-/-/g' "$1"; }

folders=(man)
for locale in ../content/locales/*.xml; do
  tag=$(basename "$locale" .xml)
  [ "$tag" = en ] || folders+=("man/$tag")
done

# Whether all words of standard input are in the file, each for itself.
judge_words() { # FILE WHAT
  local word
  words_of "$1" >"$work/words"
  while IFS= read -r word; do
    grep -qP -- "(?<![a-z0-9-])\Q$word\E(?![a-z0-9-])" "$work/words" || fault "$1 does not know $2 $word"
  done
}

# The help of a command, each option with what is said of it in one line.
help_of() {
  COLUMNS=100 "$program" ${1:+"$1"} --help | awk '/^ {8,}[^-]/ { printf " %s", substr($0, match($0, /[^ ]/)); next } { printf "\n%s", $0 } END { print "" }'
}
options_of() { help_of "$@" | sed -nE 's/^ +((-[a-z]), )?(--[a-z-]+).*/\2 \3/p' | tr ' ' '\n' | grep .; }
mapfile -t commands < <(help_of | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ "${#commands[@]}" -gt 5 ] || fault "the help names no commands"
for command in '' "${commands[@]}"; do options_of "$command"; done | sort -u >"$work/options"
for folder in "${folders[@]}"; do
  judge_words "$folder/binran.1" "the command" < <(printf '%s\n' "${commands[@]}")
  judge_words "$folder/binran.1" "the option" <"$work/options"
done
for completion in completions/*; do
  judge_words "$completion" "the command" < <(printf '%s\n' "${commands[@]}")
  case $completion in
    *.fish) sed -E 's/^--/-l /; s/^-(.)$/-s \1/' "$work/options" ;;
    *) grep -e -- "$work/options" ;;
  esac | judge_words "$completion" "the option"
done

# "--paper a4" for each value that a command lists for an option.
values_of() {
  help_of "$@" | sed -nE 's/^ +(-[a-z], )?(--[a-z-]+) .*: ([a-z0-9]+(, [a-z0-9]+)+)$/\2 \3/p' |
    while read -r option values; do printf -- "$option %s\n" ${values//,/ }; done
}
for command in '' "${commands[@]}"; do values_of "$command"; done | sed 's/.* //' | sort -u >"$work/values"
for folder in "${folders[@]}"; do judge_words "$folder/binran.1" "the value" <"$work/values"; done
# Completions ask the program for the values that are names of its tables, and list the others.
for kind in formats answers papers; do
  "$program" names "$kind"
  for completion in completions/*; do
    grep -qE "names $kind\b" "$completion" || fault "$completion does not ask for $kind"
  done
done >"$work/named"
sort -u "$work/named" >"$work/asked-for"
for completion in completions/*; do
  sort -u "$work/values" | comm -23 - "$work/asked-for" | judge_words "$completion" "the value"
done

# bash offers what a command takes, no less and no more.
# shellcheck disable=SC2016
offered_by_bash() {
  PATH="$(dirname "$program"):$PATH" bash -c '. completions/binran.bash; COMP_WORDS=(binran "$@") COMP_CWORD=$#; _binran; printf "%s\n" "${COMPREPLY[@]}"' _ "$@"
}
for command in '' "${commands[@]}"; do
  options_of "$command" | grep '^--' >"$work/taken"
  [ -z "$command" ] || printf -- '--content\n--overlay\n--diagnostics\n' >>"$work/taken"
  offered_by_bash ${command:+"$command"} -- | sort -u | diff <(sort -u "$work/taken") - >"$work/difference" ||
    fault "completions/binran.bash offers other options of ${command:-binran} than it takes: $(cat "$work/difference")"
  values_of "$command" >"$work/taken"
  for option in $(cut -d ' ' -f 1 "$work/taken" | uniq); do
    offered_by_bash ${command:+"$command"} "$option" "" | sed "s/^/$option /" |
      diff <(grep -e "^$option " "$work/taken") - >"$work/difference" ||
      fault "completions/binran.bash offers other values of $option than ${command:-binran}: $(cat "$work/difference")"
  done
done

# What the schema has: "element", "element attribute" and "element attribute value", a line each. Attributes that a
# pattern has are those of every element that refers to it.
of_schema() {
  awk -F '"' '
    /<define /    { owner[depth = 1] = "define " $2 }
    /<element /   { owner[++depth] = $2; print $2 }
    /<\/element>/ { --depth }
    /<attribute / { attribute = $2; has[owner[depth], $2] }
    /<value>/     { gsub(/.*<value>|<\/value>.*/, ""); has[owner[depth], attribute " " $0] }
    /<\/attribute>/ { attribute = "" }
    /<ref / && attribute == "" { refers[owner[depth], $2] }
    END {
      do {
        added = 0
        for (pair in refers) {
          split(pair, from, SUBSEP)
          for (one in has) {
            split(one, what, SUBSEP)
            if (what[1] == "define " from[2] && !((from[1], what[2]) in has)) { has[from[1], what[2]]; added = 1 }
          }
        }
      } while (added)
      for (one in has) { split(one, what, SUBSEP); if (what[1] !~ /^define /) print what[1], what[2] }
    }' ../content/schema/binran.rng | sort -u
}

# The same of a page: tags with <element>, below them tags with attributes, below these the values in bold.
of_page() { # FILE
  sed -E '/^\.EX/,/^\.EE/d; s/\\-/-/g' "$1" | awk '
    function bold(line, words,   n, word) {
      for (n = 0; match(line, /\\fB[^\\]*\\fR/); line = substr(line, RSTART + RLENGTH)) {
        word = substr(line, RSTART + 3, RLENGTH - 6)
        if (word !~ / /) words[++n] = word
      }
      return n
    }
    /^\.(SH|SS|PP)/ { elements = attributes = 0 }
    /^\.TP/         { tag = 1; next }
    /^\./           { next }
    {
      n = bold($0, words)
      if (tag) attributes = 0
      if (tag && /\\fB</) elements = 0
      for (i = 1; i <= n; ++i) {
        if (gsub(/[<>]/, "", words[i]) && tag) element[++elements] = words[i]
        else if (tag) attribute[++attributes] = words[i]
        print words[i]
        if (tag && attributes) for (e = 1; e <= elements; ++e) print element[e], words[i]
        if (!tag) for (e = 1; e <= elements; ++e) for (a = 1; a <= attributes; ++a) print element[e], attribute[a], words[i]
      }
      tag = 0
    }' | sort -u
}

of_schema >"$work/schema"
[ "$(wc -l <"$work/schema")" -gt 200 ] || fault "the schema could not be read"
for folder in "${folders[@]}"; do
  of_page "$folder/binran.5" >"$work/page"
  # What all translated parts have, en, is told of once.
  sed -E 's/^[a-z]+ en$/en/; /^text of$/d' "$work/schema" | sort -u >"$work/told"
  while read -r element attribute value; do
    fault "$folder/binran.5 does not know ${value:+the value $value of }${attribute:+the attribute $attribute of }$element"
  done < <(comm -23 "$work/told" "$work/page")
  while read -r element attribute; do
    fault "$folder/binran.5 knows an attribute $attribute of $element, which the schema does not have"
  done < <(grep -E '^[a-z]+ [a-z:-]+$' "$work/page" | comm -23 - "$work/schema")
done

# The example takes the place of its code.
cp -r ../content ../fonts "$work"
for folder in "${folders[@]}"; do
  example=$work/content/protocols/sip/codes/486.xml
  awk '/^\.EX/ { block = "" } /^\.EE/ && block ~ /<code / { printf "%s", block } !/^\./ { block = block $0 "\n" }' \
    "$folder/binran.5" | sed -E 's/^\\&  //; s/\\-/-/g; s/\\\(aq/'\''/g' >"$example"
  "$built" --content "$work/content" check --format man >"$work/said" 2>&1 ||
    fault "the example of $folder/binran.5 has faults: $(grep -A3 error "$work/said" | head -n 8)"
done

# The examples of content/README.md, each in the file that its first line names. One maps a protocol that the content may
# not have. Every file says where its schema is, for editors.
rm -r "$work/content" && cp -r ../content "$work"
mkdir -p "$work/content"/{articles,mappings,protocols/tftp/codes}
awk -v folder="$work/content" '
  /^```xml$/ { getline; file = folder "/" $2; ++examples }
  /^```$/    { close(file); file = "" }
  file != "" { print >file }
  END        { exit examples < 5 }' ../content/README.md || fault "content/README.md has fewer examples than it had"
find "$work/content" -name '*.xml' -exec sed -i '1a <?xml-model href="binran.rnc" type="application/relax-ng-compact-syntax"?>' {} +
"$built" --content "$work/content" check --format man 2>&1 |
  grep ' error: ' | grep -v 'unknown protocol q850' >"$work/said" &&
  fault "the examples of content/README.md have faults: $(head -n 8 "$work/said")"
exit "$status"
