#!/usr/bin/env bash
# Judges PDF files with tools that know nothing of this project: qpdf (syntax), pdffonts (fonts embedded, subset, with
# Unicode maps), pdftotext (text), pdftoppm (no blank page), veraPDF (PDF/UA-1 and PDF/A-2a).
# usage: pdf.sh FILE... [-- FILE...]     veraPDF, which takes long, is not asked about the files behind --
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent (and what could be judged is good).
set -u
here=$(cd "$(dirname "$0")" && pwd)
status=0
skipped=0

fault() {
  echo "pdf.sh: $1: $2" >&2
  status=1
  return 1
}

# Whether a tool is there; says once what cannot be judged.
have() {
  command -v "$1" >/dev/null 2>&1 && return 0
  case " ${absent:-} " in
    *" $1 "*) ;;
    *) echo "pdf.sh: skipped: $1 is not installed"; absent="${absent:-} $1" ;;
  esac
  skipped=1
  return 1
}

# qpdf succeeds only where it has neither errors nor warnings.
judge_syntax() {
  local report
  report=$(qpdf --check "$1" 2>&1) || fault "$1" "qpdf: $report"
}

# Each row of the table must end with: emb yes, sub yes, uni yes, object number and generation.
judge_fonts() {
  local fonts wrong
  fonts=$(pdffonts "$1" 2>&1 | sed '1,/^----/d')
  [ -n "$fonts" ] || fault "$1" "pdffonts: no fonts"
  wrong=$(grep -vE ' yes yes yes +[0-9]+ +[0-9]+$' <<<"$fonts")
  [ -z "$wrong" ] || fault "$1" "not embedded, no subset, or without Unicode map: $wrong"
}

judge_text() {
  local errors
  errors=$(pdftotext "$1" "$work/text" 2>&1)
  [ -z "$errors" ] || fault "$1" "pdftotext: $errors"
  grep -q '[^[:space:]]' "$work/text" || fault "$1" "pdftotext: no text"
  # U+FFFD stands for text that cannot be mapped.
  if grep -q $'\xEF\xBF\xBD' "$work/text"; then fault "$1" "pdftotext: text without Unicode value"; fi
}

# A page that is white throughout is blank: behind the header of its PGM, every byte is 255.
judge_ink() {
  local errors image
  rm -f "$work"/page*
  errors=$(pdftoppm -gray -r 10 "$1" "$work/page" 2>&1)
  [ -z "$errors" ] || fault "$1" "pdftoppm: $errors"
  for image in "$work"/page*.pgm; do
    [ -e "$image" ] || { fault "$1" "pdftoppm: no page"; return; }
    # The header is three lines: P5, width and height, 255.
    [ "$(tail -n +4 "$image" | LC_ALL=C tr -d '\377' | wc -c)" -gt 0 ] ||
      fault "$1" "blank page $(basename "$image" .pgm)"
  done
}

judge_conformance() {
  "$here/verapdf/verapdf.sh" ua1,2a "$@"
  case $? in
    0) ;;
    77) skipped=1 ;;
    *) status=1 ;;
  esac
}

if [ $# -eq 0 ]; then
  echo "usage: pdf.sh FILE... [-- FILE...]" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
conforming=()
for file in "$@"; do
  if [ "$file" = -- ]; then
    sparing=yes
    continue
  fi
  [ -n "${sparing:-}" ] || conforming+=("$file")
  if [ ! -f "$file" ]; then
    fault "$file" "no such file"
    continue
  fi
  if have qpdf && ! judge_syntax "$file"; then continue; fi
  have pdffonts && judge_fonts "$file"
  have pdftotext && judge_text "$file"
  have pdftoppm && judge_ink "$file"
done
[ "$status" -eq 0 ] && judge_conformance "${conforming[@]}"
[ "$status" -eq 0 ] && [ "$skipped" -eq 1 ] && exit 77
exit "$status"
