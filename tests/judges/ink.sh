#!/usr/bin/env bash
# Prints every glyph of the handbooks once, and of faces with CFF outlines, and judges that each shows ink, see
# glyph_ink.cpp; what has CFF outlines is judged as handbooks are too.
# usage: ink.sh GLYPH_INK
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
set -u
command -v pdftoppm >/dev/null || { echo "ink.sh: skipped: pdftoppm is not installed"; exit 77; }
glyph_ink=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
judge() { # NAME CONTENT-OR-FACES LOCALE-OR-WORDS
  "$glyph_ink" specimen "$2" "$3" "$work/$1.pdf" || status=1
  pdftoppm -gray -r 144 "$work/$1.pdf" "$work/$1" || status=1
  "$glyph_ink" judge "$2" "$3" "$work/$1"-*.pgm || status=1
}
for locale in content/locales/*.xml; do
  tag=$(basename "$locale" .xml)
  judge "$tag" content "$tag"
done
judge cff tests/fonts/faces.xml "office Flow SIP 430 漢 字 一 ⼀ 한 글 あ ア 、 。"
bash tests/judges/pdf.sh "$work/cff.pdf"
[ $? -eq 1 ] && status=1
exit "$status"
