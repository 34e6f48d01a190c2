#!/usr/bin/env bash
# One Debian package, laid out below DESTDIR: what install.sh does for the part, and the files that Debian asks for.
#
#   stage.sh PROGRAM program|data|documents
set -euo pipefail
umask 022
here=$(realpath "$(dirname "$0")")
declare -A packages=([program]=binran [data]=binran-data [documents]=binran-doc)
package=${packages[$2]}
documentation=/usr/share/doc/$package
image=${DESTDIR:?is to be the folder of the package}

# Folders that zsh of Debian looks into; and no licence files beside the copyright file.
prefix=/usr docdir=$documentation zshcompletiondir=/usr/share/zsh/vendor-completions STRIP=${STRIP:-strip} \
  "$here/../install.sh" "$1" "$2"
rm -rf "$image$documentation/licences" "$image$documentation/LICENSE"

install -D -m 644 "$here/copyright" "$image$documentation/copyright"
gzip -9nc "$here/changelog" >"$image$documentation/changelog.Debian.gz"
chmod 644 "$image$documentation/changelog.Debian.gz"
if [[ -f $here/$package.doc-base ]]; then
  install -D -m 644 "$here/$package.doc-base" "$image/usr/share/doc-base/$package.handbook"
fi
if [[ -f $here/$package.lintian-overrides ]]; then
  install -D -m 644 "$here/$package.lintian-overrides" "$image/usr/share/lintian/overrides/$package"
fi
