#!/usr/bin/env bash
# What all protocols share speaks of none of them: no string of the program, and no message of a locale, has a word of one
# protocol's world. Comments may give examples.
# usage: neutral.sh
# Exit status: 0 good, 1 a fault was found.
set -u
cd "$(dirname "$0")/../.." || exit 1
status=0
fault() {
  echo "neutral.sh: $1"
  status=1
}

# The strings of a source file: comments away, then what stands in quotes, with the file before it.
strings_of() {
  perl -0777 -ne 's{("(?:[^"\\\n]|\\.)*")|//[^\n]*|/\*.*?\*/}{$1 // ""}gse; print "$ARGV: $_\n" for /"(?:[^"\\\n]|\\.)*"/g' "$@"
}
mapfile -t sources < <(find src -name '*.cpp' -o -name '*.h' | LC_ALL=C sort)
[ "$(strings_of "${sources[@]}" | wc -l)" -gt 1000 ] || fault "hardly any string was found"
words='\b(sip|http|smtp|dns|tls|grpc|mqtt|invite|bye|register|iana|call|calls|caller|callee|response|responses|provisional|header field|[1-6]xx)\b'
# Examples in a help text, and the addresses of RFCs, are no content.
found=$(strings_of "${sources[@]}" | grep -iE "$words" | grep -vE 'https://|^src/command/command_line\.cpp|#include' | grep -vE '"(http|https)://|"http-equiv"')
[ -z "$found" ] || fault "strings of one protocol's world: $found"

messages_with() {  # TAG PATTERN
  sed -nE 's/.*<message id="([^"]*)">(.*)<\/message>.*/\1: \2/p' "content/locales/$1.xml" | grep -iP "^[^:]*: .*$2"
}
[ "$(messages_with en '.' | wc -l)" -gt 80 ] || fault "hardly any message was found"
for locale in 'en \b(call|calls|caller|callee|response|responses|request|requests|iana|sip|http|header field|header fields)\b' \
  'ja 呼び?|応答|発信|着信|通話|リクエスト|IANA|SIP|ヘッダー' 'ko 통화|발신|수신자|응답|요청|IANA|SIP|헤더'; do
  found=$(messages_with "${locale%% *}" "(${locale#* })")
  [ -z "$found" ] || fault "messages of one protocol's world in ${locale%% *}: $found"
done
exit "$status"
