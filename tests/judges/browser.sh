#!/usr/bin/env bash
# Judges pages in Chromium and Firefox, opened from a disk: axe finds nothing, nothing is wider than the screen, nothing is asked for
# outside the folder, and in both search, comparison, copying and languages work by keyboard, and without scripts all is there.
# One page of each kind; with --all each in both schemes and at both widths (`make test-web`).
# usage: browser.sh FOLDER [--all] | browser.sh --install | browser.sh --installed
# Exit status: 0 good, 1 a fault was found, 2 usage, 77 a tool is absent.
#
# axe-core, playwright-core and ws come from npm into BINRAN_WEB_TOOLS or ~/.cache/binran/web; Chromium is that of the system.
. "$(dirname "$0")/lib/web_tools.sh"
[ $# -gt 0 ] || { echo "usage: browser.sh FOLDER [--all] | browser.sh --install" >&2; exit 2; }
. "$(dirname "$0")/lib/npm.sh"
from_npm "$1" "$cache" node_modules/ws axe-core@4.14.1 playwright-core@1.65.1 ws@8.23.0
. "$(dirname "$0")/lib/judge.sh"
[ -e "$cache/node_modules/axe-core" ] || { echo "browser.sh: skipped: no axe-core (browser.sh --install)"; exit 77; }
. "$(dirname "$0")/lib/browsers.sh"
node "$root/tests/judges/lib/browser.js" "$cache" "$pages" "$extent" || status=1
node "$root/tests/judges/lib/firefox_pages.js" "$cache" "$pages" || status=1
exit "$status"
