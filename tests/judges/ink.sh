#!/usr/bin/env bash
# Prints every glyph of the handbooks once, and judges that each shows ink, see glyph_ink.cpp.
# usage: ink.sh GLYPH_INK
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
set -u
command -v pdftoppm >/dev/null || { echo "ink.sh: skipped: pdftoppm is not installed"; exit 77; }
glyph_ink=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
for locale in content/locales/*.xml; do
  tag=$(basename "$locale" .xml)
  "$glyph_ink" specimen content "$tag" "$work/$tag.pdf" || status=1
  pdftoppm -gray -r 144 "$work/$tag.pdf" "$work/$tag" || status=1
  "$glyph_ink" judge content "$tag" "$work/$tag"-*.pgm || status=1
done
exit "$status"
