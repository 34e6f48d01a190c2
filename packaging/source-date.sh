#!/bin/sh
# Prints the moment that dates all output, in seconds since 1970: SOURCE_DATE_EPOCH where it is set, else the time of the
# last commit, else, where there is no repository, that of the newest entry of the Debian changelog.
# usage: source-date.sh
cd "$(dirname "$0")/.." || exit 1
if [ -n "${SOURCE_DATE_EPOCH-}" ]; then
  echo "$SOURCE_DATE_EPOCH"
else
  git log -1 --format=%ct 2>/dev/null || date -d "$(sed -n '/^ -- /{s/.*>  *//p;q}' packaging/debian/changelog)" +%s
fi
