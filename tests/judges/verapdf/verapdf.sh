#!/usr/bin/env bash
# Validates PDF files with the veraPDF core: PDF/UA-1 (ua1), PDF/A-2a (2a) and its other flavours.
# usage: verapdf.sh FLAVOUR[,FLAVOUR]... FILE...
# Exit status: 0 all conform, 1 some do not, 2 usage or a file that cannot be read, 77 Java or the validator is absent.
#
# The core comes inside the npm package @opendataloader/pdf and needs JAXB (Debian: libjaxb-java). Neither is fetched
# here: `verapdf.sh --install` puts the package into the cache folder (`--installed` asks whether it is there), BINRAN_VERAPDF or ~/.cache/binran/verapdf.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cache=${BINRAN_VERAPDF:-${XDG_CACHE_HOME:-$HOME/.cache}/binran/verapdf}
core=node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar
jaxb=${BINRAN_JAXB:-/usr/share/java}

skip() {
  echo "verapdf.sh: skipped: $1"
  exit 77
}

. "$here/../lib/npm.sh"
from_npm "${1:-}" "$cache" "$core" @opendataloader/pdf@2.5.0
core=$cache/$core
if [ $# -lt 2 ]; then
  echo "usage: verapdf.sh FLAVOUR[,FLAVOUR]... FILE... | verapdf.sh --install" >&2
  exit 2
fi
command -v java >/dev/null 2>&1 || skip "java is not installed"
[ -e "$core" ] || skip "the veraPDF core is not installed (verapdf.sh --install)"
classpath=$core
for part in jaxb-api jaxb-core jaxb-runtime istack-commons-runtime txw2 javax.activation; do
  [ -e "$jaxb/$part.jar" ] || skip "$part.jar is not in $jaxb (Debian: libjaxb-java)"
  classpath=$classpath:$jaxb/$part.jar
done
# Java 11 and later run a source file as it is.
exec java -cp "$classpath" "$here/Validate.java" "$@"
