"""What epub.sh asks of e-books besides EPUBCheck."""
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

LARGEST, LARGEST_BOOK = 600_000, 1_000_000  # of one protocol; of a book of several
status = 0


def fault(book, words):
    global status
    print(f"epub.sh: {book}: {words}")
    status = 1


def judge(book):
    with open(book, "rb") as file:
        bytes_ = file.read()
    if bytes_[30:38] != b"mimetype" or bytes_[38:58] != b"application/epub+zip":
        fault(book, "a reader that looks at the first bytes does not know it")
    with zipfile.ZipFile(book) as archive:
        entries = archive.infolist()
        names = [entry.filename for entry in entries]
        if len(set(names)) != len(names):
            fault(book, "a name is there twice")
        for entry in entries:
            if entry.date_time != (1980, 1, 1, 0, 0, 0) or entry.external_attr >> 16 != 0o100644 or entry.extra:
                fault(book, f"{entry.filename} tells of the machine: {entry.date_time} {entry.external_attr:x} {entry.extra}")
            if not re.fullmatch(r"[A-Za-z0-9._/-]+", entry.filename):
                fault(book, f"{entry.filename} is no plain name")
        pages = {name: archive.read(name).decode() for name in names if name.endswith(".xhtml")}
        package = tree.fromstring(archive.read("EPUB/package.opf"))
        style = archive.read("EPUB/binran.css").decode()
    ns = {"o": "http://www.idpf.org/2007/opf"}
    items = {item.get("id"): item.get("href") for item in package.findall("o:manifest/o:item", ns)}
    spine = [items[item.get("idref")] for item in package.findall("o:spine/o:itemref", ns)]
    if sorted("EPUB/" + name for name in spine) != sorted(pages):
        fault(book, "not every page is in the order of reading")
    contents = pages["EPUB/nav.xhtml"].split('epub:type="landmarks"')[0]
    led_to = [spine.index(re.sub("#.*", "", target)) for target in re.findall(r'href="([^"#]+\.xhtml[^"]*)"', contents)]
    if led_to != sorted(led_to) or set(range(2, len(spine))) - set(led_to):
        fault(book, "the contents are not all pages in their order")
    for name, text in pages.items():
        if re.search(r"<script|<style|\sstyle=|\son[a-z]+=", text):
            fault(book, f"{name} holds style or script")
    rules = re.sub(r"/\*.*?\*/", "", style, flags=re.S)
    if re.search(r"#[0-9a-f]{3}|rgb|background|font-family:(?! (monospace, monospace|sans-serif))|[^-]color:|\burl\(", rules):
        fault(book, "a colour, a face or a file is asked for")
    largest = LARGEST_BOOK if len(re.findall(r'<h2[^>]*><a href="[a-z0-9-]+\.xhtml"', pages["EPUB/index.xhtml"])) > 1 else LARGEST
    if len(bytes_) > largest:
        fault(book, f"{len(bytes_)} bytes, and {largest} are enough")


for path in sys.argv[1:]:
    judge(path)
sys.exit(status)
