#!/usr/bin/env bash
# Judges line breaks of pages as Chromium and Firefox make them: no line begins or ends with what must not (JLREQ 3.1.7, 3.1.8), no
# Korean and no English word is parted, lines are filled, last lines are more than a character. Some pages at two widths;
# with --all each at eight (`make test-web`).
# usage: lines.sh FOLDER [--all]
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent (browser.sh --install).
. "$(dirname "$0")/lib/web_tools.sh"
. "$(dirname "$0")/lib/judge.sh"
. "$(dirname "$0")/lib/browsers.sh"
for language in ja ko; do
  fc-list ":lang=$language" 2>/dev/null | grep -q . || { echo "lines.sh: skipped: no font for $language is installed"; exit 77; }
done
for engine in chromium firefox; do
  node "$root/tests/judges/lib/lines.js" "$cache" "$pages" "$extent" "$engine" || status=1
done
exit "$status"
