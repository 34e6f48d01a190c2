#!/usr/bin/env bash
# Judges content/mappings/q850-sip.xml by tests/data/sip-q850.txt, a copy of the facts: every row of RFC 3398 is there, and
# every row of RFC 4497 and of the products that differs from it, each way, with its source; and no other row.
# usage: mappings.sh [MAPPING]
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
. "$(dirname "$0")/lib/judge.sh"
need python3
python3 - "$root" "${1:-$root/content/mappings/q850-sip.xml}" <<'PYTHON'
import collections
import os
import sys
import xml.etree.ElementTree as tree

root, mapping = sys.argv[1:]
faults = []

# facts[source, way][code] is the set of what it becomes.
facts = collections.defaultdict(lambda: collections.defaultdict(set))
for line in open(f"{root}/tests/data/sip-q850.txt", encoding="utf-8"):
    if not line.startswith("#"):
        source, way, *pairs = line.split()
        for code, to in (pair.split(":") for pair in pairs):
            facts[source, way][code].add(to)
sources = {("3398", "cause-to-sip", "7.2.4.1"): "rfc3398", ("3398", "sip-to-cause", "8.2.6.1"): "rfc3398",
           ("3398", "sip-to-cause", "8.2.5"): "rfc3398", ("4497", "cause-to-sip", "8.4.1"): "rfc4497",
           ("4497", "sip-to-cause", "8.4.4"): "rfc4497", ("chan-pjsip", "cause-to-sip", None): "asterisk",
           ("res-pjsip", "sip-to-cause", None): "asterisk", ("mod-sofia", "cause-to-sip", None): "freeswitch",
           ("sofia-glue", "sip-to-cause", None): "freeswitch", ("sip-i", "sip-to-cause", None): "opensips"}


def has_entry(way, code, to):
    cause, sip = (code, to) if way == "cause-to-sip" else (to, code)
    return all(os.path.exists(f"{root}/content/protocols/{protocol}/codes/{it}.xml")
               for protocol, it in (("q850", cause), ("sip", sip)))


def of(source, way, code):
    """What a source makes of a code, by name or as the rest."""
    table = facts[source, way]
    return table.get(code) or table.get(f"rest-{code[0]}xx") or table["rest"]


# What RFC 3398 only allows: products that always do it are told.
allowed = {("cause-to-sip", "21", "603"), ("sip-to-cause", "302", "23")}


def expected():
    for way in ("cause-to-sip", "sip-to-cause"):
        for code, becomes in facts["rfc3398", way].items():
            yield from (("rfc3398", way, code, to) for to in becomes if code != "rest")
    for (source, way), table in list(facts.items()):
        # OpenSIPS names hardly any: what becomes of the rest is said once, in the introduction.
        named = {code for code in table if not code.startswith("rest")}
        known = {code for rfc in ("rfc3398", "rfc4497") for code in facts[rfc, way] if code != "rest" and code[0] != "3"}
        for code in named | (known if source in ("asterisk", "freeswitch") else set()):
            becomes = of(source, way, code)
            if not becomes <= of("rfc3398", way, code):
                yield from ((source, way, code, to) for to in becomes - of("rfc3398", way, code))
            if source != "rfc4497":
                yield from ((source, way, code, to) for to in becomes if (way, code, to) in allowed)


wanted = {row for row in expected() if row[3] != "none" and has_entry(*row[1:])}
found = set()
for row in tree.parse(mapping).getroot().iter("row"):
    reference = row.find("reference")
    way = {"forth": "cause-to-sip", "back": "sip-to-cause"}.get(row.get("direction"))
    if way is None or reference is None:
        faults.append(f"the row from {row.get('from')} to {row.get('to')} has no direction or no reference")
        continue
    said = (reference.get("rfc") or reference.get("spec"), way, reference.get("section"))
    pair = (row.get("from"), row.get("to")) if way == "cause-to-sip" else (row.get("to"), row.get("from"))
    if said not in sources:
        faults.append(f"{' '.join(pair)}: no such source: {said}")
    elif (sources[said], way, *pair) in found:
        faults.append(f"{' '.join(pair)}: a second row of {sources[said]}, {way}")
    else:
        found.add((sources[said], way, *pair))
if len(wanted) < 100:
    faults.append(f"only {len(wanted)} facts were read")
for source, way, code, to in sorted(wanted - found):
    faults.append(f"{way}: {source} makes {to} of {code}: no row says it")
for source, way, code, to in sorted(found - wanted):
    faults.append(f"{way}: a row says that {source} makes {to} of {code}: the facts do not, or RFC 3398 says the same")
for fault in faults:
    print("mappings.sh:", fault)
sys.exit(bool(faults))
PYTHON
