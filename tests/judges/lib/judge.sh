# What every judge begins with; to be included at its head. Gives it
#   $root      the folder of the project
#   $scratch   a folder of its own, which goes when the judge ends
#   $status    what the judge ends with: 0 until a fault is found
#   fault WORDS…      says a fault, and goes on
#   need PROGRAM…     ends with 77, which is "skipped", unless all are installed
#   assemble_sample   see tests/sample/assemble.sh
set -u
export LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1234567890
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
. "$root/tests/sample/assemble.sh"
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
status=0
fault() {
  echo "${0##*/}: $*"
  status=1
}
need() {
  local tool
  for tool; do
    command -v "$tool" >/dev/null || { echo "${0##*/}: skipped: $tool is not installed"; exit 77; }
  done
}
