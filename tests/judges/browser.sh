#!/usr/bin/env bash
# Judges pages in Chromium, opened from a disk: axe finds nothing, nothing is wider than the screen, nothing is asked for
# outside the folder, search, comparison, copying and languages work by keyboard, and without scripts all is there.
# One page of each kind; with --all each in both schemes and at both widths (`make test-web`).
# usage: browser.sh FOLDER [--all] | browser.sh --install | browser.sh --installed
# Exit status: 0 good, 1 a fault was found, 2 usage, 77 a tool is absent.
#
# axe-core and playwright-core come from npm into BINRAN_WEB_TOOLS or ~/.cache/binran/web; Chromium is that of the system.
cache=${BINRAN_WEB_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/binran/web}
[ $# -gt 0 ] || { echo "usage: browser.sh FOLDER [--all] | browser.sh --install" >&2; exit 2; }
. "$(dirname "$0")/lib/npm.sh"
from_npm "$1" "$cache" node_modules/axe-core/axe.min.js axe-core@4.14.1 playwright-core@1.65.1
. "$(dirname "$0")/lib/judge.sh"
need node
for package in axe-core playwright-core; do
  [ -e "$cache/node_modules/$package" ] || { echo "browser.sh: skipped: no $package (browser.sh --install)"; exit 77; }
done
CHROMIUM=$(command -v chromium || command -v google-chrome) || { echo "browser.sh: skipped: chromium is not installed"; exit 77; }
export CHROMIUM
pages=$(realpath "$1")
extent=sample
[ "${2:-}" = --all ] && extent=all
node "$root/tests/judges/lib/browser.js" "$cache" "$pages" "$extent" || status=1
exit "$status"
