#!/usr/bin/env bash
# All JSON files and the answers of all commands are valid by the schema that stands beside them, have no member that it
# does not describe, and lead nowhere: values of facts, parties, classes and steps are declared. What the files say of
# codes, their cards say too. Over the real content, the sample with its hostile text, and protocols of other shapes.
# usage: json.sh PROGRAM OUTPUT       OUTPUT holds json/ and cards/ made by PROGRAM, which is run in the project's folder
# Exit status: 0 good, 1 a fault was found, 2 usage, 77 the validator is absent.
[ $# -eq 2 ] || { echo "usage: json.sh PROGRAM OUTPUT" >&2; exit 2; }
python3 -c 'import jsonschema.validators; jsonschema.Draft202012Validator' 2>/dev/null ||
  { echo "json.sh: skipped: python3-jsonschema is not installed"; exit 77; }
. "$(dirname "$0")/lib/judge.sh"
. "$root/tests/shapes/assemble.sh"
program=$(realpath "$1") output=$(realpath "$2")
cmp "$root/src/export/binran-1.schema.json" "$output/json/binran-1.schema.json" || fault "the schema is another"

# answer STATUS NAME WORD…: what a command prints, which ends with STATUS.
answers=$scratch/answers
mkdir "$answers"
answer() {
  local wanted=$1 name=$2
  shift 2
  "$program" "$@" --format json >"$answers/$name.json" 2>"$scratch/messages"
  local status_of=$?
  [ "$status_of" = "$wanted" ] || fault "$*: exit status $status_of: $(head -1 "$scratch/messages")"
}
cd "$root" || exit 2
for locale in $("$program" names locales); do
  answer 0 "show-$locale" show sip 486 --locale "$locale"
  answer 0 "show-class-$locale" show http 4xx --locale "$locale"
  answer 0 "show-symptom-$locale" show sip call-drops --locale "$locale"
  answer 0 "show-several-$locale" show sip-486 q850/17 http/404 --locale "$locale"
  answer 0 "show-terms-$locale" show terms -p sip --locale "$locale"
  answer 0 "show-comparisons-$locale" show comparisons -p http --locale "$locale"
  answer 0 "compare-$locale" compare sip 183 430 --locale "$locale"
  answer 0 "compare-any-$locale" compare http 502 404 --locale "$locale"
  answer 0 "find-$locale" find 486 --locale "$locale"
  answer 0 "explain-$locale" explain tests/logs/sngrep.txt tests/logs/nginx-access.log --locale "$locale"
done
answer 0 find-slip find busy signall xyzzyq --locale en
answer 2 find-nothing find xyzzyq --locale en
answer 0 explain-line explain 'Reason: Q.850;cause=17' --locale en
answer 2 explain-nothing explain tests/logs/nothing.txt --locale en
answer 0 explain-unknown explain 'SIP/2.0 499 No Such Thing' --locale en
printf 'INVITE sip:x@y SIP/2.0\nCall-ID: \033]0;evil\007\nFrom: <sip:\033[2Ja>\nTo: <sip:\xe2\x80\xaeb>\nCSeq: 1 INVITE\n\nSIP/2.0 486 \033[31mred\x9b\xff\nCall-ID: \033]0;evil\007\nCSeq: 1 INVITE\n' >"$scratch/evil.log"
answer 0 explain-evil explain "$scratch/evil.log" --locale en
answer 0 status status
grep -qP '[\x00-\x09\x0b-\x1f\x7f\x{80}-\x{9f}\x{202a}-\x{202e}]' "$answers"/*.json && fault "characters that a terminal obeys are printed"

# The sample and the shapes, each a tree of its own.
for tree in sample shapes; do
  mkdir "$scratch/$tree"
  "assemble_$tree" "$scratch/$tree" && cd "$scratch/$tree" || exit 2
  "$program" build --format json,card --output out 2>/dev/null || fault "$tree: build failed"
  [ "$tree" = shapes ] || answer 0 compare-hostile compare hostile 150 550 --locale ja
  answer 0 "status-$tree" status
done

python3 - "$output" "$scratch/sample/out" "$scratch/shapes/out" "$answers" <<'PYTHON' || status=1
import json, pathlib, re, sys
import jsonschema

outputs = [pathlib.Path(name) for name in sys.argv[1:4]]
schema = json.loads((outputs[0] / "json/binran-1.schema.json").read_text())
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
status = codes = 0


def fault(where, what):
    global status
    print(f"json.sh: {where}: {what}")
    status = 1


def described(schemas, kind):
    """The schemas that hold of one value: what they refer to, and what they ask for where it is of a kind."""
    for one in schemas:
        yield one
        if "$ref" in one:
            yield from described([schema["$defs"][one["$ref"].rsplit("/", 1)[1]] if "/" in one["$ref"] else schema], kind)
        for case in one.get("allOf", []):
            if case["if"]["properties"]["kind"]["const"] == kind:
                yield from described([case["then"]], kind)


def undescribed(value, schemas, path):
    """The paths of members that no schema describes: a slip in the schema would let them pass."""
    schemas = list(described(schemas, value.get("kind") if isinstance(value, dict) else None))
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield from undescribed(item, [s["items"] for s in schemas if "items" in s], f"{path}/{i}")
    if isinstance(value, dict):
        for key, item in value.items():
            inner = [s["properties"][key] for s in schemas if key in s.get("properties", {})]
            inner = inner or [s["additionalProperties"] for s in schemas if "additionalProperties" in s]
            if not inner:
                yield f"{path}/{key}"
            yield from undescribed(item, inner, f"{path}/{key}")


def judge_values(where, book):
    """What a program compares is declared in the same file."""
    parties = {party["id"] for party in book["parties"]}
    facts = {fact["id"]: fact for fact in book["facts"]}
    classes = {one["id"] for one in book["classes"]}
    for code in book.get("codes", []):
        for name, told in code["facts"].items():
            closed = {value["id"] for value in facts[name]["values"]}
            if facts[name]["type"] in ("parties", "party"):
                closed |= parties
            if facts[name]["type"] != "words" and not set(told) <= closed:
                fault(where, f"{code['id']}: {name} is {told}")
        for name, fact in facts.items():
            excused = fact["type"] == "parties" and not code["sent"]
            if fact["needed"] and not excused and name not in code["facts"]:
                fault(where, f"{code['id']} does not tell {name}")
        if code.get("class") not in classes:
            fault(where, f"{code['id']} is of no class")
        acting = {fix["role"] for fix in code["text"]["fixes"]}
        acting |= {step[end] for step in code["exchange"] for end in ("from", "to") if end in step}
        if not acting <= parties:
            fault(where, f"{code['id']}: {acting - parties} are no parties")
    symptoms = {symptom["id"] for symptom in book.get("symptoms", [])}
    for symptom in book.get("symptoms", []):
        text = symptom["text"]
        known = {"step": {s["id"] for s in text["triage"]}, "cause": {c["id"] for c in text["causes"]}}
        for step in text["triage"]:
            for answer in step["answers"]:
                for kind, target in answer["leads_to"].items():
                    if kind in known and target not in known[kind]:
                        fault(where, f"{symptom['id']}: {answer['id']} leads to the {kind} {target}")


def words(text):
    """Without what a card sets around words, or leaves out because a terminal would obey it."""
    return re.sub(r"\W", "", text)


def judge_cards(where, book, cards):
    """A card for each code, and each code of a card; the card has the words of the file."""
    global codes
    pages = {code["page"] for code in book["codes"]}
    others = {f"{book['protocol']}-{one['id']}" for kind in ("classes", "articles") for one in book[kind]}
    others |= {symptom["page"] for symptom in book["symptoms"]}
    own = re.compile(re.escape(book["protocol"]) + r"-(?!.*-vs-)(.*)")
    named = {path.stem for path in cards.glob("*.txt") if own.fullmatch(path.stem)}
    foreign = {name for name in named if not name in pages | others}
    protocols = {path.name.rsplit("-", 1)[0] for path in (cards.parent.parent / "json").glob("*-*.json")}
    foreign = {n for n in foreign if not any(n == p or n.startswith(p + "-") for p in protocols - {book["protocol"]})}
    if foreign or not pages <= named:
        fault(where, f"codes are not those of the cards: {sorted(foreign | (pages - named))}")
    for code in book["codes"]:
        codes += 1
        card = words((cards / f"{code['page']}.txt").read_text())
        text = code["text"]
        said = [code["code"], text["title"], text["summary"], *text["causes"], *(c["text"] for c in text["checks"])]
        for part in said + [c for check in text["checks"] for c in check["commands"]]:
            if words(part) not in card:
                fault(where, f"{code['page']}: its card does not say: {part}")


files = [path for out in outputs for path in sorted((out / "json").glob("*-*.json"))]
files = [path for path in files if not path.name.endswith(".schema.json")]
for path in files + sorted(pathlib.Path(sys.argv[4]).glob("*.json")):
    where = path.name
    text = path.read_text()
    if not text.endswith("}\n") or text.startswith("\ufeff"):
        fault(where, "no line end, or a byte order mark")
    value = json.loads(text)
    for error in validator.iter_errors(value):
        fault(where, f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    for member in list(undescribed(value, [schema], ""))[:5]:
        fault(where, f"the schema does not describe {member}")
    for book in value.get("handbooks", [value]):
        if book["kind"] == "handbook":
            judge_values(where, book)
    if path in files:
        judge_cards(where, value, path.parent.parent / "cards" / value["language"])
if len(files) < 30 or codes < 500:
    fault("all", f"{len(files)} files with {codes} codes: too few to judge by")
print(f"{len(files)} files with {codes} codes")
sys.exit(status)
PYTHON
exit "$status"
