"""Print sample worksheets once in English and once in a language from right to
left, and compare each mark's place with the mirrored one.

Yiddish has no words of its own in Pensum, so both say the same around the
texts, whose letters become Hebrew ones.  In FreeMono all letters are as wide,
so that both break their lines alike.  Within a line, numbers and Pensum's own
words keep their direction: what is compared of text is from where to where it
reaches.
"""
import collections
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import yaml

HEBREW = "אבגדהוזחטיךכלםמןנסעףפץצקרש"
LETTERS = {ord(c): HEBREW[i] for i, c in enumerate("abcdefghijklmnopqrstuvwxyz")}
LETTERS.update({ord(chr(c).upper()): letter for c, letter in list(LETTERS.items())})

# Fields that are texts.
TEXTS = {"title", "text", "credit", "stem", "term", "who", "where", "significance",
         "hint", "starters", "explanation", "word_bank", "feedback", "choices",
         "correction", "pairs", "distractors", "sequence", "answer", "criterion",
         "notes", "thesis", "evidence", "instructions", "course", "teacher",
         "footer", "label", "materials", "checklist", "parts", "support", "extension"}
DIGITS = {ord(str(i)): "abcdefghij"[i] for i in range(10)}
# What a text has besides its words.
RAISED = re.compile(r"[~^]([^~^\s]+)[~^]|</?su[bp]>")
MARKUP = re.compile(r"(<[^>]*>|@\{[^}]*\}|\]\([^)]*\)|&#?\w+;|^\s*\d+[.)] )")
# Unicode breaks no line behind these in Hebrew, and aligns numbers at the right
# wherever they are.
UNLIKE = [("-", " "), ("/", " "), ("\u2013", " "), ("\u2014", " ")]

# Banks of formulas.
SCIENCE = {"algebra", "arithmetic", "chemistry", "physics"}

TOLERANCE = 0.06  # points
SPACE = 0.8       # of a size: a wider gap than any space leaves


def worded(text, letters):
    if "|" in text:
        text = re.sub(r"^\|[ :|-]+\|$", lambda m: m[0].replace(":", "-"), text,
                      flags=re.M)
        lines = text.split("\n")
    else:
        lines = [text]
    out = []
    for line in lines:
        if not re.fullmatch(r"\|[ |-]+\|", line):
            for old, new in UNLIKE:
                line = re.sub(r"(?<=\w)%s(?=\w)" % re.escape(old), new, line)
        parts = MARKUP.split(RAISED.sub(lambda m: m[1] or "", line))
        for table in DIGITS, letters or {}:
            parts[::2] = [part.translate(table) for part in parts[::2]]
        out.append("".join(parts))
    return "\n".join(out)


def rewritten(node, letters, key=None):
    if isinstance(node, dict):
        return {k: rewritten(v, letters, k) for k, v in node.items()
                if k not in ("image", "alt", "font") and
                (k != "word_bank" or v is True)}
    if isinstance(node, list):
        return [rewritten(v, letters, key) for v in node]
    if isinstance(node, str) and key in TEXTS:
        return worded(node, letters)
    return node


def write(folder, banks, language, letters):
    os.makedirs(folder)
    for name in sorted(os.listdir(banks)):
        path = os.path.join(banks, name)
        if name.endswith(".csv"):
            shutil.copy(path, folder)
        if not name.endswith(".yaml"):
            continue
        if name.startswith("plant-cell"):
            continue  # a diagram needs its picture, which is not mirrored
        if name.split("-test")[0].split(".")[0] in SCIENCE:
            continue  # formulas run from the left in every language
        with open(path, encoding="utf-8") as file:
            node = rewritten(yaml.safe_load(file), letters)
        if node.get("language", "en") != "en":
            continue  # LETTERS are those of English
        node["language"] = language
        for stimulus in node.get("stimuli", []):
            # A sentence in English with such a title is flush left where it
            # takes two lines.
            stimulus["title"] = stimulus["title"][:12]
        if "worksheet" in node:
            # On one line, for the codes of the sheets are not the same, even
            # on the narrow pages of a booklet.
            node.setdefault("labels", {}).update(
                {"answer-key": "K", "sheet-code": "{code}"})
        for number, section in enumerate(node.get("sections", []), 1):
            section.setdefault("id", f"section-{number}")  # chance goes by that
            section.pop("word_bank", None)                 # and this by its words
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            yaml.safe_dump(node, file, allow_unicode=True, sort_keys=False)


def take_font():
    """Let all roles be FreeMono."""
    with open(os.environ["PENSUM_FONTS"], encoding="utf-8") as file:
        fonts = yaml.safe_load(file)
    folder = "/usr/share/fonts/truetype/freefont/FreeMono"
    for role in fonts["roles"]:
        fonts["roles"][role] = {
            "family": "FreeMono", "package": "fonts-freefont-ttf",
            "files": [f"{folder}{style}.ttf"
                      for style in ("", "Bold", "Oblique", "BoldOblique")]}
    with open("fonts.yaml", "w", encoding="utf-8") as file:
        yaml.safe_dump(fonts, file)
    os.environ["PENSUM_FONTS"] = os.path.abspath("fonts.yaml")


def run(*args):
    done = subprocess.run(["pensum", *args], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(" ".join(args) + "\n" + done.stderr)


def make_all(folder):
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if not name.endswith(".yaml"):
            continue
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if text.startswith("worksheet:"):
            for style in ("list",) if "\nroster:" in text else ("list", "overlay"):
                run("make", path, "--key-style", style, "--seed", "7",
                    "--matrix", "pdf", "--qr", "-o", f"{folder}/{style}")
        elif text.startswith("bank:"):
            for answers in "back", "fold":
                run("practice", path, "--answers", answers, "--count",
                    "12", "--seed", "3", "-o", f"{folder}/{answers}")
            run("practice", path, "--cards", "--seed", "3", "-o",
                f"{folder}/cards")


def numbers(text):
    return [float(n) for n in text.split()]


class Page:
    """What is on a page: boxes of paths, and glyphs by their baselines."""

    def __init__(self, page):
        left, _, right, _ = numbers(page.get("mediabox"))
        self.width = right - left
        self.paths = []
        self.baselines = collections.defaultdict(list)
        for element in page.iter():
            if element.tag in ("fill_path", "stroke_path"):
                self.add_path(element)
            elif element.tag == "fill_text":
                self.add_text(element)

    def add_path(self, element):
        a, _, _, d, e, f = numbers(element.get("transform"))
        xs, ys = [], []
        for step in element:
            for name, value in step.attrib.items():
                (xs if name[0] == "x" else ys).append(float(value))
        if xs:
            self.paths.append((element.tag, a * min(xs) + e, a * max(xs) + e,
                               d * min(ys) + f, d * max(ys) + f))

    def add_text(self, element):
        a, _, _, d, e, f = numbers(element.get("transform"))
        for span in element.iter("span"):
            size = numbers(span.get("trm"))[0]
            for glyph in span.iter("g"):
                if glyph.get("unicode") in (" ", "\u00a0", "\u2003"):
                    continue
                x = a * float(glyph.get("x")) + e
                y = d * float(glyph.get("y")) + f
                advance = float(glyph.get("adv", 0.6)) * size
                self.baselines[round(y, 1)].append((x, x + advance, size))

    def mirrored(self):
        page = object.__new__(Page)
        page.width = self.width
        page.paths = [(tag, self.width - right, self.width - left, top, bottom)
                      for tag, left, right, top, bottom in self.paths]
        page.baselines = {
            y: [(self.width - right, self.width - left, size)
                for left, right, size in glyphs]
            for y, glyphs in self.baselines.items()}
        return page

    def lines(self):
        """Glyphs on one baseline, which are a rounding apart at most."""
        lines = []
        for y, glyphs in sorted(self.baselines.items()):
            if lines and y - lines[-1][0] < 0.25:
                lines[-1][1].extend(glyphs)
            else:
                lines.append((y, list(glyphs)))
        return lines

    def marks(self):
        """Boxes of paths, and stretches of text."""
        found = [(tag, *box) for tag, *box in self.paths]
        for y, glyphs in self.lines():
            reach = None
            for left, right, size in sorted(glyphs):
                if reach and left - reach[1] < SPACE * min(size, last):
                    reach[1] = max(reach[1], right)
                    last = size
                    continue
                if reach:
                    found.append(("text", *reach, y, y))
                reach, last = [left, right], size
            found.append(("text", *reach, y, y))
        return sorted(found, key=lambda m: (m[0], round(m[3], 1), round(m[4], 1),
                                            m[1], m[2]))


def pages_of(path):
    done = subprocess.run(["mutool", "trace", path], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=True)
    text = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|&#x?[0-9a-f]+;", b"", done.stdout)
    return [Page(page) for page in ElementTree.fromstring(text).iter("page")]


def differ(one, other):
    if one[0] != other[0]:
        return True
    places = [abs(a - b) for a, b in zip(one[1:], other[1:])]
    return max(places) > TOLERANCE


def shown(mark):
    return "%s from %.2f to %.2f, at %.2f to %.2f" % tuple(mark)


def frame_of(marks):
    """The class list without what stands in its cells: numbers are right in
    them in any language."""
    return [m for m in marks
            if m[0] != "text" and (m[2] - m[1] > 200 or m[3] - m[4] > 8)]


def compare(name, english, hebrew):
    if len(english) != len(hebrew):
        return [f"{name}: {len(english)} pages, and {len(hebrew)}"]
    for number, (page, other) in enumerate(zip(english, hebrew), 1):
        marks, others = page.mirrored().marks(), other.marks()
        if name.endswith("roster-key.pdf"):
            marks, others = frame_of(marks), frame_of(others)
        said = [f"{name}, page {number}: expected {shown(a)}, found {shown(b)}"
                for a, b in zip(marks, others) if differ(a, b)]
        if len(marks) != len(others) and not said:
            said = [f"{name}, page {number}: {len(marks)} marks, {len(others)}"]
        if said:
            return said[:1]
    return []


def main():
    banks = sys.argv[1]
    take_font()
    write("english", banks, "en", None)
    write("hebrew", banks, "yi", LETTERS)
    make_all("english")
    make_all("hebrew")
    said, pages = [], 0
    for folder, _, names in sorted(os.walk("english")):
        for name in sorted(names):
            if not name.endswith(".pdf"):
                continue
            path = os.path.relpath(os.path.join(folder, name), "english")
            english = pages_of(os.path.join("english", path))
            pages += len(english)
            said += compare(path, english, pages_of(os.path.join("hebrew", path)))
    print("\n".join(said) if said else "all pages are mirrored")
    if pages < 100:
        print("only", pages, "pages")
    if not said:
        shutil.rmtree("english")
        shutil.rmtree("hebrew")


if __name__ == "__main__":
    main()
