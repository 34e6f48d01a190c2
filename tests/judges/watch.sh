#!/usr/bin/env bash
# Writes as authors and their editors do while `build --watch` runs: what was saved is there as a PDF and in the books, faults
# are told and survived, and at the end the output folder is what a build makes.
# usage: watch.sh PROGRAM
# Exit status: 0 good, 1 a fault was found.
. "$(dirname "$0")/lib/judge.sh"
set -m  # with job control, because without it INT is ignored in the background
program=$(realpath "$1")
watching=
trap '[ -z "$watching" ] || kill -KILL "$watching" 2>/dev/null; rm -rf "$scratch"' EXIT
cd "$scratch" || exit 2
assemble_sample .
rm -r content/protocols/hostile
codes=content/protocols/smtp/codes
cp -r content/protocols/smtp lmtp
sed -i 's/id="smtp"/id="lmtp"/' lmtp/protocol.xml
grep -rlZ 'protocol="smtp"' lmtp | xargs -0 sed -i 's/protocol="smtp"/protocol="lmtp"/'

said_size=0
begin() { # OPTION…
  : >out
  : >messages
  said_size=0
  "$program" build --watch --locale en --format pdf,card --output out.d "$@" >out 2>messages &
  watching=$!
}
# Waits until something is true.
until_true() { # WHAT COMMAND…
  local what=$1 end=$((SECONDS + 60))
  shift
  until "$@" 2>/dev/null; do
    kill -0 "$watching" 2>/dev/null || { fault "$what: the watch has ended: $(tail -n 3 out messages)"; return 1; }
    [ $SECONDS -lt $end ] || { fault "$what: nothing happens: $(tail -n 3 out messages)"; return 1; }
    sleep 0.02
  done
}
# The lines since the last one that was waited for.
news() { tail -c +$((said_size + 1)) out; }
says() { news | grep -q -- "$1"; }
wait_for() { # WHAT PATTERN
  until_true "$1" says "$2" && said_size=$(stat -c %s out)
}
books='files in out.d'
end() { # SIGNAL
  local pid=$watching
  watching=
  kill -"$1" "$pid"
  wait "$pid"
  local ended=$?
  [ $ended = 0 ] || fault "$1: exit status $ended"
  [ -z "$(find out.d -name '.binran-*')" ] || fault "$1: temporary files are left"
  [ ! -e out.d/preview ] || fault "$1: previews are left"
  ! pgrep -g "$pid" >/dev/null || fault "$1: a process is left"
}
like_a_build() { # WHAT
  rm -rf right
  "$program" build --locale en --format pdf,card --output right 2>/dev/null
  diff -r right out.d >difference || fault "$1: not what a build makes: $(head -n 5 difference)"
}
card() { grep -q "$1" "out.d/cards/en/smtp-${2:-421}.txt"; }

begin
wait_for 'the first build' "smtp: .*$books"

# As editors save: in place, under a new name, by several writes.
sed 's/<summary>/&Inplace /' $codes/421.xml >saved && cat saved >$codes/421.xml
wait_for 'saved in place' 'smtp 421: out.d/preview/en.pdf … [0-9.]* s$'
[ -s out.d/preview/en.pdf ] || fault "there is no preview"
cp out.d/preview/en.pdf first.pdf
wait_for 'saved in place' "smtp: .*$books"
card Inplace || fault "what was saved in place is not in the books"
sed 's/<summary>/&Renamed /' $codes/421.xml >$codes/.421.xml.new && mv $codes/421.xml $codes/421.xml~ && mv $codes/.421.xml.new $codes/421.xml
wait_for 'saved under a new name' "smtp: .*$books"
card Renamed || fault "what was saved under a new name is not in the books"
! cmp -s out.d/preview/en.pdf first.pdf || fault "the preview is that of the save before"
rm $codes/421.xml~
sed 's/<summary>/&Parts /' $codes/421.xml >saved
{ : >$codes/421.xml; head -n 20 saved >>$codes/421.xml; tail -n +21 saved >>$codes/421.xml; }
wait_for 'saved by several writes' "smtp: .*$books"
card Parts || fault "what was saved by several writes is not in the books"

# What editors leave beside files is nothing.
touch $codes/.421.xml.swp $codes/4913 $codes/421.xml~ content/.lock && rm $codes/4913 $codes/421.xml~
sleep 0.5
[ -z "$(news)" ] || fault "files of editors are taken for content: $(news)"

# Many saves are few builds, and the last one counts.
for i in {1..40}; do sed "s/<summary>/&Burst$i /" saved >$codes/421.xml; sleep 0.005; done
until_true 'many saves' card Burst40
wait_for 'many saves' "smtp: .*$books"
[ "$(grep -c preview <(news; tail -n 40 out))" -lt 20 ] || fault "many saves flood the screen"

# A fault is told at its place, nothing is written, and the next save is right again.
sed 's/<summary>/<sumary>/' saved >$codes/421.xml
until_true 'a fault' grep -q 'smtp/codes/421.xml:[0-9]*:[0-9]*: error' messages
card Burst40 || fault "books were made of a fault"
: >messages
cp saved $codes/421.xml
wait_for 'after the fault' "smtp: .*$books"
card Parts || fault "what was mended is not in the books"

# Files and folders come and go.
sed 's/450/451/g; s/ phrase=/ status="unregistered" phrase=/' $codes/450.xml >$codes/451.xml
until_true 'a new code' test -s out.d/cards/en/smtp-451.txt
rm $codes/451.xml
until_true 'a code that goes' test ! -e out.d/cards/en/smtp-451.txt
cp -r lmtp content/protocols/lmtp
until_true 'a new protocol' test -s out.d/cards/en/lmtp-421.txt
touch content/protocols/lmtp/codes/450.xml
wait_for 'a code of the new protocol' 'lmtp 450: out.d/preview/en.pdf'
wait_for 'a code of the new protocol' "lmtp.*: .*$books"
rm -r content/protocols/lmtp
until_true 'a protocol that goes' test ! -e out.d/cards/en/lmtp-421.txt
mv content away && sleep 0.2 && mv away content
sed 's/<summary>/&Again /' saved >$codes/421.xml
until_true 'the content was away' card Again

# What all books share.
sed -i 's/<glossary>/&<!-- -->/' content/glossary.xml
wait_for 'the glossary' "smtp: .*$books"
end INT
like_a_build 'INT after many saves'

# Ended while it builds, and while it has nothing to do.
begin
sleep 0.15
end TERM
begin
wait_for 'begun again' "smtp: .*$books"
touch $codes/421.xml
end HUP
like_a_build 'HUP after a save'

# What a killed watch has left is cleared away by the next build.
begin --diagnostics json
wait_for 'begun again' "smtp: .*$books"
echo '<code' >$codes/451.xml
until_true 'faults as JSON' grep -q '"severity": *"error"' messages
rm $codes/451.xml
touch $codes/421.xml
wait_for 'a preview' preview
kill -KILL "$watching"
wait "$watching" 2>/dev/null
watching=
"$program" build --output out.d 2>/dev/null
[ ! -e out.d/preview ] || fault "the preview of a killed watch stays"
exit "$status"
