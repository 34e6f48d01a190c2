#!/usr/bin/env bash
# Judges `binran format` over all content and the sample: what is formatted is read as it was, formatting it again changes
# nothing, and so does the white space that it stood in.
# usage: formatted.sh PROGRAM
# Exit status: 0 good, 1 a fault was found.
. "$(dirname "$0")/lib/judge.sh"
program=$(realpath "$1")

# Everything that the content says, in every language, and how far it is translated.
read_content() {
  local protocol locale
  for protocol in $("$program" names protocols); do
    for locale in $("$program" names locales); do
      "$program" dump "$protocol" --locale "$locale" || echo "dump: exit status $?"
      "$program" dump "$protocol" --locale "$locale" --format man || echo "dump: exit status $?"
    done
  done
  "$program" status --format json
}

# Another layout of the same: CR LF, a byte order mark, other indentation, blank lines.
spoil() {
  local file
  while IFS= read -r file; do
    sed -i -E '1s/^/\xEF\xBB\xBF/; s/^ +</\t</; s/^(\t<[a-z]+) /\1\t  /; s/$/\r/' "$file"
  done < <(find content -name '*.xml')
}

judge() { # FOLDER
  cd "$1" || exit 2
  read_content >"$scratch/before"
  [ "$(wc -l <"$scratch/before")" -gt 1000 ] || fault "$1: nothing was read: $(tail -n 3 "$scratch/before")"
  "$program" format || fault "$1: format: exit status $?"
  read_content | cmp -s "$scratch/before" - || fault "$1: formatted content is read otherwise"
  "$program" format --check || fault "$1: what is formatted would change"
  cp -r content formatted
  spoil
  ! "$program" format --check >/dev/null || fault "$1: nothing was spoiled"
  "$program" format || fault "$1: format: exit status $?"
  diff -r formatted content >"$scratch/difference" || fault "$1: white space is not normalised: $(head -n 5 "$scratch/difference")"
}

mkdir "$scratch/whole" && cp -r "$root/content" "$root/fonts" "$scratch/whole" || exit 2
assemble_sample "$scratch/sample"
(judge "$scratch/whole"; exit "$status") || status=1
(judge "$scratch/sample"; exit "$status") || status=1
exit "$status"
