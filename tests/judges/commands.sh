#!/usr/bin/env bash
# Judges the commands of the content, all protocols, articles and symptoms: the shell can parse them, tshark knows their
# filters, fields and statistics, and the other tools, as far as they are installed, know the options. Nothing is sent.
# usage: commands.sh [CONTENT]
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
. "$(dirname "$0")/lib/judge.sh"
need python3 tshark
content=${1:-$root/content}
cd "$scratch" || exit 2
# A capture without packets, and nothing of the settings of whoever runs this.
printf '\324\303\262\241\002\000\004\000\000\000\000\000\000\000\000\000\377\377\000\000\001\000\000\000' >none.pcap
: >keys.log
export HOME=$scratch WIRESHARK_CONFIG_DIR=$scratch
python3 - "$content" <<'PYTHON'
import concurrent.futures
import functools
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree

content = pathlib.Path(sys.argv[1])
faults = 0


def fault(command, words):
    global faults
    faults += 1
    print(f"commands.sh: {places[command]}: {command}\n  {words}")


def run(*words):
    """How a program ended, and what it said of faults."""
    ended = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    said = [line for line in ended.stderr.splitlines() if line and not line.startswith("Running as user")]
    return ended.returncode, "\n  ".join(said[:3]), ended.stdout + ended.stderr


def simple_commands(command):
    """The words of each command of a pipeline or list, without what is redirected."""
    lexer = shlex.shlex(command, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    lexer.commenters = ""
    words, skip = [], False
    for word in lexer:
        if skip:
            skip = False
        elif set(word) <= set("<>&") and set(word) & set("<>"):
            skip = True
            if words and words[-1] in ("1", "2"):
                words.pop()
        elif set(word) <= set("|&;()"):
            if words:
                yield words
            words = []
        else:
            words.append(word)
    if words:
        yield words


# Options of tshark by what becomes of their value: those of the first are asked for together, those of the second name
# files, interfaces and the like, which there are none of here.
asked = ("-Y", "-e", "-O", "-z", "-d", "-o", "-t", "-E", "--enable-heuristic")
local = ("-r", "-w", "-i", "-f", "-c", "-T", "-b", "-a")


def options_of_tshark(command, words):
    options, rest = [], iter(words)
    for word in rest:
        if word in asked or word in local:
            options.append((word, next(rest, "")))
        elif word not in ("-n", "-q", "-V", "-2", "-l", "-x"):
            fault(command, f"unknown to this judge: {word}")
    if (("-T", "fields") in options) != any(name == "-e" for name, _ in options):
        fault(command, "-T fields and -e belong together")
    return [option for option in options if option[0] in asked]


def together(options):
    """One question for all that several commands ask."""
    values = {name: list(dict.fromkeys(value for option, value in options if option == name)) for name in asked}
    words = ["tshark", "-q", "-r", "none.pcap"]
    if values["-Y"]:
        words += ["-Y", " || ".join(f"({value})" for value in values["-Y"])]
    if values["-O"]:
        words += ["-O", ",".join(values["-O"])]
    if values["-e"]:
        words += ["-T", "fields"]
    for name in asked:
        if name not in ("-Y", "-O"):
            words += [word for value in values[name] for word in (name, value)]
    return words


def judge_tshark():
    calls = [(command, options_of_tshark(command, words[1:])) for command, words in simple if words[0] == "tshark"]
    protocols = {line.split("\t")[2] for line in run("tshark", "-G", "protocols")[2].splitlines() if line.count("\t") > 1}
    for command, options in calls:  # which it takes without a word
        for name in (name for option, value in options if option == "-O" for name in value.split(",")):
            if name not in protocols:
                fault(command, f"tshark knows no protocol {name}")
    status, said, _ = run(*together([option for _, options in calls for option in options]))
    if calls and (status or said):  # which of them?
        with concurrent.futures.ThreadPoolExecutor() as pool:
            for (command, _), (status, said, _) in zip(calls, pool.map(lambda call: run(*together(call[1])), calls)):
                if status or said:
                    fault(command, said)
    return len(calls)


helps = {"sngrep": ["-h"], "sipsak": ["-h"], "curl": ["--help", "all"], "dig": ["-h"], "tcpdump": ["-h"], "editcap": ["-h"],
         "xmllint": ["--help"], "ss": ["-h"], "journalctl": ["--help"], "grep": ["--help"], "sort": ["--help"]}


@functools.lru_cache(None)
def known_options(*program):
    _, _, said = run(*program, *(helps.get(program[0]) or ["-help"]))
    known = set(re.findall(r"(?<![\w-])(--?[A-Za-z0-9#][\w.-]*|\+\w+)", said.replace("[no]", "")))
    for letters in re.findall(r"\[-([A-Za-z#]+)\]", said):
        known |= {"-" + letter for letter in letters}
    return known


def judge_options(command, words):
    """Whether the help of the program knows the options, as words or as letters that stand together."""
    program = words[:2] if words[0] == "openssl" else words[:1]
    known = known_options(*program)
    for word in words[len(program):]:
        name = word.split("=")[0]
        if word.startswith("+") and words[0] == "dig":  # which takes the beginning of a word for the word
            is_known = any(it.startswith(begin) for it in known for begin in (name, name.replace("+no", "+", 1)))
        else:
            is_known = not re.match("--?[A-Za-z]", word) or name in known or all("-" + it in known for it in word[1:])
        if not is_known:
            fault(command, f"{' '.join(program)} does not know {word}")


def judge_capture_filter(command, words):
    """Whether tcpdump can compile its filter, which is what stands behind options and their values."""
    rest, filters = iter(words[1:]), []
    for word in rest:
        if not word.startswith("-") or filters:
            filters.append(word)
        elif word[-1] in "cCirsWw":
            next(rest, None)
    status, said, _ = run("tcpdump", "-y", "EN10MB", "-d", " ".join(filters))
    if status:
        fault(command, said)


places = {}
for path in sorted(content.rglob("*.xml")):
    try:
        root = tree.parse(path).getroot()
    except tree.ParseError as error:
        print(f"commands.sh: {path.relative_to(content)}: {error}")
        faults += 1
        continue
    for element in root.iter("command"):
        if command := " ".join((element.text or "").split()):
            places.setdefault(command, path.relative_to(content))
simple = []
for command in places:
    status, said, _ = run("bash", "-n", "-c", command)
    if status or said:
        fault(command, said)
    elif re.search("[‘’“”–—\u00a0\u2009\u202f]", command):
        fault(command, "a character of print stands in a command")
    else:
        simple += [(command, words) for words in simple_commands(command)]
judged = judge_tshark()
if judged < 100:
    print(f"commands.sh: only {judged} commands of tshark were found")
    faults += 1
for command, words in simple:
    if (words[0] in helps or words[0] == "openssl") and shutil.which(words[0]):
        judge_options(command, words)
        if words[0] == "tcpdump":
            judge_capture_filter(command, words)
sys.exit(bool(faults))
PYTHON
