# For scripts to include. assemble_sample FOLDER makes FOLDER/content of the sample and the project's locales, and
# FOLDER/fonts, so that binran finds both when it runs in FOLDER.
assemble_sample() {
  local sample root
  sample=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
  root=$(cd "$sample/../.." && pwd)
  mkdir -p "$1/content" &&
    cp -r "$root/content/locales" "$sample/protocols" "$sample/glossary.xml" "$1/content" &&
    ln -sfn "$root/fonts" "$1/fonts"
}
