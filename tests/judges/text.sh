#!/usr/bin/env bash
# The text of each PDF, as a reader extracts it, is the text of its source, in the order of the source and with nothing
# added but what furnishes a page and the marks of commands that take two lines. In two steps, after leaving out white space and soft hyphens:
#   pdftotext of every page is what was set on it (dump --stage pages), its furniture included;
#   what was set, without that furniture, is what the document says (dump --stage document), with page numbers, marks of
#   lists, and the heads of entries and the words of exchanges at their places.
# usage: text.sh PROGRAM PDFS       PROGRAM is run in the project's folder; PDFS holds PROTOCOL-LANGUAGE.pdf made by it
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
. "$(dirname "$0")/lib/judge.sh"
program=$(realpath "$1")
pdfs=$(realpath "$2")
need pdftotext

# White space of every kind, soft hyphens, and characters that are never printed. Line ends stay.
bare() {
  LC_ALL=C sed -E 's/[ \t\r]|\xC2[\xA0\xAD]|\xE2\x80[\x80-\x8F\xA8-\xAF]|\xE2\x81[\xA0-\xAF]|\xE3\x80\x80|\xEF\xBB\xBF|\xD8\x9C//g'
}

# One line a page: what is set on it. With BODY=1 only what is no furniture.
pages_of_dump() {
  awk -v body="${BODY:-0}" '
    /^page / { if (page) print text; page = 1; text = ""; next }
    /^(outline|structure)$/ { exit }
    # Whose it is ("-": furniture), "text", where, how large, in which colour, then the words.
    match($0, /^  [A-Za-z0-9-]+ (turned )?text [0-9.-]+ [0-9.-]+ [0-9.]+ #[0-9a-f]+ /) {
      if (body && $1 == "-") next
      run = substr($0, RLENGTH + 1)
      # A command goes on in the next line: behind a word, inside of one, or there with its quotes closed meanwhile.
      if (body && quoted && !sub(/^\047/, "", run)) text = text "\047"
      quoted = run ~ /\047\\$/
      if (body && quoted) sub(/\047\\$/, "", run)
      else if (body) sub(/ ?\\$/, "", run)
      text = text run
    }
    END { print text }' | bare
}

pages_of_pdf() { pdftotext -raw "$1" - | awk 'BEGIN { RS = "\f" } { gsub(/\n/, ""); print }' | bare; }

# One line for each stretch of the document whose text is known from first to last ("= text"), with what lies between:
# "#" a page number, "%" the names of typefaces, "*" a chart, "? text" a text that is near but not in this order.
stretches() {
  LC_ALL=C awk '
    function value(line,  text) {  # of the first quoted string
      text = line
      sub(/^[^"]*"/, "", text)
      return until_quote(text)
    }
    function until_quote(text,  result, c, i) {
      result = ""
      for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        if (c == "\"") break
        if (c == "\\") { i++; c = substr(text, i, 1); if (c == "n") c = " " }
        result = result c
      }
      return result
    }
    function attribute(line, name,  at) {
      at = index(line, " " name "=\"")
      return at ? until_quote(substr(line, at + length(name) + 3)) : ""
    }
    function say(text) { known = known text }
    function flush() { if (known != "") print "= " known; known = "" }
    function hole() { flush(); print "#" }
    function near(text) { flush(); if (text != "") print "? " text }
    function indent(line) { match(line, /^ */); return RLENGTH }

    { depth = indent($0); kind = $1 }
    # A list that has ended numbers no more.
    { while (lists > 0 && depth <= list_depth[lists]) lists-- }

    NR == 1 { next }
    # A chart has its words where there is room for them, and an arrow where its steps say "go to step 2": what has a
    # number may be a code, or that. The commands of its questions stand below it by their numbers.
    triage && depth <= triage { triage = 0 }
    kind == "triage" { flush(); print "*"; triage = depth; next }
    triage && kind ~ /^"/ { near(value($0)); next }
    triage && (kind == "text" || kind == "code" || kind == "emphasis" || kind == "strong") {
      near((value($0) ~ /[0-9]/ ? "~" : "") value($0)); next
    }
    triage { next }
    kind == "title" && depth == 2 || kind == "collection" || kind == "keyword" || kind == "alias" || kind == "tab" ||
      kind == "column" { next }
    kind == "summary" && depth == 2 { next }
    kind == "notes" { print "@ " value($0); next }
    kind == "cover" { say(value($0)); in_cover = 1; cover_title = ""; next }
    # The kind of book stands above what it is about.
    kind == "subtitle" { cover_title = value($0); next }
    kind == "kind" { say(value($0) cover_title); next }
    kind == "edition" { say(value($0)); next }
    kind == "section" || $0 ~ /^ *title$/ { next }
    kind == "part-head" { say(attribute($0, "subtitle")); next }
    kind == "paragraph" || kind == "item" || kind == "label" || kind == "cell" ||
      kind == "header-cell" || kind == "header" || kind == "row" || kind == "table" || kind == "comparison-head" ||
      kind == "group" {
      compared = kind == "comparison-head"
      if (kind == "group") say(attribute($0, "label"))
      if (kind == "table") near("~" attribute($0, "caption"))
      if (kind == "item" && lists > 0) {
        if (list_kind[lists] == "numbered") say(++list_count[lists] ".")
        if (list_kind[lists] == "bulleted") say("\342\200\242")
      }
      next
    }
    kind == "list" { lists++; list_kind[lists] = $2; list_depth[lists] = depth; list_count[lists] = 0; next }
    kind == "leaders" || kind == "command" { next }
    kind == "leader" { if (targets) print "#"; targets = 0; next }
    kind == "target" { flush(); print "#"; next }
    kind == "typefaces" { flush(); print "%"; next }
    kind == "page-reference" { say(attribute($0, "before")); hole(); next }
    kind == "exchange" { next }
    kind == "party" { near(value($0)); next }
    kind == "message" || kind == "wait" || kind == "event" { near(value($0)); next }
    kind == "entry-head" { near(value($0)); next }
    kind == "phrase" { phrase = value($0); near(phrase); next }
    kind == "title" { near((value($0) == phrase ? "~" : "") value($0)); next }
    kind == "summary" || kind == "class-label" { near(value($0)); next }
    # The facts of a comparison are in the table of what differs, or said to be the same.
    kind == "fact" && compared { next }
    kind == "fact" {
      near(value($0))
      text = $0
      sub(/^[^"]*"/, "", text)
      near(substr(text, length(until_quote(text)) + 3) ~ /"/ ? value(substr(text, length(until_quote(text)) + 2)) : "")
      next
    }
    kind == "text" || kind == "code" || kind == "emphasis" || kind == "strong" || kind == "cross-reference" ||
      kind == "web-link" || kind == "manual-page" { say(value($0)); next }
    kind ~ /^"/ { say(value($0)); next }
    { print "! " $0 }
    END { flush() }' | bare
}

# Finds the stretches (standard input) in the text of FILE, one after the other.
compare() {  # NAME FILE
  LC_ALL=C awk -v name="$1" -v file="$2" '
    function fault(text) { if (++faults <= 10) print "text.sh: " name ": " text }
    # Between two stretches: the texts that belong there, in any order, page numbers, and nothing else.
    function between(text,  i, at, longest) {
      while (nears > 0) {
        longest = 1
        for (i = 2; i <= nears; i++) if (length(near[i]) > length(near[longest]) || length(near[i]) == length(near[longest]) && maybe[i] < maybe[longest]) longest = i
        at = index(text, near[longest])
        if (at) text = substr(text, 1, at - 1) "\001" substr(text, at + length(near[longest]))
        else if (!maybe[longest]) fault("missing before \"" substr(after, 1, 60) "\": " near[longest])
        near[longest] = near[nears]; maybe[longest] = maybe[nears--]
      }
      sub(notes, "", text)
      gsub(/\001/, "", text)
      # "IBM Plex Sans JP, IBM Plex Mono": only what was set knows them.
      if (names && !sub(/^[A-Za-z]+((,|\343\200\201)[A-Za-z]+)*$/, "", text)) fault("no names of typefaces before \"" substr(after, 1, 60) "\": " text)
      names = 0
      # Steps that arrows stand for are not said again, and pages of codes are.
      if (chart) text = ""
      chart = 0
      if (!holes && text != "") fault("added before \"" substr(after, 1, 60) "\": " text)
      if (holes && text !~ /^[0-9ivxlc,. -]*$/ && text !~ /^([0-9ivxlc]|,|\342\200\223|\343\200\201|\302\267)*$/)
        fault("no page number before \"" substr(after, 1, 60) "\": " text)
      holes = 0
    }
    BEGIN { while ((getline line < file) > 0) rest = rest line }
    /^! / { fault("a node that this judge does not know: " substr($0, 3)); next }
    /^#/ { holes++; next }
    /^%/ { names = 1; next }
    /^\*/ { chart = 1; next }
    /^@/ { notes = substr($0, 2); next }
    /^\?~/ { near[++nears] = substr($0, 3); maybe[nears] = 1; next }
    /^\?/ { near[++nears] = substr($0, 2); maybe[nears] = 0; next }
    /^=/ {
      known = after = substr($0, 2)
      at = index(rest, known)
      if (at == 0) {
        # Where does it stop being the same?
        low = 1; high = length(known)
        while (low < high) {
          middle = int((low + high + 1) / 2)
          if (index(rest, substr(known, 1, middle))) low = middle; else high = middle - 1
        }
        at = index(rest, substr(known, 1, low))
        fault("expected: " substr(known, low > 30 ? low - 30 : 1, 90) "\n      found: " substr(rest, at + (low > 30 ? low - 31 : 0), 90))
        missing++
        next
      }
      stretches++
      between(substr(rest, 1, at - 1))
      rest = substr(rest, at + length(known))
    }
    END {
      after = "the end"
      between(rest)
      if (stretches < 15) fault("only " stretches " stretches of text were found")
      if (faults > 10) print "text.sh: " name ": and " faults - 10 " more"
      exit faults > 0
    }'
}

judge() {  # PDF PROTOCOL LOCALE
  local name
  name=$(basename "$1")
  # dump knows protocols: a book of several has the pages of their handbooks.
  "$program" dump "$2" --locale "$3" --stage pages >"$scratch/pages" 2>/dev/null || return
  "$program" dump "$2" --locale "$3" --stage document >"$scratch/document" 2>/dev/null
  pages_of_dump <"$scratch/pages" >"$scratch/set"
  pages_of_pdf "$1" >"$scratch/read"
  BODY=1 pages_of_dump <"$scratch/pages" >"$scratch/body"
  if ! diff "$scratch/set" "$scratch/read" >"$scratch/difference"; then
    echo "text.sh: $name: pages are not read as they were set:"
    head -12 "$scratch/difference"
    status=1
  fi
  stretches <"$scratch/document" | sed 's/^\([=?!]\) /\1/' | compare "$name" "$scratch/body" || status=1
}

count=0
for pdf in "$pdfs"/*.pdf; do
  # Sheets of cards are imposed: their order is that of folding.
  case $pdf in *-cards-* | *-pocket-*) continue ;; esac
  name=$(basename "$pdf" .pdf)
  judge "$pdf" "${name%-*}" "${name##*-}"
  count=$((count + 1))
done
[ "$count" -ge 3 ] || { echo "text.sh: only $count files in $pdfs"; status=1; }
exit "$status"
