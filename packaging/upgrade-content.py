#!/usr/bin/env python3
"""Carries content of binran 0.1 over to the language of 0.2, in place: commands and roles stand once in the code, texts say
what they say `of` them, and the five facts that 0.1 knew are declared in protocol.xml, in the words of the protocol `like`.

usage: upgrade-content.py CONTENT [LIKE]      LIKE: a protocol.xml to take the facts from; that of SIP unless said

Files that are carried over already stay as they are. Afterwards run `binran format`, and `binran translated PROTOCOL LOCALE`,
`binran translated glossary LOCALE` and `binran translated locale LOCALE` for translations that are up to date.
"""
import pathlib
import re
import sys

SMALL_WORDS = set("the a an of to in on for with and or that is are it its at by from as be if which this there not".split())


def english_words(markup):
    plain = re.sub(r"<[^>]+>|&\w+;", " ", re.sub(r"<command>.*?</command>", "", markup, flags=re.S))
    return [word.lower() for word in re.findall(r"[A-Za-z][A-Za-z0-9]+|\d{3}", plain) if word.lower() not in SMALL_WORDS]


def ids_for(texts):
    """An id for each: its first words, as many as tell it from those before."""
    ids = []
    for number, markup in enumerate(texts, 1):
        words = english_words(markup)
        choices = ["-".join(words[:count]) for count in range(2, len(words) + 1)] + [f"step-{number}"]
        ids.append(next(choice for choice in choices if choice and choice not in ids and len(choice) <= 40))
    return ids


def commands_in(markup):
    return re.findall(r"<command>.*?</command>", markup, flags=re.S)


def without_commands(markup):
    return re.sub(r"\s*<command>.*?</command>", "", markup, flags=re.S)


def parts_of(text, outer, inner):
    found = re.search(rf"<{outer}>(.*?)</{outer}>", text, flags=re.S)
    return re.findall(rf"<{inner}((?:\s[^>]*)?)>(.*?)</{inner}>", found.group(1), flags=re.S) if found else []


def upgraded_code(xml):
    texts = re.findall(r"<text\b[^>]*>.*?</text>", xml, flags=re.S)
    if not texts or "<check of=" in xml:
        return xml
    first = next((text for text in texts if 'xml:lang="en"' in text), texts[0])
    checks, fixes = parts_of(first, "checks", "check"), parts_of(first, "fixes", "fix")
    check_ids, fix_ids = ids_for([text for _, text in checks]), ids_for([text for _, text in fixes])
    shared = "  <checks>\n"
    for name, (_, text) in zip(check_ids, checks):
        commands = "".join(f"      {command}\n" for command in commands_in(text))
        shared += f'    <check id="{name}">\n{commands}    </check>\n' if commands else f'    <check id="{name}"/>\n'
    shared += "  </checks>\n"
    if fixes:
        shared += "  <fixes>\n" + "".join(f'    <fix id="{name}"{role}/>\n' for name, (role, _) in zip(fix_ids, fixes))
        shared += "  </fixes>\n"

    def carried(match):
        text = match.group(0)
        for outer, inner, ids in (("checks", "check", check_ids), ("fixes", "fix", fix_ids)):
            said = "\n    ".join(
                f'<{inner} of="{name}">{without_commands(words)}</{inner}>'
                for name, (_, words) in zip(ids, parts_of(text, outer, inner)))
            text = re.sub(rf"<{outer}>.*?</{outer}>", lambda _: said, text, flags=re.S)
        return re.sub(r'(<text\b[^>]*?)\s+of="[^"]*"', r"\1", text)

    xml = re.sub(r"<text\b[^>]*>.*?</text>", carried, xml, flags=re.S)
    return re.sub(r"[ \t]*<text\b", lambda match: shared + match.group(0), xml, count=1)


def upgraded_symptoms(xml):
    def carried(match):
        symptom = match.group(0)
        firsts = re.findall(r"<first>.*?</first>", symptom, flags=re.S)
        commands = commands_in(firsts[0]) if firsts else []
        symptom = re.sub(r"<first>.*?</first>", lambda first: without_commands(first.group(0)), symptom, flags=re.S)
        symptom = re.sub(r'(<text\b[^>]*?)\s+of="[^"]*"', r"\1", symptom)
        lines = "".join(f"    {command}\n" for command in commands)
        return re.sub(r"[ \t]*<text\b", lambda text: lines + text.group(0), symptom, count=1)

    return re.sub(r"<symptom\b.*?</symptom>", carried, xml, flags=re.S)


def upgraded_protocol(xml, like):
    if "<fact " in xml:
        return xml
    declared = "".join(re.findall(r"  <fact [^>]*/>\n", like))
    xml = re.sub(r"[ \t]*<text\b", lambda match: declared + match.group(0), xml, count=1)

    def carried(match):
        language = re.search(r'xml:lang="([^"]*)"', match.group(0)).group(1)
        model = re.search(rf'<text xml:lang="{language}".*?</text>', like, flags=re.S) or re.search(
            r'<text xml:lang="en".*?</text>', like, flags=re.S)
        facts = "".join(re.findall(r"    <fact .*?</fact>\n", model.group(0), flags=re.S))
        return re.sub(r"[ \t]*</text>", lambda end: facts + end.group(0), match.group(0))

    return re.sub(r"<text\b[^>]*>.*?</text>", carried, xml, flags=re.S)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__.strip())
    content = pathlib.Path(sys.argv[1])
    sip = pathlib.Path(__file__).resolve().parent.parent / "content" / "protocols" / "sip" / "protocol.xml"
    like = pathlib.Path(sys.argv[2] if len(sys.argv) == 3 else sip).read_text(encoding="utf-8")
    without_marks = lambda xml: re.sub(r'(<text\b[^>]*?)\s+of="[0-9a-f]{16}"', r"\1", xml)
    upgrades = {"glossary.xml": without_marks, "protocols/*/comparisons.xml": without_marks,
                "protocols/*/codes/*.xml": upgraded_code, "protocols/*/symptoms.xml": upgraded_symptoms,
                "protocols/*/protocol.xml": lambda xml: upgraded_protocol(xml, like)}
    for pattern, upgrade in upgrades.items():
        for path in sorted(content.glob(pattern)):
            before = path.read_text(encoding="utf-8")
            after = upgrade(before)
            if after != before:
                path.write_text(after, encoding="utf-8")
                print(path)


main()
