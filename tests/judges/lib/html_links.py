"""What html.sh asks of a folder of pages besides the validator: links, ids, no style or script in pages, sizes."""
import os
import re
import statistics
import sys
from html.parser import HTMLParser
from urllib.parse import unquote

LARGEST_PAGE, MEDIAN_PAGE, LARGEST_SINGLE = 80_000, 10_000, 1_500_000
LARGEST = {"binran.css": 17_000, "binran.js": 22_000}


class Page(HTMLParser):
    """Ids, links and faults of one page."""

    def __init__(self, path):
        super().__init__()
        self.path, self.ids, self.links, self.faults = path, [], [], []
        self.is_single = False  # one file that holds all, with its own style and script
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())
        self.places = set(self.ids)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if "style" in given or tag == "style" or any(name.startswith("on") for name in given):
            self.faults.append(f"<{tag}> holds style or script")
        if tag == "script" and not given.get("src"):
            self.faults.append("a script stands in the page")
        if tag == "body":
            self.is_single = given.get("class") == "single"
        if given.get("id"):
            self.ids.append(given["id"])
        for name in ("href", "src"):
            if given.get(name) is not None:
                self.links.append((tag, given.get("class") or "", given[name]))


def check_link(page, pages, tag, kind, target):
    if target.startswith("https://"):
        return None if tag == "a" and kind == "ext" else f"{target} leads outside"
    if re.match(r"[a-z][a-z0-9+.-]*:|//", target, re.I):
        return f"{target} is no relative address"
    path, _, fragment = target.partition("#")
    file = os.path.normpath(os.path.join(os.path.dirname(page.path), unquote(path))) if path else page.path
    if not os.path.isfile(file):
        return f"{target} is not there"
    if fragment and file in pages and fragment not in pages[file].places:
        return f"{target}: no such place"
    return None


def faults_of(page, pages):
    if not page.is_single:
        yield from page.faults
    for once in {name for name in page.places if page.ids.count(name) > 1}:
        yield f"id {once} is there twice"
    for name in page.ids:
        if not re.fullmatch(r"[a-z0-9][a-z0-9.-]*", name):
            yield f"id {name} is not plain"
    for link in page.links:
        if fault := check_link(page, pages, *link):
            yield fault
    if os.path.getsize(page.path) > (LARGEST_SINGLE if page.is_single else LARGEST_PAGE):
        yield f"{os.path.getsize(page.path)} bytes"


def faults_of_site(folder, pages):
    languages = {os.path.dirname(path) for path in pages} - {folder.rstrip("/")}
    names = {at: {os.path.basename(path) for path in pages if os.path.dirname(path) == at} for at in languages}
    if len({frozenset(some) for some in names.values()}) > 1:
        yield f"{folder}: languages have different pages"
    sizes = [os.path.getsize(path) for path in pages]
    if statistics.median(sizes) > MEDIAN_PAGE:
        yield f"{folder}: half of the pages have more than {MEDIAN_PAGE} bytes"


def main(folder):
    files = [os.path.join(at, name) for at, _, names in os.walk(folder) for name in names]
    pages = {path: Page(path) for path in sorted(files) if path.endswith(".html")}
    faults = [f"{path}: {fault}" for path, page in pages.items() for fault in faults_of(page, pages)]
    if not pages:
        faults.append(f"{folder}: no page")
    elif not any(page.is_single for page in pages.values()):
        faults += faults_of_site(folder, pages)
    faults += [f"{path}: {os.path.getsize(path)} bytes" for path in files
               if os.path.getsize(path) > LARGEST.get(os.path.basename(path), 1 << 30)]
    for fault in faults[:50]:
        print(f"html.sh: {fault}")
    return bool(faults)


sys.exit(any([main(folder) for folder in sys.argv[1:]]))
