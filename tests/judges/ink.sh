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

# A face whose outline of the letter P is blank, and which is whole otherwise: the judge must see it.
"$glyph_ink" blank fonts/IBMPlexSans-Regular.ttf P "$work/blank.ttf" || status=1
{
  echo '<faces><face id="blank" file="blank.ttf"/>'
  for role in regular bold code code-bold; do
    echo "<chain language=\"*\" role=\"$role\"><try face=\"blank\"/></chain>"
  done
  echo '</faces>'
} >"$work/faces.xml"
if (status=0; judge blank "$work/faces.xml" "SIP over UDP, and more words"; exit "$status") >"$work/said"; then
  echo "ink.sh: nothing was said of a glyph that is blank"
  status=1
fi
grep -qF 'no ink for “P” in blank' "$work/said" || { echo "ink.sh: another reason:"; cat "$work/said"; status=1; }
[ "$(grep -c 'no ink' "$work/said")" -eq 1 ] || { echo "ink.sh: other glyphs were found blank:"; cat "$work/said"; status=1; }
exit "$status"
