#!/usr/bin/env bash
# usage: many_entries.sh FOLDER TIMES     A content in FOLDER, beside fonts/, made from the real one: one protocol with every
# code TIMES times (at most 1000), as 430000 and on for 430.
set -euo pipefail
folder=$1 times=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$folder/content/protocols/sip/codes"
cp -r "$root/content/locales" "$folder/content/"
ln -s "$root/fonts" "$folder/fonts"
sed -E 's/first="([0-9]+)"/first="\1000"/; s/last="([0-9]+)"/last="\1999"/' "$root/content/protocols/sip/protocol.xml" \
  >"$folder/content/protocols/sip/protocol.xml"
# Codes of protocols that are not there are numbers.
sed -E 's/(<ref code="[0-9]+)" protocol="sip"/\1000" protocol="sip"/g; s,<ref code="([0-9]+)" protocol="(q850|http)"/>,\1,g' "$root/content/glossary.xml" >"$folder/content/glossary.xml"
for file in "$root"/content/protocols/sip/codes/*.xml; do
  sed -E 's/(<(ref|related) code="[0-9]+)"/\1=N="/g; s/ use="([0-9]+)"/ use="\1=N="/; s/ value="([0-9]+)" phrase="([^"]*)"/ value="\1=N=" phrase="\2 =N="/' "$file" |
    awk -v times="$times" -v stem="$folder/content/protocols/sip/codes/$(basename "$file" .xml)" '
      { text = text $0 "\n" }
      END {
        for (i = 0; i < times; ++i) {
          copy = text
          number = sprintf("%03d", i)
          gsub(/=N=/, number, copy)
          name = stem number ".xml"
          printf "%s", copy >name
          close(name)
        }
      }'
done
