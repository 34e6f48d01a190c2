# For judges that need a package of npm; to be included. Nothing is fetched while they judge.
# from_npm VERB FOLDER FILE PACKAGE…
#   --installed   ends: 0 where FILE of the package is in FOLDER
#   --install     puts PACKAGE into FOLDER, and ends as npm does
#   any other     goes on
from_npm() {
  case $1 in
    --installed) [ -e "$2/$3" ]; exit ;;
    --install) mkdir -p "$2" && exec npm install --prefix "$2" --no-audit --no-fund --ignore-scripts "${@:4}" ;;
  esac
}
