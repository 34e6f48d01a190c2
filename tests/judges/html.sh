#!/usr/bin/env bash
# Judges pages for a browser: the Nu validator is silent; every link leads to a file and a place that exist, and to
# nothing outside but where it is marked so; ids are plain and once on a page; no page holds style or script; all
# languages have the same pages; and none is larger than a phone likes.
# paint-order is of CSS Fill and Stroke 3, and of SVG 2; the validator does not know it.
# usage: html.sh FOLDER… | html.sh --install | html.sh --installed
# Exit status: 0 good, 1 a fault was found, 2 usage, 77 a tool is absent.
#
# The validator comes in the npm package vnu-jar. It is not fetched here: --install puts it into the cache folder,
# BINRAN_WEB_TOOLS or ~/.cache/binran/web; --installed asks for it.
. "$(dirname "$0")/lib/web_tools.sh"
validator=node_modules/vnu-jar/build/dist/vnu.jar
[ $# -gt 0 ] || { echo "usage: html.sh FOLDER… | html.sh --install" >&2; exit 2; }
. "$(dirname "$0")/lib/npm.sh"
from_npm "$1" "$cache" "$validator" vnu-jar@26.9.27
validator=$cache/$validator
[ -e "$validator" ] || { echo "html.sh: skipped: no validator (html.sh --install)"; exit 77; }
command -v java >/dev/null || { echo "html.sh: skipped: java is not installed"; exit 77; }
status=0
java -Xmx1g -jar "$validator" --errors-only --skip-non-html --filterpattern '.*paint-order.*' "$@" 2>&1 | sed 's,^,html.sh: ,' | head -50 | grep . && status=1
python3 "$(dirname "$0")/lib/html_links.py" "$@" || status=1
exit $status
