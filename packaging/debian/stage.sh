#!/usr/bin/env bash
# One Debian package, laid out at a prefix: what install.sh does for the part, and the files that Debian asks for.
#
#   stage.sh PROGRAM program|documents PREFIX
set -euo pipefail
umask 022
here=$(realpath "$(dirname "$0")")
declare -A packages=([program]=binran [documents]=binran-doc)
package=${packages[$2]}
documentation=$3/share/doc/$package

# Folders that zsh of Debian looks into; and no licence files beside the copyright file.
prefix=$3 docdir=$documentation zshcompletiondir=$3/share/zsh/vendor-completions STRIP=${STRIP:-strip} \
  "$here/../install.sh" "$1" "$2"
rm -rf "$documentation/licences" "$documentation/LICENSE"

install -D -m 644 "$here/copyright" "$documentation/copyright"
gzip -9nc "$here/changelog" >"$documentation/changelog.Debian.gz"
chmod 644 "$documentation/changelog.Debian.gz"
if [[ -f $here/$package.lintian-overrides ]]; then
  install -D -m 644 "$here/$package.lintian-overrides" "$3/share/lintian/overrides/$package"
fi
