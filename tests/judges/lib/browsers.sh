# For judges that drive Chromium by playwright-core, and Firefox; to be included behind judge.sh and web_tools.sh. Sets `extent` from
# their arguments FOLDER [--all], and `pages`; ends with 77 where something is absent.
need node
[ -e "$cache/node_modules/playwright-core" ] || { echo "${0##*/}: skipped: no playwright-core (browser.sh --install)"; exit 77; }
CHROMIUM=$(command -v chromium || command -v google-chrome) || { echo "${0##*/}: skipped: chromium is not installed"; exit 77; }
FIREFOX=$(command -v firefox-esr || command -v firefox) || { echo "${0##*/}: skipped: firefox is not installed"; exit 77; }
[ -e "$cache/node_modules/ws" ] || { echo "${0##*/}: skipped: no ws (browser.sh --install)"; exit 77; }
export CHROMIUM FIREFOX
pages=$(realpath "$1")
extent=sample
[ "${2:-}" = --all ] && extent=all
