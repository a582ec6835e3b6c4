"""look.py <SHEETS: texts of the record that a PDF of its form lacks.  Each line
of SHEETS is a record, a form and a PDF."""
import json
import re
import subprocess
import sys
import unicodedata

RUBY = re.compile(r"\{([^{}|]+)\|[^{}|]+\}")
BLANK = re.compile(r"\{\{.*?\}\}")
NAME = re.compile(r'  - name: "(.*)"')
DRAWN = re.compile(r' +- id: "(.*/.*)"')
TEXT = re.compile(r'  "(.*/.*?)": (\{.*\})$')


def plain(text):
    """Letters and digits alone, in the forms that a keyboard types."""
    kept = (c for c in unicodedata.normalize("NFKC", text)
            if unicodedata.category(c)[0] in "LN")
    return "".join(str(unicodedata.digit(c, c)) for c in kept)


def pieces(item):
    """What any sheet prints of an item: of a fill-in, all but its answers."""
    text = item.get("stem") or item.get("term") or item["text"]
    return [RUBY.sub(r"\1", piece) for piece in BLANK.split(text)]


def drawn(record, form):
    """Of a form, the pieces of each item."""
    texts, ids, ours = {}, [], False
    for line in record:
        if match := NAME.match(line):
            ours = match[1] == form
        elif ours and (match := DRAWN.match(line)):
            ids.append(match[1])
        elif match := TEXT.match(line):
            texts[match[1]] = json.loads(match[2])
    return {item: pieces(texts[item]) for item in ids}


def broken(text, page):
    """Is TEXT on PAGE in two lines, with points or an answer between them?"""
    return any(text[:i] in page and text[i:] in page[page.find(text[:i]):]
               for i in range(1, len(text)))


def has(page, text):
    """Right to left, only words: readers differ on the order of the rest, and
    on words that have marks."""
    if not any(unicodedata.bidirectional(c) == "AL" for c in text):
        return plain(text) in page or broken(plain(text), page)
    return all(plain(word) in page for word in text.split()
               if not any(unicodedata.combining(c) for c in word))


def read(pdf, *options):
    done = subprocess.run(["pdftotext", *options, pdf, "-"], check=True,
                          capture_output=True, text=True)
    return plain(done.stdout)


for sheet in sys.stdin:
    path, name, pdf = sheet.split()
    in_turn, as_seen = read(pdf, "-raw"), read(pdf)
    with open(path, encoding="utf-8") as lines:
        items = drawn(lines, name)
    if len(items) < 20:
        print(f"{pdf}: only {len(items)} items were found in the record")
    for item, parts in items.items():
        for part in parts:
            if not has(in_turn, part) and not has(as_seen, part):
                print(f"{pdf}: {item}: not there: {part}")
