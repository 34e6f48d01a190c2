#!/usr/bin/env bash
# Judges docsets: what browsers of docsets read is there, in the words that they know; each row of the table leads to a
# page and a place that exist, no two are alike, and what is looked up by number or in any language is found first; a
# browser that opens one need not write into it; and it is as small as the mail likes. Over the real content and the
# sample, whose text is hostile.
# usage: docset.sh PROGRAM FOLDER
# Exit status: 0 good, 1 a fault was found, 2 usage, 77 a tool is absent.
[ $# -eq 2 ] || { echo "usage: docset.sh PROGRAM FOLDER" >&2; exit 2; }
. "$(dirname "$0")/lib/judge.sh"
need python3
program=$(realpath "$1") folder=$(realpath "$2")
mkdir "$scratch/sample"
(assemble_sample "$scratch/sample" && cd "$scratch/sample" && "$program" build --format docset --output out 2>"$scratch/messages") ||
  fault "the sample: $(head -3 "$scratch/messages")"
python3 - "$folder"/*.docset "$scratch"/sample/out/docset/*.docset <<'PYTHON' || status=1
import hashlib, io, json, pathlib, plistlib, re, sqlite3, struct, sys, tarfile, urllib.parse

TYPES = {"Error", "Event", "Guide", "Value", "Word"}  # of those that Dash lists
LARGEST = 350_000                                       # packed
status = judged = 0


def fault(docset, words):
    global status
    status += 1
    if status <= 20:
        print(f"docset.sh: {docset.name}: {words}")


def first(table, typed):
    """What Zeal shows first: names that hold what is typed, those that begin so before others, the shorter before."""
    rows = table.execute("SELECT name, path FROM searchIndex WHERE name LIKE ?", (f"%{typed}%",)).fetchall()
    rows.sort(key=lambda row: (not row[0].lower().startswith(typed.lower()), len(row[0]), row[0]))
    return rows[0] if rows else (None, None)


def judge_table(docset, documents):
    path = docset / "Contents/Resources/docSet.dsidx"
    before = hashlib.sha256(path.read_bytes()).digest()
    table = sqlite3.connect(f"file:{urllib.parse.quote(str(path))}?mode=ro", uri=True)
    # As Zeal does when it opens a docset: where the index is missing, this fails in a folder that is read only.
    table.execute("CREATE INDEX IF NOT EXISTS __zi_name0001 ON searchIndex (name COLLATE NOCASE)")
    if table.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        fault(docset, "the table is damaged")
    rows = table.execute("SELECT name, type, path FROM searchIndex").fetchall()
    for name, kind, target in rows:
        page, _, place = target.partition("#")
        if kind not in TYPES or not name:
            fault(docset, f"{name}: the type {kind} is not known")
        if page not in documents or place and f'id="{place}"' not in documents[page]:
            fault(docset, f"{name}: {target} is not there")
    if len({row[:2] for row in rows}) != len(rows):
        fault(docset, "two rows have one name and one type")
    if {row[2].partition("#")[0] for row in rows} != set(documents):
        fault(docset, "a page cannot be looked up")
    if docset.name.startswith("sip-"):
        wanted = {"430": "sip-430.html", "430 flow": "sip-430.html", "430 vs 183": "sip-183-vs-430.html",
                  "183 vs 430": "sip-183-vs-430.html"}
        own = {"sip-ja": "フロー失敗", "sip-ko": "플로 실패", "sip-en": "Flow Failed"}[docset.stem]
        for typed, page in {**wanted, own: "sip-430.html"}.items():
            name, found = first(table, typed)
            if found != page:
                fault(docset, f"{typed} finds {found} first")
    table.close()
    if hashlib.sha256(path.read_bytes()).digest() != before:
        fault(docset, "whoever opens it writes into it")


def judge_pages(docset, documents, folder):
    for name, text in documents.items():
        if re.search(r"<script|<style|\sstyle=|\son[a-z]+=", text):
            fault(docset, f"{name} holds style or script")
        headings = len(re.findall(r"<h[1-6]", text))
        marks = re.findall(r'<a name="//apple_ref/cpp/Section/([A-Za-z0-9%]+)" class="dashAnchor"></a><h[1-6]', text)
        if len(marks) != headings:
            fault(docset, f"{name}: {headings} headings, and {len(marks)} marks for the contents")
        for target in re.findall(r'(?:href|src)="([^"]*)"', text):
            page, _, place = target.partition("#")
            if target.startswith("https://"):
                continue
            if page and not (folder / page).is_file():
                fault(docset, f"{name}: {target} is not there")
            elif place and f'id="{place}"' not in documents[page or name]:
                fault(docset, f"{name}: {target}: no such place")


def judge(docset):
    folder = docset / "Contents/Resources/Documents"
    documents = {path.name: path.read_text() for path in folder.glob("*.html")}
    info = plistlib.loads((docset / "Contents/Info.plist").read_bytes())
    if info["CFBundleIdentifier"] != docset.stem or info["DashDocSetPluginKeyword"] != docset.stem:
        fault(docset, "its identifier is not its name")
    if info["isDashDocset"] is not True or info["isJavaScriptEnabled"] is not False or info["DashDocSetFamily"] != "dashtoc":
        fault(docset, "a browser does not know what it is")
    if info["dashIndexFilePath"] not in documents:
        fault(docset, "its first page is not there")
    about = json.loads((docset / "meta.json").read_text())
    if about["name"] != docset.stem or not all(isinstance(value, str) for value in about.values()):
        fault(docset, "meta.json is wrong")
    for name, size in {"icon.png": 16, "icon@2x.png": 32}.items():
        head = (docset / name).read_bytes()[:24]
        if head[:8] != b"\x89PNG\r\n\x1a\n" or struct.unpack(">II", head[16:]) != (size, size):
            fault(docset, f"{name} is no picture of {size} px")
    judge_table(docset, documents)
    judge_pages(docset, documents, folder)
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        archive.add(docset, docset.name)
    if packed.tell() > LARGEST:
        fault(docset, f"{packed.tell()} bytes packed, and {LARGEST} are enough")


for name in sys.argv[1:]:
    judged += 1
    judge(pathlib.Path(name))
if judged < 10:
    print(f"docset.sh: {judged} docsets: too few to judge by")
    status = 1
sys.exit(min(status, 1))
PYTHON
exit "$status"
