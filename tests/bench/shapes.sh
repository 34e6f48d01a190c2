# Contents that grow in one respect, and how much processor time a run over them takes. Sourced by bench.sh, which prints
# the times, and by tests/judges/linear.sh, which judges how they grow.

# make_base FOLDER: a content of one small protocol, with the locales and the fonts of the project.
make_base() {
  local protocol=$1/content/protocols/t
  rm -rf "$1"
  mkdir -p "$protocol/codes"
  cp -r "$root/content/locales" "$1/content/"
  ln -s "$root/fonts" "$1/fonts"
  parties='<party id="client">client</party><party id="server">server</party>' protocol_name=Growth protocol_title='The protocol that grows'
  write_protocol "$protocol"
  for code in 421 450; do write_code "$protocol" "$code"; done
}

write_protocol() {
  cat >"$1/protocol.xml" <<XML
<protocol id="t">
  <class id="4xx" first="400" last="499" kind="client"/>
  <fact id="sender" type="parties"/>
  <fact id="retry" type="choice" values="never later"/>
  <text xml:lang="en"><name>$protocol_name</name><title>$protocol_title</title><class id="4xx">Temporary</class>$parties
    <fact id="sender"><name>Sent by</name></fact>
    <fact id="retry"><name>Retry</name><value id="never">Do not retry</value><value id="later">After a while</value></fact>
  </text>
</protocol>
XML
}

# write_code PROTOCOL CODE: what is not set by the caller is short.
write_code() {
  cat >"$1/codes/$2.xml" <<XML
<code protocol="t" value="$2" phrase="${phrase:-Phrase of $2}"${attributes:-}>${aliases:-}
  <facts sender="server" retry="later"${told:-}/>
  <reference rfc="5321"/>${references:-}${related:-}
  ${exchange:-}
  <checks><check id="look">${command:-}</check>${checks:-}</checks>
  <text xml:lang="en">
    <title>${title:-Title of $2}</title>
    <summary>${summary:-Summary of $2}</summary>
    <meaning>${meaning:-A meaning.}</meaning>
    <seen>Seen here.</seen>
    <causes><cause>${cause:-Cause of $2.}</cause></causes>
    <check of="look">Look.</check>${said:-}
    <say>Say it.</say>
  </text>${rest:-}
</code>
XML
}

# repeat TEXT TIMES: # in it is the number of the repetition.
repeat() {
  awk -v text="$1" -v times="$2" 'BEGIN {
    count = split(text, parts, "#")
    for (i = 0; i < times; ++i) {
      printf "%s", parts[1]
      for (j = 2; j <= count; ++j) printf "%d%s", i, parts[j]
    }
  }'
}

# many_codes PROTOCOL TIMES: codes from 400000 on, at most 100000, in place of those of three digits.
many_codes() {
  sed -i 's/first="400" last="499"/first="400000" last="499999"/' "$1/protocol.xml"
  rm "$1"/codes/*
  write_code "$1" 400000
  awk -v times="$2" -v folder="$1/codes/" '
    { text = text $0 "\n" }
    END {
      for (i = 1; i < times; ++i) {
        code = 400000 + i
        copy = text
        gsub(/400000/, code, copy)
        name = folder code ".xml"
        printf "%s", copy >name
        close(name)
      }
    }' "$1/codes/400000.xml"
}

# make_shape FOLDER SHAPE SIZE: the content, and in `run` what is to be run over it.
make_shape() {
  local protocol=$1/content/protocols/t size=$3
  local phrase='' attributes='' references='' related='' exchange='' title='' summary='' meaning='' cause='' command='' rest=''
  local told='' aliases='' checks='' said=''
  make_base "$1"
  run=(build --locale en --output "$1/out" --format)
  local -a code=(write_code "$protocol" 421)
  case $2 in
    command) command="<command>$(repeat x "$size")</command>" run+=(pdf,man,card) ;;
    commands) command=$(repeat '</command><command>c #' "$size") command="<command>c$command</command>" run+=(pdf,man,card) ;;
    command-words) command="<command>$(repeat 'word# ' "$size")</command>" run+=(pdf,man,card) ;;
    title) title=$(repeat T "$size") run+=(man,card) ;;
    title-words) title=$(repeat 'word# ' "$size") run+=(man,card) ;;
    title-in-print) title=$(repeat 'word# ' "$size") run+=(pdf,sheet,pocket) ;;
    token) meaning="<c>$(repeat x "$size")</c>" run+=(pdf) ;;
    hyphens) meaning=$(repeat a- "$size") run+=(pdf) ;;
    marks) meaning=e$(repeat $'\u0301' "$size") run+=(pdf,card) ;;
    styles) meaning=$(repeat '<em>a</em> ' "$size") run+=(card) ;;
    codes) meaning=$(repeat '<c>a b</c> ' "$size") run+=(man,card) ;;
    words) meaning=$(repeat 'Word# and word. ' "$size") run+=(pdf,man,card) ;;
    kanji) meaning=$(repeat '接続が切れた。' "$size") run+=(pdf,man,card) ;;
    checks)
      checks=$(repeat '<check id="c#"/>' "$size") said=$(repeat '<check of="c#">Look at #.</check>' "$size") run+=(man,card)
      ;;
    unknown-checks)
      checks=$(repeat '<check id="c#"/>' "$size") said=$(repeat '<check of="d#">Look.</check>' "$size")
      run=(check --locale en --format card)
      ;;
    aliases) aliases=$(repeat '<alias>alias-#</alias>' "$size") run+=(man) ;;
    unknown-facts) told=$(repeat ' f#="word"' "$size") run=(check --locale en --format card) ;;
    causes) cause=$(repeat 'one#</cause><cause>' "$size")last run+=(pdf,man,card) ;;
    references) references=$(repeat '<reference rfc="3261" section="#" kind="uses"/>' "$size") run+=(pdf,man,card) ;;
    party)
      parties="<party id=\"client\">$(repeat 'p' "$size")</party><party id=\"server\">server</party>"
      write_protocol "$protocol"
      exchange="<exchange>$(repeat '<message from="client" to="server">m</message>' 2)</exchange>" run+=(man,card)
      ;;
    message)
      exchange="<message from=\"client\" to=\"server\">$(repeat x "$size")</message>" run+=(pdf,man,card)
      exchange="<exchange>$exchange$exchange</exchange>"
      ;;
    messages)
      exchange="<exchange>$(repeat '<message from="client" to="server">m #</message>' "$size")</exchange>" run+=(pdf,man,card)
      ;;
    name) protocol_name=$(repeat "name " "$size") protocol_title=$(repeat "title " "$size"); write_protocol "$protocol"; run+=(pdf,man,card) ;;
    related)
      many_codes "$protocol" "$size"
      related=$(for ((i = 1; i < size; ++i)); do printf '<related code="%s"/>' $((400000 + i)); done)
      code=(write_code "$protocol" 400000) run+=(pdf,man,card)
      ;;
    comparisons)
      many_codes "$protocol" "$size"
      {
        echo '<comparisons protocol="t">'
        for ((i = 1; i < size; ++i)); do
          printf '<comparison first="400000" second="%s"><text xml:lang="en"><decides>Ask who sent it.</decides></text></comparison>\n' $((400000 + i))
        done
        echo '</comparisons>'
      } >"$protocol/comparisons.xml"
      code=(:) run+=(pdf,man,card)
      ;;
    symptoms)
      {
        echo '<symptoms protocol="t">'
        repeat '<symptom id="s#"><suspect code="421"/><text xml:lang="en"><title>Symptom #</title><heard>Heard #.</heard><observed>Seen #.</observed><first>First #.</first></text></symptom>' "$size"
        echo '</symptoms>'
      } >"$protocol/symptoms.xml"
      code=(:) run+=(pdf,man,card)
      ;;
    terms)
      {
        echo '<glossary>'
        repeat '<term id="t#"><text xml:lang="en"><name>name#</name><variant>variant#</variant><definition>What it is.</definition></text></term>' "$size"
        echo '</glossary>'
      } >"$1/content/glossary.xml"
      meaning=$(repeat 'name# and variant#. ' "$size") run+=(pdf)
      ;;
    attributes) attributes=" $(repeat 'a#="" ' "$size")" run=(check --locale en --format card) ;;
    faults) rest=$(repeat '<zz/>' "$size") run=(check --locale en --format card) ;;
    unknown-codes) many_codes "$protocol" 100; meaning=$(repeat '<ref code="5#"/>' "$size"); code=(write_code "$protocol" 400000) run=(check --locale en --format card) ;;
    value) attributes=" status=\"$(repeat é "$size")\"" run=(check --locale en --format card) ;;
    find) run=(find --locale en "$(repeat 'q' "$size")") ;;
    *) echo "shapes: there is no shape $2" >&2 && return 2 ;;
  esac
  "${code[@]}"
}

# user_time PROGRAM FOLDER ARGUMENTS...: processor seconds of one run, whatever it says about the content.
user_time() {
  local TIMEFORMAT=%U program=$1 folder=$2
  shift 2
  [ -x "$program" ] || { echo "shapes: there is no program $program" >&2; exit 2; }
  { time (cd "$folder" && "$program" "$@" >/dev/null 2>said || [ $? -le 2 ]); } 2>&1 || cat "$folder/said" >&2
}

# All shapes, each with a size at which the shape, and not the start of the program, takes the time.
shapes='command:100000 commands:1000 command-words:20000 title:50000 title-words:10000 title-in-print:2000 token:20000 hyphens:20000
  marks:20000 styles:50000 codes:30000 words:5000 kanji:2000 causes:2000 references:4000 party:50000 message:50000
  messages:1000 name:5000 checks:1000 unknown-checks:1000 aliases:2000 unknown-facts:5000
  related:250 comparisons:250 symptoms:1000 terms:2000 attributes:50000 faults:50000
  unknown-codes:20000 value:500000 find:2000'
