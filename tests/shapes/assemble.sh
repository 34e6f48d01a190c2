# For scripts to include. assemble_shapes FOLDER makes FOLDER/content of the shapes and the project's locales, and
# FOLDER/fonts, so that binran finds both when it runs in FOLDER.
assemble_shapes() {
  local shapes root
  shapes=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
  root=$(cd "$shapes/../.." && pwd)
  mkdir -p "$1/content" &&
    cp -r "$root/content/locales" "$shapes/protocols" "$shapes/glossary.xml" "$1/content" &&
    ln -sfn "$root/fonts" "$1/fonts"
}
