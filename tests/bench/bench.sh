#!/ usr / bin / env bash
#usage : bench.sh BOOK_BENCH BINRAN Speed, memory and size of a handbook of all SIP codes and of one ten times as
#large, the whole process over both on one core and on all, then how long answers at the terminal take, how the time
#grows with each thing that a content may have much of, and time and memory of ten thousand entries.
set -euo pipefail
bench=$(realpath "$1") program=$(realpath "$2")
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
large=$work/large
"$root/tests/bench/many_entries.sh" "$large" 10
for locale in ja ko en;
do echo "$locale" {
    "$bench"
    "$root/content" $locale 5;
    "$bench"
    "$large/content" $locale 3;
  }
| awk ' {
  print;
  pages[NR] = $3; split($0, part, /typeset | ms, write | ms\)/);
  time[NR] = part[2] + part[3]
}
END {
  printf "%.1f times the pages take %.1f times the time\n", pages[2] / pages[1], time[2] / time[1]
}
' done
#The whole process over one handbook, from its content to the file, with one thread and with one for each processor.Of
#five runs the fastest counts : what slows a run is the machine.
seconds_and_memory() {
#FOLDER JOBS for _ in 1 2 3 4 5;
  do
    (cd "$1" && / usr / bin / time - f '%e %M' "$program" build-- protocol sip-- locale ja-- format pdf-- output
                        "$work/jobs-$2" --jobs "$2" >
                    / dev / null 2 > "$work/said" &&
     tail - n 1 "$work/said") done |
        sort - n | head - n 1
}
cores=$(nproc)
for folder in "$root" "$large";
do
  one = $(seconds_and_memory "$folder" 1) all =
      $(seconds_and_memory
        "$folder"
        "$cores") cmp
              "$work/jobs-1/pdf/sip-ja.pdf"
              "$work/jobs-$cores/pdf/sip-ja.pdf" echo "$(ls " $folder /
              content / protocols / sip / codes " | wc -l) $(pdfinfo " $work / jobs -
          1 / pdf / sip - ja.pdf " | awk '/^Pages:/ { print $2 }') $one $all" |
      awk - v cores =
          "$cores" '{ printf "%4d entries, the whole process: %.2f s with 1 thread (%.0f pages/s, %d MiB), %.2f s with %d (%.0f pages/s, %d MiB): %.2f of the time\n", $1,
  $3, $2 / $3, $4 / 1024, $5, cores, $2 / $5, $6 / 1024, $5 / $3
}
' done
#Wall time of one run, from many.
milliseconds() {
  local start end
  start=$(date +%s%N)
  for _ in {1..20};
  do "$@" > / dev / null;
  done end = $(date + % s % N) echo "$(((end - start) / 2000000))" | sed - E 's/(.)$/.\1/'
}
cd "$root" echo "an answer: $(milliseconds " $program " --version) ms to start, $(milliseconds " $program
   " show 430) ms show,"
   "$(milliseconds " $program " compare 183 430) ms compare, $(milliseconds " $program
   " find NAT) ms find"

   "$root/tests/bench/find.sh"
   "$program"
#Logs : how much of one in a second of processor time and of wall time, and memory, which is the same for any size.
    log_of() {
#MEGABYTES COMMAND… : what the command prints, again and again local size = $(($1 * 1000000)) shift
                                                 "$@"> "$work/part" while["$(wc -c <" $work / part ")" - lt 1000000];
  do
    cat "$work/part"
        "$work/part" > "$work/twice" &&
        mv
        "$work/twice"
        "$work/part";
  done while cat "$work/part" 2 > / dev / null;
  do :;
  done | head - c "$size" > "$work/log" || true #cat ends when head has enough
}
explain_log() { # NAME
  { /usr/bin/time -f '%U %e %M' "$program" explain "$work/log" --locale en >/dev/null || [ $? -eq 2 ];
}
2 > & 1 | tail - n 1 | #2 : no code in it awk - v name =
    "$1" - v bytes =
        "$(wc -c <" $work / log
        ")" '{ printf "explain, %s: %.0f MB/s (%.0f for each processor), %d MiB\n", name, bytes / $2 / 1e6, bytes / $1 / 1e6, $3 / 1024 }'
}
log_of 200 cat tests / logs / nginx -
        access.log&& explain_log "access log" log_of 200 cat tests / logs /
            kamailio.log&& explain_log "Kamailio" log_of 200 seq -
        f 'Jan 15 10:30:00 host app[17]: INFO worker %g has done its job in 12 ms, queue 7' 20000 &&
    explain_log "log without codes" log_of 50 cat tests / logs /
        sngrep
            .txt&& explain_log "SIP trace"
#How the time grows with one thing that a content has more of, twice and four times as much; the exponent is that of the
#last doubling, without the time to start.Of three runs the fastest counts : what slows a run is the machine.
            ."$root/tests/bench/shapes.sh" least_time() { for
    _ in 1 2 3;
  do user_time "$@";
  done | sort - n | head - n 1;
}
make_base "$work/shape"
start=$(least_time "$program" "$work/shape" check --locale en --format card)
for shape in $shapes;
do
  name=${shape%:*} size=${shape#*:} times=
  for factor in 1 2 4;
do
  make_shape
      "$work/shape"
      "$name" $((factor * size)) times
      += " $(least_time " $program " " $work / shape " " $ {
    run[@]
  }
")" done awk -
    v name = "$name" -
             v size = "$size" -
                      v times = "$times" - v start = "$start" 'BEGIN { split(times, t, " ")
                                    before = t[2] - start > .01
                                                 ? t[2] - start
                                                 : .01 after = t[3] - start > .01 ? t[3] - start
                                                                                  : .01 printf
                                                                   "%-16s %7d: %6.2f %6.2f %6.2f s, exponent %.1f\n",
      name, size, t[1], t[2], t[3], log(after / before) / log(2)
}'
done

#One protocol of ten thousand entries, and of a quarter of them.
for times in 32 128;
do
  rm -rf "$work/entries"
  "$root/tests/bench/many_entries.sh" "$work/entries" $times
  for command in 'build --locale en --format '{
    pdf, man, card, html, epub, docset
  }
'check --locale en';
do
(cd "$work/entries" && / usr / bin / time - f
             "%U s %M"
             "$program" $command >
         / dev / null 2 > said ||
     true tail - 1 said | awk - v entries =
     "$(ls content/protocols/sip/codes | wc -l)" - v command =
         "$command" '{ printf "%5d entries: %6.1f s, %5d MiB  %s\n", entries, $1, $3 / 1024, command }') done done
